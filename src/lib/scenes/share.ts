import { withPanels } from './arrival';
import type { Scene } from './scene';

/** A hundred empty squares, of which the counted ones take their colour all at once. */
export const share: Scene = {
	id: 'share',
	steps: ['a-share-of-what'],
	arriving: (rest, arrival) => withPanels(rest, 'squares', (panel) => ({ ...panel, inked: arrival }))
};
