import { withPanels } from './arrival';
import type { Scene } from './scene';

/** The residents, a mark for a thousand; then, in the corner of the same field, the flagged. No mark leaves its place. */
export const field: Scene = {
	id: 'field',
	steps: ['the-residents', 'the-flagged'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'field', (panel) => ({ ...panel, part: panel.part && { ...panel.part, drawn: arrival } }))
};
