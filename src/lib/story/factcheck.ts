/**
 * Holds what the content quotes against the source documents themselves: does every phrase stand where its record says?
 * Pure, and content with cross-check problems can be held against the documents all the same: only the shape of the
 * files read here has to be right.
 */
import { Problems } from './problem';
import type { ContentFiles } from './read-story';
import { SHAPE_OF, type DataOf } from './schema';
import { readYaml, type YamlFile } from './yaml-file';

/** A source document as the folder holds it. */
export interface SourceDocument {
	/** Name of the file, for messages. */
	readonly name: string;
	/** Its non-empty lines; the first is paragraph 1. */
	readonly paragraphs: readonly string[];
}

/** A phrase that a record says stands in a paragraph of a document. */
interface Phrase {
	readonly id: string;
	readonly file: string;
	readonly line: number;
	readonly source: string;
	readonly paragraph: number;
	readonly phrase: string;
}

/** A paragraph that something in the content points to. */
interface NamedParagraph {
	/** Who names it: the id of a record, or the reference as typed. */
	readonly by: string;
	readonly file: string;
	readonly line: number;
	readonly source: string;
	readonly paragraph: number;
}

/** What the content says about the documents. */
export interface Claims {
	/** The documents that have to be there: id of the source, and the number that begins its file's name. */
	readonly documents: readonly { readonly source: string; readonly number: string }[];
	readonly phrases: readonly Phrase[];
	readonly paragraphs: readonly NamedParagraph[];
}

/** One claim that does not hold as it stands. */
interface Finding {
	/** Path below `src/content/`, and the line of the record. */
	readonly file: string;
	readonly line: number;
	/** `moved`: it stands in other paragraphs only · `gone`: nowhere · `no-paragraph`: the document has fewer. */
	readonly kind: 'moved' | 'gone' | 'no-paragraph';
	readonly message: string;
}

/** The outcome of a whole check. */
export interface Factcheck {
	readonly findings: readonly Finding[];
	readonly phrases: { readonly stand: number; readonly moved: number; readonly gone: number };
	readonly paragraphs: { readonly exist: number; readonly missing: number };
}

/** Paragraphs named in the words of a record or a page: `{p:source/4}`, `{p:source/4-6}`. */
const PARAGRAPH_REFERENCE = /\{p:([a-z0-9-]+)\/(\d+)(?:-(\d+))?(?::[a-z]+)?\}/g;

/** The paragraphs of a document: its lines that are not empty. */
export function paragraphsOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

/**
 * A text without what typing alone decides: kinds of space, of apostrophe and of quotation mark. Letters, case, digits,
 * accents and dashes stay as they are, since a difference there is a difference in what is quoted.
 */
export function normalise(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[’ʼ]/g, "'")
		.replace(/[«“]\s*/g, '"')
		.replace(/\s*[»”]/g, '"')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether a phrase is found at this place of a text as whole words and whole numbers: “3 millions” is not in “2,3 millions”. */
function isWhole(text: string, start: number, phrase: string): boolean {
	const before = text.slice(0, start);
	const after = text.slice(start + phrase.length);
	const wordEdge = (inside: string, outside: string) => /[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]/u.test(outside);
	if (wordEdge(phrase.slice(0, 1), before.slice(-1)) || wordEdge(phrase.slice(-1), after.slice(0, 1))) return false;
	if (/^\d/.test(phrase) && /\d[.,]$/.test(before)) return false;
	if (/^\d{3}(?!\d)/.test(phrase) && /(?<!\d)\d{1,3} $/.test(before)) return false;
	return !(
		/\d$/.test(phrase) &&
		(/^[.,]\d/.test(after) || (/(?<!\d)\d{1,3}$/.test(phrase) && /^ \d{3}(?!\d)/.test(after)))
	);
}

/** The paragraphs, counted from 1, in which a phrase stands. */
export function paragraphsWith(paragraphs: readonly string[], phrase: string): number[] {
	const wanted = normalise(phrase);
	if (wanted === '') return [];
	return paragraphs.flatMap((paragraph, i) => {
		const text = normalise(paragraph);
		for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
			if (isWhole(text, at, wanted)) return [i + 1];
		}
		return [];
	});
}

/**
 * What the content says about the documents.
 * @throws {ContentError} when a file that is needed is missing or not of its shape; the message names file and line.
 */
export function readClaims(files: ContentFiles): Claims {
	const problems = new Problems();
	const read = <K extends keyof DataOf>(path: string, shape: K): YamlFile<DataOf[K]>[] => {
		const text = files[path];
		if (text === undefined) {
			problems.add(path, 1, 'is missing');
			return [];
		}
		const file = readYaml(path, text, SHAPE_OF[shape], problems);
		return file === null ? [] : [file];
	};
	const figurePaths = Object.keys(files).filter((path) => /^figures\/[^/]+\.yaml$/.test(path));
	if (figurePaths.length === 0) problems.add('figures/*.yaml', 1, 'is missing: there is no such file');

	const sources = read('sources.yaml', 'sources.yaml');
	const quoting = [
		...figurePaths.sort().flatMap((path) => read(path, 'figures/*.yaml')),
		...read('quotes.yaml', 'quotes.yaml')
	];
	const placing = [
		...read('blanks.yaml', 'blanks.yaml'),
		...read('contradictions.yaml', 'contradictions.yaml'),
		...read('timeline.yaml', 'timeline.yaml')
	];

	const documents: { source: string; number: string }[] = [];
	for (const file of sources) {
		for (const [i, source] of file.data.entries()) {
			if (source.role !== 'document') continue;
			if (source.file) documents.push({ source: source.id, number: source.file });
			else problems.add(file.file, file.lineOf([i, 'id']), `${source.id} is a document and names no file`);
		}
	}
	const phrases: Phrase[] = [];
	for (const { file, data, lineOf } of quoting) {
		for (const [i, { id, source, paragraph, phrase }] of data.entries()) {
			phrases.push({ id, file, line: lineOf([i, 'id']), source, paragraph, phrase });
		}
	}
	const paragraphs: NamedParagraph[] = [];
	for (const { file, data, lineOf } of placing) {
		for (const [i, { id, places }] of data.entries()) {
			for (const [j, place] of places.entries()) {
				for (const [k, paragraph] of place.paragraphs.entries()) {
					const line = lineOf([i, 'places', j, 'paragraphs', k]);
					paragraphs.push({ by: id, file, line, source: place.source, paragraph });
				}
			}
		}
	}
	for (const [file, text] of Object.entries(files)) {
		for (const [i, line] of text.split('\n').entries()) {
			for (const [by, source = '', first, last = first] of line.matchAll(PARAGRAPH_REFERENCE)) {
				for (const paragraph of new Set([Number(first), Number(last)])) {
					paragraphs.push({ by, file, line: i + 1, source, paragraph });
				}
			}
		}
	}
	problems.throwIfAny();
	return { documents, phrases, paragraphs };
}

const counted = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

/**
 * Holds the claims against the documents.
 * @param documents by the id of their source
 */
export function factcheck(claims: Claims, documents: ReadonlyMap<string, SourceDocument>): Factcheck {
	const findings: Finding[] = [];
	const phrases = { stand: 0, moved: 0, gone: 0 };
	const paragraphs = { exist: 0, missing: 0 };
	const seek = (named: NamedParagraph): boolean => {
		const { by, file, line, source, paragraph } = named;
		const document = documents.get(source);
		const exists = document !== undefined && paragraph >= 1 && paragraph <= document.paragraphs.length;
		if (!exists) {
			const why = document
				? `names ¶${paragraph}, but ${document.name} has ${counted(document.paragraphs.length, 'paragraph')}`
				: `names ¶${paragraph} of "${source}", which is none of the documents`;
			findings.push({ file, line, kind: 'no-paragraph', message: `${by} ${why}` });
		}
		return exists;
	};

	for (const { id, file, line, source, paragraph, phrase } of claims.phrases) {
		const document = documents.get(source);
		const found = document ? paragraphsWith(document.paragraphs, phrase) : [];
		if (found.includes(paragraph)) {
			phrases.stand++;
		} else if (document && found.length > 0) {
			phrases.moved++;
			const where = found.map((n) => `¶${n}`).join(', ');
			findings.push({
				file,
				line,
				kind: 'moved',
				message: `${id} moved: in ${document.name} it stands in ${where}, not in ¶${paragraph}`
			});
			// A phrase that is found elsewhere is no excuse for the address of a paragraph that is not there.
			seek({ by: id, file, line, source, paragraph });
		} else {
			phrases.gone++;
			const where = document ? `it stands nowhere in ${document.name}` : `"${source}" is none of the documents`;
			findings.push({ file, line, kind: 'gone', message: `${id} is gone: ${where} (${phrase})` });
		}
	}
	for (const named of claims.paragraphs) {
		if (seek(named)) paragraphs.exist++;
		else paragraphs.missing++;
	}
	return { findings, phrases, paragraphs };
}

/** The outcome in words: a line a finding, then the sums; the phrases' sum is the last line. */
export function report({ findings, phrases, paragraphs }: Factcheck): string {
	const sum = phrases.stand + phrases.moved + phrases.gone;
	return [
		...findings.map(({ file, line, message }) => `src/content/${file}:${line}  ${message}`),
		`${counted(paragraphs.exist + paragraphs.missing, 'paragraph')} named elsewhere: ${paragraphs.exist} exist, ${paragraphs.missing} missing`,
		`${counted(sum, 'phrase')}: ${phrases.stand} stand, ${phrases.moved} moved, ${phrases.gone} gone`
	].join('\n');
}

/** Whether a check has failed: what moved is said and can wait, what is not there at all cannot. */
export function failed({ findings }: Factcheck): boolean {
	return findings.some(({ kind }) => kind !== 'moved');
}
