import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import ApartChart from './ApartChart.svelte';

it('keeps two tiles apart: the words stand between them and nothing is drawn there', () => {
	const panel = {
		form: 'apart',
		title: null,
		left: textOf('left'),
		right: textOf('right'),
		leftNote: textOf('note of left'),
		rightNote: textOf('note of right'),
		between: textOf('nothing joins them')
	} as const;
	const { body } = render(ApartChart, { props: { id: 'x', panel } });
	const order = ['left', 'note of left', 'nothing joins them', 'right', 'note of right'].map((words) =>
		body.indexOf(`>${words}`)
	);
	const bare = body.replace(/<!--.*?-->/gs, '');
	expect(bare.match(/class="tile/g)).toHaveLength(2);
	expect(bare).not.toMatch(/<svg|<path|<hr|undefined/);
	expect(Math.min(...order)).toBeGreaterThan(-1);
	expect([...order].sort((a, b) => a - b)).toEqual(order);
});
