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
		{ key: 'a', value: 'about 10', label: textOf('support'), edge: 'dashed', figure: 'a', amount: 10, grown: 1 },
		{ key: 'b', value: '30', label: textOf('projects'), edge: 'outline', figure: 'b', amount: 30, grown: 1 },
		{
			key: 'c',
			value: '',
			label: textOf('total: not known'),
			edge: 'hatched',
			figure: null,
			amount: null,
			grown: 1,
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

	it('brings a block out of nought whole, under the words of its resting length, and the unknown by fading alone', () => {
		const grown = [1, 0.8, 0.5];
		const coming = render(MoneyChart, {
			props: {
				panel: { ...panel, blocks: panel.blocks.map((block, i) => ({ ...block, grown: grown[i] ?? 1 })) },
				id: 'p'
			}
		}).body;
		expect([...coming.matchAll(/inline-size: ?([\d.]+)%/g)].map((found) => Number(found[1]))).toEqual([25, 75]);
		expect([...coming.matchAll(/--away: ?([\d.]+)/g)].map((found) => Number(found[1]))).toEqual([0.2]);
		expect([...coming.matchAll(/opacity: ?([\d.]+)/g)].map((found) => Number(found[1]))).toEqual([0.5, 0.5]);
		expect(coming).toMatch(/block outline end[^>]*--away/);
		expect(coming).toMatch(/class="money [^>]*opacity: ?0.5/);
		expect(coming).toContain('30');
	});

	it('leaves no trace of motion at rest', () => {
		expect(html).not.toMatch(/--away|opacity/);
	});

	it('prints every label and no broken number', () => {
		for (const words of ['about 10', 'support', '30', 'projects', 'not disclosed']) expect(html).toContain(words);
		expect(html).not.toMatch(/NaN|undefined|<text/);
	});
});
