import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import LedgerChart from './LedgerChart.svelte';

it('draws one row and one equal hatched box a blank, in the order given', () => {
	const rows = Array.from({ length: 24 }, (_, i) => ({
		key: `m${i + 1}`,
		what: textOf(`what ${i + 1}.`),
		where: textOf(`where ${i + 1}.`),
		needed: textOf(`needed ${i + 1}.`)
	}));
	const draw = (shown: number) =>
		render(LedgerChart, { props: { id: 'x', panel: { form: 'ledger', title: null, rows, shown } } }).body;
	const body = draw(24);
	expect(body.match(/<li/g)).toHaveLength(24);
	expect(body.match(/class="hatched/g)).toHaveLength(24);
	expect([...body.matchAll(/what (\d+)\./g)].map(([, n]) => Number(n))).toEqual(rows.map((_, i) => i + 1));
	for (const words of ['where 24.', 'needed 24.', 'm24']) expect(body).toContain(words);
	expect(body).not.toMatch(/style=|later|NaN|undefined/);
	// On the way the words are all there; it is the boxes that come.
	expect(draw(10).match(/<li class="[^"]*later/g)).toHaveLength(14);
	expect(draw(10)).toContain('needed 24.');
});
