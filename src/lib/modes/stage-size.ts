import type { ChartSpec, PanelSpec } from '../model/chart';

/**
 * How much of a screen a step's graphic needs to be pinned: `low`, any screen that pins at all; `middle`, a phone held
 * upright; `high`, a desktop; null, more than a screen: it is never pinned, and the reader scrolls through it.
 */
export type StageSize = 'low' | 'middle' | 'high' | null;

const SIZES: Readonly<Record<PanelSpec['form'], StageSize>> = {
	threads: 'middle',
	edges: 'middle',
	quotes: 'high',
	timeline: 'high',
	dots: 'middle',
	blank: 'low',
	tiles: 'middle',
	money: 'middle',
	hole: 'middle',
	bars: 'low',
	squares: 'middle',
	field: 'middle',
	'long-field': null,
	words: 'middle',
	months: 'middle',
	ladder: 'high',
	ledger: null,
	apart: 'middle'
};

/** The stage a chart needs. Words take room: a chart of several panels needs a desktop. */
export function stageSizeOf(chart: ChartSpec): StageSize {
	const sizes = chart.panels.map(({ form }) => SIZES[form]);
	// Two sheets stand side by side; more of them are a table to walk along.
	if (sizes.includes(null) || (chart.sheets && sizes.length > 2)) return null;
	return sizes.length > 1 ? 'high' : (sizes[0] ?? null);
}
