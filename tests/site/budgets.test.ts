import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGS } from '$lib/model/language';
import { BASE, BUILD, readPages } from '../support/built-site';

/** In bytes over the network; kB are thousands. */
const BUDGET = { page: 60_000, fonts: 45_000, script: 45_000, requests: 12, all: 150_000 } as const;

const pages = readPages();
const read = (address: string) => readFileSync(join(BUILD, address.slice(BASE.length)));
const compressed = (bytes: Buffer) =>
	brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe.each(LANGS)('the article in %s', (lang) => {
	const page = pages.find(({ file }) => file === `${lang}/index.html`);
	if (!page) throw new Error(`there is no article in ${lang}`);
	const fonts = [...new Set([...page.html.matchAll(/url\(([^)#]+\.woff2)\)/g)].map(([, address = '']) => address))];
	// Data in a script element is no script: it is counted with the page.
	const scripts = page.tags.filter(
		({ name, attributes }) => name === 'script' && attributes.get('type') !== 'application/json'
	);
	const sources = scripts.flatMap(({ attributes }) => attributes.get('src') ?? []);
	// All that the entry may ask for later: whoever scrolls to the end and opens the menu is sent every one of them.
	const folder = dirname(sources[0] ?? '').slice(BASE.length);
	const parts = readdirSync(join(BUILD, folder)).filter((file) => file.endsWith('.js'));
	const sheets = page.tags.filter(
		({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet' && !attributes.has('disabled')
	);
	const icons = page.tags.filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'icon');
	const sum = (bytes: readonly number[]) => bytes.reduce((a, b) => a + b, 0);

	const pageBytes = compressed(Buffer.from(page.html));
	// woff2 is compressed already: it travels as it is.
	const fontBytes = sum(fonts.map((font) => read(font).length));
	const scriptBytes = sum(parts.map((file) => compressed(readFileSync(join(BUILD, folder, file)))));
	const requests = 1 + fonts.length + parts.length + sheets.length + icons.length;
	const allBytes =
		pageBytes + fontBytes + scriptBytes + sum(icons.map(({ attributes }) => read(attributes.get('href') ?? '').length));

	it(`weighs, page and styles together, ${pageBytes} bytes of ${BUDGET.page}`, () => {
		expect(pageBytes).toBeLessThanOrEqual(BUDGET.page);
		expect(sheets, 'its styles are in the page').toEqual([]);
		expect(page.html).toContain('<style');
	});

	it(`has two fonts of ${fontBytes} bytes of ${BUDGET.fonts}`, () => {
		expect(fonts).toHaveLength(2);
		expect(fontBytes).toBeLessThanOrEqual(BUDGET.fonts);
	});

	it(`has scripts of ${scriptBytes} bytes of ${BUDGET.script}, in all`, () => {
		expect(sources).toHaveLength(1);
		expect(parts.length).toBeGreaterThan(1);
		expect(parts).toContain(basename(sources[0] ?? ''));
		expect(scriptBytes).toBeLessThanOrEqual(BUDGET.script);
		// Nothing that a part imports lies outside of what was weighed.
		for (const part of parts) {
			const named = [
				...readFileSync(join(BUILD, folder, part), 'utf8').matchAll(/["'`]\.?\/?([\w./-]+\.(?:js|css))["'`]/g)
			];
			for (const [, file = ''] of named) expect(parts, part).toContain(basename(file));
		}
	});

	it(`is ${allBytes} bytes of ${BUDGET.all}, everything together`, () => {
		expect(allBytes).toBeLessThanOrEqual(BUDGET.all);
	});

	it(`asks for ${requests} files of ${BUDGET.requests}`, () => {
		expect(requests).toBeLessThanOrEqual(BUDGET.requests);
	});

	it('waits for no script before it is painted', () => {
		for (const { attributes } of scripts)
			expect(attributes.get('type') === 'module' || (attributes.has('defer') && attributes.has('src'))).toBe(true);
	});
});

it('pages have one script at the most, and those before the editions have none', () => {
	for (const { file, lang, tags } of pages) {
		const scripts = tags.filter(({ name, attributes }) => name === 'script' && attributes.has('src'));
		expect(scripts.length, file).toBeLessThanOrEqual(lang === null ? 0 : 1);
	}
});
