/**
 * Cross-checks over the whole content: what no single record can know. Each rule is one function with a name of its
 * own; a rule adds problems and never throws. The rules are those of the editorial catalogue and of the house
 * (CONTRIBUTING.md lists them for editors).
 */
import { LANGS, type Lang, type Localized } from '../model/language';
import type { Story } from '../model/story';
import { namedIn, plain } from '../model/text';
import { isCalculated } from './calculate';
import { normalise } from './factcheck';
import type { MarkdownFile } from './markdown-file';
import type { Problems } from './problem';
import type { DataOf } from './schema';
import type { YamlFile } from './yaml-file';

type FileOf<K extends keyof DataOf> = YamlFile<DataOf[K]>;

/** Every content file, read and of the right shape. */
export interface Content {
	readonly figures: readonly FileOf<'figures/*.yaml'>[];
	readonly chapters: readonly FileOf<'story/*.yaml'>[];
	readonly sources: FileOf<'sources.yaml'>;
	readonly chain: FileOf<'chain.yaml'>;
	readonly units: FileOf<'units.yaml'>;
	readonly quotes: FileOf<'quotes.yaml'>;
	readonly primary: FileOf<'primary.yaml'>;
	readonly derived: FileOf<'derived.yaml'>;
	readonly blanks: FileOf<'blanks.yaml'>;
	readonly contradictions: FileOf<'contradictions.yaml'>;
	readonly glossary: FileOf<'glossary.yaml'>;
	readonly timeline: FileOf<'timeline.yaml'>;
	readonly interface: FileOf<'interface.yaml'>;
	readonly counts: FileOf<'counts.yaml'>;
	readonly prose: Localized<ReadonlyMap<string, MarkdownFile>>;
	readonly pages: Localized<ReadonlyMap<string, MarkdownFile>>;
}

/** Words of prose a step may hold, in each language. */
export const PROSE_WORDS_MAX = 60;
/** Characters of a figure text: enough to stand for the drawing, short enough to be heard. */
export const FIGURE_TEXT_LENGTH = { min: 40, max: 320 } as const;
/** Key of the interface's words that must stand in every step that shows a value calculated by us. */
const OURS = 'our-calculation';

type RawFigure = Content['figures'][number]['data'][number];

interface Records {
	readonly content: Content;
	readonly stories: Localized<Story>;
	readonly used: ReadonlySet<string>;
	readonly problems: Problems;
	readonly figures: ReadonlyMap<string, { raw: RawFigure; file: FileOf<'figures/*.yaml'>; index: number }>;
	readonly sources: ReadonlySet<string>;
	readonly derived: ReadonlySet<string>;
	readonly quotes: ReadonlySet<string>;
	readonly blanks: ReadonlySet<string>;
	readonly events: ReadonlySet<string>;
}

/** Runs every rule. */
export function checkRules(
	content: Content,
	stories: Localized<Story>,
	used: ReadonlySet<string>,
	problems: Problems
): void {
	const ids = (file: { data: readonly { id: string }[] }) => new Set(file.data.map((record) => record.id));
	const records: Records = {
		content,
		stories,
		used,
		problems,
		figures: new Map(
			content.figures.flatMap((file) => file.data.map((raw, index) => [raw.id, { raw, file, index }] as const))
		),
		sources: ids(content.sources),
		derived: ids(content.derived),
		quotes: ids(content.quotes),
		blanks: ids(content.blanks),
		events: ids(content.timeline)
	};
	for (const rule of RULES) rule(records);
}

const RULES: readonly ((records: Records) => void)[] = [
	idsAreUnique,
	figuresNameWhatExists,
	figuresHavePrimaryWordsOnlyOfOthers,
	translationsKeepTheNumbers,
	valuesStandInTheirPhrases,
	comparisonsAreMutual,
	listsNameWhatExists,
	chartsNameWhatExists,
	fragmentsStandInTheirPhrase,
	numbersAreDrawnFromNumbers,
	axesHoldComparableFigures,
	proseAndChartStayInTheStep,
	whatMustTravelTravels,
	metadataIsNeverShown,
	calculationsSaySo,
	stepsAreComplete,
	chaptersCount,
	everyRecordIsUsed,
	pagesLinkInside,
	noWordsAreLost,
	countsHold
];

function idsAreUnique({ content, problems }: Records): void {
	const seen = new Map<string, string>();
	const take = (file: string, line: number, id: string) => {
		const first = seen.get(id);
		if (first) problems.add(file, line, `${id} stands in ${first} already: an id names one thing`);
		else seen.set(id, file);
	};
	for (const file of [...content.figures, content.derived, content.quotes, content.primary]) {
		file.data.forEach((record: { id: string }, i: number) => take(file.file, file.lineOf([i, 'id']), record.id));
	}
	for (const file of [
		content.sources,
		content.glossary,
		content.timeline,
		content.chain,
		content.units,
		content.blanks,
		content.contradictions
	]) {
		const own = new Set<string>();
		file.data.forEach((record: { id: string }, i: number) => {
			if (own.has(record.id))
				problems.add(file.file, file.lineOf([i, 'id']), `${record.id} stands twice: an id names one thing`);
			own.add(record.id);
		});
	}
	const steps = new Set<string>();
	for (const file of content.chapters) {
		for (const [i, step] of file.data.steps.entries()) {
			if (steps.has(step.id))
				problems.add(file.file, file.lineOf(['steps', i, 'id']), `${step.id} is the id of another step`);
			steps.add(step.id);
		}
	}
}

function figuresNameWhatExists({ content, figures, sources, problems }: Records): void {
	const chain = new Set(content.chain.data.map((c) => c.id));
	const units = new Set(content.units.data.map((u) => u.id));
	const documents = new Set(content.sources.data.filter((s) => s.role === 'document').map((s) => s.id));
	for (const { raw, file, index } of figures.values()) {
		const say = (path: readonly PropertyKey[], message: string) =>
			problems.add(file.file, file.lineOf([index, ...path]), `${raw.id} ${message}`);
		if (!documents.has(raw.source))
			say(['source'], `names the source "${raw.source}", which is not one of the documents`);
		if (raw.unit && !units.has(raw.unit)) say(['unit'], `has the unit "${raw.unit}", which units.yaml does not hold`);
		raw.chain.forEach((id, i) => {
			if (!chain.has(id)) say(['chain', i], `has "${id}" in its chain, which chain.yaml does not hold`);
		});
		for (const field of ['replies', 'comparable'] as const) {
			raw[field].forEach((id, i) => {
				if (!figures.has(id)) say([field, i], `names the figure "${id}" (${field}), which does not exist`);
			});
		}
		raw.travels?.figures.forEach((id, i) => {
			if (!figures.has(id)) say(['travels', 'figures', i], `must travel with "${id}", which does not exist`);
		});
		const needsUnit = typeof raw.value === 'number' && !raw.unit && !raw.noun;
		if (needsUnit) say(['value'], 'has a number and neither unit nor noun');
	}
	content.chain.data.forEach((node, i) => {
		if (node.source && !sources.has(node.source)) {
			problems.add(
				'chain.yaml',
				content.chain.lineOf([i, 'source']),
				`${node.id} names the source "${node.source}", which does not exist`
			);
		}
	});
}

function figuresHavePrimaryWordsOnlyOfOthers({ content, figures, problems }: Records): void {
	content.primary.data.forEach((note, i) => {
		note.figures.forEach((id, j) => {
			if (!figures.has(id)) {
				problems.add(
					'primary.yaml',
					content.primary.lineOf([i, 'figures', j]),
					`${note.id} names the figure "${id}", which does not exist`
				);
			}
		});
	});
}

/** Numbers without what each language puts between digits: "37 000" and "37,000" are the same, "2,3" and "23" are not. */
function numbersIn(text: string): string[] {
	return [...text.matchAll(/\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?/g)]
		.map((m) => m[0].replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '').replace(',', '.'))
		.sort();
}

function translationsKeepTheNumbers({ content, problems }: Records): void {
	for (const file of [...content.figures, content.quotes]) {
		file.data.forEach((record: { id: string; phrase: string; translation: string }, i: number) => {
			if (numbersIn(record.phrase).join() !== numbersIn(record.translation).join()) {
				problems.add(
					file.file,
					file.lineOf([i, 'translation']),
					`${record.id}.translation does not hold the same numbers as the phrase`
				);
			}
		});
	}
}

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
	[/^[\s\u00a0\u202f]*milliards?\b/i, 1e9],
	[/^[\s\u00a0\u202f]*millions?\b/i, 1e6]
];
/** The documents' own words for a qualifier, which the comparator repeats. */
const QUALIFIER_WORDS: readonly (readonly [RegExp, RawFigure['comparator']])[] = [
	[/\bplus de\b/i, 'more-than'],
	[/\bprès de\b/i, 'nearly'],
	[/\benviron\b/i, 'about'],
	[/\bau moins\b/i, 'at-least']
];

/** The quantities written with digits in a French phrase: « 2,3 millions » is 2,300,000. */
function quantitiesIn(phrase: string): number[] {
	return [...phrase.matchAll(/\d+(?:[\u00a0\u202f ]\d{3})*(?:,\d+)?/g)].map((match) => {
		const number = Number(match[0].replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
		const rest = phrase.slice(match.index + match[0].length);
		return Math.round(number * (MAGNITUDES.find(([word]) => word.test(rest))?.[1] ?? 1) * 1000) / 1000;
	});
}

/** A number and its qualifier are what the quoted phrase says: an edit of one without the other is a mistake. */
function valuesStandInTheirPhrases({ figures, problems }: Records): void {
	for (const { raw, file, index } of figures.values()) {
		if (typeof raw.value !== 'number') continue;
		const written = quantitiesIn(raw.phrase);
		if (written.length > 0 && !written.includes(raw.value)) {
			problems.add(
				file.file,
				file.lineOf([index, 'value']),
				`${raw.id} is ${raw.value}, but its phrase says ${written.join(' and ')}: « ${raw.phrase} »`
			);
		}
		const said = QUALIFIER_WORDS.find(([words]) => words.test(raw.phrase))?.[1] ?? 'exact';
		if (said !== raw.comparator) {
			problems.add(
				file.file,
				file.lineOf([index, 'comparator']),
				`${raw.id} has the comparator ${raw.comparator}, but its phrase says ${said}: « ${raw.phrase} »`
			);
		}
	}
}

function comparisonsAreMutual({ figures, problems }: Records): void {
	for (const { raw, file, index } of figures.values()) {
		raw.comparable.forEach((id, i) => {
			const other = figures.get(id)?.raw;
			if (!other) return;
			const line = file.lineOf([index, 'comparable', i]);
			if (!other.comparable.includes(raw.id))
				problems.add(
					file.file,
					line,
					`${raw.id} is comparable with "${id}", but that figure does not say so of this one`
				);
			if (other.unit !== raw.unit)
				problems.add(
					file.file,
					line,
					`${raw.id} is in ${raw.unit} and "${id}" in ${other.unit}: they cannot share an axis`
				);
		});
	}
}

function listsNameWhatExists({ content, figures, sources, problems }: Records): void {
	const check = (
		file: YamlFile<
			readonly {
				id: string;
				places?: readonly { source: string }[];
				figures?: readonly string[];
				sources?: readonly string[];
				restsOn?: readonly string[];
			}[]
		>
	) => {
		file.data.forEach((record, i) => {
			record.places?.forEach((place, j) => {
				if (!sources.has(place.source))
					problems.add(
						file.file,
						file.lineOf([i, 'places', j, 'source']),
						`${record.id} names the source "${place.source}", which does not exist`
					);
			});
			record.figures?.forEach((id, j) => {
				if (!figures.has(id))
					problems.add(
						file.file,
						file.lineOf([i, 'figures', j]),
						`${record.id} names the figure "${id}", which does not exist`
					);
			});
			for (const field of ['sources', 'restsOn'] as const) {
				record[field]?.forEach((id, j) => {
					if (!sources.has(id))
						problems.add(
							file.file,
							file.lineOf([i, field, j]),
							`${record.id} names the source "${id}", which does not exist`
						);
				});
			}
		});
	};
	check(content.blanks);
	check(content.contradictions);
	check(content.timeline);
	check(content.glossary);
	check(content.sources);
	content.quotes.data.forEach((quote, i) => {
		if (!sources.has(quote.source))
			problems.add(
				'quotes.yaml',
				content.quotes.lineOf([i, 'source']),
				`${quote.id} names the source "${quote.source}", which does not exist`
			);
	});
}

type RawPanel = Content['chapters'][number]['data']['steps'][number]['chart']['panels'][number];
type Kind = 'value' | 'figure' | 'phrase' | 'source' | 'event' | 'blank' | 'derived';

/** Every id that a panel names, with what it must be and where it stands. */
export function namesIn(
	panel: RawPanel
): readonly { readonly id: string; readonly is: Kind; readonly path: readonly PropertyKey[] }[] {
	const all = (ids: readonly string[], is: Kind, key: string) => ids.map((id, i) => ({ id, is, path: [key, i] }));
	switch (panel.form) {
		case 'threads':
			return [...all(panel.documents, 'source', 'documents'), ...all(panel.reports, 'source', 'reports')];
		case 'quotes':
			return panel.quotes.flatMap((q, i) =>
				q.of === null ? [] : [{ id: q.of, is: 'phrase' as const, path: ['quotes', i, 'of'] }]
			);
		case 'timeline':
			return [...all(panel.events, 'event', 'events'), ...all(panel.undated, 'event', 'undated')];
		case 'dots':
			return panel.groups.flatMap((g, i) =>
				g.rows.map((r, j) => ({ id: r.figure, is: 'figure' as const, path: ['groups', i, 'rows', j, 'figure'] }))
			);
		case 'blank':
			return [{ id: panel.blank, is: 'blank', path: ['blank'] }];
		case 'tiles':
			return (['count', 'first'] as const).flatMap((key) => {
				const part = panel[key];
				return part ? [{ id: part.figure, is: 'figure' as const, path: [key, 'figure'] }] : [];
			});
		case 'money':
			return panel.blocks.flatMap((b, i) =>
				b.figure === null ? [] : [{ id: b.figure, is: 'figure' as const, path: ['blocks', i, 'figure'] }]
			);
		case 'hole':
			return [{ id: panel.figure, is: 'figure', path: ['figure'] }];
		case 'bars':
			return [
				...panel.bars.map((b, i) => ({ id: b.value, is: 'value' as const, path: ['bars', i, 'value'] })),
				...(panel.marker
					? [
							{ id: panel.marker.date, is: 'figure' as const, path: ['marker', 'date'] },
							{ id: panel.marker.interval, is: 'figure' as const, path: ['marker', 'interval'] }
						]
					: [])
			];
		case 'squares':
			return panel.value === null ? [] : [{ id: panel.value, is: 'value', path: ['value'] }];
		case 'field':
			return [
				{ id: panel.total, is: 'figure', path: ['total'] },
				{ id: panel.marks, is: 'derived', path: ['marks'] },
				{ id: panel.perMark, is: 'derived', path: ['perMark'] },
				...(panel.part
					? [
							{ id: panel.part.figure, is: 'figure' as const, path: ['part', 'figure'] },
							{ id: panel.part.marks, is: 'derived' as const, path: ['part', 'marks'] }
						]
					: [])
			];
		case 'long-field':
			return panel.captions.map((c, i) => ({ id: c.figure, is: 'figure' as const, path: ['captions', i, 'figure'] }));
		case 'words':
			return [{ id: panel.quote, is: 'phrase', path: ['quote'] }];
		case 'months':
			return [
				{ id: panel.months, is: 'figure', path: ['months'] },
				{ id: panel.start, is: 'figure', path: ['start'] },
				{ id: panel.end, is: 'derived', path: ['end'] }
			];
		case 'ladder':
			return panel.rungs.map((r, i) => ({ id: r.figure, is: 'phrase' as const, path: ['rungs', i, 'figure'] }));
		case 'ledger':
			return panel.blanks === 'all' ? [] : all(panel.blanks, 'blank', 'blanks');
		case 'edges':
		case 'apart':
			return [];
	}
}

function eachPanel(
	content: Content,
	visit: (
		panel: RawPanel,
		file: FileOf<'story/*.yaml'>,
		path: readonly PropertyKey[],
		step: FileOf<'story/*.yaml'>['data']['steps'][number]
	) => void
): void {
	for (const file of content.chapters) {
		file.data.steps.forEach((step, s) =>
			step.chart.panels.forEach((panel, p) => visit(panel, file, ['steps', s, 'chart', 'panels', p], step))
		);
	}
}

function chartsNameWhatExists({ content, figures, sources, derived, quotes, blanks, events, problems }: Records): void {
	const exists: Record<Kind, (id: string) => boolean> = {
		value: (id) => figures.has(id) || derived.has(id),
		figure: (id) => figures.has(id),
		derived: (id) => derived.has(id),
		phrase: (id) => figures.has(id) || quotes.has(id),
		source: (id) => sources.has(id),
		event: (id) => events.has(id),
		blank: (id) => blanks.has(id)
	};
	eachPanel(content, (panel, file, path, step) => {
		for (const name of namesIn(panel)) {
			if (!exists[name.is](name.id)) {
				problems.add(
					file.file,
					file.lineOf([...path, ...name.path]),
					`${step.id}: its chart names the ${name.is} "${name.id}", which does not exist`
				);
			}
		}
	});
	for (const file of content.chapters) {
		file.data.steps.forEach((step, s) =>
			step.figures.forEach((id, i) => {
				if (!figures.has(id))
					problems.add(
						file.file,
						file.lineOf(['steps', s, 'figures', i]),
						`${step.id} names the figure "${id}", which does not exist`
					);
			})
		);
	}
}

/** What a chart types of a phrase is a quotation too: a fragment that the phrase does not hold would be a false one. */
function fragmentsStandInTheirPhrase({ content, figures, problems }: Records): void {
	const phraseOf = (id: string) =>
		figures.get(id)?.raw.phrase ?? content.quotes.data.find((quote) => quote.id === id)?.phrase;
	eachPanel(content, (panel, file, path, step) => {
		const demand = (id: string, fragment: string, at: readonly PropertyKey[]) => {
			const phrase = phraseOf(id);
			if (phrase !== undefined && !normalise(phrase).includes(normalise(fragment))) {
				problems.add(
					file.file,
					file.lineOf([...path, ...at]),
					`${step.id}: "${fragment}" does not stand in the phrase of "${id}"`
				);
			}
		};
		if (panel.form === 'hole') demand(panel.figure, `${panel.before} ${panel.after}`, ['before']);
		if (panel.form !== 'quotes') return;
		for (const [i, quote] of panel.quotes.entries()) {
			if (quote.of !== null && quote.cut) demand(quote.of, quote.cut, ['quotes', i, 'cut']);
		}
	});
}

function numbersAreDrawnFromNumbers({ content, figures, problems }: Records): void {
	const numeric = new Set(['dots', 'money', 'bars', 'squares', 'field', 'long-field', 'months', 'tiles']);
	eachPanel(content, (panel, file, path, step) => {
		if (!numeric.has(panel.form)) return;
		for (const name of namesIn(panel)) {
			if (name.path[0] === 'marker' || name.path[0] === 'start') continue;
			const raw = figures.get(name.id)?.raw;
			if (raw && typeof raw.value !== 'number') {
				problems.add(
					file.file,
					file.lineOf([...path, ...name.path]),
					`${step.id}: "${name.id}" has no published number, so nothing can be drawn to scale from it`
				);
			}
		}
	});
}

function axesHoldComparableFigures({ content, figures, problems }: Records): void {
	const shared = new Set(['dots', 'money', 'bars', 'field', 'long-field']);
	eachPanel(content, (panel, file, path, step) => {
		if (!shared.has(panel.form)) return;
		const names = namesIn(panel).filter((n) => n.path[0] !== 'marker' && figures.has(n.id));
		for (const [i, a] of names.entries()) {
			for (const b of names.slice(i + 1)) {
				if (a.id !== b.id && !figures.get(a.id)?.raw.comparable.includes(b.id)) {
					problems.add(
						file.file,
						file.lineOf([...path, ...b.path]),
						`${step.id}: "${a.id}" and "${b.id}" share one scale, but the figures do not declare themselves comparable`
					);
				}
			}
		}
	});
}

const figuresIn = (text: readonly { type: string }[]): string[] =>
	text.flatMap((node) => {
		if ('children' in node) return figuresIn(node.children as { type: string }[]);
		return node.type === 'figure' && 'id' in node ? [node.id as string] : [];
	});

function proseAndChartStayInTheStep({ content, stories, figures, problems }: Records): void {
	for (const file of content.chapters) {
		const name = file.file.replace(/^story\/|\.yaml$/g, '');
		file.data.steps.forEach((raw, i) => {
			const listed = new Set(raw.figures);
			const demand = (id: string, where: string) => {
				if (figures.has(id) && !listed.has(id)) {
					problems.add(
						file.file,
						file.lineOf(['steps', i, 'figures']),
						`${raw.id}: "${id}" stands in ${where} but not among the step's figures, so it would have no source line`
					);
				}
			};
			for (const panel of raw.chart.panels) {
				for (const n of namesIn(panel)) demand(n.id, 'the chart');
			}
			for (const lang of LANGS) {
				const step = stories[lang].chapters.find((c) => c.id === file.data.id)?.steps[i];
				for (const text of [step?.heading ?? [], ...(step?.prose ?? [])]) {
					for (const id of figuresIn(text)) demand(id, `the words (story/${lang}/${name}.md)`);
				}
				for (const id of namedIn('figure', step?.chart)) demand(id, `the chart's words (${lang})`);
			}
		});
	}
}

function whatMustTravelTravels({ content, figures, problems }: Records): void {
	for (const file of content.chapters) {
		file.data.steps.forEach((step, s) => {
			for (const [i, id] of step.figures.entries()) {
				for (const companion of figures.get(id)?.raw.travels?.figures ?? []) {
					if (!step.figures.includes(companion)) {
						problems.add(
							file.file,
							file.lineOf(['steps', s, 'figures', i]),
							`${step.id}: "${id}" must travel with "${companion}", which this step does not hold`
						);
					}
				}
			}
		});
	}
}

function metadataIsNeverShown({ content, figures, problems }: Records): void {
	for (const file of content.chapters) {
		file.data.steps.forEach((step, s) =>
			step.figures.forEach((id, i) => {
				if (figures.get(id)?.raw.status === 'file-metadata') {
					problems.add(
						file.file,
						file.lineOf(['steps', s, 'figures', i]),
						`${step.id}: "${id}" is a stamp on the file, not a fact: it is never shown in the story`
					);
				}
			})
		);
	}
}

const textsIn = (value: unknown): string[] => {
	if (Array.isArray(value)) {
		if (value.every((v) => typeof v === 'object' && v !== null && 'type' in v)) return [plain(value as never)];
		return value.flatMap(textsIn);
	}
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
function calculationsSaySo({ content, stories, problems }: Records): void {
	const calculated = new Set(content.derived.data.filter(isCalculated).map((d) => d.id));
	for (const file of content.chapters) {
		file.data.steps.forEach((raw, i) => {
			const drawn = raw.chart.panels.flatMap((panel) => namesIn(panel).map((n) => n.id));
			for (const lang of LANGS) {
				const story = stories[lang];
				const step = story.chapters.find((c) => c.id === file.data.id)?.steps[i];
				const shown = [...drawn, ...namedIn('derived', [step?.prose, step?.heading, step?.chart])].find((id) =>
					calculated.has(id)
				);
				if (shown === undefined) continue;
				const words = [...textsIn(step?.prose), ...textsIn(step?.chart)].join(' ').toLowerCase();
				if (!words.includes(story.say(OURS).toLowerCase())) {
					problems.add(
						file.file,
						file.lineOf(['steps', i]),
						`${raw.id} (${lang}) shows "${shown}", which we calculated, without the words "${story.say(OURS)}"`
					);
				}
			}
		});
	}
}

/** Words of a text as a reader counts them. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function stepsAreComplete({ content, stories, problems }: Records): void {
	for (const file of content.chapters) {
		const name = file.file.replace(/^story\/|\.yaml$/g, '');
		for (const lang of LANGS) {
			const path = `story/${lang}/${name}.md`;
			const prose = content.prose[lang].get(name);
			if (!prose) continue;
			const known = new Set(file.data.steps.map((s) => s.id));
			for (const section of prose.sections) {
				if (section.id !== '' && !known.has(section.id))
					problems.add(path, section.line, `has words for "${section.id}", which is no step of this chapter`);
			}
			const order = prose.sections.map((s) => s.id).filter((id) => known.has(id));
			if (
				order.join() !==
				file.data.steps
					.map((s) => s.id)
					.filter((id) => order.includes(id))
					.join()
			) {
				problems.add(path, 1, `tells its steps in another order than ${file.file}`);
			}
			const chapter = stories[lang].chapters.find((c) => c.id === file.data.id);
			for (const step of chapter?.steps ?? []) {
				const section = prose.sections.find((s) => s.id === step.id);
				if (!section) continue;
				if (plain(step.heading).trim() === '') problems.add(path, section.line, `${step.id} has no heading`);
				const words = countWords(step.prose.map(plain).join(' '));
				if (words === 0) problems.add(path, section.line, `${step.id} has no prose`);
				if (words > PROSE_WORDS_MAX)
					problems.add(path, section.line, `${step.id} has ${words} words of prose; ${PROSE_WORDS_MAX} is the most`);
				const length = plain(step.figureText).length;
				if (length < FIGURE_TEXT_LENGTH.min || length > FIGURE_TEXT_LENGTH.max) {
					problems.add(
						path,
						section.line,
						`${step.id} has a figure text (the block that begins with >) of ${length} characters; it takes ${FIGURE_TEXT_LENGTH.min} to ${FIGURE_TEXT_LENGTH.max}`
					);
				}
			}
		}
	}
}

function chaptersCount({ content, problems }: Records): void {
	const numbers = content.chapters.map((c) => c.data.number).sort((a, b) => a - b);
	content.chapters.forEach((file) => {
		const expected = numbers.indexOf(file.data.number) + 1;
		if (file.data.number !== expected)
			problems.add(
				file.file,
				file.lineOf(['number']),
				`is chapter ${file.data.number}, but chapter ${expected} is missing`
			);
	});
	for (const [list, letter] of [
		[content.blanks, 'm'],
		[content.contradictions, 'c']
	] as const) {
		list.data.forEach((record: { id: string }, i: number) => {
			if (record.id !== `${letter}${i + 1}`)
				problems.add(
					list.file,
					list.lineOf([i, 'id']),
					`${record.id} stands where ${letter}${i + 1} belongs: these ids are permanent addresses, in order`
				);
		});
	}
}

function everyRecordIsUsed({ content, figures, used, problems }: Records): void {
	const drawn = new Set<string>();
	eachPanel(content, (panel) => namesIn(panel).forEach((n) => drawn.add(n.id)));
	const inSteps = new Set(content.chapters.flatMap((c) => c.data.steps.flatMap((s) => s.figures)));
	for (const { raw, file, index } of figures.values()) {
		const line = file.lineOf([index, 'id']);
		if (!inSteps.has(raw.id) && !raw.indexOnly)
			problems.add(
				file.file,
				line,
				`${raw.id} is used by no step: use it, or say why it stands in the index alone (indexOnly)`
			);
		if (inSteps.has(raw.id) && raw.indexOnly)
			problems.add(file.file, line, `${raw.id} is used by a step, so indexOnly must go`);
	}
	const feeds = new Set(
		content.derived.data.flatMap((d) => Object.values(d.formula).filter((v): v is string => typeof v === 'string'))
	);
	content.derived.data.forEach((d, i) => {
		if (!used.has(d.id) && !drawn.has(d.id) && !feeds.has(d.id))
			problems.add('derived.yaml', content.derived.lineOf([i, 'id']), `${d.id} is used nowhere`);
	});
	content.quotes.data.forEach((q, i) => {
		if (!used.has(q.id) && !drawn.has(q.id))
			problems.add('quotes.yaml', content.quotes.lineOf([i, 'id']), `${q.id} is used nowhere`);
	});
}

function pagesLinkInside({ content, stories, problems }: Records): void {
	const hrefs = (value: unknown): string[] => {
		if (Array.isArray(value)) return value.flatMap(hrefs);
		if (typeof value !== 'object' || value === null) return [];
		const own = 'type' in value && value.type === 'link' && 'href' in value ? [value.href as string] : [];
		return [...own, ...Object.values(value).flatMap(hrefs)];
	};
	for (const lang of LANGS as readonly Lang[]) {
		for (const [name, page] of stories[lang].pages) {
			for (const href of hrefs(page)) {
				if (/^[a-z]+:/i.test(href))
					problems.add(
						`pages/${lang}/${name}.md`,
						1,
						`links to ${href}: outside addresses belong in sources.yaml and primary.yaml`
					);
			}
		}
		const others = LANGS.filter((other) => other !== lang);
		for (const other of others) {
			for (const name of content.pages[other].keys()) {
				if (!content.pages[lang].has(name))
					problems.add(`pages/${lang}/${name}.md`, 1, `is missing: the page stands in pages/${other} alone`);
			}
		}
	}
}

/** What a Markdown file may hold and its reader would never see: words must be shown or refused, never dropped. */
function noWordsAreLost({ content, problems }: Records): void {
	const chapters = new Set(content.chapters.map((file) => file.file.replace(/^story\/|\.yaml$/g, '')));
	for (const lang of LANGS) {
		for (const [name, { file, lead, sections }] of content.prose[lang]) {
			if (!chapters.has(name))
				problems.add(file, 1, `has words for a chapter that does not exist: there is no story/${name}.yaml`);
			for (const { id, lists } of sections) {
				for (const list of lists)
					problems.add(file, list.line, `${id} has a list: a step takes paragraphs, and lists would not be shown`);
			}
			if (lead[1])
				problems.add(file, lead[1].line, 'has a second paragraph before the first step: one standfirst is shown');
		}
		for (const { file, lead, sections } of content.pages[lang].values()) {
			for (const { id, quotes } of sections) {
				for (const quote of quotes)
					problems.add(file, quote.line, `${id} has a block that begins with >: a page takes paragraphs and lists`);
			}
			if (lead[1]) problems.add(file, lead[1].line, 'has a second paragraph before the first section: one is shown');
		}
	}
}

function countsHold({ content, figures, problems }: Records): void {
	const { data, lineOf, file } = content.counts;
	const check = (path: readonly string[], expected: number, actual: number) => {
		if (expected !== actual)
			problems.add(file, lineOf(path), `${path.join('.')} is ${expected}, but the content holds ${actual}`);
	};
	check(['figures'], data.figures, figures.size);
	check(['blanks'], data.blanks, content.blanks.data.length);
	check(['contradictions'], data.contradictions, content.contradictions.data.length);
	check(['chapters'], data.chapters, content.chapters.length);
	check(
		['steps'],
		data.steps,
		content.chapters.reduce((sum, c) => sum + c.data.steps.length, 0)
	);
	const all = [...figures.values()].map((f) => f.raw);
	for (const [id, count] of Object.entries(data.perDocument))
		check(['perDocument', id], count, all.filter((f) => f.source === id).length);
	for (const [kind, count] of Object.entries(data.perKind))
		check(['perKind', kind], count, all.filter((f) => f.kind === kind).length);
}
