import type { Chart } from '../model/chart';
import type { Story } from '../model/story';
import { chartAtRest } from '../scenes/chart-at';
import { SCENES } from '../scenes/scenes';

/** A chart as a page carries it: its table stands in the page already. */
export type CarriedChart = Omit<Chart, 'table'>;

/** Charts at rest, by step: of the scenes that have something to move. In the page once, as JSON. */
export type PageCharts = Readonly<Record<string, CarriedChart>>;

/** The charts that the article's script draws, from the story. */
export function pageChartsOf(story: Story): PageCharts {
	const carried = (id: string): CarriedChart => {
		const { title, subtitle, panels, sheets, note } = chartAtRest(story, id);
		return { id, title, subtitle, panels, sheets, note };
	};
	return Object.fromEntries(SCENES.flatMap(({ steps }) => steps.map((step) => [step, carried(step)])));
}
