import type { Table } from '../model/chart';
import type { Source, Story } from '../model/story';
import { plain } from '../model/text';
import { valueOf } from '../model/value-of';

/** Document and paragraph in short: “TRT, May 2025 ¶5”. Empty when the source is unknown. */
export function placeWords(source: Source | undefined, paragraphs: readonly number[]): string {
	if (source === undefined) return '';
	return `${plain(source.short)} ¶${[...new Set(paragraphs)].sort((a, b) => a - b).join(', ¶')}`;
}

/** The figures of a step as a table, each with its qualifier and its place. */
export function tableOf(story: Story, title: string, ids: readonly string[]): Table {
	const { say } = story;
	return {
		caption: say('table-caption', { title }),
		head: [say('column-what'), say('column-value'), say('column-when'), say('column-where'), say('column-source')],
		rows: ids.flatMap((id) => {
			const figure = story.figures.get(id);
			if (!figure) return [];
			return [
				[
					plain(figure.counts),
					valueOf(story, figure),
					figure.when ? plain(figure.when) : say('not-given'),
					figure.where ? plain(figure.where) : say('not-given'),
					placeWords(story.sources.get(figure.place.source), [figure.place.paragraph])
				]
			];
		})
	};
}
