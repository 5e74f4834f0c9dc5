import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Edge, PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import DotsChart from './DotsChart.svelte';
import { filledBy } from './layers/path-area';

const row = (key: string, value: string, count: number, edge: Edge, outline = false) => ({
	key,
	value,
	count,
	edge,
	outline,
	label: textOf(`people ${key}`),
	figure: key
});
const panel: PanelOf<'dots'> = {
	form: 'dots',
	title: null,
	columns: 17,
	note: textOf('one dot, one person'),
	groups: [
		{ key: 'first', title: textOf('First place'), rows: [row('a', '2', 2, 'plain'), row('b', '60', 60, 'plain')] },
		{
			key: 'second',
			title: textOf('Second place'),
			rows: [row('c', '4', 4, 'plain'), row('d', 'at least 274', 274, 'open')]
		}
	]
};
const draw = (changes: Partial<PanelOf<'dots'>> = {}) =>
	render(DotsChart, { props: { panel: { ...panel, ...changes }, id: 'p' } }).body;
const alone = (...rows: ReturnType<typeof row>[]) => draw({ groups: [{ key: 'g', title: textOf('G'), rows }] });

describe('DotsChart', () => {
	it('draws one dot a person', () => {
		const html = draw();
		expect(['p-0-0', 'p-0-1', 'p-1-0', 'p-1-1'].map((id) => filledBy(id, html))).toEqual([2, 60, 4, 274]);
	});

	it('keeps one size for a dot, whoever it is', () => {
		expect(new Set(draw().match(/<circle[^>]* r="[^"]*"/g)).size).toBe(1);
		expect(new Set(draw().match(/--columns: ?\d+/g)).size).toBe(1);
	});

	it('leaves the end open under “at least”, and only there', () => {
		expect(draw().match(/class="edge/g)).toHaveLength(1);
		expect(alone(row('a', '60', 60, 'plain'))).not.toContain('class="edge');
	});

	it('outlines “about”, fades “nearly”, rings where asked, hatches the unknown', () => {
		expect(alone(row('a', 'about 200', 200, 'dashed'))).toMatch(/class="about/);
		const nearly = alone(row('a', 'nearly 37', 37, 'faded'));
		expect(filledBy('p-0-0', nearly) + (nearly.match(/fill-opacity/g) ?? []).length).toBe(37);
		expect(alone(row('a', 'one', 1, 'plain', true))).toMatch(/<circle class="line/);
		const unknown = alone(row('a', '', 0, 'hatched'));
		expect(unknown).not.toContain('<svg');
		expect(unknown).toContain('hatched');
	});

	it('keeps the frame of a group that waits', () => {
		const html = draw({ groups: panel.groups.map((group) => ({ ...group, rows: [] })) });
		expect(html.match(/class="waiting/g)).toHaveLength(2);
		expect(html).toContain('Second place');
		expect(html).not.toContain('<circle');
	});

	it('gives a dot the size already that it keeps when the group that waits is there', () => {
		const deep = (html: string) => /--deep: ?([\d.]+)/.exec(html)?.[1];
		const groups = [panel.groups[0]!, { ...panel.groups[1]!, rows: [] }];
		const full = { ...panel, columns: 24 };
		expect(deep(draw({ columns: 24, groups }))).toBe(deep(draw(full)));
		// No more than two rows of words and the rows of dots, where one group stands alone.
		expect(deep(alone(row('a', '60', 60, 'plain')))).toBe('4');
	});

	it('prints every label and no broken number', () => {
		for (const words of ['First place', 'at least 274', 'people d', 'one dot, one person'])
			expect(draw()).toContain(words);
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
