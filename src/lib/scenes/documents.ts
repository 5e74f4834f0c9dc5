import { between, withPanels } from './arrival';
import type { Scene } from './scene';

/** The five documents as cards; then a thread from each, one document after the other, back to what it rests on. */
export const documents: Scene = {
	id: 'documents',
	steps: ['five-documents', 'threads-back'],
	long: ['threads-back'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'threads', (panel) => {
			const lead = 0.6 / Math.max(1, panel.documents.length - 1);
			const column = new Map(panel.documents.map((document) => [document.key, document.column]));
			return {
				...panel,
				links: panel.links.map((link) => {
					const start = lead * (column.get(link.from) ?? 0);
					return { ...link, drawn: between(arrival, start, start + 0.4) };
				})
			};
		})
};
