import { between, withPanels } from './arrival';
import type { Scene } from './scene';

/** A sentence as one passage of an article cuts it, and then whole, as another passage of the same article prints it. */
export const cutQuotation: Scene = {
	id: 'cut-quotation',
	steps: ['no-evidence-to-date'],
	arriving: (rest, arrival) =>
		withPanels(rest, 'quotes', (panel) => ({
			...panel,
			quotes: panel.quotes.map((quote) =>
				quote.cut === null ? quote : { ...quote, whole: between(arrival, 0.4, 0.9) }
			)
		}))
};
