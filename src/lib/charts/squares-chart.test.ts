import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import { filledBy } from './layers/path-area';
import SquaresChart from './SquaresChart.svelte';

const panel: PanelOf<'squares'> = {
	form: 'squares',
	title: null,
	columns: 20,
	total: 200,
	filled: 190,
	fading: 10,
	near: 0,
	inked: 1,
	base: textOf('before'),
	value: 'nearly 200',
	label: textOf('after'),
	note: textOf('the last fade')
};
const draw = (changes: Partial<PanelOf<'squares'>> = {}) =>
	render(SquaresChart, { props: { panel: { ...panel, ...changes }, id: 'p' } }).body;
const fading = (html: string) => html.match(/fill-opacity/g) ?? [];

describe('SquaresChart', () => {
	it('draws as many squares as the value counts', () => {
		const html = draw();
		expect(filledBy('p', html) + fading(html).length).toBe(200);
		expect(filledBy('p-base', html)).toBe(1);
		expect(html).not.toContain('p-rest');
	});

	it('sets a share in its whole: filled, fading and empty squares make a hundred', () => {
		const html = draw({ columns: 10, total: 100, filled: 72, fading: 3, base: null });
		expect(filledBy('p', html)).toBe(72);
		expect(fading(html)).toHaveLength(3);
		expect(filledBy('p-rest', html)).toBe(25);
	});

	it('fades nothing that is exact', () => {
		expect(fading(draw({ filled: 200, fading: 0 }))).toHaveLength(0);
	});

	it('shows the first square alone, in the cell it will keep', () => {
		const html = draw({ total: 0, filled: 0, fading: 0, near: 1, value: '', label: [] });
		expect(filledBy('p-base', html)).toBe(1);
		expect(html.match(/<svg/g)).toHaveLength(1);
		expect(html).toContain('--columns: 20');
	});

	it('is whole from the first moment of the way back: only the distance changes, by equal factors', () => {
		const scaleOf = (html: string) => Number(/--scale: ?([\d.]+)/.exec(html)?.[1]);
		const still = (html: string) => html.replace(/ --scale: ?[\d.]+;/, '');
		const [near, half, rest] = [draw({ near: 1 }), draw({ near: 0.5 }), draw()];
		expect(scaleOf(half) ** 2).toBeCloseTo(scaleOf(near), 1);
		expect(rest).not.toContain('--scale');
		expect(still(near)).toBe(rest);
		expect(still(half)).toBe(rest);
	});

	it('stands as near to the first square alone as to the same square of the block that comes', () => {
		const base = (html: string) => html.split('</p>')[0]?.replace(' alone', '');
		const alone = { total: 0, filled: 0, fading: 0, near: 1, value: '', label: [] };
		expect(base(draw(alone))).toBe(base(draw({ near: 1 })));
	});

	it('inks a share all at once in frames that are all there before', () => {
		const share = { columns: 10, total: 100, filled: 72, fading: 3, base: null };
		const html = draw({ ...share, inked: 0.4 });
		expect(filledBy('p-rest', html)).toBe(100);
		expect(filledBy('p', html)).toBe(72);
		expect(html.match(/<g[^>]*opacity: ?0.4/g)).toHaveLength(1);
		expect(draw(share)).not.toMatch(/<g[^>]*opacity/);
	});

	it('prints every label and no broken number', () => {
		for (const words of ['before', 'nearly 200', 'after', 'the last fade']) expect(draw()).toContain(words);
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
