import { between, keysIn, withPanels } from './arrival';
import type { Scene } from './scene';

/**
 * What was paid for support, then what was considered on the same axis, then the hatching of what is not known. A bar
 * grows from nought and carries the words of its resting length alone.
 */
export const money: Scene = {
	id: 'money',
	steps: ['support-and-consulting', 'under-consideration'],
	arriving: (rest, arrival, before) =>
		withPanels(rest, 'money', (panel) => {
			// The same sum stands in both steps under the id of another document: its place tells that it is the same bar.
			const stay = keysIn(before).size;
			const coming = Math.max(1, panel.blocks.length - stay);
			return {
				...panel,
				blocks: panel.blocks.map((block, i) => ({
					...block,
					grown: i < stay ? 1 : between(arrival, (i - stay) / coming, (i - stay + 1) / coming)
				}))
			};
		})
};
