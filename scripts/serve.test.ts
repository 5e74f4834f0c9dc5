import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portFrom, serve } from './serve.mjs';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
const host = '127.0.0.1';

beforeAll(() => {
	mkdirSync(join(dir, 'fr/data'), { recursive: true });
	mkdirSync(join(dir, '_app/immutable'), { recursive: true });
	writeFileSync(join(dir, 'index.html'), '<title>home</title>');
	writeFileSync(join(dir, '404.html'), '<title>not here</title>');
	writeFileSync(join(dir, 'about.html'), '<title>about</title>');
	writeFileSync(join(dir, 'fr/index.html'), '<title>accueil</title>');
	writeFileSync(join(dir, 'fr/data/a.csv'), 'a,b\n');
	writeFileSync(join(dir, '_app/immutable/a.js'), 'export {};');
	writeFileSync(join(dir, '_app/version.json'), '{}');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** One request to a server of its own, which is gone afterwards. */
async function ask(path: string, { base = '', ...init }: RequestInit & { base?: string } = {}) {
	const serving = await serve({ dir, base, port: 0, host });
	try {
		const response = await fetch(new URL(path, serving.url), { redirect: 'manual', ...init });
		return { status: response.status, headers: response.headers, body: await response.text() };
	} finally {
		await serving.close();
	}
}

describe.each(['', '/counted'])('serve under "%s"', (base) => {
	it('gives a folder its index page', async () => {
		expect(await ask(`${base}/`, { base })).toMatchObject({ status: 200, body: '<title>home</title>' });
		expect(await ask(`${base}/fr/`, { base })).toMatchObject({ status: 200, body: '<title>accueil</title>' });
	});

	it('sends a folder without its slash to the one with it, and keeps the query', async () => {
		const { status, headers } = await ask(`${base}/fr?theme=dark`, { base });
		expect([status, headers.get('location')]).toEqual([308, `${base}/fr/?theme=dark`]);
	});

	it('finds a page by its name alone, and files with a query', async () => {
		expect((await ask(`${base}/about`, { base })).body).toBe('<title>about</title>');
		expect((await ask(`${base}/fr/data/a.csv?x=1`, { base })).body).toBe('a,b\n');
	});

	it('answers what is not there with status 404, a page with the page for it', async () => {
		expect(await ask(`${base}/nowhere/`, { base })).toMatchObject({ status: 404, body: '<title>not here</title>' });
		expect(await ask(`${base}/no/where`, { base })).toMatchObject({ status: 404, body: '<title>not here</title>' });
	});

	it('never answers a missing script with a page', async () => {
		const { status, headers, body } = await ask(`${base}/_app/immutable/gone.js`, { base });
		expect([status, headers.get('content-type'), body]).toEqual([404, 'text/plain; charset=utf-8', 'Not found.\n']);
	});

	it('lets only names with a hash be kept for ever', async () => {
		const kept = async (path: string) => (await ask(base + path, { base })).headers.get('cache-control');
		expect(await kept('/_app/immutable/a.js')).toContain('immutable');
		for (const path of ['/', '/_app/version.json', '/_app/immutable/gone.js', '/gone']) {
			expect(await kept(path)).toBe('no-cache');
		}
	});
});

describe('serve', () => {
	it('has nothing outside of its base path', async () => {
		const { status, body } = await ask('/', { base: '/counted' });
		expect([status, body]).toEqual([404, expect.stringContaining('/counted/')]);
		expect((await ask('/countedfr/', { base: '/counted' })).status).toBe(404);
		const bare = await ask('/counted', { base: '/counted' });
		expect([bare.status, bare.headers.get('location')]).toEqual([308, '/counted/']);
	});

	it('answers HEAD without a body and refuses to be written to', async () => {
		expect(await ask('/fr/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
		expect((await ask('/fr/', { method: 'POST' })).status).toBe(405);
	});

	it.each(['/%', '/%00', '/..%2f..%2f', '/../../etc', '//example.org/fr', '/%2e%2e/x'])(
		'survives %s and gives nothing away',
		async (path) => {
			const serving = await serve({ dir, base: '', port: 0, host });
			const port = Number(new URL(serving.url).port);
			// Sent by hand: fetch would tidy the path up first.
			const answer = await new Promise<string>((done, failed) => {
				const socket = connect(port, host, () =>
					socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
				);
				let text = '';
				socket.on('data', (data) => (text += String(data)));
				socket.on('end', () => done(text)).on('error', failed);
			});
			await serving.close();
			expect(answer).toMatch(/^HTTP\/1\.1 404 /);
		}
	);

	it('takes the next port when one is taken', async () => {
		const first = await serve({ dir, base: '', port: 0, host });
		const port = Number(new URL(first.url).port);
		const second = await serve({ dir, base: '', port, host });
		expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
		await Promise.all([first.close(), second.close()]);
	});

	it('says what is missing', async () => {
		await expect(serve({ dir: join(dir, 'gone'), base: '', port: 0, host })).rejects.toThrow('npm run build');
		expect(() => portFrom({ PORT: '80a' })).toThrow('PORT is "80a"');
		expect(() => portFrom({ PORT: '70000' })).toThrow('PORT is "70000"');
		expect(portFrom({})).toBe(4173);
	});
});
