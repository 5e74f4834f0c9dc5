import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import BarsChart from './BarsChart.svelte';

const first = {
	key: 'june',
	value: '100',
	label: textOf('June'),
	edge: 'plain',
	figure: 'a',
	height: 100,
	grown: 1
} as const;
const second = {
	key: 'april',
	value: 'more than 200',
	label: textOf('April'),
	edge: 'open',
	figure: 'b',
	height: 200,
	grown: 1
} as const;
const panel: PanelOf<'bars'> = {
	form: 'bars',
	title: null,
	max: 250,
	room: 2,
	bars: [first, second],
	gap: textOf('nothing published'),
	marker: { at: 0.4, label: textOf('a day in October'), landed: 1 }
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

	it('lets a bar rise torn as it is, and its value come where it will stay, in its resting words', () => {
		const bars = (grown: number) => draw({ bars: [first, { ...second, grown }], gap: null, marker: null });
		const heights = (html: string) => html.match(/--height: ?[\d.]+/g);
		for (const grown of [0, 0.5, 0.9]) {
			expect(heights(bars(grown))).toEqual(heights(draw()));
			expect(bars(grown)).toContain('more than 200');
			expect(bars(grown).match(/<path/g)).toHaveLength(1);
		}
		expect(bars(0.25)).toMatch(/--away: ?0.75/);
		expect(bars(0.25)).toMatch(/class="value [^>]*opacity: ?0;?">more than 200/);
		expect(bars(0.9)).toMatch(/class="value [^>]*opacity: ?0.75;?">more than 200/);
	});

	it('keeps the first bar as it is while others come', () => {
		const bar = (html: string) => /<div class="bar.*?<\/svg>/s.exec(html)?.[0];
		const one = bar(draw({ bars: [first], gap: null, marker: null }));
		expect(one).toBeDefined();
		expect(bar(draw({ bars: [first, { ...second, grown: 0.3 }], gap: null, marker: null }))).toBe(one);
		expect(bar(draw({ marker: { ...panel.marker!, landed: 0.3 } }))).toBe(one);
	});

	it('brings the rule of the date down from above, and leaves no trace of motion at rest', () => {
		expect(draw({ marker: { ...panel.marker!, landed: 0.25 } })).toMatch(/--at: ?40%; --above: ?-0.75/);
		expect(draw()).not.toMatch(/--above|--away|opacity/);
	});

	it('prints every label and no broken number', () => {
		for (const words of ['100', 'more than 200', 'June', 'April']) expect(draw()).toContain(words);
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
