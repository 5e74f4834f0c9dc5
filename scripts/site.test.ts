import { describe, expect, it } from 'vitest';
import { basePath, siteUrl } from './site.mjs';

describe('basePath', () => {
	it('is empty unless asked for', () => {
		expect(basePath({})).toBe('');
		expect(basePath({ BASE_PATH: '' })).toBe('');
	});

	it.each(['/counted', '/a/b', '/a-b_c.d~e'])('takes %s', (value) => {
		expect(basePath({ BASE_PATH: value })).toBe(value);
	});

	it.each(['counted', '/', '/counted/', '//counted', '/a b', '/a?b', 'https://example.org'])('refuses %s', (value) => {
		expect(() => basePath({ BASE_PATH: value })).toThrow(`BASE_PATH is "${value}"`);
	});
});

describe('siteUrl', () => {
	it('resolves nowhere unless asked for', () => {
		expect(new URL(siteUrl({})).hostname).toMatch(/\.invalid$/);
	});

	it.each([
		['https://example.org', 'https://example.org'],
		['https://example.org/', 'https://example.org'],
		['http://127.0.0.1:4173', 'http://127.0.0.1:4173']
	])('takes %s', (value, expected) => {
		expect(siteUrl({ SITE_URL: value })).toBe(expected);
	});

	it.each(['example.org', '', 'ftp://example.org', 'https://example.org/counted', 'https://example.org/?a', '/'])(
		'refuses "%s"',
		(value) => {
			expect(() => siteUrl({ SITE_URL: value })).toThrow(`SITE_URL is "${value}"`);
		}
	);
});
