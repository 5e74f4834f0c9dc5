import { withPanels } from './arrival';
import type { Scene } from './scene';

/** A wall of lit tiles, of which those that were ended go dark one after the other. The others stay lit. */
export const services: Scene = {
	id: 'services',
	steps: ['switched-off'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'tiles', (panel) => {
			const ended = panel.tiles.filter((tile) => tile.state === 'off').map((tile) => tile.key);
			const dark = new Set(ended.slice(0, Math.floor(arrival * (ended.length + 1))));
			return {
				...panel,
				tiles: panel.tiles.map((tile) =>
					tile.state === 'off' && !dark.has(tile.key) ? { ...tile, state: 'on' as const } : tile
				)
			};
		})
};
