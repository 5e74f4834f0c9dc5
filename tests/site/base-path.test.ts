import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesUnder, readPages } from '../support/built-site';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LEFT_OUT = ['node_modules', 'build', '.git', '.cache', '.svelte-kit', 'test-results', 'tests', 'docs'];
const BASE = '/counted';
const SITE = 'https://example.org';

const folder = mkdtempSync(join(tmpdir(), 'counted-base-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A second build, of a copy: the one in build/ belongs to the other tests.
beforeAll(async () => {
	cpSync(ROOT, folder, {
		recursive: true,
		filter: (path) => !LEFT_OUT.includes(relative(ROOT, path).split(sep)[0] ?? '')
	});
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
	// What the tests' runner sets would make it a build for tests.
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(VITEST|VITE_|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL|TEST)/.test(name)
	);
	const env = { ...Object.fromEntries(kept), BASE_PATH: BASE, SITE_URL: SITE };
	const { code, output } = await new Promise<{ code: number | null; output: string }>((done, failed) => {
		const child = spawn(process.execPath, ['scripts/build.mjs'], {
			cwd: folder,
			env,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
		child.once('error', failed);
		child.once('close', (code) => done({ code, output }));
	});
	if (code !== 0) throw new Error(`the build under ${BASE} failed:\n${output}`);
}, 180_000);

it('under a base path every address starts with it and leads to a file', () => {
	const build = join(folder, 'build');
	const files = filesUnder(build);
	const pages = readPages(build);
	expect(pages).toHaveLength(10);
	for (const { file, tags, html } of pages) {
		const named = tags.flatMap(({ attributes }) => [attributes.get('href') ?? [], attributes.get('src') ?? []].flat());
		const styled = [...html.matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address.replace(/["']/g, ''));
		const own = [...named, ...styled].filter((address) => !/^(#|https?:)/.test(address));
		expect(own.length, file).toBeGreaterThan(3);
		expect(
			own.filter((address) => !address.startsWith(`${BASE}/`)),
			file
		).toEqual([]);
		const lost = own.filter((address) => {
			const path = address.slice(BASE.length + 1).replace(/#.*$/, '');
			return !files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path);
		});
		expect(lost, file).toEqual([]);
		const full = named.filter((address) => address.startsWith(SITE));
		expect(
			full.filter((address) => !address.startsWith(`${SITE}${BASE}/`)),
			file
		).toEqual([]);
		if (file !== '404.html') expect(full.length, file).toBeGreaterThan(0);
	}
	for (const file of files.filter((name) => name.endsWith('.css'))) {
		const css = readFileSync(join(build, file), 'utf8');
		for (const [, address = ''] of css.matchAll(/url\(([^)]+)\)/g)) {
			const path = new URL(address.replace(/["']/g, ''), `${SITE}${BASE}/${file}`).pathname;
			expect(existsSync(join(build, path.slice(BASE.length))), `${file}: ${address}`).toBe(true);
		}
	}
});
