import type { ChartSpec } from './chart';
import type { Address, Derived, Figure, PartialDate, Place } from './figure';
import type { Lang } from './language';
import type { Text } from './text';

/** What kind of publisher stands behind a source. */
export const PUBLISHER_KINDS = [
	'opinion-site',
	'public-broadcaster',
	'ngo',
	'newsroom',
	'news-agency',
	'company',
	'court',
	'assembly',
	'un-commission',
	'blog',
	'leak'
] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

/** A published work that is cited: one of the five documents, or a primary report behind them. */
export interface Source {
	readonly id: string;
	readonly role: 'document' | 'primary';
	/** For documents: the number that begins the file's name, such as `000`. */
	readonly file: string | null;
	readonly publisher: string;
	readonly publisherKind: PublisherKind;
	/** Publisher and date in short: “TRT, January 2025”. */
	readonly short: Text;
	/** Title in its own language; null where the document carries none. */
	readonly title: { readonly text: string; readonly lang: string } | null;
	readonly author: string | null;
	/** Sortable date; null where it could not be verified. */
	readonly date: PartialDate | null;
	/** The date in words, with its doubt. */
	readonly dated: Text;
	readonly addresses: readonly Address[];
	/** True where the address of the publisher's own page could not be verified. */
	readonly addressNotVerified: boolean;
	/** What it is and what it rests on. */
	readonly about: Text;
	/** Ids of the sources it rests on. */
	readonly restsOn: readonly string[];
}

/** Something the documents should say and do not. Ids `m1` … `m24` are permanent addresses. */
export interface Blank {
	readonly id: string;
	readonly what: Text;
	readonly places: readonly Place[];
	/** Where, in words, when it is not a list of paragraphs. */
	readonly placeNote: Text | null;
	/** How the piece shows it. */
	readonly shown: Text;
	/** What would have to be published to fill it. */
	readonly needed: Text;
	readonly figures: readonly string[];
}

/** Two passages that do not agree. Ids `c1` … `c22` are permanent addresses. */
export interface Contradiction {
	readonly id: string;
	readonly what: Text;
	readonly places: readonly Place[];
	/** What the piece does about it. */
	readonly ruling: Text;
	readonly figures: readonly string[];
}

/** A fragment quoted from a document, beyond the phrases of the figures. */
export interface Quote {
	readonly id: string;
	readonly place: Place;
	readonly phrase: string;
	readonly translation: string;
	/** Whose words they are. */
	readonly speaker: Text;
}

export const GLOSSARY_GROUPS = ['companies', 'israeli-bodies', 'parties', 'media', 'people'] as const;

/** A name in the piece: organisation, person, military unit or product. */
export interface Term {
	readonly id: string;
	readonly group: (typeof GLOSSARY_GROUPS)[number];
	readonly name: string;
	/** The role as the documents state it. */
	readonly role: Text;
	readonly sources: readonly string[];
}

/** An event on the timeline, with the precision the documents give. */
export interface TimelineEvent {
	readonly id: string;
	readonly event: Text;
	/** The event in a few words, for a chart. */
	readonly label: Text;
	/** Start and end as the documents date it; null where they do not. Equal for a point. */
	readonly date: { readonly from: PartialDate; readonly to: PartialDate } | null;
	readonly dated: Text;
	/** A date known only from outside the documents: in a note, never on the line. */
	readonly outside: Text | null;
	readonly places: readonly Place[];
	readonly figures: readonly string[];
}

/** One beat of the story. */
export interface Step {
	readonly id: string;
	/** Counted from 1 within the chapter. */
	readonly number: number;
	readonly chapter: string;
	readonly heading: Text;
	/** At most 60 words in all. */
	readonly prose: readonly Text[];
	/** Every figure of the step, in prose or chart; the first leads the source line. */
	readonly figures: readonly string[];
	/** The chart in words: its equivalent for who does not see it. 40 to 320 characters. */
	readonly figureText: Text;
	readonly chart: ChartSpec;
}

/** A run of steps under one title. */
export interface Chapter {
	readonly id: string;
	/** Counted from 1. */
	readonly number: number;
	readonly title: Text;
	readonly standfirst: Text | null;
	readonly steps: readonly Step[];
}

/** A page of prose compiled from Markdown. */
export interface Page {
	readonly title: Text;
	readonly lead: Text | null;
	readonly sections: readonly {
		readonly id: string;
		readonly heading: Text;
		readonly blocks: readonly (
			{ readonly type: 'paragraph'; readonly text: Text } | { readonly type: 'list'; readonly items: readonly Text[] }
		)[];
	}[];
}

/** The whole content in one language: checked, worded and frozen. */
export interface Story {
	readonly lang: Lang;
	readonly chapters: readonly Chapter[];
	readonly figures: ReadonlyMap<string, Figure>;
	readonly derived: ReadonlyMap<string, Derived>;
	readonly sources: ReadonlyMap<string, Source>;
	readonly blanks: ReadonlyMap<string, Blank>;
	readonly contradictions: ReadonlyMap<string, Contradiction>;
	readonly quotes: ReadonlyMap<string, Quote>;
	readonly glossary: ReadonlyMap<string, Term>;
	readonly timeline: readonly TimelineEvent[];
	readonly pages: ReadonlyMap<string, Page>;
	/** A word of the interface by its key, with its parameters filled in and its plural chosen. */
	readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}
