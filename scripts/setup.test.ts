import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ensureNode, findBrowser } from './setup.mjs';

describe('ensureNode', () => {
	it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('takes Node %s', (version) => {
		expect(() => ensureNode(version)).not.toThrow();
	});

	it.each(['18.20.8', '20.18.3', '0.12.18'])('refuses Node %s and names the one it needs', (version) => {
		expect(() => ensureNode(version)).toThrow(/needs Node 20\.19 or newer/);
	});
});

describe('findBrowser', () => {
	const folder = mkdtempSync(join(tmpdir(), 'path-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const program = (name: string, mode = 0o755) => {
		writeFileSync(join(folder, name), '');
		chmodSync(join(folder, name), mode);
		return join(folder, name);
	};

	it('takes the one that CHROMIUM_BIN names before any other', () => {
		program('chromium');
		const named = program('my-browser');
		expect(findBrowser({ CHROMIUM_BIN: named, PATH: folder })).toBe(named);
	});

	it('says so when CHROMIUM_BIN names nothing', () => {
		expect(() => findBrowser({ CHROMIUM_BIN: join(folder, 'gone'), PATH: folder })).toThrow('CHROMIUM_BIN is');
	});

	it('looks on the path, and passes over what cannot be run', () => {
		rmSync(join(folder, 'chromium'), { force: true });
		mkdirSync(join(folder, 'chromium'));
		program('chromium-browser', 0o644);
		const chrome = program('google-chrome');
		expect(findBrowser({ PATH: ['', join(folder, 'gone'), folder].join(delimiter) })).toBe(chrome);
		expect(findBrowser({ PATH: '' })).toBeUndefined();
	});
});
