import type { Text } from './text';

/** What sort of entry a figure is (the editorial catalogue's nine kinds). */
export const KINDS = [
	'figure',
	'uncounted',
	'missing',
	'date',
	'count',
	'rank',
	'statement',
	'duration',
	'metadata'
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The qualifier of a value, as a type. It stays on the number in every wording.
 *
 * - `exact`: the source gives the value without a qualifier
 * - `about` environ · `nearly` près de · `more-than` plus de · `at-least` au moins · `as-many-as` jusqu'à · `fewer-than` moins de
 * - `unquantified`: a size is claimed without a number · `uncounted`: things are named, not counted
 * - `undated` · `undisclosed` · `garbled`: the value is not there, and why
 * - `none`: a statement, to which no qualifier applies
 */
export const COMPARATORS = [
	'exact',
	'about',
	'nearly',
	'more-than',
	'at-least',
	'as-many-as',
	'fewer-than',
	'unquantified',
	'uncounted',
	'undated',
	'undisclosed',
	'garbled',
	'none'
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/**
 * What else must be heard with the value.
 *
 * - `conditional`: reported in the conditional (« auraient fait ») · `initially` · `considered`: under consideration, not spent
 * - `to-date` · `appears`: « semble » · `ours`: the count is ours · `open-list`: the list is open · `hedged`: « selon certaines informations »
 * - `demand`: asked for, not found · `proposed` · `truncated`: the quotation is cut
 */
export const HEDGES = [
	'conditional',
	'initially',
	'considered',
	'to-date',
	'appears',
	'ours',
	'open-list',
	'hedged',
	'demand',
	'proposed',
	'truncated'
] as const;
export type Hedge = (typeof HEDGES)[number];

/** What a figure rests on: the twelve statuses of the editorial catalogue. `file-metadata` is never shown as a fact. */
export const STATUSES = [
	'company-confirmed',
	'leaked-documents',
	'media-report',
	'ngo-statement',
	'court-or-un-act',
	'named-statement',
	'opinion-or-inference',
	'no-source-given',
	'declined-or-no-reply',
	'undisclosed',
	'garbled',
	'file-metadata'
] as const;
export type Status = (typeof STATUSES)[number];

/** Figures that belong together; only figures of one family may be compared, and only where they say so. */
export const FAMILIES = [
	'growth',
	'money',
	'lavender',
	'deaths',
	'responses',
	'contracts',
	'companies',
	'units',
	'cloud',
	'workforce',
	'september',
	'law',
	'after',
	'dates'
] as const;
export type Family = (typeof FAMILIES)[number];

/** A calendar date with the precision that the source gives: `2024`, `2024-05` or `2023-10-07` (ISO 8601, reduced). */
export type PartialDate = string;

/** The value of a figure. `null` in its place means that the documents give none. */
export type Value =
	| { readonly type: 'number'; readonly number: number }
	| { readonly type: 'range'; readonly min: number; readonly max: number }
	| { readonly type: 'date'; readonly date: PartialDate }
	| { readonly type: 'interval'; readonly from: PartialDate; readonly to: PartialDate };

/** Where a figure's phrase stands. Paragraphs are the non-empty lines of the document, counted from 1. */
export interface Place {
	readonly source: string;
	readonly paragraph: number;
}

/** One link of the chain from the document back to whoever counted. */
export interface ChainNode {
	readonly id: string;
	readonly name: Text;
	/** The name in a few words, for the source line. */
	readonly short: Text;
	/** The primary report's record, where there is one. */
	readonly source: string | null;
}

/** A wording of a value in one language, qualifier included in every variant. */
export interface Wording {
	/** Qualifier, value and unit: “about 10 million dollars”. */
	readonly full: string;
	/** Qualifier and value: “about 10 million”. */
	readonly number: string;
	/** Qualifier and value, small numbers spelled out: “two”. */
	readonly words: string;
	/** A date with its preposition: “in May 2024”, “on 7 October 2023”. Same as `full` for other values. */
	readonly on: string;
	/** A date abbreviated for a tick: “7 Oct 2023”. Same as `number` for other values. */
	readonly short: string;
	/** A date without its year, where the year stands beside it: “7 October”. Same as `full` for other values. */
	readonly day: string;
}

/** What a primary report says where the document's wording differs. Printed in notes only. */
export interface PrimaryNote {
	readonly id: string;
	readonly note: Text;
	readonly quote: { readonly text: string; readonly lang: string } | null;
	/** `read`: the sentence was read · `not-seen`: it could not be read · `unconfirmed`: seen at second hand, to be confirmed. */
	readonly seen: 'read' | 'not-seen' | 'unconfirmed';
	readonly addresses: readonly Address[];
}

/** An address, and what stands there. */
export interface Address {
	readonly url: string;
	/** `own`: the publisher's page · `copy`: a republication · `summary` or `quotation`: by someone else · `link`: seen as a link only. */
	readonly kind: 'own' | 'copy' | 'summary' | 'quotation' | 'link' | 'translation' | 'twin';
}

/** One sourced quantity, date or claim. Never the drawing. */
export interface Figure {
	readonly id: string;
	readonly kind: Kind;
	readonly value: Value | null;
	readonly comparator: Comparator;
	readonly hedges: readonly Hedge[];
	/** Id of the unit, such as `people` or `dollars`; null where nothing is measured. */
	readonly unit: string | null;
	readonly wording: Wording;
	/** What is counted. */
	readonly counts: Text;
	/** Null: the document does not say. */
	readonly when: Text | null;
	/** Null: the document does not say. */
	readonly where: Text | null;
	readonly place: Place;
	/** The phrase in the document, verbatim, in French. */
	readonly phrase: string;
	/** Our translation of the phrase into English. */
	readonly translation: string;
	readonly chain: readonly ChainNode[];
	readonly status: Status;
	readonly statusNote: Text | null;
	/** Ids of the figures that hold the replies due next to this one. */
	readonly replies: readonly string[];
	/** Who disputes it, and where; null where nobody is reported to. */
	readonly disputed: Text | null;
	readonly caveat: Text;
	/** What must stand in the same view: other figures by id, and a sentence. */
	readonly travels: { readonly figures: readonly string[]; readonly note: Text | null };
	readonly primary: readonly PrimaryNote[];
	readonly family: Family;
	/** Ids of figures that may share an axis with this one. */
	readonly comparable: readonly string[];
	/** The honest way to draw it, or why it is not drawn. */
	readonly form: Text;
	/** Ids of the steps that use it. */
	readonly steps: readonly string[];
	/** Why no step uses it; null where one does. */
	readonly indexOnly: Text | null;
}

/** A value calculated by us from figures. */
export interface Derived {
	readonly id: string;
	readonly value: Value;
	readonly comparator: Comparator;
	readonly unit: string | null;
	readonly wording: Wording;
	readonly from: readonly string[];
	readonly how: Text;
}
