// Builds the site into build/, and can tell whether the build that is there is still good.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePath, siteUrl } from './site.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'build');
const STAMP = join(ROOT, '.cache/build-stamp');

/** Everything the built pages depend on. */
const INPUTS = [
	'src',
	'static',
	'scripts',
	'svelte.config.js',
	'vite.config.ts',
	'vite.islands.config.ts',
	'package-lock.json'
];
/** Made from the rest by scripts/fonts.mjs and by the islands' build: they would only be counted twice. */
const MADE = [join('src', 'lib', 'fonts', 'generated'), join('static', '_app')];

/**
 * Builds the site.
 * @returns {Promise<void>}
 * @throws {Error} when the build fails; the stamp is gone then, so that the next run builds again.
 */
export async function build() {
	const { ensureFonts } = await import('./fonts.mjs');
	const started = performance.now();
	rmSync(STAMP, { force: true });
	await ensureFonts();
	// Taken before the build: what somebody saves while it runs belongs to the next one.
	const stamp = inputsHash();
	copyFontLicences();
	// A fresh clone has no .svelte-kit yet, and the islands' build reads the tsconfig that stands there.
	run('@sveltejs/kit/svelte-kit.js', ['sync']);
	// The islands first: the pages name their scripts.
	run('vite/bin/vite.js', ['build', '--config', 'vite.islands.config.ts', '--logLevel', 'warn']);
	run('vite/bin/vite.js', ['build']);
	if (!existsSync(OUTPUT)) throw new Error('The build failed: vite build ended well and wrote no build/.');
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, stamp);
	const files = filesUnder(OUTPUT);
	const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
	const pages = files.filter((file) => file.endsWith('.html')).length;
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(
		`Built: ${pages} pages, ${files.length} files, ${(size / 1e6).toFixed(2)} MB in build/, in ${seconds} s.`
	);
}

/**
 * Builds the site unless build/ was made from exactly what is there now.
 * @returns {Promise<boolean>} whether a build was needed
 * @throws {Error} when the build fails.
 */
export async function buildIfStale() {
	if (existsSync(OUTPUT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputsHash()) return false;
	await build();
	return true;
}

/** The licence of the fonts travels with them: beside the pages, where it is served like any file. */
function copyFontLicences() {
	const folder = join(ROOT, 'static/_app/licences');
	mkdirSync(folder, { recursive: true });
	for (const family of ['source-serif-4', 'source-sans-3']) {
		copyFileSync(join(ROOT, 'node_modules/@fontsource-variable', family, 'LICENSE'), join(folder, `${family}.txt`));
	}
}

/**
 * @param {string} tool below node_modules
 * @param {readonly string[]} args
 * @throws {Error} when it ends with anything but 0.
 */
function run(tool, args) {
	const { status, signal, error } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
		cwd: ROOT,
		stdio: 'inherit'
	});
	if (error) throw error;
	if (status !== 0) throw new Error(`The build failed: ${tool} ${args.join(' ')} ended with ${status ?? signal}.`);
}

/** One hash over the names and contents of all inputs, and over where the site will live. */
function inputsHash() {
	const hash = createHash('sha256');
	hash.update(JSON.stringify({ base: basePath(), url: siteUrl() }));
	for (const input of INPUTS) {
		const path = join(ROOT, input);
		if (!existsSync(path)) continue;
		for (const file of statSync(path).isDirectory() ? filesUnder(path) : [path]) {
			const name = relative(ROOT, file);
			if (MADE.some((folder) => name.startsWith(folder + sep))) continue;
			const content = readFileSync(file);
			// The length keeps a file's end and the next one's name apart.
			hash.update(`\n${name.split(sep).join('/')} ${content.length}\n`).update(content);
		}
	}
	return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { ensureInstalled, ensureNode } = await import('./setup.mjs');
	try {
		ensureNode();
		ensureInstalled();
		await build();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
