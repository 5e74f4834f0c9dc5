import { describe, expect, it } from 'vitest';
import type { Lang } from '../model/language';
import { readTemplate, referencesIn, type Template } from './template';

function read(text: string, lang: Lang = 'en', options: { numberWords?: boolean } = {}) {
	const complaints: string[] = [];
	const template = readTemplate(text, lang, (message) => complaints.push(message), options);
	return { template, complaints };
}

/** The template of a text that has nothing wrong. */
function whole(text: string, lang: Lang = 'en'): Template {
	const { template, complaints } = read(text, lang);
	expect(complaints).toEqual([]);
	return template;
}

describe('references', () => {
	it.each([
		['{hostages-250}', { kind: 'value', id: 'hostages-250', variant: 'full' }],
		['{a:full}', { kind: 'value', id: 'a', variant: 'full' }],
		['{a:number}', { kind: 'value', id: 'a', variant: 'number' }],
		['{a:words}', { kind: 'value', id: 'a', variant: 'words' }],
		['{a:on}', { kind: 'value', id: 'a', variant: 'on' }],
		['{a:short}', { kind: 'value', id: 'a', variant: 'short' }],
		['{a:day}', { kind: 'value', id: 'a', variant: 'day' }],
		['{q:a}', { kind: 'q', id: 'a', variant: 'full' }],
		['{n:plus-972}', { kind: 'n', id: 'plus-972', variant: 'full' }],
		['{s:trt-2025-05}', { kind: 's', id: 'trt-2025-05', variant: 'full' }],
		['{p:a}', { kind: 'p', id: 'a', variant: 'full' }],
		['{p:trt-2025-05/28-33}', { kind: 'p', id: 'trt-2025-05/28-33', variant: 'full' }],
		['{m:m3}', { kind: 'm', id: 'm3', variant: 'full' }],
		['{c:c1}', { kind: 'c', id: 'c1', variant: 'full' }],
		['{.deaths}', { kind: 'fact', id: 'deaths', variant: 'full' }],
		['{.deaths:number}', { kind: 'fact', id: 'deaths', variant: 'number' }]
	])('reads %s', (text, expected) => {
		expect(whole(text)).toEqual([{ type: 'reference', ...expected }]);
	});

	it.each(['{}', '{ a }', '{A}', '{x:a}', '{a:most}', '{q:}', '{.}', '{a b}', '{m:m1:m2}', '{:on}'])(
		'cannot read %s',
		(text) => {
			const { template, complaints } = read(`words ${text} words`);
			expect(complaints).toEqual([`has a reference that cannot be read: ${text}`]);
			expect(referencesIn(template)).toEqual([]);
		}
	);

	it.each([
		['an {open one', 'an {open one'],
		['a closed} one', 'a closed} one'],
		['{a} and {b', 'and {b'],
		['{{a}}', '{']
	])('finds the brace without a partner in %s', (text, part) => {
		expect(read(text).complaints).toContain(`has a brace without its partner in "${part}"`);
	});

	it('keeps the words around them as they are', () => {
		expect(whole('of {a}, and {b:on}.')).toEqual([
			{ type: 'words', text: 'of ' },
			{ type: 'reference', kind: 'value', id: 'a', variant: 'full' },
			{ type: 'words', text: ', and ' },
			{ type: 'reference', kind: 'value', id: 'b', variant: 'on' },
			{ type: 'words', text: '.' }
		]);
	});

	it('are found inside emphasis and links too', () => {
		const template = whole('{a} *{q:b} **{n:c}*** [{s:d}](#e)');
		expect(referencesIn(template).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
	});
});

describe('Markdown in a line of words', () => {
	it('knows emphasis, strong words and links', () => {
		expect(whole('*a* **b** [c](#d)')).toEqual([
			{ type: 'emphasis', children: [{ type: 'words', text: 'a' }] },
			{ type: 'words', text: ' ' },
			{ type: 'strong', children: [{ type: 'words', text: 'b' }] },
			{ type: 'words', text: ' ' },
			{ type: 'link', href: '#d', children: [{ type: 'words', text: 'c' }] }
		]);
	});

	it('reads a line break as a space', () => {
		expect(whole('a\n  b')).toEqual([{ type: 'words', text: 'a b' }]);
		expect(
			whole('a  \nb')
				.map((node) => (node.type === 'words' ? node.text : ''))
				.join('')
		).toBe('a b');
	});

	it.each([
		['some `code`', 'inlineCode'],
		['a <b>word</b>', 'html'],
		['![a](b.png)', 'image']
	])('has no place for %s', (text, type) => {
		expect(read(text).complaints).toContain(`uses Markdown that has no place here (${type})`);
	});

	it.each([
		['- a', 'list'],
		['# a', 'heading'],
		['> a', 'blockquote'],
		['a\n\nb', 'paragraph and paragraph'],
		['', 'nothing']
	])('is a single paragraph, not %j', (text, what) => {
		const { template, complaints } = read(text);
		expect(template).toEqual([]);
		expect(complaints).toEqual([`must be a single paragraph of words, but reads as ${what}`]);
	});
});

describe('digits and number words', () => {
	it.each([
		['in 2024', '2024'],
		['a 3rd time', '3'],
		['about 37,000 people', '37,000'],
		['about 37\u202f000 people', '37\u202f000'],
		['*about 5*', '5'],
		['[Unit 8200](#unit)', '8200']
	])('finds the digits in %s', (text, digits) => {
		expect(read(text).complaints).toEqual([
			`holds the digits "${digits}". A number comes from its record: name the figure in braces instead`
		]);
	});

	it('lets a reference and an address hold digits', () => {
		whole('{hostages-250} in [the index](#hostages-250)');
	});

	it.each(
		'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens Twelve twenty-two'.split(
			' '
		)
	)('finds the English number word %s', (word) => {
		const [complaint] = read(`some ${word} things`).complaints;
		expect(complaint).toMatch(
			/^holds the number word ".+"\. Name the figure in braces instead, with :words to spell it out$/
		);
		expect(word).toContain(/"(.+)"/.exec(complaint ?? '')?.[1]);
	});

	it.each(
		'trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille millier milliers million millions milliard milliards dizaine dizaines douzaine douzaines vingtaine trentaine cinquantaine centaine centaines Trois dix-sept vingt-deux quatre-vingts soixante-dix'.split(
			' '
		)
	)('finds the French number word %s', (word) => {
		expect(read(`les ${word} choses`, 'fr').complaints).toEqual([expect.stringContaining('holds the number word "')]);
	});

	it.each([
		['one word, two words, first and second, often, weighty, tend, attention', 'en'],
		['un mot, deux mots, le premier, le second, neuf, sixième, récent, décent, centre, disent', 'fr'],
		['trois choses', 'en'],
		['three things', 'fr']
	] as const)('lets pass: %s (%s)', (text, lang) => {
		whole(text, lang);
	});

	it('lets number words pass where a record says so, digits never', () => {
		expect(read('thousands of things', 'en', { numberWords: false }).complaints).toEqual([]);
		expect(read('5 thousand things', 'en', { numberWords: false }).complaints).toEqual([
			expect.stringContaining('the digits "5"')
		]);
	});

	it('finds several things wrong in one line', () => {
		expect(read('In 2024 *three* things and {x:y}').complaints).toHaveLength(3);
	});
});
