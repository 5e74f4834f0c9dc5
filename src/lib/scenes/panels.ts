/**
 * From what the content asks for (ids and words) to what is drawn (numbers in place). Pure. Nothing here chooses a
 * number: each comes from its figure, or from the calculation that names its figures.
 */
import { edgeOf, type Mark, type Panel, type PanelSpec, type QuoteCard, type QuoteSpec } from '../model/chart';
import type { Derived, Figure, PartialDate } from '../model/figure';
import type { Blank, Story } from '../model/story';
import { plain, textOf, type Text } from '../model/text';
import { formatNumber, precisionOf, wordDate } from '../model/wording';
import { placeWords } from './table-of';

/** Squares that fade at the end of a “nearly”: a twentieth of the whole, five at least, so that it shows at any size. */
const FADING = { share: 0.05, least: 5, most: 10 } as const;

/** Months since January of year 0; a day counts as its fraction of the month. */
export function monthAt(date: PartialDate, end = false): number {
	const [year = 0, month, day] = date.split('-').map(Number);
	if (month === undefined) return year * 12 + (end ? 12 : 0);
	const first = year * 12 + month - 1;
	if (day === undefined) return first + (end ? 1 : 0);
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return first + (day - 1 + (end ? 1 : 0)) / days;
}

class Builder {
	constructor(readonly story: Story) {}

	figure(id: string): Figure {
		const figure = this.story.figures.get(id);
		if (!figure) throw new Error(`chart names the figure "${id}", which does not exist`);
		return figure;
	}

	value(id: string): Figure | Derived {
		return this.story.derived.get(id) ?? this.figure(id);
	}

	number(id: string): number {
		const { value } = this.value(id);
		if (value?.type !== 'number') throw new Error(`chart needs a number, but "${id}" has none`);
		return value.number;
	}

	mark(id: string, label: Text, note?: Text): Mark {
		const figure = this.value(id);
		return {
			key: id,
			label,
			value: figure.wording.number,
			edge: edgeOf(figure.comparator, 'hedges' in figure ? figure.hedges : []),
			figure: id,
			...(note ? { note } : {})
		};
	}

	/** A date as the language writes it. */
	date(date: PartialDate, variant: 'full' | 'short' = 'full'): string {
		return wordDate(date, this.story.lang)[variant];
	}

	phrase(id: string): { phrase: string; translation: string; where: string; source: string } {
		const record = this.story.quotes.get(id) ?? this.figure(id);
		return {
			phrase: record.phrase,
			translation: record.translation,
			source: record.place.source,
			where: placeWords(this.story.sources.get(record.place.source), [record.place.paragraph])
		};
	}

	/** French readers read the phrase itself. */
	translated(translation: string): string | null {
		return this.story.lang === 'fr' ? null : translation;
	}

	quote(spec: QuoteSpec, index: number): QuoteCard {
		const base = { lang: 'fr' as const, speaker: spec.speaker, whole: 1, note: spec.note ?? null };
		if (spec.of === null) {
			return { ...base, key: `blank-${index}`, phrase: null, translation: null, where: '', cut: null };
		}
		const { phrase, translation, where } = this.phrase(spec.of);
		// The phrase was set with curly apostrophes; what is cut from it is written as the content has it.
		const cut = spec.cut?.replace(/'/g, '’') ?? null;
		if (cut !== null && !phrase.includes(cut)) throw new Error(`"${cut}" is no part of the phrase of "${spec.of}"`);
		return { ...base, key: spec.of, phrase, translation: this.translated(translation), where, cut };
	}

	blankPlaces(blank: Blank): Text {
		if (blank.placeNote) return blank.placeNote;
		const bySource = new Map<string, number[]>();
		for (const { source, paragraph } of blank.places)
			bySource.set(source, [...(bySource.get(source) ?? []), paragraph]);
		return textOf([...bySource].map(([id, places]) => placeWords(this.story.sources.get(id), places)).join(' · '));
	}

	panel(spec: PanelSpec): Panel {
		const title = spec.title ?? null;
		const { story } = this;
		switch (spec.form) {
			case 'threads': {
				const reports = spec.reports ?? [];
				return {
					form: 'threads',
					title,
					documents: spec.documents.map((id, column) => {
						const source = this.source(id);
						return {
							key: id,
							label: source.short,
							publisher: source.publisher,
							dated: textOf(source.date ? this.date(source.date) : story.say('date-not-verified')),
							kind: story.say(`publisher-${source.publisherKind}`),
							rests: textOf(
								`${story.say('rests-on')}${story.lang === 'fr' ? '\u00a0' : ''}: ${source.restsOn.map((r) => plain(this.source(r).short)).join(' · ')}`
							),
							column
						};
					}),
					reports: reports.map((id) => ({ key: id, label: this.source(id).short })),
					links: spec.documents.flatMap((from) =>
						this.source(from)
							.restsOn.filter((to) => reports.includes(to))
							.map((to) => ({ from, to, drawn: 1 }))
					)
				};
			}
			case 'edges':
				return {
					form: 'edges',
					title,
					focus: null,
					samples: spec.samples,
					chips: spec.chips.map((status) => ({ status, label: story.say(`status-${status}`) }))
				};
			case 'quotes':
				return { form: 'quotes', title, quotes: spec.quotes.map((q, i) => this.quote(q, i)), note: spec.note ?? null };
			case 'timeline':
				return this.timeline(spec);
			case 'dots':
				return {
					form: 'dots',
					title,
					columns: spec.columns,
					groups: spec.groups.map((group, i) => ({
						key: `group-${i}`,
						title: group.title,
						rows: group.rows.map((row) => ({
							...this.mark(row.figure, row.label),
							value: this.figure(row.figure).wording.number,
							count: this.number(row.figure),
							outline: row.outline ?? false
						}))
					})),
					note: spec.note ?? null
				};
			case 'blank': {
				const blank = story.blanks.get(spec.blank);
				if (!blank) throw new Error(`chart names the blank "${spec.blank}", which does not exist`);
				return { form: 'blank', title, label: spec.label, id: spec.blank, where: this.blankPlaces(blank) };
			}
			case 'tiles': {
				const tiles = spec.tiles.map((tile, i) => ({ ...tile, key: `tile-${i}` }));
				if (spec.count) {
					const first = spec.first ? this.number(spec.first.figure) : 0;
					const { state } = spec.count;
					for (let i = tiles.length; i < this.number(spec.count.figure); i++) {
						tiles.push({ key: `tile-${i}`, label: [], state: i < first ? (spec.first?.state ?? state) : state });
					}
				}
				return { form: 'tiles', title, columns: spec.columns, tiles, shown: tiles.length, note: spec.note ?? null };
			}
			case 'money': {
				const blocks = spec.blocks.map((block, i) =>
					block.figure === null
						? {
								key: `unknown-${i}`,
								label: block.label,
								value: '',
								edge: 'hatched' as const,
								figure: null,
								note: block.note,
								amount: null,
								grown: 1
							}
						: {
								...this.mark(block.figure, block.label, block.note),
								value: this.figure(block.figure).wording.full,
								amount: this.number(block.figure),
								grown: 1
							}
				);
				// The axis keeps room for the largest sum of its family that may stand on it, so that a bar never changes length.
				const scale = spec.blocks.flatMap((b) =>
					b.figure === null ? [] : [b.figure, ...this.figure(b.figure).comparable]
				);
				return { form: 'money', title, max: Math.max(...scale.map((id) => this.number(id))), blocks };
			}
			case 'hole': {
				const { translation, where } = this.phrase(spec.figure);
				return {
					form: 'hole',
					title,
					before: spec.before,
					after: spec.after,
					lang: 'fr',
					translation: this.translated(translation),
					label: spec.label,
					where
				};
			}
			case 'bars': {
				const bars = spec.bars.map((bar) => ({
					...this.mark(bar.value, bar.label),
					height: this.number(bar.value),
					grown: 1
				}));
				return {
					form: 'bars',
					title,
					max: Math.max(
						...['index-base', 'ours-storage-index'].flatMap((id) => (story.derived.has(id) ? [this.number(id)] : [])),
						...bars.map((b) => b.height)
					),
					bars,
					room: Math.max(spec.room ?? 0, bars.length),
					gap: spec.gap ?? null,
					marker: spec.marker ? { at: this.fraction(spec.marker), label: spec.marker.label, landed: 1 } : null
				};
			}
			case 'squares': {
				const base = {
					form: 'squares' as const,
					title,
					columns: spec.columns,
					base: spec.base ?? null,
					near: 0,
					inked: 1,
					label: spec.label,
					note: spec.note ?? null
				};
				if (spec.value === null) return { ...base, total: 0, filled: 0, fading: 0, near: 1, value: '' };
				const count = this.number(spec.value);
				const nearly = this.value(spec.value).comparator === 'nearly';
				// A share of a hundred fades its last square alone: more would say less than the source does.
				const fading = !nearly
					? 0
					: spec.of
						? 1
						: Math.min(FADING.most, Math.max(FADING.least, Math.round(count * FADING.share)));
				return {
					...base,
					total: spec.of ?? count,
					filled: count - fading,
					fading,
					value: this.value(spec.value).wording[spec.of ? 'number' : 'full']
				};
			}
			case 'field': {
				const part = spec.part;
				return {
					form: 'field',
					title,
					columns: spec.columns,
					total: { ...this.mark(spec.total, spec.label), count: this.number(spec.marks) },
					part: part ? { ...this.mark(part.figure, part.label), count: this.number(part.marks), drawn: 1 } : null,
					perMark: this.value(spec.perMark).wording.full
				};
			}
			case 'long-field': {
				const first = spec.captions[0];
				const count = first ? this.number(first.figure) : 0;
				return {
					form: 'long-field',
					title,
					columns: spec.columns,
					count,
					ticks: Array.from({ length: Math.floor(count / spec.every) }, (_, i) => (i + 1) * spec.every).map((n) => ({
						row: n / spec.columns,
						label: formatNumber(n, story.lang)
					})),
					captions: spec.captions.map((c) => ({
						...this.mark(c.figure, c.text),
						value: this.figure(c.figure).wording.full,
						where: this.phrase(c.figure).where
					})),
					skip: spec.skip
				};
			}
			case 'words':
				return {
					form: 'words',
					title,
					quote: this.quote({ of: spec.quote, speaker: this.source(this.phrase(spec.quote).source).short }, 0),
					lists: spec.lists
				};
			case 'months': {
				const start = this.value(spec.start).value;
				const end = this.value(spec.end).value;
				if (start?.type !== 'date' || end?.type !== 'date') throw new Error('a bar of months needs two dates');
				return {
					form: 'months',
					title,
					months: this.number(spec.months),
					label: spec.label,
					start: this.date(start.date),
					end: this.date(end.date),
					endNote: story.say('our-calculation')
				};
			}
			case 'ladder':
				return {
					form: 'ladder',
					title,
					rungs: spec.rungs.map((rung) => {
						const { phrase, where } = this.phrase(rung.figure);
						return {
							key: rung.figure,
							who: rung.who,
							verb: rung.verb,
							says: rung.says,
							quote: { phrase, lang: 'fr' },
							where,
							other: rung.other ?? false
						};
					}),
					shown: spec.rungs.length
				};
			case 'ledger': {
				const ids = spec.blanks === 'all' ? [...story.blanks.keys()] : spec.blanks;
				const rows = ids.flatMap((id) => {
					const blank = story.blanks.get(id);
					return blank ? [{ key: id, what: blank.what, where: this.blankPlaces(blank), needed: blank.needed }] : [];
				});
				return { form: 'ledger', title, rows, shown: rows.length };
			}
			case 'apart':
				return {
					form: 'apart',
					title,
					left: spec.left,
					right: spec.right,
					leftNote: spec.leftNote,
					rightNote: spec.rightNote,
					between: spec.between
				};
		}
	}

	source(id: string) {
		const source = this.story.sources.get(id);
		if (!source) throw new Error(`chart names the source "${id}", which does not exist`);
		return source;
	}

	/** Where a date falls between the two months of a period, each taken at its start. */
	fraction(marker: { readonly date: string; readonly interval: string }): number {
		const date = this.value(marker.date).value;
		const interval = this.value(marker.interval).value;
		if (date?.type !== 'date' || interval?.type !== 'interval') throw new Error('a marker needs a date and a period');
		const from = monthAt(interval.from);
		return (monthAt(date.date) - from) / (monthAt(interval.to) - from);
	}

	timeline(spec: Extract<PanelSpec, { form: 'timeline' }>): Panel {
		const from = monthAt(spec.from);
		const to = monthAt(spec.to, true);
		const event = (id: string) => {
			const found = this.story.timeline.find((e) => e.id === id);
			if (!found) throw new Error(`chart names the event "${id}", which does not exist`);
			return found;
		};
		const years = Array.from({ length: Math.ceil(to / 12) - Math.ceil(from / 12) }, (_, i) => Math.ceil(from / 12) + i);
		return {
			form: 'timeline',
			title: spec.title ?? null,
			domain: [from, to],
			ticks: years.map((year) => ({ at: year * 12, label: this.date(String(year)) })),
			events: spec.events.map((id) => {
				const { date, label, dated } = event(id);
				if (!date) throw new Error(`"${id}" has no date in the documents: it cannot stand on the line`);
				const precision = date.from === date.to ? precisionOf(date.from) : ('span' as const);
				return { key: id, label, dated, from: monthAt(date.from), to: monthAt(date.to, true), precision };
			}),
			shown: spec.events.length,
			undated: (spec.undated ?? []).map((id) => {
				const { label, dated } = event(id);
				return { key: id, label, dated };
			})
		};
	}
}

/** One panel, every number in place. */
export function buildPanel(story: Story, spec: PanelSpec): Panel {
	return new Builder(story).panel(spec);
}
