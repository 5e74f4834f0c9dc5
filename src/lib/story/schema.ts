/**
 * The shape of every content file. Read at build time only: nothing here reaches a reader.
 * One table maps a file to its shape (`SHAPE_OF`, at the end).
 */
import { z } from 'zod';
import { EDGES } from '../model/chart';
import { COMPARATORS, FAMILIES, HEDGES, KINDS, STATUSES } from '../model/figure';
import { GLOSSARY_GROUPS, PUBLISHER_KINDS } from '../model/story';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const line = z.string().trim().min(1);
/** Words of the piece in both languages: templates, in which no digit may be typed. */
const words = z.strictObject({ en: line, fr: line });
/** Words that are shown as they stand, in no template: a brace or an asterisk would be printed. */
const asTyped = line.regex(/^[^{}*_[\]`<>]*$/, 'must be plain words: references and Markdown are not read here');
const partialDate = z
	.string()
	.regex(
		/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
		'must be a date in quotation marks: "2024", "2024-05" or "2023-10-07"'
	);
const paragraph = z.int().positive();
const place = z.strictObject({ source: id, paragraphs: z.array(paragraph).min(1) });
const noun = z.strictObject({ one: line, other: line });
const address = z.strictObject({
	url: z.url({ protocol: /^https?$/ }),
	kind: z.enum(['own', 'copy', 'summary', 'quotation', 'link', 'translation', 'twin'])
});
const status = z.enum(STATUSES);
const comparator = z.enum(COMPARATORS);

/** A number, a date, or two of them. */
const value = z.union(
	[
		z.number().nonnegative(),
		z.strictObject({ min: z.number(), max: z.number() }).refine((v) => v.min < v.max, 'min must be less than max'),
		z.strictObject({ date: partialDate }),
		z.strictObject({ from: partialDate, to: partialDate }).refine((v) => v.from < v.to, 'from must come before to')
	],
	'must be a number, { min, max }, { date } or { from, to }, with dates in quotation marks'
);

const when = z.union([
	z.strictObject({ date: partialDate }),
	z.strictObject({ from: partialDate, to: partialDate }),
	z.strictObject({ words })
]);

export const figureShape = z
	.strictObject({
		id,
		kind: z.enum(KINDS),
		value: value.nullish(),
		/** The words of the claim where there is no number to word: “several units”. */
		said: z.strictObject({ en: asTyped, fr: asTyped }).optional(),
		comparator,
		hedges: z.array(z.enum(HEDGES)).default([]),
		unit: id.nullish(),
		/** The noun after the number, where the unit's own is not the right one: “Palestinians killed”. */
		noun: z.strictObject({ en: noun, fr: noun }).optional(),
		counts: words,
		when: when.nullish(),
		where: words.nullish(),
		source: id,
		paragraph,
		phrase: line,
		translation: line,
		chain: z.array(id).min(1),
		status,
		statusNote: words.nullish(),
		replies: z.array(id).default([]),
		disputed: words.nullish(),
		caveat: words,
		travels: z.strictObject({ figures: z.array(id).default([]), note: words.optional() }).optional(),
		family: z.enum(FAMILIES),
		comparable: z.array(id).default([]),
		form: words,
		/** Set on a figure that no step uses, with the reason why it stands in the index alone. */
		indexOnly: words.optional()
	})
	.refine((f) => f.value != null || f.said !== undefined, {
		message: 'has neither a value nor the words of the claim (said)'
	});

const quoteShape = z.strictObject({ id, source: id, paragraph, phrase: line, translation: line, speaker: words });

const fact = z.strictObject({
	value,
	comparator: comparator.default('exact'),
	unit: id.optional(),
	noun: z.strictObject({ en: noun, fr: noun }).optional()
});

const sourceShape = z.strictObject({
	id,
	role: z.enum(['document', 'primary']),
	file: z
		.string()
		.regex(/^\d{3}$/)
		.optional(),
	publisher: line,
	publisherShort: z.union([line, words]).optional(),
	kind: z.enum(PUBLISHER_KINDS),
	title: z.strictObject({ text: line, lang: line }).nullish(),
	author: line.nullish(),
	/** The date as far as it could be verified; leave it out where it could not. */
	date: partialDate.nullish(),
	/** What is in doubt about the date; `{date}` stands for it. Left out: nothing is. */
	dateNote: words.nullish(),
	/** Other dates or numbers that the words of this record need, by name. */
	facts: z.record(z.string().regex(/^[a-z][a-z-]*$/), fact).default({}),
	addresses: z.array(address).default([]),
	addressNotVerified: z.boolean().default(false),
	about: words,
	restsOn: z.array(id).default([])
});

const chartText = words;
const tileState = z.enum(['on', 'off', 'blank', 'open', 'filled']);
const titled = { title: chartText.optional() };
const panel = z.discriminatedUnion('form', [
	z.strictObject({
		form: z.literal('threads'),
		...titled,
		documents: z.array(id).min(1),
		reports: z.array(id).default([])
	}),
	z.strictObject({
		form: z.literal('edges'),
		...titled,
		samples: z.array(z.strictObject({ edge: z.enum(EDGES), label: chartText, note: chartText.optional() })).min(1),
		chips: z.array(status).default([])
	}),
	z.strictObject({
		form: z.literal('quotes'),
		...titled,
		quotes: z
			.array(
				z.strictObject({ of: id.nullable(), speaker: chartText, note: chartText.optional(), cut: line.optional() })
			)
			.min(1),
		note: chartText.optional()
	}),
	z.strictObject({
		form: z.literal('timeline'),
		...titled,
		from: partialDate,
		to: partialDate,
		events: z.array(id),
		undated: z.array(id).default([])
	}),
	z.strictObject({
		form: z.literal('dots'),
		...titled,
		columns: z.int().positive(),
		groups: z
			.array(
				z.strictObject({
					title: chartText,
					rows: z.array(z.strictObject({ figure: id, label: chartText, outline: z.boolean().default(false) }))
				})
			)
			.min(1),
		note: chartText.optional()
	}),
	z.strictObject({ form: z.literal('blank'), ...titled, blank: id, label: chartText }),
	z.strictObject({
		form: z.literal('tiles'),
		...titled,
		columns: z.int().positive(),
		tiles: z.array(z.strictObject({ label: chartText, state: tileState, note: chartText.optional() })).default([]),
		count: z.strictObject({ figure: id, state: tileState }).optional(),
		first: z.strictObject({ figure: id, state: tileState }).optional(),
		note: chartText.optional()
	}),
	z.strictObject({
		form: z.literal('money'),
		...titled,
		blocks: z.array(z.strictObject({ figure: id.nullable(), label: chartText, note: chartText })).min(1)
	}),
	z.strictObject({ form: z.literal('hole'), ...titled, figure: id, before: line, after: line, label: chartText }),
	z.strictObject({
		form: z.literal('bars'),
		...titled,
		bars: z.array(z.strictObject({ value: id, label: chartText })).min(1),
		gap: chartText.optional(),
		marker: z.strictObject({ date: id, interval: id, label: chartText }).optional(),
		room: z.int().positive().optional()
	}),
	z.strictObject({
		form: z.literal('squares'),
		...titled,
		columns: z.int().positive(),
		base: chartText.optional(),
		value: id.nullable(),
		of: z.int().positive().optional(),
		label: chartText,
		note: chartText.optional()
	}),
	z.strictObject({
		form: z.literal('field'),
		...titled,
		columns: z.int().positive(),
		total: id,
		marks: id,
		perMark: id,
		part: z.strictObject({ figure: id, marks: id, label: chartText }).optional(),
		label: chartText
	}),
	z.strictObject({
		form: z.literal('long-field'),
		...titled,
		columns: z.int().positive(),
		every: z.int().positive(),
		captions: z.array(z.strictObject({ figure: id, text: chartText })).min(1),
		skip: chartText
	}),
	z.strictObject({
		form: z.literal('words'),
		...titled,
		quote: id,
		lists: z.array(z.strictObject({ heading: chartText, items: z.array(chartText).min(1) })).default([])
	}),
	z.strictObject({ form: z.literal('months'), ...titled, months: id, start: id, end: id, label: chartText }),
	z.strictObject({
		form: z.literal('ladder'),
		...titled,
		rungs: z
			.array(
				z.strictObject({
					who: chartText,
					verb: chartText,
					says: chartText,
					figure: id,
					other: z.boolean().default(false)
				})
			)
			.min(1)
	}),
	z.strictObject({ form: z.literal('ledger'), ...titled, blanks: z.union([z.literal('all'), z.array(id).min(1)]) }),
	z.strictObject({
		form: z.literal('apart'),
		...titled,
		left: chartText,
		right: chartText,
		leftNote: chartText,
		rightNote: chartText,
		between: chartText
	})
]);

const chapterShape = z.strictObject({
	id,
	number: z.int().positive(),
	steps: z
		.array(
			z.strictObject({
				id,
				figures: z.array(id).min(1),
				chart: z.strictObject({
					title: chartText,
					subtitle: chartText.optional(),
					sheets: z.boolean().default(false),
					note: chartText.optional(),
					panels: z.array(panel).min(1)
				})
			})
		)
		.min(1)
});

/** How a calculated value comes from figures. Every value is worked out at build: none is typed. */
const formula = z.discriminatedUnion('op', [
	z.strictObject({ op: z.literal('constant'), value: z.number() }),
	z.strictObject({ op: z.literal('index'), base: z.number(), increase: id }),
	z.strictObject({ op: z.literal('divide'), of: id, by: id, decimals: z.int().nonnegative().default(0) }),
	z.strictObject({ op: z.literal('percent'), of: id, by: id, decimals: z.int().nonnegative().default(0) }),
	z.strictObject({ op: z.literal('months-between'), of: id }),
	z.strictObject({ op: z.literal('months-until'), of: id, until: id }),
	z.strictObject({ op: z.literal('add-months'), to: id, months: id }),
	z.strictObject({ op: z.literal('paragraphs-apart'), of: id, and: id }),
	z.strictObject({
		op: z.literal('count'),
		of: z.enum(['documents', 'figures', 'blanks', 'contradictions', 'steps', 'chapters'])
	}),
	z.strictObject({ op: z.literal('start'), of: id }),
	z.strictObject({ op: z.literal('end'), of: id })
]);

/** Words of the interface that the reading of the content itself needs. */
const READING_SAYS = ['our-calculation', 'date-not-verified', 'no-date-in-documents'] as const;

/** Each content file and its shape; `*` stands for one file name. */
const SHAPES = {
	'figures/*.yaml': z.array(figureShape),
	'sources.yaml': z.array(sourceShape),
	'chain.yaml': z.array(
		z.strictObject({
			id,
			name: words,
			/** For the source line, where the name is too long. */ short: words.optional(),
			source: id.nullish()
		})
	),
	'units.yaml': z.array(
		z.strictObject({
			id,
			style: z.enum(['count', 'percent', 'dollars']),
			noun: z.strictObject({ en: noun, fr: noun }).nullish(),
			label: words
		})
	),
	'quotes.yaml': z.array(quoteShape),
	'primary.yaml': z.array(
		z.strictObject({
			id,
			figures: z.array(id).min(1),
			facts: z.record(z.string().regex(/^[a-z][a-z-]*$/), fact).default({}),
			note: words,
			quote: z.strictObject({ text: line, lang: line }).nullish(),
			seen: z.enum(['read', 'not-seen', 'unconfirmed']),
			addresses: z.array(address).default([])
		})
	),
	'derived.yaml': z.array(
		z.strictObject({
			id,
			formula,
			comparator,
			unit: id.nullish(),
			noun: z.strictObject({ en: noun, fr: noun }).optional(),
			how: words
		})
	),
	'blanks.yaml': z.array(
		z.strictObject({
			id: z.string().regex(/^m\d+$/),
			what: words,
			places: z.array(place).default([]),
			placeNote: words.nullish(),
			shown: words,
			needed: words,
			figures: z.array(id).default([])
		})
	),
	'contradictions.yaml': z.array(
		z.strictObject({
			id: z.string().regex(/^c\d+$/),
			what: words,
			places: z.array(place).default([]),
			ruling: words,
			figures: z.array(id).default([])
		})
	),
	'glossary.yaml': z.array(
		z.strictObject({
			id,
			group: z.enum(GLOSSARY_GROUPS),
			name: z.strictObject({ en: line, fr: line }),
			role: words,
			sources: z.array(id).min(1)
		})
	),
	'timeline.yaml': z.array(
		z.strictObject({
			id,
			event: words,
			/** A few words for the chart, where the event's own are too many. */
			label: words.optional(),
			date: z.union([partialDate, z.strictObject({ from: partialDate, to: partialDate })]).nullish(),
			/** How the document dates it, where it gives no date to compute with: “a Thursday”. */
			dated: words.optional(),
			/** Known only from outside the documents. */
			outside: z.union([partialDate, z.strictObject({ from: partialDate, to: partialDate })]).nullish(),
			places: z.array(place).default([]),
			figures: z.array(id).default([])
		})
	),
	'interface.yaml': z
		.record(z.string(), z.union([words, z.strictObject({ en: noun, fr: noun })]))
		.superRefine((entries, context) => {
			for (const key of READING_SAYS) {
				if (!(key in entries)) context.addIssue({ code: 'custom', message: `has no words for "${key}"` });
			}
		}),
	'counts.yaml': z.strictObject({
		figures: z.int(),
		blanks: z.int(),
		contradictions: z.int(),
		chapters: z.int(),
		steps: z.int(),
		perDocument: z.record(id, z.int()),
		perKind: z.record(z.enum(KINDS), z.int())
	}),
	'story/*.yaml': chapterShape
} as const;

/** What a content file of each shape holds. */
export type DataOf = { readonly [K in keyof typeof SHAPES]: z.infer<(typeof SHAPES)[K]> };

/** The same table by name, so that code for any one of the shapes knows what it reads. */
export const SHAPE_OF: { readonly [K in keyof DataOf]: z.ZodType<DataOf[K]> } = SHAPES;
