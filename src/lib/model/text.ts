import type { Lang } from './language';

/**
 * A run of text in one language, already worded: what prose, labels, captions and cards are made of.
 * Numbers, dates and names arrive here from their records, never from the writer's keyboard.
 */
export type Inline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'strong' | 'emphasis'; readonly children: Text }
	| { readonly type: 'link'; readonly href: string; readonly children: Text }
	/** A figure in its wording; opens the figure's source card. */
	| { readonly type: 'figure'; readonly id: string; readonly text: string }
	/** A value we calculated from figures; says so where it is shown on its own. */
	| { readonly type: 'derived'; readonly id: string; readonly text: string }
	/** A value of a primary report, shown in notes only. */
	| { readonly type: 'primary'; readonly id: string; readonly text: string }
	/** A name from the glossary. */
	| { readonly type: 'name'; readonly id: string; readonly text: string }
	/** Words quoted in the language in which they stand in the source. */
	| { readonly type: 'quote'; readonly id: string; readonly text: string; readonly lang: Lang };

/** A sequence of inlines. */
export type Text = readonly Inline[];

/** The text without its marks, for attributes, tables and titles. */
export function plain(text: Text): string {
	return text.map((node) => ('children' in node ? plain(node.children) : node.text)).join('');
}

/** A text made of one plain run. */
export function textOf(value: string): Text {
	return [{ type: 'text', text: value }];
}

/** Ids of the figures, or of the values calculated by us, that texts name, however deep they lie in a record. */
export function namedIn(type: 'figure' | 'derived', value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap((part) => namedIn(type, part));
	if (typeof value !== 'object' || value === null) return [];
	if ('type' in value && value.type === type && 'id' in value) return [value.id as string];
	return Object.values(value).flatMap((part) => namedIn(type, part));
}
