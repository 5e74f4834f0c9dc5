import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import MoneyChart from './MoneyChart.svelte';

const panel: PanelOf<'money'> = {
	form: 'money',
	title: null,
	max: 40,
	blocks: [
		{ key: 'a', value: 'about 10', label: textOf('support'), edge: 'dashed', figure: 'a', amount: 10 },
		{ key: 'b', value: '30', label: textOf('projects'), edge: 'outline', figure: 'b', amount: 30 },
		{
			key: 'c',
			value: '',
			label: textOf('total: not known'),
			edge: 'hatched',
			figure: null,
			amount: null,
			note: textOf('not disclosed')
		}
	]
};
const html = render(MoneyChart, { props: { panel, id: 'p' } }).body;

describe('MoneyChart', () => {
	it('draws every amount on one scale, and gives the unknown none', () => {
		expect([...html.matchAll(/inline-size: ?([\d.]+)%/g)].map((found) => Number(found[1]))).toEqual([25, 75]);
	});

	it('takes the unknown off the axis, hatched', () => {
		expect(html.match(/class="money [^"]*known/g)).toHaveLength(2);
		expect(html.match(/<pattern/g)).toHaveLength(1);
		expect(html.indexOf('<pattern')).toBeGreaterThan(html.indexOf('total: not known'));
	});

	it('carries each qualifier at the edge, and fills no money that was not spent', () => {
		expect(html).toMatch(/block dashed end/);
		expect(html).toMatch(/block outline end/);
		// One rectangle for the amount, one for the hatching, none for the outline.
		expect(html.match(/<rect/g)).toHaveLength(2);
	});

	it('prints every label and no broken number', () => {
		for (const words of ['about 10', 'support', '30', 'projects', 'not disclosed']) expect(html).toContain(words);
		expect(html).not.toMatch(/NaN|undefined|<text/);
	});
});
