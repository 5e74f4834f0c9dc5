import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGS } from '$lib/model/language';
import { BASE, BUILD, readPages } from '../support/built-site';

/** In bytes over the network; kB are thousands. */
const BUDGET = { page: 60_000, fonts: 45_000, script: 45_000, requests: 5 } as const;

const pages = readPages();
const read = (address: string) => readFileSync(join(BUILD, address.slice(BASE.length)));
const compressed = (bytes: Buffer) =>
	brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe.each(LANGS)('the article in %s', (lang) => {
	const page = pages.find(({ file }) => file === `${lang}/index.html`);
	if (!page) throw new Error(`there is no article in ${lang}`);
	const fonts = [...new Set([...page.html.matchAll(/url\(([^)#]+\.woff2)\)/g)].map(([, address = '']) => address))];
	const scripts = page.tags.filter(({ name }) => name === 'script');
	const sources = scripts.flatMap(({ attributes }) => attributes.get('src') ?? []);
	// The framework names again, disabled, what it has put into the page: those are never fetched.
	const sheets = page.tags.filter(
		({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet' && !attributes.has('disabled')
	);
	const icons = page.tags.filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'icon');
	const sum = (bytes: readonly number[]) => bytes.reduce((a, b) => a + b, 0);

	const pageBytes = compressed(Buffer.from(page.html));
	// woff2 is compressed already: it travels as it is.
	const fontBytes = sum(fonts.map((font) => read(font).length));
	const scriptBytes = sum(sources.map((source) => compressed(read(source))));
	const requests = 1 + fonts.length + sources.length + sheets.length + icons.length;

	it(`weighs, page and styles together, ${pageBytes} bytes of ${BUDGET.page}`, () => {
		expect(pageBytes).toBeLessThanOrEqual(BUDGET.page);
		expect(sheets, 'its styles are in the page').toEqual([]);
		expect(page.html).toContain('<style');
	});

	it(`has two fonts of ${fontBytes} bytes of ${BUDGET.fonts}`, () => {
		expect(fonts).toHaveLength(2);
		expect(fontBytes).toBeLessThanOrEqual(BUDGET.fonts);
	});

	it(`has a script of ${scriptBytes} bytes of ${BUDGET.script}`, () => {
		expect(sources.length).toBeGreaterThan(0);
		expect(scriptBytes).toBeLessThanOrEqual(BUDGET.script);
		// A script that imports others weighs more than it shows.
		for (const source of sources) expect(read(source).toString()).not.toMatch(/\bimport\b\s*[("'{*\w]/);
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
	for (const { file, lang, tags } of pages)
		expect(tags.filter(({ name }) => name === 'script').length, file).toBeLessThanOrEqual(lang === null ? 0 : 1);
});
