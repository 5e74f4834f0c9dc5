import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import { filledBy } from './layers/path-area';
import LongFieldChart from './LongFieldChart.svelte';

const about = {
	key: 'a',
	value: 'about 64,000',
	label: textOf('about 64,000 people'),
	edge: 'dashed',
	figure: 'a',
	where: 'paragraph 4'
} as const;
const more = {
	key: 'b',
	value: 'more than 64,000',
	label: textOf('dead in two countries'),
	edge: 'open',
	figure: 'b',
	where: 'paragraph 27'
} as const;
const panel: PanelOf<'long-field'> = {
	form: 'long-field',
	title: null,
	columns: 100,
	count: 64000,
	ticks: [
		{ row: 160, label: '16,000' },
		{ row: 320, label: '32,000' }
	],
	captions: [about, more],
	skip: textOf('skip')
};
const draw = (changes: Partial<PanelOf<'long-field'>> = {}) =>
	render(LongFieldChart, { props: { panel: { ...panel, ...changes }, id: 'p' } }).body;

describe('LongFieldChart', () => {
	it('draws one dot a person, in one path', () => {
		expect(filledBy('p', draw())).toBe(64000);
		expect(filledBy('p', draw({ count: 63950 }))).toBe(63950);
		expect(draw().length).toBeLessThan(4000);
	});

	it('prints every sentence, with its place, before the first dot', () => {
		const before = draw().split('<svg')[0] ?? '';
		for (const words of [
			'about 64,000 people',
			'paragraph 4',
			'more than 64,000',
			'dead in two countries',
			'paragraph 27'
		])
			expect(before).toContain(words);
	});

	it('does not say twice a value that its sentence holds', () => {
		expect(draw().match(/about 64,000/g)).toHaveLength(1);
	});

	it('counts in the margin at the foot of the row', () => {
		expect([...draw().matchAll(/inset-block-start: ?([\d.]+)%/g)].map((found) => Number(found[1]))).toEqual([25, 50]);
	});

	it('leaves the end open where a sentence says “more than”, dashed where all say “about”', () => {
		expect(draw()).toMatch(/class="edge svelte/);
		expect(draw({ captions: [about] })).toMatch(/class="edge about/);
		expect(draw({ captions: [{ ...about, edge: 'plain' }] })).not.toMatch(/class="edge/);
	});

	it('prints no broken number', () => {
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
