// Holds every phrase of the content against the source documents: `npm run factcheck -- DIR`.
// DIR holds one text file a document, its name beginning with the document's number: 000.txt, 001-trt.txt.
// Exit code 0: every phrase was found · 1: a phrase or a paragraph is not there · 2: the check could not be made.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule, readContent } from './content-files.mjs';

const USAGE = `Usage: npm run factcheck -- DIR [--content FOLDER]
  DIR      the folder with the source documents as text, each name beginning with the document's number (000*.txt)
  FOLDER   other content than src/content`;

/** Said to whoever runs the check: no fault of the script's, so no stack. */
class CannotCheck extends Error {}

/** @param {unknown} error */
const reasonOf = (error) => (error instanceof Error ? error.message : String(error));

/** @returns {{ dir: string, content: string | undefined }} */
function readArguments() {
	let parsed;
	try {
		parsed = parseArgs({ allowPositionals: true, options: { content: { type: 'string' } } });
	} catch (error) {
		throw new CannotCheck(`${reasonOf(error)}\n${USAGE}`);
	}
	const [dir, ...rest] = parsed.positionals;
	if (!dir) throw new CannotCheck(`Name the folder that holds the source documents.\n${USAGE}`);
	if (rest.length > 0) throw new CannotCheck(`Name one folder, not ${rest.length + 1}.\n${USAGE}`);
	return { dir, content: parsed.values.content };
}

/**
 * The document whose name begins with a number, as text.
 * @param {string} dir @param {readonly string[]} names the files in it
 * @param {{ source: string, number: string }} document
 */
async function readDocument(dir, names, { source, number }) {
	// Not followed by a digit: 0001.txt is another document than 000.
	const found = names.filter((name) => new RegExp(`^${number}(?!\\d).*\\.txt$`).test(name)).sort();
	const [name, another] = found;
	if (!name) throw new CannotCheck(`${dir} holds no ${number}*.txt for the document ${source}.`);
	if (another) throw new CannotCheck(`${dir} holds more than one ${number}*.txt: ${found.join(', ')}.`);
	let bytes;
	try {
		bytes = await readFile(join(dir, name));
	} catch (error) {
		throw new CannotCheck(`${join(dir, name)} cannot be read: ${reasonOf(error)}`);
	}
	try {
		// A file in another encoding would lose its accents, and every phrase would seem to be gone.
		return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		throw new CannotCheck(`${join(dir, name)} is not UTF-8 text.`);
	}
}

try {
	const { dir, content } = readArguments();
	let entries;
	try {
		entries = await readdir(dir, { withFileTypes: true });
	} catch (error) {
		throw new CannotCheck(`The folder ${dir} cannot be read: ${reasonOf(error)}`);
	}
	const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);

	let files;
	try {
		files = await readContent(content);
	} catch (error) {
		throw new CannotCheck(`The content cannot be read: ${reasonOf(error)}`);
	}
	const { factcheck, failed, paragraphsOf, readClaims, report } = await loadModule('src/lib/story/factcheck.ts');
	const claims = readClaims(files);
	if (claims.documents.length === 0)
		throw new CannotCheck('sources.yaml names no document: there is nothing to check.');
	if (claims.phrases.length === 0) throw new CannotCheck('The content holds no phrase: there is nothing to check.');

	const documents = new Map();
	for (const document of claims.documents) {
		const { name, text } = await readDocument(dir, names, document);
		const paragraphs = paragraphsOf(text);
		if (paragraphs.length === 0) throw new CannotCheck(`${join(dir, name)} is empty.`);
		documents.set(document.source, { name, paragraphs });
	}
	const outcome = factcheck(claims, documents);
	console.log(report(outcome));
	process.exitCode = failed(outcome) ? 1 : 0;
} catch (error) {
	const expected = error instanceof CannotCheck || (error instanceof Error && error.name === 'ContentError');
	console.error(expected ? error.message : error);
	process.exitCode = 2;
}
