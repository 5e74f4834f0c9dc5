import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import MonthsChart from './MonthsChart.svelte';

const panel: PanelOf<'months'> = {
	form: 'months',
	title: null,
	months: 12,
	label: textOf('twelve months'),
	start: 'one day',
	end: 'another day',
	endNote: 'our calculation'
};
const html = render(MonthsChart, { props: { panel, id: 'p' } }).body;

describe('MonthsChart', () => {
	it('cuts the bar into as many equal cells as there are months', () => {
		const cuts = [...html.matchAll(/M([\d.]+) 0V100/g)].map((found) => Number(found[1]));
		expect(cuts).toHaveLength(11);
		cuts.forEach((cut, i) => expect(cut).toBeCloseTo(((i + 1) * 100) / 12, 1));
	});

	it('names both ends, and that the second is ours', () => {
		expect(html.indexOf('one day')).toBeLessThan(html.indexOf('another day'));
		for (const words of ['twelve months', 'our calculation']) expect(html).toContain(words);
		expect(html).not.toMatch(/NaN|undefined|<text/);
	});
});
