// What a machine must have before anything else can run: Node, the packages, and for the browser tests a Chromium.
// Only what Node brings is imported here: this file runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const LOCKFILE = join(ROOT, 'package-lock.json');
const STAMP = join(MODULES, '.counted-lock');

/** The oldest Node that all the packages run on. */
const OLDEST_NODE = [20, 19];

/**
 * Stops with words, and not with a stack of syntax errors, where Node is too old.
 * @param {string} [version]
 * @returns {void}
 * @throws {Error} when Node is older than the packages need.
 */
export function ensureNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
	throw new Error(
		`This needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. See https://nodejs.org.`
	);
}

/**
 * Installs the packages if they are missing or belong to another lockfile; otherwise returns at once.
 * @returns {void}
 * @throws {Error} when the lockfile is missing or npm cannot install it.
 */
export function ensureInstalled() {
	if (!existsSync(LOCKFILE))
		throw new Error('package-lock.json is missing: without it nobody can say what to install.');
	const lock = readFileSync(LOCKFILE);
	const wanted = createHash('sha256').update(lock).digest('hex');
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;

	// Packages that somebody installed by hand from this very lockfile are kept.
	if (!installedMatches(JSON.parse(lock.toString()))) {
		const why = existsSync(MODULES) ? 'node_modules belongs to another package-lock.json' : 'node_modules is missing';
		console.log(`Packages: ${why}; running npm ci.`);
		// `--include=dev`: where NODE_ENV is "production" npm would leave out everything that this project is made with.
		const result = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
		if (result.error || result.status !== 0) {
			const detail = result.error ? result.error.message : `it ended with code ${result.status ?? result.signal}`;
			throw new Error(`npm ci did not work: ${detail}. What npm says above tells why; it needs the network this once.`);
		}
		console.log('Packages: installed.');
	}
	writeFileSync(STAMP, wanted);
}

/**
 * Whether every package of the lockfile that this machine needs is there, in the version and with the hash it names.
 * npm keeps a list of what it put into node_modules.
 * @param {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 */
function installedMatches(lock) {
	const list = join(MODULES, '.package-lock.json');
	if (!existsSync(list)) return false;
	const installed = JSON.parse(readFileSync(list, 'utf8')).packages ?? {};
	return Object.entries(lock.packages ?? {}).every(([path, entry]) => {
		if (path === '') return true;
		const there = installed[path];
		// Builds for other systems are in the lockfile, and rightly not in node_modules.
		if (!there) return entry.optional === true;
		return there.version === entry.version && there.integrity === entry.integrity && existsSync(join(ROOT, path));
	});
}

/**
 * Runs npm in the project's folder and waits for it.
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} [output] whether it speaks to the console or into the result
 */
export function npm(args, output = 'inherit') {
	const options = /** @type {const} */ ({ cwd: ROOT, stdio: output, encoding: 'utf8' });
	// Under `npm start` the npm at work says where it is: the same one is used, without a shell.
	const self = process.env.npm_execpath;
	if (self && /npm-cli\.(c?js)$/.test(self)) return spawnSync(process.execPath, [self, ...args], options);
	return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Names under which systems put a Chromium on the path. */
const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How a Chromium is started, wherever the project starts one: it calls nobody, and draws alike with and without a screen. */
export const CHROMIUM_ARGS = [
	// Chromium does not start for root with its sandbox on.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * A Chromium that is on this machine already: the one CHROMIUM_BIN names, or else the first on the path.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 * @throws {Error} when CHROMIUM_BIN names something that cannot be run.
 */
export function findBrowser(env = process.env) {
	const named = env.CHROMIUM_BIN;
	if (named) {
		if (runnable(named)) return named;
		throw new Error(`CHROMIUM_BIN is "${named}", and there is no program to run there.`);
	}
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const endings = process.platform === 'win32' ? ['.exe'] : [''];
	return BROWSER_NAMES.flatMap((name) =>
		folders.flatMap((folder) => endings.map((end) => join(folder, name + end)))
	).find(runnable);
}

/**
 * A Chromium for the browser tests, installed if there is none.
 * @returns {Promise<string>} where it is
 * @throws {Error} which says where it was looked for, what was tried, and what to do.
 */
export async function ensureBrowser() {
	const playwrights = async () => {
		const { chromium } = await import('@playwright/test');
		const path = chromium.executablePath();
		return runnable(path) ? path : undefined;
	};
	const there = findBrowser() ?? (await playwrights());
	if (there) return there;

	/** @type {string[]} */
	const tried = [];
	/** @param {string} program @param {string[]} args */
	const attempt = (program, args) => {
		const words = [program.replace(process.execPath, 'node'), ...args].join(' ');
		console.log(`Browser: no Chromium here; running ${words}.`);
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const { status, signal, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env });
		const worked = status === 0;
		tried.push(`${words} (${worked ? 'ended well' : (error?.message ?? `ended with ${status ?? signal}`)})`);
		return worked;
	};
	if (process.getuid?.() === 0 && onPath('apt-get')) {
		// A failed update is no reason to stop: the lists that are there may be good enough.
		attempt('apt-get', ['update']);
		attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
	}
	if (!findBrowser()) {
		attempt(process.execPath, [join(MODULES, '@playwright/test/cli.js'), 'install', 'chromium']);
	}
	const now = findBrowser() ?? (await playwrights());
	if (now) return now;
	throw new Error(
		[
			'There is no Chromium for the browser tests.',
			`Looked for: CHROMIUM_BIN, then ${BROWSER_NAMES.join(', ')} on the path, then the one Playwright installs.`,
			`Tried: ${tried.join('; ')}.`,
			'What to do: install Chromium or Chrome, or set CHROMIUM_BIN to the program, and run this again.'
		].join('\n')
	);
}

/** @param {string} name */
function onPath(name) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && runnable(join(folder, name)));
}

/** @param {string} file */
function runnable(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
