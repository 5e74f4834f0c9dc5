import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import FieldChart from './FieldChart.svelte';
import { areaOf, filledBy } from './layers/path-area';

const panel: PanelOf<'field'> = {
	form: 'field',
	title: null,
	columns: 50,
	total: { key: 't', value: 'about 2.3 million', label: textOf('residents'), edge: 'dashed', figure: 't', count: 2300 },
	part: { key: 'p', value: 'about 37,000', label: textOf('flagged'), edge: 'dashed', figure: 'p', count: 37, drawn: 1 },
	perMark: 'One mark = 1,000 people'
};
const draw = (changes: Partial<PanelOf<'field'>> = {}) =>
	render(FieldChart, { props: { panel: { ...panel, ...changes }, id: 'p' } }).body;

describe('FieldChart', () => {
	it('draws the part inside the whole: rings and solid marks together are the total', () => {
		const html = draw();
		// The field's path is the whole and, cut out of it (even-odd), the part.
		expect(filledBy('p', html)).toBe(2300 + 37);
		expect(html).toMatch(/fill="url\(#p\)" fill-rule="evenodd"/);
		expect(filledBy('p-part', html)).toBe(37);
	});

	it('gathers the part in the top start corner, outlined as its qualifier asks', () => {
		expect(draw()).toMatch(/class="outline dashed[^"]*" d="M0 0H7V5H2V6H0Z"/);
		expect(draw({ part: { ...panel.part!, edge: 'plain' } })).toMatch(/class="outline plain/);
	});

	it('draws the whole alone where no part is named yet', () => {
		const html = draw({ part: null });
		expect(filledBy('p', html)).toBe(2300);
		expect(html).not.toContain('class="outline');
	});

	it('turns rings solid where they stand: both are there while the part arrives, and no mark moves', () => {
		const html = draw({ part: { ...panel.part!, drawn: 0.25 } });
		const rings = [...html.matchAll(/<path [^>]*d="([^"]*)" fill="url\(#p\)"[^>]*opacity="0.75"/g)];
		expect(rings.map((found) => areaOf(found[1] ?? ''))).toEqual([37]);
		expect(html).toMatch(/<g opacity="0.25">/);
		expect(html).toMatch(/class="words part[^>]*opacity: ?0.25/);
		expect(filledBy('p-part', html)).toBe(37);
		expect(draw()).not.toContain('opacity');
	});

	it('says what a mark stands for, and prints no broken number', () => {
		for (const words of ['One mark = 1,000 people', 'about 2.3 million', 'residents', 'about 37,000', 'flagged'])
			expect(draw()).toContain(words);
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
