import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContentError, Problems } from './problem';
import { readYaml } from './yaml-file';

const SHAPE = z.array(
	z.strictObject({
		id: z.string(),
		size: z.number().optional(),
		words: z.strictObject({ en: z.string(), fr: z.string() })
	})
);

function read(text: string) {
	const problems = new Problems();
	const file = readYaml('records.yaml', text, SHAPE, problems);
	return { file, problems: problems.list };
}

const RECORDS = `# A comment keeps its line.
- id: first
  size: 3
  words: { en: a, fr: b }

- id: second
  words:
    en: >-
      long words
      over lines
    fr: "bref"
`;

describe('readYaml', () => {
	it('gives the values', () => {
		const { file, problems } = read(RECORDS);
		expect(problems).toEqual([]);
		expect(file?.file).toBe('records.yaml');
		expect(file?.data[1]?.words).toEqual({ en: 'long words over lines', fr: 'bref' });
	});

	it.each([
		[[0], 2],
		[[0, 'id'], 2],
		[[0, 'size'], 3],
		[[0, 'words', 'fr'], 4],
		[[1], 6],
		[[1, 'words', 'en'], 8],
		[[1, 'words', 'fr'], 11]
	])('knows the line of %j', (path, line) => {
		expect(read(RECORDS).file?.lineOf(path)).toBe(line);
	});

	it('gives what is missing the line of what is around it', () => {
		const { file } = read(RECORDS);
		expect([file?.lineOf([0, 'words', 'de']), file?.lineOf([1, 'size']), file?.lineOf([9])]).toEqual([4, 6, 2]);
		expect(file?.lineOf([])).toBe(2);
	});

	it('counts lines in files from Windows too', () => {
		expect(read(RECORDS.replaceAll('\n', '\r\n')).file?.lineOf([1, 'words', 'fr'])).toBe(11);
	});
});

describe('what is not YAML', () => {
	it.each([
		['an open quotation mark', '- id: "a\n', 2, /Missing closing "quote/],
		['a tab', '- id: a\n\tsize: 3\n', 2, /./],
		['the same key twice', '- id: a\n  size: 1\n  size: 2\n  words: { en: a, fr: b }\n', 3, /Map keys must be unique/],
		['a colon in bare words', '- id: a\n  words: { en: a, fr: b }\n  size: 3: 4\n', 3, /Nested mappings/],
		['two documents', '- id: a\n---\n- id: b\n', 2, /multiple documents/]
	])('is refused: %s', (_, text, line, message) => {
		const { file, problems } = read(text);
		expect(file).toBeNull();
		expect(problems[0]).toMatchObject({
			file: 'records.yaml',
			line,
			message: expect.stringMatching(/^is not valid YAML: /)
		});
		expect(problems[0]?.message).toMatch(message);
		expect(problems[0]?.message).not.toMatch(/at line/);
	});

	it('includes bare words that begin with an asterisk', () => {
		const { file, problems } = read('- id: a\n  words:\n    en: x\n    fr: *mot*\n');
		expect(file).toBeNull();
		expect(problems).toEqual([
			{
				file: 'records.yaml',
				line: 4,
				message: 'is not valid YAML: *mot* names nothing; put words that begin with * in quotation marks'
			}
		]);
	});

	it('does not include an alias of something', () => {
		expect(read('- id: a\n  words: &w { en: a, fr: b }\n- id: b\n  words: *w\n').problems).toEqual([]);
	});
});

describe('what is not of the shape', () => {
	it('is named by its record and field, on its line', () => {
		const { file, problems } = read(RECORDS.replace('size: 3', 'size: many'));
		expect(file).toBeNull();
		expect(problems).toEqual([
			{ file: 'records.yaml', line: 3, message: 'first, field size: Invalid input: expected number, received string' }
		]);
	});

	it('is all told at once', () => {
		const { problems } = read('- id: a\n  words: { en: a }\n- id: b\n  sise: 1\n  words: { en: a, fr: b }\n');
		expect(problems).toEqual([
			{
				file: 'records.yaml',
				line: 2,
				message: 'a, field words.fr: Invalid input: expected string, received undefined'
			},
			{ file: 'records.yaml', line: 3, message: 'b: Unrecognized key: "sise"' }
		]);
	});

	it('is named by its field where the record has no id', () => {
		expect(read('- words: { en: a, fr: b }\n').problems).toEqual([
			{ file: 'records.yaml', line: 1, message: 'id: Invalid input: expected string, received undefined' }
		]);
	});

	it.each(['', '# nothing\n', 'words\n', 'id: a\n'])('includes a file that is no list: %j', (text) => {
		expect(read(text).problems).toEqual([
			{ file: 'records.yaml', line: 1, message: expect.stringMatching(/^Invalid input: expected array/) }
		]);
	});
});

describe('Problems', () => {
	it('holds each problem once and tells them by file and line', () => {
		const problems = new Problems();
		expect(() => problems.throwIfAny()).not.toThrow();
		problems.add('b.yaml', 2, 'is wrong');
		problems.add('a.yaml', 10, 'is wrong');
		problems.add('a.yaml', 9, 'is wrong');
		problems.add('a.yaml', 9, 'is wrong');
		expect(() => problems.throwIfAny()).toThrow(
			new ContentError([
				{ file: 'a.yaml', line: 9, message: 'is wrong' },
				{ file: 'a.yaml', line: 10, message: 'is wrong' },
				{ file: 'b.yaml', line: 2, message: 'is wrong' }
			])
		);
		expect(new ContentError(problems.list).message).toMatch(
			/^The content has 3 problems:\n {2}src\/content\/b\.yaml:2 {2}is wrong\n/
		);
		expect(new ContentError(problems.list.slice(1, 2)).message).toBe(
			'The content has 1 problem:\n  src/content/a.yaml:10  is wrong'
		);
	});
});
