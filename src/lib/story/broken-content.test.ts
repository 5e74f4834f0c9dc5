import { describe, expect, it } from 'vitest';
import { LANGS } from '../model/language';
import { plain } from '../model/text';
import { NBSP, NNBSP } from '../model/wording';
import { fixtureContent } from './fixture-content';
import { ContentError, type Problem } from './problem';
import { readStory } from './read-story';

type Files = Record<string, string>;

/** Spaces made visible: ~ holds, _ holds and is narrow. */
const seen = (text: string) => text.replaceAll(NBSP, '~').replaceAll(NNBSP, '_');

function problemsOf(files: Files): readonly Problem[] {
	try {
		readStory(files);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}

/** Replaces the one place where a text stands: a second one would break more than the test says. */
function edit(files: Files, file: string, from: string, to: string): void {
	const text = files[file] ?? '';
	expect(text.split(from).length - 1, `"${from}" in ${file}`).toBe(1);
	files[file] = text.replace(from, () => to);
}

/** The line on which a text stands, which must be one. */
function lineOf(files: Files, file: string, text: string): number {
	const lines = (files[file] ?? '').split('\n').flatMap((line, i) => (line.includes(text) ? [i + 1] : []));
	expect(lines, `lines with "${text}" in ${file}`).toHaveLength(1);
	return lines[0] ?? 0;
}

/** Some paths that occur often. */
const EN = 'story/en/01-the-library.md';
const FR = 'story/fr/01-the-library.md';
const CHAPTER = 'story/01-the-library.yaml';
const GAZETTE = 'figures/gazette.yaml';
const BULLETIN = 'figures/bulletin.yaml';

interface Broken {
	/** What is wrong with it. */
	readonly name: string;
	/** Edits: file, what stands there, what stands there instead. */
	readonly edits: readonly (readonly [file: string, from: string, to: string])[];
	/** All problems that must be told, and no others: file, a text of the line or its number, a part of the message. */
	readonly problems: readonly (readonly [file: string, at: string | number, message: string])[];
}

const BROKEN: readonly Broken[] = [
	// ---- Numbers and references in words
	{
		name: 'a digit in prose',
		edits: [[EN, 'where *people*', 'where 12 *people*']],
		problems: [[EN, 'where 12', 'holds the digits "12"']]
	},
	{
		name: 'a digit in a heading',
		edits: [[FR, '## Les prêts', '## Les 3 prêts']],
		problems: [[FR, '## Les 3', 'holds the digits "3"']]
	},
	{
		name: 'a digit in a figure text',
		edits: [[FR, 'Deux rangées', '2 rangées']],
		problems: [[FR, '2 rangées', 'holds the digits "2"']]
	},
	{
		name: 'a digit in a label of a chart',
		edits: [[CHAPTER, 'en: visits,', 'en: visits in 2024,']],
		problems: [
			[
				CHAPTER,
				'visits in 2024',
				'steps.0.chart.panels.0.groups.0.rows.0.label.en holds the digits "2024". A number comes from its record: name the figure in braces instead'
			]
		]
	},
	{
		name: 'a digit in a field of a record',
		edits: [[GAZETTE, 'The count is of cards.', 'Counted on 3 cards.']],
		problems: [[GAZETTE, 'on 3 cards', 'readers-1200.caveat.en holds the digits "3"']]
	},
	{
		name: 'a digit in the words of the interface',
		edits: [['interface.yaml', 'date not verified', 'date of 2024']],
		problems: [['interface.yaml', 'date of 2024', 'date-not-verified.en holds a digit']]
	},
	{
		name: 'a digit in the words of a claim',
		edits: [[BULLETIN, 'said: { en: thousands of shelves', 'said: { en: 3 thousand shelves']],
		problems: [[BULLETIN, '3 thousand', 'several-rooms.said.en holds the digits "3"']]
	},
	{
		name: 'a reference in the words of a claim',
		edits: [[BULLETIN, 'said: { en: thousands of shelves', 'said: { en: "{n:room-12}"']],
		problems: [[BULLETIN, 'said: { en', 'several-rooms, field said.en: must be plain words']]
	},
	{
		name: 'a number word in English prose',
		edits: [[EN, 'where *people*', 'where a hundred *people*']],
		problems: [[EN, 'hundred', 'holds the number word "hundred"']]
	},
	{
		name: 'a number word in French prose',
		edits: [[FR, 'où l’on lit', 'où soixante-dix lisent']],
		problems: [[FR, 'soixante', 'holds the number word "soixante"']]
	},
	{
		name: 'an unknown figure in prose',
		edits: [[EN, '{loans-155pct}', '{loans-156pct}']],
		problems: [[EN, 'loans-156pct', 'names the figure "loans-156pct", which does not exist']]
	},
	{
		name: 'unknown ids of every kind of reference',
		edits: [
			[
				EN,
				'A house that counts, in {count-documents:words} documents.',
				'{q:no} {n:no} {s:no} {p:no} {p:no/1} {m:m9} {c:c9} {.no}'
			]
		],
		problems: [
			[EN, 3, 'names the quotation "no", which does not exist'],
			[EN, 3, 'names the glossary term "no", which does not exist'],
			[EN, 3, 'names the source "no", which does not exist'],
			[EN, 3, 'names the place of "no", which does not exist'],
			[EN, 3, 'names the paragraph "no/1", which does not exist'],
			[EN, 3, 'names the blank "m9", which does not exist'],
			[EN, 3, 'names the contradiction "c9", which does not exist'],
			[EN, 3, 'names its own fact "no", which does not exist']
		]
	},
	{
		name: 'an unknown kind of reference',
		edits: [[FR, '{n:room-12}', '{x:room-12}']],
		problems: [[FR, '{x:room-12}', 'has a reference that cannot be read: {x:room-12}']]
	},
	{
		name: 'a brace without its partner',
		edits: [[FR, '{n:room-12}', 'n:room-12}']],
		problems: [
			[FR, 'n:room-12}', 'holds the digits "12"'],
			[FR, 'n:room-12}', 'has a brace without its partner in "en n:room-12}, où l’on lit :"']
		]
	},
	{
		name: 'Markdown that has no place',
		edits: [[EN, 'where *people*', 'where `people`']],
		problems: [[EN, 'where `people`', 'uses Markdown that has no place here (inlineCode)']]
	},

	// ---- Records
	{
		name: 'a figure without a paragraph',
		edits: [[GAZETTE, '  paragraph: 1\n', '']],
		problems: [
			[GAZETTE, '- id: opening-day', 'opening-day, field paragraph: Invalid input: expected number, received undefined']
		]
	},
	{
		name: 'a figure without a status',
		edits: [[GAZETTE, '  status: no-source-given\n', '']],
		problems: [[GAZETTE, '- id: opening-day', 'opening-day, field status: Invalid option']]
	},
	{
		name: 'a figure without a source',
		edits: [[GAZETTE, '  source: gazette\n  paragraph: 1\n', '  paragraph: 1\n']],
		problems: [
			[GAZETTE, '- id: opening-day', 'opening-day, field source: Invalid input: expected string, received undefined']
		]
	},
	{
		name: 'a figure without a value and without words',
		edits: [[BULLETIN, '  said: { en: thousands of shelves, fr: des milliers de rayons }\n', '']],
		problems: [
			[BULLETIN, '- id: several-rooms', 'several-rooms: has neither a value nor the words of the claim (said)']
		]
	},
	{
		name: 'a figure whose source is none of the documents',
		edits: [[GAZETTE, '  source: gazette\n  paragraph: 1\n', '  source: annual-report\n  paragraph: 1\n']],
		problems: [
			[
				GAZETTE,
				'source: annual-report',
				'opening-day names the source "annual-report", which is not one of the documents'
			],
			['counts.yaml', 'perDocument', 'perDocument.gazette is 3, but the content holds 2']
		]
	},
	{
		name: 'a missing language in a record',
		edits: [
			[
				GAZETTE,
				'caveat: { en: The count is of cards., fr: On a compté les cartes. }',
				'caveat: { en: The count is of cards. }'
			]
		],
		problems: [
			[
				GAZETTE,
				'The count is of cards',
				'readers-1200, field caveat.fr: Invalid input: expected string, received undefined'
			]
		]
	},
	{
		name: 'a missing language in a chart',
		edits: [[CHAPTER, 'label: { en: visits, fr: visites }', 'label: { fr: visites }']],
		problems: [[CHAPTER, 'label: { fr: visites }', 'steps.0.chart.panels.0.groups.0.rows.0.label.en: Invalid input']]
	},
	{
		name: 'a date that is no date',
		edits: [[GAZETTE, 'value: { date: "2024-05-01" }', 'value: { date: 2024 }']],
		problems: [
			[GAZETTE, 'date: 2024', 'opening-day, field value: must be a number, { min, max }, { date } or { from, to }']
		]
	},
	{
		name: 'a misspelt field',
		edits: [[GAZETTE, '  counts: { en: the opening', '  count: { en: the opening']],
		problems: [
			[GAZETTE, '- id: opening-day', 'opening-day, field counts: Invalid input'],
			[GAZETTE, '- id: opening-day', 'opening-day: Unrecognized key: "count"']
		]
	},
	{
		name: 'invalid YAML',
		edits: [['blanks.yaml', 'An empty line.,', '"An" empty line.,']],
		problems: [['blanks.yaml', '"An" empty line', 'is not valid YAML: ']]
	},
	{
		name: 'bare words that read as an alias',
		edits: [['chain.yaml', 'fr: le bibliothécaire', 'fr: *bibliothécaire*']],
		problems: [['chain.yaml', '*bibliothécaire*', 'is not valid YAML: *bibliothécaire* names nothing']]
	},
	{
		name: 'a duplicate id in one file',
		edits: [[BULLETIN, '- id: file-stamp', '- id: several-rooms']],
		problems: [
			[BULLETIN, 32, `several-rooms stands in ${BULLETIN} already: an id names one thing`],
			// Only one of the two can be counted.
			['counts.yaml', 'figures:', 'figures is 6, but the content holds 5'],
			['counts.yaml', 'perDocument', 'perDocument.bulletin is 3, but the content holds 2'],
			['counts.yaml', 'uncounted:', 'perKind.uncounted is 1, but the content holds 0']
		]
	},
	{
		name: 'a duplicate id in two files',
		edits: [['primary.yaml', 'id: note-visitors', 'id: several-rooms']],
		problems: [['primary.yaml', 1, `several-rooms stands in ${BULLETIN} already: an id names one thing`]]
	},
	{
		name: 'a duplicate id of a source',
		edits: [
			[
				'sources.yaml',
				'- id: annual-report\n',
				'- id: annual-report\n  role: primary\n  publisher: A\n  kind: blog\n  about: { en: A., fr: A. }\n- id: annual-report\n'
			]
		],
		problems: [['sources.yaml', 24, 'annual-report stands twice: an id names one thing']]
	},
	{
		name: 'a translation with other numbers',
		edits: [[GAZETTE, 'about 2.3 million people', 'about 23 million people']],
		problems: [[GAZETTE, 'about 23 million', 'visitors-2-3m.translation does not hold the same numbers as the phrase']]
	},
	{
		name: 'a value that is not the one in its phrase',
		edits: [[GAZETTE, '  value: 2300000', '  value: 2400000']],
		problems: [
			[
				GAZETTE,
				'value: 2400000',
				'visitors-2-3m is 2400000, but its phrase says 2300000: « environ 2,3 millions de personnes »'
			]
		]
	},
	{
		name: 'a qualifier that is not the one in its phrase',
		edits: [[GAZETTE, '  comparator: about', '  comparator: exact']],
		problems: [
			[
				GAZETTE,
				4,
				'visitors-2-3m has the comparator exact, but its phrase says about: « environ 2,3 millions de personnes »'
			]
		]
	},
	{
		name: 'a chain, a unit and a reply that do not exist',
		edits: [
			[BULLETIN, '  unit: percent', '  unit: per-cent'],
			[BULLETIN, '  status: ngo-statement', '  status: ngo-statement\n  replies: [no-reply]'],
			[
				BULLETIN,
				'  phrase: date 2025-07\n  translation: date 2025-07\n  chain: [own-words]',
				'  phrase: date 2025-07\n  translation: date 2025-07\n  chain: [nobody]'
			]
		],
		problems: [
			[BULLETIN, 'unit: per-cent', 'loans-155pct has the unit "per-cent", which units.yaml does not hold'],
			[BULLETIN, 'no-reply', 'loans-155pct names the figure "no-reply" (replies), which does not exist'],
			[BULLETIN, 'nobody', 'file-stamp has "nobody" in its chain, which chain.yaml does not hold']
		]
	},
	{
		name: 'lists that name what does not exist',
		edits: [
			['blanks.yaml', 'source: gazette', 'source: gazete'],
			['timeline.yaml', '[opening-day]', '[closing-day]'],
			['glossary.yaml', '[bulletin]', '[buletin]'],
			['primary.yaml', '[visitors-2-3m]', '[visitors]']
		],
		problems: [
			['blanks.yaml', 'gazete', 'm1 names the source "gazete", which does not exist'],
			['glossary.yaml', 'buletin', 'room-12 names the source "buletin", which does not exist'],
			['primary.yaml', '[visitors]', 'note-visitors names the figure "visitors", which does not exist'],
			['timeline.yaml', 'closing-day', 'tl-opening names the figure "closing-day", which does not exist']
		]
	},
	{
		name: 'blanks that do not stand in their order',
		edits: [
			['blanks.yaml', 'id: m1', 'id: m2'],
			['pages/en/method.md', '{m:m1}', '{m:m2}'],
			['pages/fr/method.md', '{m:m1}', '{m:m2}']
		],
		problems: [['blanks.yaml', 1, 'm2 stands where m1 belongs: these ids are permanent addresses, in order']]
	},
	{
		name: 'a formula that cannot be worked out',
		edits: [['derived.yaml', 'increase: loans-155pct', 'increase: opening-day']],
		problems: [['derived.yaml', 'op: index', 'ours-loans-index needs a number, but "opening-day" is a date']]
	},
	{
		name: 'wrong counts',
		edits: [
			['counts.yaml', 'figures: 6', 'figures: 7'],
			['counts.yaml', 'blanks: 1', 'blanks: 2'],
			['counts.yaml', 'contradictions: 1', 'contradictions: 0'],
			['counts.yaml', 'chapters: 1', 'chapters: 9'],
			['counts.yaml', 'steps: 2', 'steps: 41'],
			['counts.yaml', 'bulletin: 3', 'bulletin: 4'],
			['counts.yaml', '  rank: 0', '  rank: 1']
		],
		problems: [
			['counts.yaml', 1, 'figures is 7, but the content holds 6'],
			['counts.yaml', 2, 'blanks is 2, but the content holds 1'],
			['counts.yaml', 3, 'contradictions is 0, but the content holds 1'],
			['counts.yaml', 4, 'chapters is 9, but the content holds 1'],
			['counts.yaml', 5, 'steps is 41, but the content holds 2'],
			['counts.yaml', 6, 'perDocument.bulletin is 4, but the content holds 3'],
			['counts.yaml', 13, 'perKind.rank is 1, but the content holds 0']
		]
	},
	{
		name: 'words that the reading itself needs',
		edits: [['interface.yaml', 'our-calculation:', 'our-calculations:']],
		problems: [['interface.yaml', 1, 'has no words for "our-calculation"']]
	},

	// ---- Use
	{
		name: 'an unused figure',
		edits: [
			[BULLETIN, '  indexOnly: { en: The article is about something else., fr: L’article parle d’autre chose. }\n', '']
		],
		problems: [
			[
				BULLETIN,
				'- id: several-rooms',
				'several-rooms is used by no step: use it, or say why it stands in the index alone (indexOnly)'
			]
		]
	},
	{
		name: 'a used figure that is said to stand in the index alone',
		edits: [[CHAPTER, 'figures: [loans-155pct]', 'figures: [loans-155pct, several-rooms]']],
		problems: [[BULLETIN, '- id: several-rooms', 'several-rooms is used by a step, so indexOnly must go']]
	},
	{
		name: 'an unused calculated value',
		edits: [
			[
				'derived.yaml',
				'- id: count-documents',
				'- id: idle\n  formula: { op: constant, value: 5 }\n  comparator: exact\n  how: { en: idle, fr: idle }\n- id: count-documents'
			]
		],
		problems: [['derived.yaml', '- id: idle', 'idle is used nowhere']]
	},
	{
		name: 'an unused quote',
		edits: [
			[CHAPTER, 'of: q-silence', 'of: loans-155pct'],
			[EN, '{q:q-silence}', 'silent'],
			[FR, '{q:q-silence}', 'le silence']
		],
		problems: [['quotes.yaml', 1, 'q-silence is used nowhere']]
	},

	// ---- Steps and charts
	{
		name: 'two incomparable figures on one axis',
		edits: [
			[GAZETTE, '  comparable: [readers-1200]\n', ''],
			[GAZETTE, '  comparable: [visitors-2-3m]\n', '']
		],
		problems: [
			[
				CHAPTER,
				'- figure: readers-1200',
				'the-visits: "visitors-2-3m" and "readers-1200" share one scale, but the figures do not declare themselves comparable'
			]
		]
	},
	{
		name: 'a comparison that only one of the two declares',
		edits: [[GAZETTE, '  comparable: [readers-1200]\n', '']],
		problems: [
			[
				GAZETTE,
				'comparable: [visitors-2-3m]',
				'readers-1200 is comparable with "visitors-2-3m", but that figure does not say so of this one'
			],
			[CHAPTER, '- figure: readers-1200', 'share one scale']
		]
	},
	{
		name: 'a comparison across units',
		edits: [[GAZETTE, '  comparator: more-than\n  unit: people', '  comparator: more-than\n  unit: dollars']],
		problems: [
			[
				GAZETTE,
				'comparable: [readers-1200]',
				'visitors-2-3m is in people and "readers-1200" in dollars: they cannot share an axis'
			],
			[
				GAZETTE,
				'comparable: [visitors-2-3m]',
				'readers-1200 is in dollars and "visitors-2-3m" in people: they cannot share an axis'
			]
		]
	},
	{
		name: 'a companion that must travel and does not',
		edits: [
			[CHAPTER, 'figures: [visitors-2-3m, readers-1200, opening-day]', 'figures: [visitors-2-3m, readers-1200]'],
			[CHAPTER, 'figures: [loans-155pct]', 'figures: [loans-155pct, opening-day]'],
			[
				CHAPTER,
				'title: { en: "Visits since {opening-day}", fr: "Visites depuis le {opening-day}" }',
				'title: { en: Visits, fr: Visites }'
			],
			[EN, ' after it opened {opening-day:on}', ' after it opened'],
			[FR, ' après son ouverture {opening-day:on}', ' après son ouverture']
		],
		problems: [
			[
				CHAPTER,
				'figures: [visitors-2-3m, readers-1200]',
				'the-visits: "visitors-2-3m" must travel with "opening-day", which this step does not hold'
			]
		]
	},
	{
		name: 'a companion that does not exist',
		edits: [[GAZETTE, 'travels: { figures: [opening-day] }', 'travels: { figures: [closing-day] }']],
		problems: [
			[GAZETTE, 'closing-day', 'visitors-2-3m must travel with "closing-day", which does not exist'],
			[
				CHAPTER,
				'figures: [visitors-2-3m,',
				'the-visits: "visitors-2-3m" must travel with "closing-day", which this step does not hold'
			]
		]
	},
	{
		name: 'a caveat that is missing',
		edits: [[GAZETTE, '  caveat: { en: One article gives it., fr: Un seul article la donne. }\n', '']],
		problems: [
			[GAZETTE, '- id: opening-day', 'opening-day, field caveat: Invalid input: expected object, received undefined']
		]
	},
	{
		name: 'a figure in prose that has no source line',
		edits: [[EN, 'Loans rose by {loans-155pct}', 'Loans rose by {loans-155pct} for {readers-1200}']],
		problems: [
			[
				CHAPTER,
				'figures: [loans-155pct]',
				`the-loans: "readers-1200" stands in the words (${EN}) but not among the step's figures`
			]
		]
	},
	{
		name: 'a figure in a label that has no source line',
		edits: [[CHAPTER, 'label: { en: index of loans,', 'label: { en: "index for {readers-1200}",']],
		problems: [
			[CHAPTER, 'figures: [loans-155pct]', 'the-loans: "readers-1200" stands in the chart\'s words (en) but not among']
		]
	},
	{
		name: 'a figure in a chart that has no source line',
		edits: [[CHAPTER, 'of: q-silence', 'of: readers-1200']],
		problems: [[CHAPTER, 'figures: [loans-155pct]', 'the-loans: "readers-1200" stands in the chart but not among']]
	},
	{
		name: 'charts and steps that name what does not exist',
		edits: [
			[CHAPTER, '- figure: readers-1200', '- figure: readers'],
			[CHAPTER, 'value: ours-loans-index', 'value: ours-index'],
			[CHAPTER, 'of: q-silence', 'of: q-noise'],
			[CHAPTER, 'figures: [loans-155pct]', 'figures: [loans-155pct, loans]']
		],
		problems: [
			[CHAPTER, '- figure: readers', 'the-visits: its chart names the figure "readers", which does not exist'],
			[CHAPTER, 'loans-155pct, loans]', 'the-loans names the figure "loans", which does not exist'],
			[CHAPTER, 'value: ours-index', 'the-loans: its chart names the value "ours-index", which does not exist'],
			[CHAPTER, 'of: q-noise', 'the-loans: its chart names the phrase "q-noise", which does not exist'],
			['derived.yaml', '- id: ours-loans-index', 'ours-loans-index is used nowhere']
		]
	},
	{
		name: 'a drawing to scale of what has no number',
		edits: [
			[CHAPTER, 'value: ours-loans-index', 'value: several-rooms'],
			[CHAPTER, 'figures: [loans-155pct]', 'figures: [loans-155pct, several-rooms]'],
			[BULLETIN, '  indexOnly: { en: The article is about something else., fr: L’article parle d’autre chose. }\n', '']
		],
		problems: [
			['derived.yaml', '- id: ours-loans-index', 'ours-loans-index is used nowhere'],
			[
				CHAPTER,
				'value: several-rooms',
				'the-loans: "several-rooms" has no published number, so nothing can be drawn to scale from it'
			]
		]
	},
	{
		name: 'a fragment that the phrase does not hold',
		edits: [[CHAPTER, '- of: q-silence', '- of: q-silence\n              cut: sans plaisir']],
		problems: [[CHAPTER, 'sans plaisir', 'the-loans: "sans plaisir" does not stand in the phrase of "q-silence"']]
	},
	{
		name: 'a stamp on the file that is shown as a fact',
		edits: [
			[CHAPTER, 'figures: [loans-155pct]', 'figures: [loans-155pct, file-stamp]'],
			[BULLETIN, '  indexOnly: { en: Never shown., fr: Jamais montrée. }\n', '']
		],
		problems: [
			[
				CHAPTER,
				'file-stamp',
				'the-loans: "file-stamp" is a stamp on the file, not a fact: it is never shown in the story'
			]
		]
	},
	{
		name: 'a calculated value without the words for it',
		edits: [
			[
				CHAPTER,
				'note: { en: "Our calculation: the index.", fr: "Notre calcul : l’indice." }',
				'note: { en: "Our calculation: the index.", fr: L’indice. }'
			]
		],
		problems: [
			[
				CHAPTER,
				'- id: the-loans',
				'the-loans (fr) shows "ours-loans-index", which we calculated, without the words "notre calcul"'
			]
		]
	},
	{
		name: 'a step of more than 60 words',
		edits: [[EN, 'where *people* are', `where ${'many '.repeat(60)}*people* are`]],
		problems: [[EN, '{#the-loans}', 'the-loans has 75 words of prose; 60 is the most']]
	},
	{
		name: 'a figure text that is too short',
		edits: [
			[
				EN,
				'> A frame of squares that is filled to the edge, and then as many again; the last of them fade away.',
				'> A frame of squares.'
			]
		],
		problems: [
			[
				EN,
				'{#the-loans}',
				'the-loans has a figure text (the block that begins with >) of 19 characters; it takes 40 to 320'
			]
		]
	},
	{
		name: 'a figure text that is too long',
		edits: [[FR, 'Un cadre de carrés', `Un ${'grand '.repeat(50)}cadre de carrés`]],
		problems: [[FR, '{#the-loans}', 'it takes 40 to 320']]
	},
	{
		name: 'a step without prose',
		edits: [[EN, 'Loans rose by {loans-155pct} in {n:room-12}, where *people* are {q:q-silence}.\n', '']],
		problems: [[EN, '{#the-loans}', 'the-loans has no prose']]
	},
	{
		name: 'a step without words',
		edits: [[FR, '{#the-loans}', '{#the-lones}']],
		problems: [
			[FR, 1, 'has no section {#the-loans} for the step of that id'],
			[FR, '{#the-lones}', 'has words for "the-lones", which is no step of this chapter']
		]
	},
	{
		name: 'a list in a step, which would not be shown',
		edits: [[EN, '> A frame', '- an item\n\n> A frame']],
		problems: [[EN, '- an item', 'the-loans has a list: a step takes paragraphs']]
	},
	{
		name: 'a block in a page, which would not be shown',
		edits: [['pages/en/method.md', '- [The documents]', '> A frame\n\n- [The documents]']],
		problems: [
			['pages/en/method.md', '> A frame', 'left-out has a block that begins with >: a page takes paragraphs and lists']
		]
	},
	{
		name: 'a second standfirst, which would not be shown',
		edits: [[FR, '## Les visites', 'Une phrase de trop.\n\n## Les visites']],
		problems: [[FR, 'Une phrase de trop', 'has a second paragraph before the first step']]
	},
	{
		name: 'a chapter with a wrong number',
		edits: [[CHAPTER, 'number: 1', 'number: 2']],
		problems: [[CHAPTER, 'number: 2', 'is chapter 2, but chapter 1 is missing']]
	},
	{
		name: 'a page that links outside',
		edits: [['pages/fr/method.md', '(#documents)', '(https://example.org/)']],
		problems: [
			[
				'pages/fr/method.md',
				1,
				'links to https://example.org/: outside addresses belong in sources.yaml and primary.yaml'
			]
		]
	}
];

describe('content that is broken in one place', () => {
	it.each(BROKEN)('is refused for $name', ({ edits, problems }) => {
		const files = fixtureContent();
		for (const [file, from, to] of edits) edit(files, file, from, to);
		const expected = problems.map(([file, at, message]) => ({
			file,
			line: typeof at === 'number' ? at : lineOf(files, file, at),
			message: expect.stringContaining(message) as string
		}));
		const found = problemsOf(files);
		expect(found).toEqual(expect.arrayContaining(expected));
		expect(found, 'no other problem').toHaveLength(expected.length);
	});

	it('is refused for a duplicate id of a step', () => {
		const files = fixtureContent();
		edit(files, CHAPTER, 'id: the-loans', 'id: the-visits');
		expect(problemsOf(files)).toContainEqual({
			file: CHAPTER,
			line: 18,
			message: 'the-visits is the id of another step'
		});
	});

	it.each([FR, EN])('is refused without the words of a chapter in one language (%s)', (missing) => {
		const files = fixtureContent();
		delete files[missing];
		expect(problemsOf(files)).toContainEqual({
			file: missing,
			line: 1,
			message: 'is missing: chapter "the-library" has no words in this language'
		});
	});

	it('is refused without a page in one language', () => {
		const files = fixtureContent();
		delete files['pages/fr/method.md'];
		expect(problemsOf(files)).toEqual([
			{ file: 'pages/fr/method.md', line: 1, message: 'is missing: the page stands in pages/en alone' }
		]);
	});

	it('is refused with words for a chapter that does not exist', () => {
		const files = fixtureContent();
		files['story/en/02-more.md'] = '# More\n';
		expect(problemsOf(files)).toEqual([
			{
				file: 'story/en/02-more.md',
				line: 1,
				message: 'has words for a chapter that does not exist: there is no story/02-more.yaml'
			}
		]);
	});

	it.each(Object.keys(fixtureContent()).filter((file) => !file.includes('/')))('is refused without %s', (file) => {
		const files = fixtureContent();
		delete files[file];
		expect(problemsOf(files)).toEqual([{ file, line: 1, message: 'is missing' }]);
	});

	it('is refused without any figure', () => {
		const files = fixtureContent();
		delete files[GAZETTE];
		delete files[BULLETIN];
		expect(problemsOf(files)).toEqual([
			{ file: 'figures/*.yaml', line: 1, message: 'is missing: there is no such file' }
		]);
	});

	it('tells every problem of every file at once, in order', () => {
		const files = fixtureContent();
		edit(files, FR, '## Les prêts', '## Les 3 prêts');
		edit(files, EN, 'where *people*', 'where 12 *people*');
		edit(files, 'counts.yaml', 'blanks: 1', 'blanks: 2');
		expect(problemsOf(files).map(({ file }) => file)).toEqual(['counts.yaml', EN, FR]);
		expect(() => readStory(files)).toThrow(
			/^The content has 3 problems:\n {2}src\/content\/counts\.yaml:2 {2}blanks is 2, but the content holds 1\n/
		);
	});
});

describe('content that is whole', () => {
	const stories = readStory(fixtureContent());

	it('reads without a problem', () => {
		expect(problemsOf(fixtureContent())).toEqual([]);
		for (const lang of LANGS) {
			expect(stories[lang].lang).toBe(lang);
			expect(stories[lang].figures.size).toBe(6);
			expect(stories[lang].chapters.map(({ steps }) => steps.map(({ id, number }) => [id, number]))).toEqual([
				[
					['the-visits', 1],
					['the-loans', 2]
				]
			]);
		}
	});

	it('words the prose, with the capital and the spaces that each language wants', () => {
		const prose = (lang: 'en' | 'fr') =>
			stories[lang].chapters[0]?.steps.map((step) => seen(step.prose.map(plain).join(' ')));
		expect(prose('en')).toEqual([
			'About~2.3~million people came, one article says, after it opened on 1~May 2024. It has more than~1,200 readers (¶2).',
			'Loans rose by nearly~155% in Room 12, where people are «_on s’y tait “volontiers”_».'
		]);
		expect(prose('fr')).toEqual([
			'Environ~2,3~millions de personnes sont venues, dit un article, après son ouverture le~1er~mai 2024. Elle a plus de~1_200 lecteurs (¶2).',
			'Les prêts ont augmenté de près de~155_% en Salle 12, où l’on lit~: «_on s’y tait “volontiers”_».'
		]);
	});

	it('words titles, standfirsts, figure texts and charts', () => {
		const { en, fr } = stories;
		expect(plain(en.chapters[0]?.title ?? [])).toBe('The library');
		expect(plain(en.chapters[0]?.standfirst ?? [])).toBe('A house that counts, in two documents.');
		expect(plain(fr.chapters[0]?.standfirst ?? [])).toBe('Une maison qui compte, dans deux documents.');
		expect(seen(plain(fr.chapters[0]?.steps[0]?.chart.title ?? []))).toBe('Visites depuis le 1er~mai 2024');
		expect(seen(plain(fr.chapters[0]?.steps[1]?.chart.note ?? []))).toBe('Notre calcul~: l’indice.');
		expect(plain(en.chapters[0]?.steps[1]?.figureText ?? [])).toMatch(/^A frame of squares/);
	});

	it('words figures, calculated values and claims', () => {
		const wording = (lang: 'en' | 'fr', id: string) =>
			seen((stories[lang].figures.get(id) ?? stories[lang].derived.get(id))?.wording.full ?? '');
		expect([wording('en', 'visitors-2-3m'), wording('fr', 'visitors-2-3m')]).toEqual([
			'about~2.3~million people',
			'environ~2,3~millions de personnes'
		]);
		expect([wording('en', 'ours-loans-index'), wording('fr', 'ours-loans-index')]).toEqual([
			'nearly~255',
			'près de~255'
		]);
		expect([wording('en', 'several-rooms'), wording('fr', 'several-rooms')]).toEqual([
			'thousands of shelves',
			'des milliers de rayons'
		]);
		expect(stories.en.derived.get('ours-loans-index')?.from).toEqual(['loans-155pct']);
	});

	it('words what stands around a figure', () => {
		const { en, fr } = stories;
		expect(plain(en.figures.get('loans-155pct')?.when ?? [])).toBe('from June 2023 to April 2024');
		expect(seen(plain(fr.figures.get('visitors-2-3m')?.primary[0]?.note ?? []))).toBe(
			'Le rapport dit au moins~1_300 personnes.'
		);
		expect(en.figures.get('visitors-2-3m')?.steps).toEqual(['the-visits']);
		expect(en.figures.get('visitors-2-3m')?.chain[0]?.source).toBe('annual-report');
		expect(seen(plain(fr.sources.get('gazette')?.dated ?? []))).toBe('1er~mai 2024');
		expect(plain(fr.sources.get('gazette')?.short ?? [])).toBe('Gazette, mai 2024');
		expect(seen(plain(fr.sources.get('bulletin')?.dated ?? []))).toBe('Sans date_; vu en septembre 2024.');
		expect(plain(en.sources.get('annual-report')?.dated ?? [])).toBe('date not verified');
	});

	it('dates events, or says that there is no date', () => {
		expect(stories.fr.timeline.map(({ date, dated }) => [date, seen(plain(dated))])).toEqual([
			[{ from: '2024-05-01', to: '2024-05-01' }, '1er~mai 2024'],
			[null, '«_un jeudi_»']
		]);
	});

	it('marks what is quoted as French and what is named or linked as that', () => {
		const texts = stories.en.chapters[0]?.steps[1]?.prose[0] ?? [];
		expect(texts.map(({ type }) => type)).toEqual([
			'text',
			'figure',
			'text',
			'name',
			'text',
			'emphasis',
			'text',
			'quote',
			'text'
		]);
		expect(texts.find(({ type }) => type === 'quote')).toMatchObject({ id: 'q-silence', lang: 'fr' });
		const page = stories.en.pages.get('method');
		expect(page?.sections[0]?.blocks[1]).toMatchObject({
			type: 'list',
			items: [[{ type: 'link', href: '#documents' }], [{ type: 'link', href: '#source-gazette' }]]
		});
	});

	it('says the words of the interface with their plural, and says what is missing', () => {
		const { en, fr } = stories;
		expect([en.say('figures-shown', { count: 1 }), en.say('figures-shown', { count: 1200 })]).toEqual([
			'1 figure',
			'1,200 figures'
		]);
		expect([fr.say('figures-shown', { count: 0 }), seen(fr.say('figures-shown', { count: 1200 }))]).toEqual([
			'0 chiffre',
			'1_200 chiffres'
		]);
		expect(() => en.say('nothing')).toThrow('interface.yaml has no words for "nothing"');
		expect(() => en.say('figures-shown')).toThrow('"figures-shown" needs a value for {count}');
	});

	it('leaves no mark of the typesetting in what is read', () => {
		const files = fixtureContent();
		edit(files, FR, 'où l’on lit : {q:q-silence}.', 'où « {loans-155pct} » ; ¶ {p:loans-155pct} : "{q:q-silence}" ?');
		const text = plain(readStory(files).fr.chapters[0]?.steps[1]?.prose[0] ?? []);
		expect(text).not.toMatch(/[\p{Cc}]/u);
		expect(seen(text)).toContain('où «_près de~155_%_»_; ¶¶1~: “«_on s’y tait “volontiers”_»”_?');
	});

	it('is frozen', () => {
		const step = stories.en.chapters[0]?.steps[0];
		expect(
			[stories.en, step, step?.figures, step?.chart.panels[0], stories.en.figures.get('opening-day')].every(
				Object.isFrozen
			)
		).toBe(true);
	});
});
