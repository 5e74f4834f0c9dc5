import { arrived, withPanels } from './arrival';
import type { Scene } from './scene';

/** The months of a deadline, whole; under them, who says what, one rung after the other. */
export const deadline: Scene = {
	id: 'deadline',
	steps: ['twelve-months'],
	long: ['twelve-months'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'ladder', (panel) => ({ ...panel, shown: arrived(arrival, panel.rungs.length) }))
};
