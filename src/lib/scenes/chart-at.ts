import type { Chart, Position } from '../model/chart';
import type { Step, Story } from '../model/story';
import { plain } from '../model/text';
import { buildPanel } from './panels';
import { inMotion } from './scenes';
import { tableOf } from './table-of';

/**
 * The chart at a position: a whole state, never a change.
 * @throws {Error} when the story has no such step.
 */
export function chartAt(story: Story, position: Position): Chart {
	return inMotion((step) => chartAtRest(story, step), position);
}

/**
 * A step's chart at rest: what the reader who does not scroll through it sees.
 * @throws {Error} when the story has no such step.
 */
export function chartAtRest(story: Story, id: string): Chart {
	const step = stepAt(story, id);
	const { chart } = step;
	return {
		id: step.id,
		title: chart.title,
		subtitle: chart.subtitle,
		panels: chart.panels.map((panel) => buildPanel(story, panel)),
		sheets: chart.sheets,
		note: chart.note,
		table: tableOf(story, plain(chart.title), step.figures)
	};
}

/**
 * The step of that id.
 * @throws {Error} when the story has no such step.
 */
export function stepAt(story: Story, id: string): Step {
	for (const chapter of story.chapters) {
		const step = chapter.steps.find((s) => s.id === id);
		if (step) return step;
	}
	throw new Error(`the story has no step "${id}"`);
}
