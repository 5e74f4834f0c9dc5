import { arrived, withPanels } from './arrival';
import type { Scene } from './scene';

/** The named units, one tile after the other; the open one, for those that are not named, comes last. */
export const units: Scene = {
	id: 'units',
	steps: ['buying-units'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'tiles', (panel) => ({ ...panel, shown: arrived(arrival, panel.tiles.length) }))
};
