import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
	factcheck,
	failed,
	normalise,
	paragraphsOf,
	paragraphsWith,
	readClaims,
	report,
	type SourceDocument
} from './factcheck';
import { fixtureContent, fixtureDocuments } from './fixture-content';
import { ContentError } from './problem';

/** The fixture's documents by their source, with edits. */
function documents(edits: Readonly<Record<string, string>> = {}): ReadonlyMap<string, SourceDocument> {
	const files = { ...fixtureDocuments(), ...edits };
	return new Map(
		[
			['gazette', '000_gazette.txt'],
			['bulletin', '001_bulletin.txt']
		].map(([source = '', name = '']) => [source, { name, paragraphs: paragraphsOf(files[name] ?? '') }])
	);
}

describe('paragraphsOf', () => {
	it('counts the lines that are not empty', () => {
		expect(paragraphsOf('\n a\r\n\r\n \t\u00a0\nb\rc\n')).toEqual([' a', 'b', 'c']);
		expect(paragraphsOf('\ufeff')).toEqual([]);
	});
});

describe('normalise', () => {
	it.each([
		['l’an', "l'an"],
		['lʼan', "l'an"],
		['« mot »', '"mot"'],
		['«\u202fmot\u202f»', '"mot"'],
		['“mot”', '"mot"'],
		['1\u202f200\u00a0000\u2009%', '1 200 000 %'],
		['  a \n\t b ', 'a b'],
		['e\u0301te\u0301', 'été']
	])('makes one of two ways to type: %j', (a, b) => {
		expect(normalise(a)).toBe(normalise(b));
	});

	it.each([
		['Gaza', 'gaza'],
		['a-b', 'a–b'],
		['a—b', 'a–b'],
		['été', 'ete'],
		['1 200', '1200'],
		['deux', 'Deux'],
		['a, b', 'a b']
	])('keeps apart what differs: %s and %s', (a, b) => {
		expect(normalise(a)).not.toBe(normalise(b));
	});
});

describe('paragraphsWith', () => {
	it('names every paragraph in which a phrase stands', () => {
		const paragraphs = ['l’an « neuf »', 'rien', 'c’est l\'an "neuf" !'];
		expect(paragraphsWith(paragraphs, "l'an “neuf”")).toEqual([1, 3]);
		expect(paragraphsWith(paragraphs, 'L’an')).toEqual([]);
		expect(paragraphsWith(paragraphs, ' ')).toEqual([]);
	});

	it.each([
		['3 millions', 'environ 2,3 millions'],
		['2', 'environ 2,3 millions'],
		['37 000 morts', '137 000 morts'],
		['000 morts', '37 000 morts'],
		['environ 37', 'environ 37 000 morts'],
		['137 000', '1 137 000 morts'],
		['15', '155 %'],
		['arme', 'l’armée'],
		['mée', 'l’armée']
	])('does not find %s in %s', (phrase, text) => {
		expect(paragraphsWith([text], phrase)).toEqual([]);
	});

	it.each([
		['armée', 'l’armée.'],
		['37 000 morts', 'en 2024, 37 000 morts'],
		['en octobre 2024', 'en octobre 2024, 250 otages'],
		['155', 'de 155 % (155)'],
		['250', '1250, puis 250'],
		['date 2025-07', ' date 2025-07 Des documents']
	])('finds %s in %s', (phrase, text) => {
		expect(paragraphsWith([text], phrase)).toEqual([1]);
	});
});

describe('readClaims', () => {
	it('takes every figure and quote, and every paragraph that is named', () => {
		const claims = readClaims(fixtureContent());
		expect(claims.documents).toEqual([
			{ source: 'gazette', number: '000' },
			{ source: 'bulletin', number: '001' }
		]);
		expect(claims.phrases.map(({ id }) => id)).toEqual([
			'loans-155pct',
			'several-rooms',
			'file-stamp',
			'visitors-2-3m',
			'readers-1200',
			'opening-day',
			'q-silence'
		]);
		expect(claims.paragraphs.map(({ by, source, paragraph }) => [by, source, paragraph])).toEqual([
			['m1', 'gazette', 1],
			['m1', 'gazette', 2],
			['c1', 'gazette', 2],
			['tl-opening', 'gazette', 1]
		]);
	});

	it('takes the paragraphs named in words, with their line', () => {
		const files = { ...fixtureContent(), 'pages/en/more.md': '# More\n\nSee {p:gazette/1-2} and {p:bulletin/2}.\n' };
		expect(readClaims(files).paragraphs.slice(-3)).toEqual([
			{ by: '{p:gazette/1-2}', file: 'pages/en/more.md', line: 3, source: 'gazette', paragraph: 1 },
			{ by: '{p:gazette/1-2}', file: 'pages/en/more.md', line: 3, source: 'gazette', paragraph: 2 },
			{ by: '{p:bulletin/2}', file: 'pages/en/more.md', line: 3, source: 'bulletin', paragraph: 2 }
		]);
	});

	it('reads content whose records do not agree with each other', () => {
		const files = fixtureContent();
		files['counts.yaml'] = 'figures: many\n';
		files['story/en/01-the-library.md'] = 'in 2024 {nobody}\n';
		expect(readClaims(files).phrases).toHaveLength(7);
	});

	it('names what is missing or misshapen', () => {
		const files = fixtureContent();
		delete files['quotes.yaml'];
		files['blanks.yaml'] = '- id: m1\n';
		files['sources.yaml'] = (files['sources.yaml'] ?? '').replace('  file: "001"\n', '');
		try {
			readClaims(files);
			expect.unreachable();
		} catch (error) {
			expect(error).toBeInstanceOf(ContentError);
			expect((error as ContentError).problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
				'blanks.yaml:1 m1, field what: Invalid input: expected object, received undefined',
				'blanks.yaml:1 m1, field shown: Invalid input: expected object, received undefined',
				'blanks.yaml:1 m1, field needed: Invalid input: expected object, received undefined',
				'quotes.yaml:1 is missing',
				'sources.yaml:10 bulletin is a document and names no file'
			]);
		}
		expect(() => readClaims({})).toThrow('src/content/figures/*.yaml:1  is missing: there is no such file');
	});
});

describe('factcheck', () => {
	const claims = readClaims(fixtureContent());

	it('lets everything stand that stands', () => {
		const outcome = factcheck(claims, documents());
		expect(outcome).toEqual({
			findings: [],
			phrases: { stand: 7, moved: 0, gone: 0 },
			paragraphs: { exist: 4, missing: 0 }
		});
		expect(failed(outcome)).toBe(false);
		expect(report(outcome)).toBe(
			'4 paragraphs named elsewhere: 4 exist, 0 missing\n7 phrases: 7 stand, 0 moved, 0 gone'
		);
	});

	it('says where a phrase has moved, and does not fail for it', () => {
		const outcome = factcheck(
			claims,
			documents({ '001_bulletin.txt': `Une ligne de plus.\n${fixtureDocuments()['001_bulletin.txt']}` })
		);
		expect(outcome.phrases).toEqual({ stand: 3, moved: 4, gone: 0 });
		expect(outcome.findings[0]).toEqual({
			file: 'figures/bulletin.yaml',
			line: 1,
			kind: 'moved',
			message: 'loans-155pct moved: in 001_bulletin.txt it stands in ¶2, not in ¶1'
		});
		expect(failed(outcome)).toBe(false);
	});

	it('says which phrase is gone, and fails', () => {
		const outcome = factcheck(
			claims,
			documents({ '001_bulletin.txt': 'date 2025-07\nPrès de 155 %, des milliers de rayons.\n' })
		);
		expect(outcome.findings.map(({ kind, message }) => [kind, message])).toEqual([
			['gone', 'loans-155pct is gone: it stands nowhere in 001_bulletin.txt (près de 155 %)'],
			['gone', 'q-silence is gone: it stands nowhere in 001_bulletin.txt (on s’y tait "volontiers")']
		]);
		expect(failed(outcome)).toBe(true);
		expect(report(outcome)).toMatch(/^src\/content\/figures\/bulletin\.yaml:1 {2}loans-155pct is gone: /);
		expect(report(outcome)).toMatch(/\n7 phrases: 5 stand, 0 moved, 2 gone$/);
	});

	it('says which paragraphs do not exist, and fails', () => {
		const text = (fixtureDocuments()['000_gazette.txt'] ?? '').replace(/\n+/g, ' ');
		const outcome = factcheck(claims, documents({ '000_gazette.txt': text }));
		expect(outcome.findings.filter(({ kind }) => kind === 'no-paragraph')).toEqual([
			{
				file: 'figures/gazette.yaml',
				line: 1,
				kind: 'no-paragraph',
				message: 'visitors-2-3m names ¶2, but 000_gazette.txt has 1 paragraph'
			},
			{
				file: 'figures/gazette.yaml',
				line: 18,
				kind: 'no-paragraph',
				message: 'readers-1200 names ¶2, but 000_gazette.txt has 1 paragraph'
			},
			{
				file: 'blanks.yaml',
				line: 3,
				kind: 'no-paragraph',
				message: 'm1 names ¶2, but 000_gazette.txt has 1 paragraph'
			},
			{
				file: 'contradictions.yaml',
				line: 4,
				kind: 'no-paragraph',
				message: 'c1 names ¶2, but 000_gazette.txt has 1 paragraph'
			}
		]);
		expect(outcome.phrases).toEqual({ stand: 5, moved: 2, gone: 0 });
		expect(outcome.paragraphs).toEqual({ exist: 2, missing: 2 });
		expect(failed(outcome)).toBe(true);
	});

	it('holds nothing against a source that is none of the documents', () => {
		const files = fixtureContent();
		files['quotes.yaml'] = (files['quotes.yaml'] ?? '').replace('source: bulletin', 'source: annual-report');
		files['timeline.yaml'] = (files['timeline.yaml'] ?? '').replace('source: gazette', 'source: gazete');
		const outcome = factcheck(readClaims(files), documents());
		expect(outcome.findings.map(({ kind, message }) => [kind, message])).toEqual([
			['gone', 'q-silence is gone: "annual-report" is none of the documents (on s’y tait "volontiers")'],
			['no-paragraph', 'tl-opening names ¶1 of "gazete", which is none of the documents']
		]);
	});
});

describe('npm run factcheck', { timeout: 30_000 }, () => {
	const script = fileURLToPath(new URL('../../../scripts/factcheck.mjs', import.meta.url));
	const root = mkdtempSync(join(tmpdir(), 'factcheck-'));
	afterAll(() => rmSync(root, { recursive: true, force: true }));

	let folders = 0;
	/** A folder of its own that holds these files. */
	function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
		const dir = join(root, String(folders++));
		mkdirSync(dir);
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(dir, path)), { recursive: true });
			writeFileSync(join(dir, path), text);
		}
		return dir;
	}
	const content = folder(fixtureContent());

	/** Runs the script as npm does. */
	function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
		return new Promise((done) => {
			const child = execFile(process.execPath, [script, ...args], (_, out, err) =>
				done({ code: child.exitCode, out, err })
			);
		});
	}
	/** A run that could not be made: nothing on the one stream, a reason and no stack on the other. */
	async function refusal(...args: string[]): Promise<string> {
		const { code, out, err } = await run(...args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).not.toMatch(/^\s+at /m);
		return err;
	}

	it('ends with 0 when everything stands', async () => {
		expect(await run(folder(fixtureDocuments()), '--content', content)).toEqual({
			code: 0,
			out: '4 paragraphs named elsewhere: 4 exist, 0 missing\n7 phrases: 7 stand, 0 moved, 0 gone\n',
			err: ''
		});
	});

	it('ends with 0 when a phrase has moved, and says so', async () => {
		const { '001_bulletin.txt': text = '', ...others } = fixtureDocuments();
		const { code, out } = await run(
			folder({ ...others, '001_bulletin.txt': `Une ligne.\n\n${text}` }),
			'--content',
			content
		);
		expect(code).toBe(0);
		expect(out).toContain(
			'src/content/figures/bulletin.yaml:1  loans-155pct moved: in 001_bulletin.txt it stands in ¶2, not in ¶1\n'
		);
		expect(out).toMatch(/\n7 phrases: 3 stand, 4 moved, 0 gone\n$/);
	});

	it('ends with 1 when a phrase is gone', async () => {
		const { code, out } = await run(
			folder({ ...fixtureDocuments(), '000_gazette.txt': 'Ouverte le 1er mai 2024.\n\nPlus de 1 200 personnes.\n' }),
			'--content',
			content
		);
		expect(code).toBe(1);
		expect(out).toContain(
			'src/content/figures/gazette.yaml:18  readers-1200 is gone: it stands nowhere in 000_gazette.txt'
		);
		expect(out).toMatch(/\n7 phrases: 5 stand, 0 moved, 2 gone\n$/);
	});

	it('ends with 1 when only a paragraph does not exist', async () => {
		const blanks = (fixtureContent()['blanks.yaml'] ?? '').replace('[1, 2]', '[1, 9]');
		const { code, out } = await run(
			folder(fixtureDocuments()),
			'--content',
			folder({ ...fixtureContent(), 'blanks.yaml': blanks })
		);
		expect(code).toBe(1);
		expect(out).toBe(
			'src/content/blanks.yaml:3  m1 names ¶9, but 000_gazette.txt has 2 paragraphs\n' +
				'4 paragraphs named elsewhere: 3 exist, 1 missing\n7 phrases: 7 stand, 0 moved, 0 gone\n'
		);
	});

	it('ends with 2 without a folder, or with one too many', async () => {
		expect(await refusal()).toMatch(
			/^Name the folder that holds the source documents\.\nUsage: npm run factcheck -- DIR/
		);
		expect(await refusal('a', 'b')).toMatch(/^Name one folder, not 2\.\n/);
		expect(await refusal('a', '--fast')).toContain('--fast');
	});

	it('ends with 2 when the folder cannot be read', async () => {
		const dir = folder(fixtureDocuments());
		expect(await refusal(join(dir, 'gone'))).toMatch(/^The folder .*gone cannot be read: ENOENT/);
		expect(await refusal(join(dir, '000_gazette.txt'))).toMatch(/^The folder .* cannot be read: ENOTDIR/);
	});

	it('ends with 2 when a document is missing, doubled, empty or unreadable', async () => {
		const { '001_bulletin.txt': bulletin = '', ...others } = fixtureDocuments();
		const refusals: readonly (readonly [files: Record<string, string | Uint8Array>, message: RegExp])[] = [
			[{}, /holds no 001\*\.txt for the document bulletin\.\n$/],
			[{ '0010.txt': bulletin, '001.md': bulletin }, /holds no 001\*\.txt/],
			[{ '001.txt/a': bulletin }, /holds no 001\*\.txt/],
			[{ '001.txt': bulletin, '001-b.txt': bulletin }, /more than one 001\*\.txt: 001-b\.txt, 001\.txt\.\n$/],
			[{ '001.txt': ' \n\n' }, /001\.txt is empty\.\n$/],
			[{ '001.txt': Buffer.from(bulletin, 'latin1') }, /001\.txt is not UTF-8 text\.\n$/]
		];
		await Promise.all(
			refusals.map(async ([files, message]) => {
				expect(await refusal(folder({ ...others, ...files }), '--content', content)).toMatch(message);
			})
		);
		const dir = folder(others);
		symlinkSync(join(dir, 'gone'), join(dir, '001.txt'));
		expect(await refusal(dir, '--content', content)).toMatch(/001\.txt cannot be read: ENOENT/);
	});

	it('ends with 2 when the content cannot be read or holds nothing to check', async () => {
		const dir = folder(fixtureDocuments());
		expect(await refusal(dir, '--content', join(root, 'gone'))).toMatch(/^The content cannot be read: ENOENT/);
		const broken = folder({ ...fixtureContent(), 'quotes.yaml': '- id: "q\n' });
		expect(await refusal(dir, '--content', broken)).toMatch(/src\/content\/quotes\.yaml:2 {2}is not valid YAML/);
		const none = { 'figures/gazette.yaml': '[]\n', 'figures/bulletin.yaml': '[]\n', 'quotes.yaml': '[]\n' };
		expect(await refusal(dir, '--content', folder({ ...fixtureContent(), ...none }))).toBe(
			'The content holds no phrase: there is nothing to check.\n'
		);
		expect(await refusal(dir, '--content', folder({ ...fixtureContent(), 'sources.yaml': '[]\n' }))).toBe(
			'sources.yaml names no document: there is nothing to check.\n'
		);
	});
});
