// Serves the built site as a plain static host would: for `npm start`, and for the tests that need a real address.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { basePath } from './site.mjs';

/** How many ports are tried, one after the other, before giving up. */
const PORTS_TRIED = 50;

/**
 * @typedef {object} Serving
 * @property {string} url the address to open, with the base path and a slash at the end
 * @property {() => Promise<void>} close ends the server and every connection to it
 */

/**
 * Serves a built folder under the base path.
 *
 * A path that is not there gets status 404, always: a page that asks for a script of an older build must see that it
 * is gone, and would run a page of HTML as a script otherwise.
 * @param {{ dir?: string, base?: string, port?: number, host?: string }} [options] `port` 0 takes any free one;
 *   a port that is taken gives way to the next. Defaults: build/, BASE_PATH, PORT or 4173, HOST or 127.0.0.1.
 * @returns {Promise<Serving>}
 * @throws {Error} when the folder is missing, PORT is not a port, or no port is free.
 */
export async function serve({
	dir = 'build',
	base = basePath(),
	port = portFrom(process.env),
	host = process.env.HOST || '127.0.0.1'
} = {}) {
	const folder = resolve(dir);
	if (!existsSync(folder)) throw new Error(`There is no folder ${dir} to serve: run npm run build first.`);
	const files = sirv(folder, {
		dev: false,
		etag: true,
		setHeaders: (response, pathname) => {
			// Names under immutable/ hold a hash of the content; everything else may change under its name.
			const forever = pathname.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return answer(response, 405, 'text/plain', 'This address can only be read.\n');
		}
		const [path = '/', query] = splitOnce(request.url ?? '/', '?');
		const under = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
		if (under === undefined) {
			if (path === base) return redirect(response, `${base}/`, query);
			return answer(response, 404, 'text/plain', `The site is at ${base}/, and nothing is outside it.\n`);
		}
		// One address for each page: a folder is asked for with a slash, as other hosts do it. Two slashes at the start
		// would be read as another site's address.
		if (!under.endsWith('/') && !under.startsWith('//') && isFolder(folder, under)) {
			return redirect(response, `${path}/`, query);
		}
		request.url = query === undefined ? under : `${under}?${query}`;
		files(request, response, () => notFound(folder, under, response));
	});
	const taken = await listen(server, port, host);
	const name = host.includes(':') ? `[${host}]` : host;
	// "Every address" is not one that a browser can open.
	const shown = ['0.0.0.0', '[::]'].includes(name) ? '127.0.0.1' : name;
	return {
		url: `http://${shown}:${taken}${base}/`,
		close: () =>
			new Promise((done, failed) => {
				server.close((error) => (error ? failed(error) : done()));
				server.closeAllConnections();
			})
	};
}

/**
 * The port to start at, from `PORT`.
 * @param {NodeJS.ProcessEnv} env
 * @returns {number}
 * @throws {Error} when it is no port.
 */
export function portFrom(env) {
	const value = env.PORT || '4173';
	const port = Number(value);
	if (!/^\d+$/.test(value) || port > 65535) throw new Error(`PORT is "${value}". It must be a number up to 65535.`);
	return port;
}

/**
 * @param {string} folder @param {string} path
 */
function isFolder(folder, path) {
	let name;
	try {
		name = decodeURIComponent(path);
	} catch {
		return false;
	}
	if (name.includes('\0') || name.split(/[\\/]/).includes('..')) return false;
	return existsSync(join(folder, name, 'index.html')) && !existsSync(join(folder, `${name}.html`));
}

/**
 * @param {string} folder @param {string} path @param {import('node:http').ServerResponse} response
 */
async function notFound(folder, path, response) {
	// Only what looks like a page is answered with the site's own page.
	const page = /(\/|\.html|\/[^/.]*)$/.test(path) && join(folder, '404.html');
	const html = page && (await readFile(page).catch(() => undefined));
	if (html) return answer(response, 404, 'text/html', html);
	answer(response, 404, 'text/plain', 'Not found.\n');
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status @param {string} type @param {string | Buffer} body
 */
function answer(response, status, type, body) {
	response.writeHead(status, {
		'Content-Type': `${type}; charset=utf-8`,
		'Content-Length': Buffer.byteLength(body),
		'Cache-Control': 'no-cache'
	});
	response.end(body);
}

/**
 * @param {import('node:http').ServerResponse} response @param {string} path @param {string | undefined} query
 */
function redirect(response, path, query) {
	response.writeHead(308, { Location: query === undefined ? path : `${path}?${query}`, 'Cache-Control': 'no-cache' });
	response.end();
}

/** @param {string} text @param {string} mark @returns {[string, string | undefined]} */
function splitOnce(text, mark) {
	const at = text.indexOf(mark);
	return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * @param {import('node:http').Server} server @param {number} first @param {string} host
 * @returns {Promise<number>} the port that was free
 */
async function listen(server, first, host) {
	for (let port = first; port <= Math.min(first + PORTS_TRIED, 65535); port++) {
		const free = await new Promise((done, failed) => {
			/** @param {NodeJS.ErrnoException} error */
			const onerror = (error) => (error.code === 'EADDRINUSE' ? done(false) : failed(error));
			server.once('error', onerror);
			server.listen(port, host, () => {
				server.off('error', onerror);
				done(true);
			});
		});
		if (!free) continue;
		const address = server.address();
		return typeof address === 'object' && address ? address.port : port;
	}
	throw new Error(`No port is free from ${first} to ${Math.min(first + PORTS_TRIED, 65535)}: set PORT to another.`);
}
