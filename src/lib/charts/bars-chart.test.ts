import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import BarsChart from './BarsChart.svelte';

const first = { key: 'june', value: '100', label: textOf('June'), edge: 'plain', figure: 'a', height: 100 } as const;
const second = {
	key: 'april',
	value: 'more than 200',
	label: textOf('April'),
	edge: 'open',
	figure: 'b',
	height: 200
} as const;
const panel: PanelOf<'bars'> = {
	form: 'bars',
	title: null,
	max: 250,
	room: 2,
	bars: [first, second],
	gap: textOf('nothing published'),
	marker: { at: 0.4, label: textOf('a day in October') }
};
const draw = (changes: Partial<PanelOf<'bars'>> = {}) =>
	render(BarsChart, { props: { panel: { ...panel, ...changes }, id: 'p' } }).body;

describe('BarsChart', () => {
	it('draws each bar as high as its value, from nought', () => {
		expect([...draw().matchAll(/--height: ?([\d.]+)/g)].map((found) => Number(found[1]))).toEqual([40, 80]);
	});

	it('draws nothing between two bars but a rule and words', () => {
		const gap = draw().split('class="gap')[1] ?? '';
		expect(gap).toContain('nothing published');
		expect(gap).toContain('a day in October');
		expect(gap).toContain('--at: 40%');
		expect(gap).not.toMatch(/<(svg|path|line|rect)/);
	});

	it('tears the bar that says “more than”, and only that one', () => {
		expect(draw().match(/<path/g)).toHaveLength(1);
		expect(draw({ bars: [first] })).not.toContain('<path');
	});

	it('keeps the room of a bar that is not drawn yet', () => {
		const one = draw({ bars: [first], gap: null, marker: null });
		expect(/grid-template-columns: ?([^"]*)"/.exec(one)?.[1]?.match(/minmax/g)).toHaveLength(3);
		expect(one.match(/<rect/g)).toHaveLength(1);
	});

	it('prints every label and no broken number', () => {
		for (const words of ['100', 'more than 200', 'June', 'April']) expect(draw()).toContain(words);
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
