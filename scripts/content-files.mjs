// What scripts share that work on the content: reading its files, and running the project's own TypeScript.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Every content file as text, by its path below the folder.
 * @param {string} [folder]
 * @returns {Promise<Record<string, string>>}
 */
export async function readContent(folder = join(ROOT, 'src/content')) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && /\.(yaml|md)$/.test(entry.name))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
	const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
	return Object.fromEntries(files.map((file, i) => [relative(folder, file).split(sep).join('/'), texts[i] ?? '']));
}

/**
 * Loads a TypeScript module of the project as it stands, without a build.
 * @param {string} path from the project's folder
 * @returns {Promise<any>}
 */
export async function loadModule(path) {
	const { runnerImport } = await import('vite');
	const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error', root: ROOT });
	return module;
}
