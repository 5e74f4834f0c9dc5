import { withPanels } from './arrival';
import type { Scene } from './scene';

/**
 * One square so near that it fills the view; then the reader steps back through the block until nearly 200 of its size
 * are in view. The block is whole from the first moment: what moves is the distance, not the number.
 */
export const multiplied: Scene = {
	id: 'multiplied',
	steps: ['one-square', 'nearly-200-squares'],
	long: ['nearly-200-squares'],
	arriving: (rest, arrival, before) =>
		before === null ? rest : withPanels(rest, 'squares', (panel) => ({ ...panel, near: 1 - arrival }))
};
