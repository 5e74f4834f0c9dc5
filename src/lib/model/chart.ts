import type { Comparator, Hedge, PartialDate, Status } from './figure';
import type { Text } from './text';

/**
 * How a mark's edge is drawn. The edge carries the qualifier:
 * plain, exact · dashed, about · faded, nearly: the last marks fade · open, more than or at least: a torn edge ·
 * hatched, not known: no scale · outline, considered and not spent.
 */
export const EDGES = ['plain', 'dashed', 'faded', 'open', 'hatched', 'outline'] as const;
export type Edge = (typeof EDGES)[number];

/** The edge that a qualifier asks for. */
export function edgeOf(comparator: Comparator, hedges: readonly Hedge[] = []): Edge {
	if (hedges.includes('considered')) return 'outline';
	switch (comparator) {
		case 'exact':
			return 'plain';
		case 'about':
			return 'dashed';
		case 'nearly':
		case 'as-many-as':
		case 'fewer-than':
			return 'faded';
		case 'more-than':
		case 'at-least':
			return 'open';
		default:
			return 'hatched';
	}
}

// ---- What the content asks for: figures by id, words as compiled text -------------------------------------------

/** One panel as the content names it. Figures, quotes and blanks stand here by id; numbers never do. */
export type PanelSpec =
	| {
			readonly form: 'threads';
			readonly title?: Text;
			readonly documents: readonly string[];
			/** The reports the threads lead back to; without them the documents stand alone, as cards. */
			readonly reports?: readonly string[];
	  }
	| {
			readonly form: 'edges';
			readonly title?: Text;
			readonly samples: readonly EdgeSample[];
			readonly chips: readonly Status[];
	  }
	| { readonly form: 'quotes'; readonly title?: Text; readonly quotes: readonly QuoteSpec[]; readonly note?: Text }
	| {
			readonly form: 'timeline';
			readonly title?: Text;
			readonly from: PartialDate;
			readonly to: PartialDate;
			/** Ids of timeline events. */
			readonly events: readonly string[];
			/** Events that have no date in the documents, listed beside the line and never on it. */
			readonly undated?: readonly string[];
	  }
	| {
			readonly form: 'dots';
			readonly title?: Text;
			readonly columns: number;
			readonly groups: readonly DotsGroupSpec[];
			readonly note?: Text;
	  }
	| { readonly form: 'blank'; readonly title?: Text; readonly blank: string; readonly label: Text }
	| {
			readonly form: 'tiles';
			readonly title?: Text;
			readonly columns: number;
			readonly tiles: readonly TileSpec[];
			/** As many tiles as the figure counts. */ readonly count?: {
				readonly figure: string;
				readonly state: TileState;
			};
			/** The first of them, as many as another figure counts, in another state. */ readonly first?: {
				readonly figure: string;
				readonly state: TileState;
			};
			readonly note?: Text;
	  }
	| { readonly form: 'money'; readonly title?: Text; readonly blocks: readonly MoneyBlockSpec[] }
	| {
			readonly form: 'hole';
			readonly title?: Text;
			readonly figure: string;
			readonly before: string;
			readonly after: string;
			readonly label: Text;
	  }
	| {
			readonly form: 'bars';
			readonly title?: Text;
			readonly bars: readonly { readonly value: string; readonly label: Text }[];
			/** Words in the space between two bars, where nothing was published. */
			readonly gap?: Text;
			/** A date that falls in the gap, by the id of its figure, and the derived months before it. */
			readonly marker?: { readonly date: string; readonly interval: string; readonly label: Text };
			/** Bars of which the room is kept and nothing is drawn yet. */
			readonly room?: number;
	  }
	| {
			readonly form: 'squares';
			readonly title?: Text;
			readonly columns: number;
			readonly base?: Text;
			readonly value: string | null;
			/** The whole of which the value is a share: 100 for a percentage. */
			readonly of?: number;
			readonly label: Text;
			readonly note?: Text;
	  }
	| {
			readonly form: 'field';
			readonly title?: Text;
			readonly columns: number;
			readonly total: string;
			readonly marks: string;
			readonly perMark: string;
			readonly part?: { readonly figure: string; readonly marks: string; readonly label: Text };
			readonly label: Text;
	  }
	| {
			readonly form: 'long-field';
			readonly title?: Text;
			readonly columns: number;
			readonly every: number;
			readonly captions: readonly { readonly figure: string; readonly text: Text }[];
			readonly skip: Text;
	  }
	| {
			readonly form: 'words';
			readonly title?: Text;
			readonly quote: string;
			readonly lists: readonly { readonly heading: Text; readonly items: readonly Text[] }[];
	  }
	| {
			readonly form: 'months';
			readonly title?: Text;
			readonly months: string;
			readonly start: string;
			readonly end: string;
			readonly label: Text;
	  }
	| { readonly form: 'ladder'; readonly title?: Text; readonly rungs: readonly RungSpec[] }
	| { readonly form: 'ledger'; readonly title?: Text; readonly blanks: readonly string[] | 'all' }
	| {
			readonly form: 'apart';
			readonly title?: Text;
			readonly left: Text;
			readonly right: Text;
			readonly leftNote: Text;
			readonly rightNote: Text;
			readonly between: Text;
	  };

export type TileState = 'on' | 'off' | 'blank' | 'open' | 'filled';

export interface TileSpec {
	readonly label: Text;
	readonly state: TileState;
	readonly note?: Text;
}

export interface EdgeSample {
	readonly edge: Edge;
	readonly label: Text;
	readonly note?: Text;
}

export interface QuoteSpec {
	/** Id of a figure or of a quote; null for a card that stays blank. */
	readonly of: string | null;
	/** Whose words, or who is silent. */
	readonly speaker: Text;
	readonly note?: Text;
	/** The part of the phrase that another version cuts away; a fragment of the phrase. */
	readonly cut?: string;
}

export interface DotsGroupSpec {
	readonly title: Text;
	/** Rows of dots; empty for a panel that waits. */
	readonly rows: readonly { readonly figure: string; readonly label: Text; readonly outline?: boolean }[];
}

export interface MoneyBlockSpec {
	/** Null: not known, hatched and without a scale. */
	readonly figure: string | null;
	readonly label: Text;
	readonly note: Text;
}

export interface RungSpec {
	readonly who: Text;
	readonly says: Text;
	/** `concludes`, `reported as`, and so on, in words. */
	readonly verb: Text;
	readonly figure: string;
	/** True where the rung says something else than the rung above it: set apart, not below. */
	readonly other?: boolean;
}

/** A step's chart as the content names it. */
export interface ChartSpec {
	readonly title: Text;
	readonly subtitle: Text | null;
	readonly panels: readonly PanelSpec[];
	/** True: the panels stand on separate sheets that must not be compared. */
	readonly sheets: boolean;
	readonly note: Text | null;
}

// ---- What is drawn: every number in place --------------------------------------------------------------------

/**
 * How far a mark has arrived, from 0, not there yet, to 1, at rest. It says how a mark comes into the picture and never
 * what it is worth: values, labels and edges are those of the resting mark at every moment.
 */
export type Arrival = number;

/** A quantity ready to draw: its label holds the qualifier, its edge repeats it. */
export interface Mark {
	/** Stable key: a mark that stays keeps it. */
	readonly key: string;
	readonly label: Text;
	/** The value worded with its qualifier; empty where there is none. */
	readonly value: string;
	readonly edge: Edge;
	/** Id of the figure or derived value; null for a mark without one. */
	readonly figure: string | null;
	readonly note?: Text;
}

/** A fragment of a document, ready to print. */
export interface QuoteCard {
	readonly key: string;
	/** Null: the card stays blank. */
	readonly phrase: string | null;
	readonly lang: 'fr';
	/** Our translation, for readers of another language; null where it is not needed. */
	readonly translation: string | null;
	readonly speaker: Text;
	/** Document and paragraph in words; empty for a blank card. */
	readonly where: string;
	readonly cut: string | null;
	/** How far the part that was cut away has come back. */
	readonly whole: Arrival;
	readonly note: Text | null;
}

export type Panel =
	| {
			readonly form: 'threads';
			readonly title: Text | null;
			/** In order of date. */
			readonly documents: readonly {
				readonly key: string;
				readonly label: Text;
				readonly publisher: string;
				readonly dated: Text;
				readonly kind: string;
				readonly rests: Text;
				readonly column: number;
			}[];
			readonly reports: readonly { readonly key: string; readonly label: Text }[];
			readonly links: readonly { readonly from: string; readonly to: string; readonly drawn: Arrival }[];
	  }
	| {
			readonly form: 'edges';
			readonly title: Text | null;
			/** Index of the sample that the one mark has become; null at rest, when all of them stand side by side. */
			readonly focus: number | null;
			readonly samples: readonly EdgeSample[];
			readonly chips: readonly { readonly status: Status; readonly label: string }[];
	  }
	| {
			readonly form: 'quotes';
			readonly title: Text | null;
			readonly quotes: readonly QuoteCard[];
			readonly note: Text | null;
	  }
	| {
			readonly form: 'timeline';
			readonly title: Text | null;
			/** Axis in months since January of year 0 (year × 12 + month, from 0). */
			readonly domain: readonly [number, number];
			readonly ticks: readonly { readonly at: number; readonly label: string }[];
			readonly events: readonly {
				readonly key: string;
				readonly label: Text;
				readonly dated: Text;
				readonly from: number;
				readonly to: number;
				readonly precision: 'day' | 'month' | 'year' | 'span';
			}[];
			/** How many events stand on the line so far; those without a date join them with the last. */
			readonly shown: number;
			readonly undated: readonly { readonly key: string; readonly label: Text; readonly dated: Text }[];
	  }
	| {
			readonly form: 'dots';
			readonly title: Text | null;
			/** Dots in a row; the same in every group, so that a dot has one size. */
			readonly columns: number;
			readonly groups: readonly {
				readonly key: string;
				readonly title: Text;
				readonly rows: readonly (Mark & { readonly count: number; readonly outline: boolean })[];
			}[];
			readonly note: Text | null;
	  }
	| {
			readonly form: 'blank';
			readonly title: Text | null;
			readonly label: Text;
			readonly id: string;
			readonly where: Text;
	  }
	| {
			readonly form: 'tiles';
			readonly title: Text | null;
			readonly columns: number;
			readonly tiles: readonly (TileSpec & { readonly key: string })[];
			/** How many tiles have arrived; the others keep their place. */
			readonly shown: number;
			readonly note: Text | null;
	  }
	| {
			readonly form: 'money';
			readonly title: Text | null;
			/** Axis maximum, in dollars. */ readonly max: number;
			readonly blocks: readonly (Mark & { readonly amount: number | null; readonly grown: Arrival })[];
	  }
	| {
			readonly form: 'hole';
			readonly title: Text | null;
			readonly before: string;
			readonly after: string;
			readonly lang: 'fr';
			readonly translation: string | null;
			readonly label: Text;
			readonly where: string;
	  }
	| {
			readonly form: 'bars';
			readonly title: Text | null;
			readonly max: number;
			readonly bars: readonly (Mark & { readonly height: number; readonly grown: Arrival })[];
			/** How many bars the plot has room for; the rest is left empty. */
			readonly room: number;
			readonly gap: Text | null;
			/** Where in the gap the marker lands, 0 (first bar's month) to 1 (second bar's month). */
			readonly marker: { readonly at: number; readonly label: Text; readonly landed: Arrival } | null;
	  }
	| {
			readonly form: 'squares';
			readonly title: Text | null;
			readonly columns: number;
			/** Squares in the frame: those of the value, or the whole of which it is a share. */
			readonly total: number;
			/** Squares filled in full. */
			readonly filled: number;
			/** Squares after them that fade: the value says “nearly”. */
			readonly fading: number;
			/** How near the reader stands: 1, the first square alone fills the view; 0, the whole block is in view. */
			readonly near: number;
			/** How far the colour of the counted squares has come: all of them at once, never one after another. */
			readonly inked: Arrival;
			readonly base: Text | null;
			readonly value: string;
			readonly label: Text;
			readonly note: Text | null;
	  }
	| {
			readonly form: 'field';
			readonly title: Text | null;
			readonly columns: number;
			readonly total: Mark & { readonly count: number };
			readonly part: (Mark & { readonly count: number; readonly drawn: Arrival }) | null;
			readonly perMark: string;
	  }
	| {
			readonly form: 'long-field';
			readonly title: Text | null;
			readonly columns: number;
			readonly count: number;
			readonly ticks: readonly { readonly row: number; readonly label: string }[];
			readonly captions: readonly (Mark & { readonly where: string })[];
			readonly skip: Text;
	  }
	| {
			readonly form: 'words';
			readonly title: Text | null;
			readonly quote: QuoteCard;
			readonly lists: readonly { readonly heading: Text; readonly items: readonly Text[] }[];
	  }
	| {
			readonly form: 'months';
			readonly title: Text | null;
			readonly months: number;
			readonly label: Text;
			readonly start: string;
			readonly end: string;
			readonly endNote: string;
	  }
	| {
			readonly form: 'ladder';
			readonly title: Text | null;
			readonly rungs: readonly {
				readonly key: string;
				readonly who: Text;
				readonly verb: Text;
				readonly says: Text;
				readonly quote: { readonly phrase: string; readonly lang: 'fr' };
				readonly where: string;
				readonly other: boolean;
			}[];
			/** How many rungs have been named so far; the others keep their place. */
			readonly shown: number;
	  }
	| {
			readonly form: 'ledger';
			readonly title: Text | null;
			readonly rows: readonly {
				readonly key: string;
				readonly what: Text;
				readonly where: Text;
				readonly needed: Text;
			}[];
			/** How many blanks have come to their row. */
			readonly shown: number;
	  }
	| {
			readonly form: 'apart';
			readonly title: Text | null;
			readonly left: Text;
			readonly right: Text;
			readonly leftNote: Text;
			readonly rightNote: Text;
			readonly between: Text;
	  };

/** The name of a kind of drawing. */
export type Form = Panel['form'];

/** One panel of a given form. */
export type PanelOf<F extends Form> = Extract<Panel, { form: F }>;

/** The data of a chart as a table, in words. */
export interface Table {
	readonly caption: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** The whole description of a drawing, as plain data: a state, never a change. */
export interface Chart {
	/** Id of the step. */
	readonly id: string;
	readonly title: Text;
	readonly subtitle: Text | null;
	readonly panels: readonly Panel[];
	readonly sheets: boolean;
	readonly note: Text | null;
	readonly table: Table;
}

/** Where the reader is. */
export interface Position {
	/** Id of a step. */
	readonly step: string;
	/** From 0, the step arrives, to 1, it gives way to the next; from `SETTLED` on its chart is at rest. */
	readonly progress: number;
}

/** The progress from which a step's chart is at rest: the place where keys, buttons and links to a step lead. */
export const SETTLED = 0.5;
