import { arrived, withPanels } from './arrival';
import type { Scene } from './scene';

/** Every blank of the piece comes to its row. */
export const ledger: Scene = {
	id: 'ledger',
	steps: ['the-ledger'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'ledger', (panel) => ({ ...panel, shown: arrived(arrival, panel.rows.length) }))
};
