import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown-file';
import { Problems } from './problem';
import type { Template } from './template';

function read(text: string) {
	const problems = new Problems();
	const file = readMarkdown('pages/en/a.md', text, 'en', problems);
	return { file, problems: problems.list };
}

const wordsOf = (template: Template | undefined) =>
	template
		?.map((node) => (node.type === 'words' ? node.text : node.type === 'reference' ? `{${node.id}}` : ''))
		.join('');

const PAGE = `# The title {count}

The lead,
over two lines.

## A heading {#first}

A paragraph.

- an item
- another

A second paragraph.

> A quotation.

## *Another* heading {#second-one}
`;

describe('readMarkdown', () => {
	it('reads title, lead and sections, each with its line', () => {
		const { file, problems } = read(PAGE);
		expect(problems).toEqual([]);
		expect([wordsOf(file?.title.template), file?.title.line]).toEqual(['The title {count}', 1]);
		expect(file?.lead.map((lead) => [wordsOf(lead.template), lead.line])).toEqual([['The lead, over two lines.', 3]]);
		expect(file?.sections.map(({ id, line }) => [id, line])).toEqual([
			['first', 6],
			['second-one', 17]
		]);
	});

	it('sorts what stands in a section, and keeps its order', () => {
		const section = read(PAGE).file?.sections[0];
		expect(wordsOf(section?.heading.template)).toBe('A heading');
		expect(section?.paragraphs.map(({ line }) => line)).toEqual([8, 13]);
		expect(section?.lists.map(({ line, items }) => [line, items.map((item) => item.line)])).toEqual([[10, [10, 11]]]);
		expect(section?.quotes.map(({ line }) => line)).toEqual([15]);
		expect(section?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
	});

	it('takes an id off a heading that ends in words only', () => {
		expect(read('# T\n\n## A *word*{#a}\n').file?.sections[0]?.id).toBe('a');
		expect(read('# T\n\n## {#a}\n').file?.sections[0]?.heading.template).toEqual([]);
	});

	it.each(['', 'Words first.\n\n# T\n', '## T {#t}\n', '> # T\n'])('refuses a file without its title: %j', (text) => {
		const { file, problems } = read(text);
		expect(file).toBeNull();
		expect(problems).toEqual([
			{ file: 'pages/en/a.md', line: 1, message: 'must begin with a title: one line that starts with "# "' }
		]);
	});

	it.each([
		['## No id', 3, 'has a section without an id: end its heading with {#the-id}'],
		['## Bad id {#A_b}', 3, 'has a section without an id: end its heading with {#the-id}'],
		['## A {#a}\n\n## B {#a}', 5, 'has a second section {#a}: an id is one address'],
		['### Too deep {#a}', 3, 'has a heading that is neither the title (#) nor a section (##)'],
		['# A second title', 3, 'has a heading that is neither the title (#) nor a section (##)'],
		['- a list before any section', 3, 'has Markdown that has no place here (list)'],
		['> a quotation before any section', 3, 'has Markdown that has no place here (blockquote)'],
		['## A {#a}\n\n---', 5, 'has Markdown that has no place here (thematicBreak)'],
		['## A {#a}\n\n    code', 5, 'has Markdown that has no place here (code)'],
		['## A {#a}\n\n<!-- a note -->', 5, 'has Markdown that has no place here (html)'],
		['## A {#a}\n\n> - a list', 5, 'expects a paragraph here, not list'],
		['## A {#a}\n\n- a\n  - b', 6, 'expects a paragraph here, not list'],
		['## A {#a}\n\nsome `code`', 5, 'uses Markdown that has no place here (inlineCode)'],
		['in 2024', 3, 'holds the digits "2024". A number comes from its record: name the figure in braces instead'],
		[
			'## A {#a}\n\n- in 2024',
			5,
			'holds the digits "2024". A number comes from its record: name the figure in braces instead'
		],
		['## A 3 {#a}', 3, 'holds the digits "3". A number comes from its record: name the figure in braces instead'],
		[
			'## A {#a}\n\n> three',
			5,
			'holds the number word "three". Name the figure in braces instead, with :words to spell it out'
		],
		['an {x:y}', 3, 'has a reference that cannot be read: {x:y}']
	])('complains of %j', (text, line, message) => {
		expect(read(`# T\n\n${text}\n`).problems).toContainEqual({ file: 'pages/en/a.md', line, message });
	});

	it('reads on after a problem', () => {
		const { file, problems } = read('# T\n\n### Deep\n\n## A {#a}\n\nin 2024\n\n## B\n');
		expect(problems.map(({ line }) => line)).toEqual([3, 7, 9]);
		expect(file?.sections.map(({ id }) => id)).toEqual(['a', '']);
	});
});
