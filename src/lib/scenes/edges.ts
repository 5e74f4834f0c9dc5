import { withPanels } from './arrival';
import type { Scene } from './scene';

/** One mark that becomes each edge in turn; at rest all of them stand side by side. */
export const edges: Scene = {
	id: 'edges',
	steps: ['the-edges'],
	long: ['the-edges'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'edges', (panel) => ({ ...panel, focus: Math.floor(arrival * panel.samples.length) }))
};
