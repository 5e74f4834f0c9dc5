import type { Scene } from './scene';

/**
 * Two operations and the people they reached. Nothing moves in this chapter: a step's picture is the resting one from
 * the moment it is there.
 */
export const operations: Scene = {
	id: 'operations',
	steps: ['two-panels', 'rafah', 'nuseirat'],
	arriving: (rest) => rest
};
