import { arrived, withPanels } from './arrival';
import type { Scene } from './scene';

/** The line fills in the order of time: a mark comes whole, as wide as its date is vague, and never widens into it. */
export const dates: Scene = {
	id: 'dates',
	steps: ['the-timeline'],
	long: ['the-timeline'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'timeline', (panel) => ({
			...panel,
			// The last place is kept for the events without a date: they join at rest.
			shown: Math.min(panel.events.length - 1, arrived(arrival, panel.events.length))
		}))
};
