import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { EDGES } from '$lib/model/chart';
import { STATUSES } from '$lib/model/figure';
import { textOf } from '$lib/model/text';
import EdgesChart from './EdgesChart.svelte';

const { body } = render(EdgesChart, {
	props: {
		id: 'x',
		panel: {
			form: 'edges',
			title: null,
			samples: EDGES.map((edge) => ({ edge, label: textOf(`label ${edge}`), note: textOf(`note ${edge}`) })),
			chips: STATUSES.map((status) => ({ status, label: `chip ${status}` }))
		}
	}
});

it('draws one mark an edge, each at the middle of its row', () => {
	const tops = [...body.matchAll(/style="top: ?([\d.]+)%/g)].map(([, top]) => Number(top));
	expect(tops).toEqual(EDGES.map((_, i) => Math.round(((i + 0.5) / EDGES.length) * 10000) / 100));
	expect(body).not.toMatch(/NaN|undefined[^"]/);
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
