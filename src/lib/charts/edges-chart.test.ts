import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { EDGES } from '$lib/model/chart';
import { STATUSES } from '$lib/model/figure';
import { textOf } from '$lib/model/text';
import EdgesChart from './EdgesChart.svelte';

const draw = (focus: number | null) =>
	render(EdgesChart, {
		props: {
			id: 'x',
			panel: {
				form: 'edges',
				title: null,
				focus,
				samples: EDGES.map((edge) => ({ edge, label: textOf(`label ${edge}`), note: textOf(`note ${edge}`) })),
				chips: STATUSES.map((status) => ({ status, label: `chip ${status}` }))
			}
		}
	}).body;
const body = draw(null);

it('draws one mark an edge in its row, all of them at rest', () => {
	expect(body.match(/<li class="sample [^"]*"/g)).toHaveLength(EDGES.length);
	expect(body).not.toMatch(/away|style="opacity|NaN|undefined[^"]/);
});

it('shows one mark on the way, and below it those it has been', () => {
	const html = draw(2);
	const [large = '', legend = ''] = html.split('<ul class="legend');
	const away = (part: string) => [...part.matchAll(/class="sample [^"]*"/g)].map(([words]) => words.includes('away'));
	expect(away(large)).toEqual(EDGES.map((_, i) => i !== 2));
	expect(away(legend)).toEqual(EDGES.map((_, i) => i > 2));
	// The edge that carries the qualifier is the resting one, in the large mark as in the small one.
	for (const part of [large, legend]) expect(part).toMatch(/class="block faded up/);
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

it('draws each with the edge that it names, and fills nothing for “not known”', () => {
	for (const edge of EDGES.filter((edge) => edge !== 'hatched'))
		expect(body).toMatch(new RegExp(`class="block ${edge} up`));
	expect(body.match(/class="hatched/g)).toHaveLength(1);
});

it('has the words of every edge and every chip', () => {
	for (const edge of EDGES) expect(body).toContain(`label ${edge}`);
	for (const status of STATUSES) expect(body).toContain(`chip ${status}`);
});
