// `npm test`: every check of the project in one run, each counted, and the sum on the last line.
// `npm test -- unit` (or lint, site, browser, or several) runs only these.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureInstalled, ensureNode, npm } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(ROOT, '.cache/test');
const GROUPS = ['lint', 'unit', 'site', 'browser'];

/** Programs of the packages, started with this very Node: no shell, no npx, no second lookup on the path. */
const PROGRAMS = {
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	eslint: 'node_modules/eslint/bin/eslint.js',
	'svelte-kit': 'node_modules/@sveltejs/kit/svelte-kit.js',
	'svelte-check': 'node_modules/svelte-check/bin/svelte-check',
	knip: 'node_modules/knip/bin/knip.js',
	vitest: 'node_modules/vitest/vitest.mjs',
	playwright: 'node_modules/@playwright/test/cli.js'
};

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Count */

/** @type {Map<string, Count>} */
const counts = new Map();

/**
 * @param {string} group
 * @param {{ passed?: number, failed?: number, skipped?: number, note?: string }} result
 */
function count(group, { passed = 0, failed = 0, skipped = 0, note }) {
	const sum = counts.get(group) ?? { passed: 0, failed: 0, skipped: 0, notes: [] };
	counts.set(group, {
		passed: sum.passed + passed,
		failed: sum.failed + failed,
		skipped: sum.skipped + skipped,
		notes: note ? [...sum.notes, note] : sum.notes
	});
}

/**
 * @param {keyof typeof PROGRAMS} program @param {string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
function run(program, args, env = {}) {
	console.log(`\n> ${[program, ...args].join(' ')}`);
	return new Promise((done) => {
		const child = spawn(process.execPath, [join(ROOT, PROGRAMS[program]), ...args], {
			cwd: ROOT,
			stdio: 'inherit',
			env: { ...process.env, ...env }
		});
		child.once('error', (error) => {
			console.error(error.message);
			done(false);
		});
		child.once('close', (code) => done(code === 0));
	});
}

/**
 * One check that passes or fails as a whole.
 * @param {string} group @param {string} name @param {() => Promise<unknown>} check fails by `false` or by throwing
 * @returns {Promise<boolean>}
 */
async function check(group, name, check) {
	let passed;
	try {
		passed = (await check()) !== false;
	} catch (error) {
		passed = false;
		console.error(wordsOf(error));
	}
	count(group, passed ? { passed: 1 } : { failed: 1, note: name });
	return passed;
}

/**
 * Whether a fresh clone could install: npm writes lockfiles that it then refuses, for one when a package for another
 * system was not to be had that day. Nothing is downloaded, nothing is changed.
 */
async function lockfile() {
	console.log('\n> npm ci --dry-run');
	const { status, stdout, stderr, error } = npm(
		['ci', '--dry-run', '--include=dev', '--offline', '--no-audit'],
		'pipe'
	);
	if (status === 0) return true;
	console.error(error?.message ?? `${stdout}${stderr}`);
	return false;
}

/** @param {string[]} configuration @param {'unit' | 'site'} group */
async function vitest(group, configuration) {
	const file = resultsFile(group);
	const args = ['run', ...configuration, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const ended = await run('vitest', args);
	const report = readJson(file);
	const files = /** @type {{ name: string, status: string, assertionResults: unknown[] }[]} */ (
		report?.testResults ?? []
	);
	// A file that does not even load has no tests to count as failed: it counts as one.
	const broken = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
	countTests(group, ended, {
		passed: report?.numPassedTests ?? 0,
		failed: (report?.numFailedTests ?? 0) + broken.length,
		skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
	});
}

async function browser() {
	const executable = await ensureBrowser();
	const { serve } = await import('./serve.mjs');
	const serving = await serve({ dir: join(ROOT, 'build'), port: 0, host: '127.0.0.1' });
	const file = resultsFile('browser');
	try {
		const ended = await run('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
			CHROMIUM_BIN: executable,
			SITE_UNDER_TEST: serving.url,
			BROWSER_TEST_RESULTS: file
		});
		const stats = readJson(file)?.stats;
		countTests('browser', ended, {
			passed: stats?.expected ?? 0,
			// A test that passes only sometimes is a test that fails.
			failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
			skipped: stats?.skipped ?? 0
		});
	} finally {
		await serving.close();
	}
}

/**
 * @param {string} group @param {boolean} ended @param {{ passed: number, failed: number, skipped: number }} tests
 */
function countTests(group, ended, tests) {
	const none = tests.passed + tests.failed === 0;
	// Nothing ran, or something went wrong outside of any test: no sum of passed tests may hide that.
	const hidden = tests.failed === 0 && (none || !ended);
	count(group, { ...tests, failed: tests.failed + (hidden ? 1 : 0) });
	if (hidden) count(group, { note: none ? 'no test ran' : 'ended with an error outside of the tests' });
}

/** @param {string} group */
function resultsFile(group) {
	mkdirSync(RESULTS, { recursive: true });
	const file = join(RESULTS, `${group}.json`);
	// The last run's results must not be taken for this one's.
	rmSync(file, { force: true });
	return file;
}

/** @param {string} file */
function readJson(file) {
	if (!existsSync(file)) return undefined;
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

/** @param {unknown} error */
function wordsOf(error) {
	return error instanceof Error ? error.message : String(error);
}

/** @param {string[]} wanted the groups to run */
async function runGroups(wanted) {
	const { ensureFonts } = await import('./fonts.mjs');
	// Style sheets import what this makes: without it every later check would stumble over the same missing file.
	await ensureFonts();

	if (wanted.includes('lint')) {
		await check('lint', 'prettier', () => run('prettier', ['--check', '.']));
		await check('lint', 'eslint', () => run('eslint', ['.']));
		await check(
			'lint',
			'svelte-check',
			async () => (await run('svelte-kit', ['sync'])) && (await run('svelte-check', ['--fail-on-warnings']))
		);
		await check('lint', 'knip', () => run('knip', ['--no-progress']));
		await check('lint', 'lockfile', lockfile);
	} else if (!existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) {
		await run('svelte-kit', ['sync']);
	}

	if (wanted.includes('unit')) await vitest('unit', []);

	if (!wanted.includes('site') && !wanted.includes('browser')) return;
	const { buildIfStale } = await import('./build.mjs');
	console.log('\n> build');
	const built = await check('build', 'no build', async () => {
		if (!(await buildIfStale())) console.log('build/ is up to date.');
	});
	for (const group of GROUPS.filter((group) => wanted.includes(group))) {
		if (group !== 'site' && group !== 'browser') continue;
		if (!built) {
			count(group, { failed: 1, note: 'not run: there is no build to test' });
			continue;
		}
		try {
			await (group === 'site' ? vitest('site', ['--config', 'tests/site.config.ts']) : browser());
		} catch (error) {
			console.error(`\n${wordsOf(error)}`);
			count(group, { failed: 1, note: 'not run, see above' });
		}
	}
}

/** @returns {number} the exit code */
function summarize() {
	console.log('\nSummary');
	let passed = 0;
	let failed = 0;
	for (const [group, sum] of counts) {
		passed += sum.passed;
		failed += sum.failed;
		const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
		const notes = sum.notes.length > 0 ? ` (${sum.notes.join(', ')})` : '';
		console.log(`  ${group.padEnd(8)} ${sum.passed} passed, ${sum.failed} failed${skipped}${notes}`);
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed > 0 || passed === 0 ? 1 : 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GROUPS.includes(name));
if (unknown.length > 0) {
	console.error(`There is no group "${unknown.join(' ')}". The groups are ${GROUPS.join(', ')}.`);
	process.exit(1);
}
try {
	ensureNode();
	ensureInstalled();
	await runGroups(asked.length > 0 ? asked : GROUPS);
} catch (error) {
	console.error(wordsOf(error));
	count('setup', { failed: 1 });
}
process.exitCode = summarize();
