import type { Arrival, Chart, Form, Panel, PanelOf } from '../model/chart';

/** The part of an arrival between two moments of it, itself from 0 to 1. */
export function between(arrival: Arrival, from: number, to: number): Arrival {
	return Math.min(1, Math.max(0, (arrival - from) / (to - from)));
}

/** How many of `total` things have arrived: whole ones, one after the other. */
export function arrived(arrival: Arrival, total: number): number {
	return Math.min(total, Math.max(0, Math.ceil(arrival * total)));
}

/** The chart with its panels of one form changed, and everything else as it is. */
export function withPanels<F extends Form>(chart: Chart, form: F, change: (panel: PanelOf<F>) => PanelOf<F>): Chart {
	const of = (panel: Panel): panel is PanelOf<F> => panel.form === form;
	return { ...chart, panels: chart.panels.map((panel) => (of(panel) ? change(panel) : panel)) };
}

/** Keys of the marks that a chart already holds: they stay as they are while others arrive. */
export function keysIn(chart: Chart | null): ReadonlySet<string> {
	const keys = (chart?.panels ?? []).flatMap((panel) => {
		if (panel.form === 'bars') return panel.bars.map((bar) => bar.key);
		if (panel.form === 'money') return panel.blocks.map((block) => block.key);
		return [];
	});
	return new Set(keys);
}
