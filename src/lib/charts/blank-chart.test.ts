import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import BlankChart from './BlankChart.svelte';

it('draws one hatched box, its words, and nothing that has a size', () => {
	const panel = { form: 'blank', title: null, label: textOf('what'), id: 'm0', where: textOf('nowhere') } as const;
	const { body } = render(BlankChart, { props: { id: 'x', panel } });
	expect(body.match(/class="hatched/g)).toHaveLength(1);
	for (const words of ['what', 'm0', 'nowhere']) expect(body).toContain(words);
	expect(body).not.toMatch(/<svg|style=|NaN|undefined/);
});
