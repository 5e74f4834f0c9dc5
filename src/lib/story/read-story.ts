/**
 * From the text of the content files to the Story in each language: read, hold against the shapes, word, cross-check,
 * freeze. Pure: it is given the files and touches nothing else. Every problem is found before any is reported.
 */
import type { ChartSpec, PanelSpec } from '../model/chart';
import type { Address, Derived, Figure, Value, Wording } from '../model/figure';
import { LANGS, type Lang, type Localized } from '../model/language';
import type { Blank, Chapter, Page, Source, Step, Story, Term } from '../model/story';
import { plain, type Inline, type Text } from '../model/text';
import { formatInterval, pluralOf, setType, wordClaim, wordDate, wordValue, type Measure } from '../model/wording';
import { calculate, isCalculated } from './calculate';
import { readMarkdown, type Located, type MarkdownFile } from './markdown-file';
import { Problems } from './problem';
import { checkRules, type Content } from './rules';
import { SHAPE_OF, type DataOf } from './schema';
import { readTemplate, type Template, type TemplateNode } from './template';
import { readYaml, type YamlFile } from './yaml-file';

/** The content as text, by path below `src/content/`. */
export type ContentFiles = Readonly<Record<string, string>>;

type Words = Localized;
type Fact = DataOf['sources.yaml'][number]['facts'][string];

/** Stands for the run beside a run of text while its type is set: neither a letter nor a space, and typed by nobody. */
const NEIGHBOUR = '\u0001';
const PARAGRAPH_LINE = /^([a-z0-9-]+)\/(\d+(?:-\d+)?)$/;

function freeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of value instanceof Map ? value.values() : Object.values(value)) freeze(part);
	}
	return value;
}

function asValue(raw: DataOf['figures/*.yaml'][number]['value']): Value | null {
	if (raw === null || raw === undefined) return null;
	if (typeof raw === 'number') return { type: 'number', number: raw };
	if ('date' in raw) return { type: 'date', date: raw.date };
	if ('from' in raw) return { type: 'interval', from: raw.from, to: raw.to };
	return { type: 'range', min: raw.min, max: raw.max };
}

function readFiles(files: ContentFiles, problems: Problems): Content | null {
	// With a file left out, every check across files would complain of what that file holds.
	let complete = true;
	const one = <K extends keyof DataOf>(name: K): YamlFile<DataOf[K]> | null => {
		const text = files[name];
		if (text === undefined) {
			problems.add(name, 1, 'is missing');
			complete = false;
			return null;
		}
		return readYaml(name, text, SHAPE_OF[name], problems);
	};
	const many = <K extends 'figures/*.yaml' | 'story/*.yaml'>(name: K): YamlFile<DataOf[K]>[] => {
		const [folder = ''] = name.split('*');
		const found = Object.keys(files)
			.filter((path) => path.startsWith(folder) && path.endsWith('.yaml') && !path.slice(folder.length).includes('/'))
			.sort();
		if (found.length === 0) {
			problems.add(name, 1, 'is missing: there is no such file');
			complete = false;
		}
		return found.flatMap((path) => {
			const read = readYaml(path, files[path] ?? '', SHAPE_OF[name], problems);
			if (read === null) complete = false;
			return read === null ? [] : [read];
		});
	};
	const markdown = (folder: string, lang: Lang): ReadonlyMap<string, MarkdownFile> => {
		const prefix = `${folder}/${lang}/`;
		return new Map(
			Object.keys(files)
				.filter((path) => path.startsWith(prefix) && path.endsWith('.md'))
				.sort()
				.flatMap((path) => {
					const read = readMarkdown(path, files[path] ?? '', lang, problems);
					if (read === null) complete = false;
					return read === null ? [] : [[path.slice(prefix.length, -'.md'.length), read] as const];
				})
		);
	};
	const content = {
		figures: many('figures/*.yaml'),
		chapters: many('story/*.yaml'),
		sources: one('sources.yaml'),
		chain: one('chain.yaml'),
		units: one('units.yaml'),
		quotes: one('quotes.yaml'),
		primary: one('primary.yaml'),
		derived: one('derived.yaml'),
		blanks: one('blanks.yaml'),
		contradictions: one('contradictions.yaml'),
		glossary: one('glossary.yaml'),
		timeline: one('timeline.yaml'),
		interface: one('interface.yaml'),
		counts: one('counts.yaml'),
		prose: { en: markdown('story', 'en'), fr: markdown('story', 'fr') },
		pages: { en: markdown('pages', 'en'), fr: markdown('pages', 'fr') }
	};
	return complete && Object.values(content).every((part) => part !== null) ? (content as Content) : null;
}

/** Words the records of one language. One instance a language. */
class Writer {
	readonly values = new Map<string, { readonly type: 'figure' | 'derived'; readonly wording: Wording }>();
	readonly used = new Set<string>();

	constructor(
		readonly lang: Lang,
		readonly content: Content,
		readonly problems: Problems
	) {}

	measure(record: { comparator: Fact['comparator']; unit?: string | null; noun?: Fact['noun'] }): Measure {
		const unit = this.content.units.data.find((u) => u.id === record.unit);
		return { comparator: record.comparator, style: unit?.style ?? 'count', noun: record.noun ?? unit?.noun ?? null };
	}

	/** A field of words of a record. */
	words(
		file: YamlFile<unknown>,
		path: readonly PropertyKey[],
		words: Words,
		facts: Readonly<Record<string, Fact>> = {},
		options: { numberWords?: boolean } = {}
	): Text {
		const line = file.lineOf([...path, this.lang]);
		const owner =
			(path.length > 0 && Array.isArray(file.data) ? (file.data[path[0] as number] as { id?: string }).id : '') ?? '';
		const field = [owner, ...path.slice(typeof path[0] === 'number' ? 1 : 0), this.lang]
			.filter((p) => p !== '')
			.join('.');
		const complain = (message: string) => this.problems.add(file.file, line, `${field} ${message}`);
		return this.write(readTemplate(words[this.lang], this.lang, complain, options), complain, facts);
	}

	/** A line of Markdown: sentences, so that a value that begins one gets its capital. */
	located(file: string, located: Located): Text {
		const text = this.write(located.template, (message) => this.problems.add(file, located.line, message));
		return text.map((node, i): Inline => {
			const before = text[i - 1];
			const begins = i === 0 || (before?.type === 'text' && /[.!?…]\s*$/.test(before.text));
			if (!begins || !('text' in node) || node.type === 'quote') return node;
			return { ...node, text: node.text.charAt(0).toLocaleUpperCase(this.lang) + node.text.slice(1) };
		});
	}

	write(template: Template, complain: (message: string) => void, facts: Readonly<Record<string, Fact>> = {}): Text {
		const out: Inline[] = [];
		for (const node of template) {
			if (node.type === 'words') out.push({ type: 'text', text: node.text });
			else if (node.type === 'reference') out.push(this.refer(node, complain, facts));
			else if (node.type === 'link') out.push(this.link(node, complain, facts));
			else out.push({ type: node.type, children: this.write(node.children, complain, facts) });
		}
		return this.typeset(out);
	}

	/** `[words](#figure-id)` words a claim that has no number; numbers and dates keep the wording of their record. */
	link(
		node: Extract<TemplateNode, { type: 'link' }>,
		complain: (message: string) => void,
		facts: Readonly<Record<string, Fact>>
	): Inline {
		const children = this.write(node.children, complain, facts);
		const id = node.href.startsWith('#') ? node.href.slice(1) : '';
		const known = this.values.get(id);
		if (!known) return { type: 'link', href: node.href, children };
		this.used.add(id);
		const raw = this.figure(id);
		const small = typeof raw?.value === 'number' && raw.value <= 2 && raw.comparator === 'exact';
		if (raw?.value != null && !small) complain(`words "${id}" by hand. It has a value: write {${id}}`);
		return { type: known.type, id, text: plain(children) };
	}

	/** Typography works on whole runs: a colon after a figure belongs to the figure's end. */
	typeset(nodes: readonly Inline[]): Text {
		return nodes.map((node, i): Inline => {
			if (node.type !== 'text') return node;
			const begun = i > 0;
			const goesOn = i < nodes.length - 1;
			let text = setType(`${begun ? NEIGHBOUR : ''}${node.text}${goesOn ? ` ${NEIGHBOUR}` : ''}`, this.lang);
			if (begun) text = text.slice(NEIGHBOUR.length);
			// A quotation mark or ¶ at the end has taken the space before its neighbour already.
			if (goesOn) text = text.slice(0, -NEIGHBOUR.length).replace(/ $/, '');
			return { type: 'text', text };
		});
	}

	refer(
		node: Extract<TemplateNode, { type: 'reference' }>,
		complain: (message: string) => void,
		facts: Readonly<Record<string, Fact>>
	): Inline {
		const { id, kind } = node;
		const variant = node.variant as keyof Wording;
		const missing = (what: string): Inline => {
			complain(`names ${what} "${id}", which does not exist`);
			return { type: 'text', text: '' };
		};
		const lang = this.lang;
		this.used.add(id);
		switch (kind) {
			case 'value': {
				const known = this.values.get(id);
				if (!known) return missing('the figure');
				// Counts of the piece itself and its constants are plain words: there is nothing to trace.
				if (known.type === 'derived' && !isCalculated(this.content.derived.data.find((d) => d.id === id)))
					return { type: 'text', text: known.wording[variant] };
				return { type: known.type, id, text: known.wording[variant] };
			}
			case 'fact': {
				const fact = facts[id];
				const value = fact && asValue(fact.value);
				if (!fact || !value) return missing('its own fact');
				return { type: 'primary', id, text: wordValue(value, this.measure(fact), lang)[variant] };
			}
			case 'q': {
				const place = this.content.quotes.data.find((q) => q.id === id) ?? this.figure(id);
				if (!place) return missing('the quotation');
				return { type: 'quote', id, text: setType(`« ${place.phrase} »`, 'fr'), lang: 'fr' };
			}
			case 'n': {
				const term = this.content.glossary.data.find((t) => t.id === id);
				return term ? { type: 'name', id, text: setType(term.name[lang], lang) } : missing('the glossary term');
			}
			case 's': {
				const source = this.content.sources.data.find((s) => s.id === id);
				return source
					? { type: 'link', href: `#source-${id}`, children: this.shortSource(source) }
					: missing('the source');
			}
			case 'p': {
				const range = PARAGRAPH_LINE.exec(id);
				if (range) {
					const source = this.content.sources.data.find((s) => s.id === range[1]);
					return source ? { type: 'text', text: `¶${range[2]?.replace('-', '–')}` } : missing('the paragraph');
				}
				const paragraph = (this.content.quotes.data.find((q) => q.id === id) ?? this.figure(id))?.paragraph;
				return paragraph === undefined ? missing('the place of') : { type: 'text', text: `¶${paragraph}` };
			}
			case 'm':
			case 'c': {
				const list = kind === 'm' ? this.content.blanks.data : this.content.contradictions.data;
				if (!list.some((entry: { id: string }) => entry.id === id)) {
					return missing(kind === 'm' ? 'the blank' : 'the contradiction');
				}
				return { type: 'link', href: `#${id}`, children: [{ type: 'text', text: id.toUpperCase() }] };
			}
		}
	}

	figure(id: string) {
		for (const file of this.content.figures) {
			const found = file.data.find((f) => f.id === id);
			if (found) return found;
		}
		return undefined;
	}

	shortSource(source: Content['sources']['data'][number]): Text {
		const short = source.publisherShort ?? source.publisher;
		const name = typeof short === 'string' ? short : short[this.lang];
		if (!source.date) return [{ type: 'text', text: name }];
		const date = wordDate(source.date.slice(0, 7), this.lang);
		return [{ type: 'text', text: `${name}, ${date.full}` }];
	}
}

function sayFrom(content: Content, lang: Lang): Story['say'] {
	return (key, values = {}) => {
		const entry = content.interface.data[key];
		if (entry === undefined) throw new Error(`interface.yaml has no words for "${key}"`);
		const own = entry[lang];
		const text = typeof own === 'string' ? own : own[pluralOf(Number(values.count ?? 0), lang)];
		return setType(
			text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
				const value = values[name];
				if (value === undefined) throw new Error(`interface.yaml: "${key}" needs a value for {${name}}`);
				return typeof value === 'number'
					? new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB').format(value)
					: value;
			}),
			lang
		);
	};
}

function readPanel(
	write: (words: Words, path: readonly PropertyKey[]) => Text,
	panel: object,
	path: readonly PropertyKey[]
): PanelSpec {
	// Every pair of words in a panel, however deep, becomes text; everything else stays what it is.
	const walk = (value: unknown, at: readonly PropertyKey[]): unknown => {
		if (Array.isArray(value)) return value.map((item, i) => walk(item, [...at, i]));
		if (typeof value !== 'object' || value === null) return value;
		if ('en' in value && 'fr' in value) return write(value as Words, at);
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, [...at, key])]));
	};
	return walk(panel, path) as PanelSpec;
}

function storyIn(lang: Lang, content: Content, problems: Problems): { story: Story; used: ReadonlySet<string> } {
	const writer = new Writer(lang, content, problems);
	const say = sayFrom(content, lang);

	// 1. Wordings first: every other text may name them.
	const rawFigures = content.figures.flatMap((file) => file.data.map((raw, index) => ({ file, raw, index })));
	for (const { raw } of rawFigures) {
		const value = asValue(raw.value);
		const wording = raw.said
			? wordClaim(setType(raw.said[lang], lang))
			: value
				? wordValue(value, writer.measure(raw), lang)
				: wordClaim('');
		writer.values.set(raw.id, { type: 'figure', wording });
	}
	const derivedValues = new Map<string, Value>();
	const counts = {
		documents: content.sources.data.filter((s) => s.role === 'document').length,
		figures: rawFigures.length,
		blanks: content.blanks.data.length,
		contradictions: content.contradictions.data.length,
		steps: content.chapters.reduce((sum, c) => sum + c.data.steps.length, 0),
		chapters: content.chapters.length
	};
	for (const [index, raw] of content.derived.data.entries()) {
		try {
			const value = calculate(raw.formula, {
				value: (id) => {
					const own = derivedValues.get(id);
					if (own) return own;
					const figure = writer.figure(id);
					return figure && asValue(figure.value);
				},
				paragraph: (id) => writer.figure(id)?.paragraph,
				counts
			});
			derivedValues.set(raw.id, value);
			writer.values.set(raw.id, { type: 'derived', wording: wordValue(value, writer.measure(raw), lang) });
		} catch (error) {
			problems.add('derived.yaml', content.derived.lineOf([index, 'formula']), `${raw.id} ${(error as Error).message}`);
			writer.values.set(raw.id, { type: 'derived', wording: wordClaim('') });
		}
	}

	// 2. The records.
	const sources = new Map<string, Source>(
		content.sources.data.map((raw, i) => {
			const date = raw.date ? wordDate(raw.date, lang).full : null;
			const facts: Record<string, Fact> = raw.date
				? { ...raw.facts, date: { value: { date: raw.date }, comparator: 'exact' } }
				: raw.facts;
			const dated = raw.dateNote
				? writer.words(content.sources, [i, 'dateNote'], raw.dateNote, facts)
				: [{ type: 'text' as const, text: date ?? say('date-not-verified') }];
			return [
				raw.id,
				{
					id: raw.id,
					role: raw.role,
					file: raw.file ?? null,
					publisher: raw.publisher,
					publisherKind: raw.kind,
					short: writer.shortSource(raw),
					title: raw.title ?? null,
					author: raw.author ?? null,
					date: raw.date ?? null,
					dated,
					addresses: raw.addresses as readonly Address[],
					addressNotVerified: raw.addressNotVerified,
					about: writer.words(content.sources, [i, 'about'], raw.about, facts),
					restsOn: raw.restsOn
				} satisfies Source
			];
		})
	);
	const chainNodes = new Map(
		content.chain.data.map((raw, i) => [
			raw.id,
			{
				id: raw.id,
				name: writer.words(content.chain, [i, 'name'], raw.name),
				short: raw.short
					? writer.words(content.chain, [i, 'short'], raw.short)
					: writer.words(content.chain, [i, 'name'], raw.name),
				source: raw.source ?? null
			}
		])
	);
	const primaryNotes = content.primary.data.map((raw, i) => ({
		figures: raw.figures,
		note: {
			id: raw.id,
			note: writer.words(content.primary, [i, 'note'], raw.note, raw.facts),
			quote: raw.quote ?? null,
			seen: raw.seen,
			addresses: raw.addresses as readonly Address[]
		}
	}));
	const stepsUsing = (id: string) =>
		content.chapters.flatMap((c) => c.data.steps.filter((s) => s.figures.includes(id)).map((s) => s.id));
	const figures = new Map<string, Figure>(
		rawFigures.map(({ file, raw, index }) => {
			const words = (field: 'counts' | 'where' | 'caveat' | 'form' | 'statusNote' | 'disputed') =>
				writer.words(file, [index, field], raw[field] as Words);
			if (raw.said) writer.words(file, [index, 'said'], raw.said, {}, { numberWords: false });
			let when: Text | null = null;
			if (raw.when && 'words' in raw.when) when = writer.words(file, [index, 'when', 'words'], raw.when.words);
			else if (raw.when && 'date' in raw.when) {
				when = [
					{
						type: 'text',
						text: wordDate(raw.when.date, lang).full
					}
				];
			} else if (raw.when) when = [{ type: 'text', text: formatInterval(raw.when.from, raw.when.to, lang) }];
			const figure: Figure = {
				id: raw.id,
				kind: raw.kind,
				value: asValue(raw.value),
				comparator: raw.comparator,
				hedges: raw.hedges,
				unit: raw.unit ?? null,
				wording: writer.values.get(raw.id)?.wording ?? wordClaim(''),
				counts: words('counts'),
				when,
				where: raw.where ? words('where') : null,
				place: { source: raw.source, paragraph: raw.paragraph },
				phrase: setType(raw.phrase, 'fr'),
				translation: setType(raw.translation, 'en'),
				chain: raw.chain.flatMap((id) => chainNodes.get(id) ?? []),
				status: raw.status,
				statusNote: raw.statusNote ? words('statusNote') : null,
				replies: raw.replies,
				disputed: raw.disputed ? words('disputed') : null,
				caveat: words('caveat'),
				travels: {
					figures: raw.travels?.figures ?? [],
					note: raw.travels?.note ? writer.words(file, [index, 'travels', 'note'], raw.travels.note) : null
				},
				primary: primaryNotes.filter((p) => p.figures.includes(raw.id)).map((p) => p.note),
				family: raw.family,
				comparable: raw.comparable,
				form: words('form'),
				steps: stepsUsing(raw.id),
				indexOnly: raw.indexOnly ? writer.words(file, [index, 'indexOnly'], raw.indexOnly) : null
			};
			return [raw.id, figure];
		})
	);
	const derived = new Map<string, Derived>(
		content.derived.data.map((raw, i) => [
			raw.id,
			{
				id: raw.id,
				value: derivedValues.get(raw.id) ?? { type: 'number', number: 0 },
				comparator: raw.comparator,
				unit: raw.unit ?? null,
				wording: writer.values.get(raw.id)?.wording ?? wordClaim(''),
				from: Object.entries(raw.formula)
					.filter(([key, v]) => key !== 'op' && typeof v === 'string' && figures.has(v))
					.map(([, v]) => v as string),
				how: writer.words(content.derived, [i, 'how'], raw.how)
			}
		])
	);
	const quotes = new Map(
		content.quotes.data.map((raw, i) => [
			raw.id,
			{
				id: raw.id,
				place: { source: raw.source, paragraph: raw.paragraph },
				phrase: setType(raw.phrase, 'fr'),
				translation: setType(raw.translation, 'en'),
				speaker: writer.words(content.quotes, [i, 'speaker'], raw.speaker)
			}
		])
	);
	const spread = (places: readonly { source: string; paragraphs: readonly number[] }[]) =>
		places.flatMap((p) => p.paragraphs.map((paragraph) => ({ source: p.source, paragraph })));
	const blanks = new Map<string, Blank>(
		content.blanks.data.map((raw, i) => [
			raw.id,
			{
				id: raw.id,
				what: writer.words(content.blanks, [i, 'what'], raw.what),
				places: spread(raw.places),
				placeNote: raw.placeNote ? writer.words(content.blanks, [i, 'placeNote'], raw.placeNote) : null,
				shown: writer.words(content.blanks, [i, 'shown'], raw.shown),
				needed: writer.words(content.blanks, [i, 'needed'], raw.needed),
				figures: raw.figures
			}
		])
	);
	const contradictions = new Map(
		content.contradictions.data.map((raw, i) => [
			raw.id,
			{
				id: raw.id,
				what: writer.words(content.contradictions, [i, 'what'], raw.what),
				places: spread(raw.places),
				ruling: writer.words(content.contradictions, [i, 'ruling'], raw.ruling),
				figures: raw.figures
			}
		])
	);
	const glossary = new Map<string, Term>(
		content.glossary.data.map((raw, i) => [
			raw.id,
			{
				id: raw.id,
				group: raw.group,
				name: setType(raw.name[lang], lang),
				role: writer.words(content.glossary, [i, 'role'], raw.role),
				sources: raw.sources
			}
		])
	);
	const dateWords = (date: string | { from: string; to: string }) =>
		typeof date === 'string' ? wordDate(date, lang).full : formatInterval(date.from, date.to, lang);
	const timeline = content.timeline.data.map((raw, i) => ({
		id: raw.id,
		event: writer.words(content.timeline, [i, 'event'], raw.event),
		label: raw.label
			? writer.words(content.timeline, [i, 'label'], raw.label)
			: writer.words(content.timeline, [i, 'event'], raw.event),
		date: raw.date ? (typeof raw.date === 'string' ? { from: raw.date, to: raw.date } : raw.date) : null,
		dated: raw.dated
			? writer.words(content.timeline, [i, 'dated'], raw.dated)
			: [{ type: 'text' as const, text: raw.date ? dateWords(raw.date) : say('no-date-in-documents') }],
		outside: raw.outside ? [{ type: 'text' as const, text: dateWords(raw.outside) }] : null,
		places: spread(raw.places),
		figures: raw.figures
	}));

	// 3. The story and the pages.
	const chapters: Chapter[] = content.chapters.map((file) => {
		const name = file.file.replace(/^story\/|\.yaml$/g, '');
		const prose = content.prose[lang].get(name);
		const proseFile = `story/${lang}/${name}.md`;
		if (!prose) problems.add(proseFile, 1, `is missing: chapter "${file.data.id}" has no words in this language`);
		const steps = file.data.steps.map((raw, i): Step => {
			const section = prose?.sections.find((s) => s.id === raw.id);
			if (prose && !section) problems.add(proseFile, 1, `has no section {#${raw.id}} for the step of that id`);
			const write = (words: Words, path: readonly PropertyKey[]) => writer.words(file, path, words);
			const at = ['steps', i, 'chart'] as const;
			const chart: ChartSpec = {
				title: write(raw.chart.title, [...at, 'title']),
				subtitle: raw.chart.subtitle ? write(raw.chart.subtitle, [...at, 'subtitle']) : null,
				sheets: raw.chart.sheets,
				note: raw.chart.note ? write(raw.chart.note, [...at, 'note']) : null,
				panels: raw.chart.panels.map((panel, p) => readPanel(write, panel, [...at, 'panels', p]))
			};
			return {
				id: raw.id,
				number: i + 1,
				chapter: file.data.id,
				heading: section ? writer.located(proseFile, section.heading) : [],
				prose: section ? section.paragraphs.map((p) => writer.located(proseFile, p)) : [],
				figures: raw.figures,
				figureText: section?.quotes.flatMap((q) => writer.located(proseFile, q)) ?? [],
				chart
			};
		});
		return {
			id: file.data.id,
			number: file.data.number,
			title: prose ? writer.located(proseFile, prose.title) : [],
			standfirst: prose?.lead[0] ? writer.located(proseFile, prose.lead[0]) : null,
			steps
		};
	});
	chapters.sort((a, b) => a.number - b.number);
	const pages = new Map<string, Page>(
		[...content.pages[lang]].map(([name, file]) => [
			name,
			{
				title: writer.located(file.file, file.title),
				lead: file.lead[0] ? writer.located(file.file, file.lead[0]) : null,
				sections: file.sections.map((section) => ({
					id: section.id,
					heading: writer.located(file.file, section.heading),
					blocks: section.blocks.map((block) =>
						block.type === 'paragraph'
							? { type: 'paragraph' as const, text: writer.located(file.file, block.text) }
							: { type: 'list' as const, items: block.items.map((item) => writer.located(file.file, item)) }
					)
				}))
			}
		])
	);
	// The interface's own words hold no digits either; braces in them are filled in by the page.
	for (const [key, entry] of Object.entries(content.interface.data)) {
		for (const text of typeof entry[lang] === 'string' ? [entry[lang]] : Object.values(entry[lang])) {
			if (/\d/.test(text)) {
				problems.add(
					'interface.yaml',
					content.interface.lineOf([key, lang]),
					`${key}.${lang} holds a digit: numbers are filled in by the page`
				);
			}
		}
	}

	const story: Story = {
		lang,
		chapters,
		figures,
		derived,
		sources,
		blanks,
		contradictions,
		quotes,
		glossary,
		timeline,
		pages,
		say
	};
	return { story, used: writer.used };
}

/**
 * Reads the content into one Story a language.
 * @throws {ContentError} that lists every problem with its file and line.
 */
export function readStory(files: ContentFiles): Localized<Story> {
	const problems = new Problems();
	const content = readFiles(files, problems);
	if (content === null) {
		problems.throwIfAny();
		throw new Error('unreachable: content without a problem is complete');
	}
	const built = Object.fromEntries(LANGS.map((lang) => [lang, storyIn(lang, content, problems)])) as Localized<
		ReturnType<typeof storyIn>
	>;
	checkRules(content, { en: built.en.story, fr: built.fr.story }, built.en.used, problems);
	problems.throwIfAny();
	return { en: freeze(built.en.story), fr: freeze(built.fr.story) };
}
