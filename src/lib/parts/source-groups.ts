import type { Derived, Figure, Status } from '../model/figure';
import type { Source, Step, Story } from '../model/story';
import { namedIn, plain, type Text } from '../model/text';

/** Figures of a step that stand on the same thing: one entry of its source line. */
export interface SourceGroup {
	readonly status: Status;
	readonly source: Source;
	readonly paragraphs: readonly number[];
	/** From whoever the document cites back to whoever counted. */
	readonly chain: readonly Text[];
	readonly figures: readonly Figure[];
}

/** The figures of a step, grouped by what they rest on, in the order in which the step names them. */
export function sourceGroups(story: Story, ids: readonly string[]): readonly SourceGroup[] {
	const groups = new Map<
		string,
		{ status: Status; source: Source; paragraphs: number[]; chain: Text[]; figures: Figure[] }
	>();
	for (const id of ids) {
		const figure = story.figures.get(id);
		const source = figure && story.sources.get(figure.place.source);
		if (!figure || !source) continue;
		const key = [figure.status, source.id, ...figure.chain.map((node) => node.id)].join(' ');
		const group = groups.get(key) ?? {
			status: figure.status,
			source,
			paragraphs: [],
			chain: figure.chain.map((n) => n.short),
			figures: []
		};
		if (!group.paragraphs.includes(figure.place.paragraph)) group.paragraphs.push(figure.place.paragraph);
		group.figures.push(figure);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** The values calculated by us that a step's words name, each once. */
export function derivedOf(story: Story, step: Step): readonly Derived[] {
	const ids = new Set(namedIn('derived', [step.heading, step.prose, step.chart, step.figureText]));
	return [...ids].flatMap((id) => story.derived.get(id) ?? []);
}

/** What must stand in the same view as a step's figures: notes that travel with them, and the replies due next to them. */
export function travellingNotes(
	story: Story,
	ids: readonly string[]
): { readonly notes: readonly Text[]; readonly replies: readonly string[] } {
	const figures = ids.flatMap((id) => story.figures.get(id) ?? []);
	const notes = new Map<string, Text>();
	const replies = new Map<string, string>();
	for (const figure of figures) {
		const { note } = figure.travels;
		if (note) notes.set(plain(note), note);
		for (const id of figure.replies) {
			const reply = story.figures.get(id);
			if (reply) replies.set(id, reply.wording.full);
		}
	}
	return { notes: [...notes.values()], replies: [...replies.values()] };
}
