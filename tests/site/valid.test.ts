import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { BUILD, filesUnder } from '../support/built-site';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y']
});

const pages = filesUnder(BUILD).filter((file) => file.endsWith('.html'));

/** What the validator has to say about a page, one line for each message. */
async function complaints(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(
			({ ruleId, line, column, message, selector }) => `${ruleId} at ${line}:${column}, ${selector}: ${message}`
		)
	);
}

describe('valid HTML', () => {
	it.each(pages)('%s', { timeout: 30_000 }, async (file) => {
		expect(await complaints(readFileSync(join(BUILD, file), 'utf8'))).toEqual([]);
	});

	it('is checked in earnest: a page with faults is refused', async () => {
		const bad =
			'<!doctype html><html><head><title>x</title></head><body><p id="a"><p id="a"><img src="b"></body></html>';
		const found = (await complaints(bad)).join('\n');
		for (const rule of ['no-dup-id', 'wcag/h37', 'element-required-attributes']) expect(found).toContain(rule);
	});
});
