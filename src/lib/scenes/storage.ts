import { between, keysIn, withPanels } from './arrival';
import type { Scene } from './scene';

/**
 * One bar; a second, with nothing between them; then, in that gap, the rule of a date. A bar grows from nought to its
 * value and no further: the months in between have no height, and none is drawn.
 */
export const storage: Scene = {
	id: 'storage',
	steps: ['one-bar', 'ten-months-on', 'months-before-the-war'],
	arriving: (rest, arrival, before) =>
		withPanels(rest, 'bars', (panel) => {
			const stay = keysIn(before);
			const grows = panel.bars.some((bar) => !stay.has(bar.key));
			return {
				...panel,
				bars: panel.bars.map((bar) => ({ ...bar, grown: stay.has(bar.key) ? 1 : between(arrival, 0, 0.8) })),
				// The words of the gap come when there are two bars to stand between.
				gap: grows && arrival < 0.8 ? null : panel.gap,
				marker: panel.marker && { ...panel.marker, landed: between(arrival, 0.1, 1) }
			};
		})
};
