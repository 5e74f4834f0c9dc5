import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import CardsChart from './CardsChart.svelte';

it('draws one card a document, in the order given, with all four lines', () => {
	const cards = ['b', 'a', 'c'].map((key) => ({
		key,
		publisher: `publisher ${key}`,
		dated: textOf(`dated ${key}`),
		kind: `kind ${key}`,
		rests: textOf(`rests ${key}`)
	}));
	const { body } = render(CardsChart, { props: { id: 'x', panel: { form: 'cards', title: null, cards } } });
	expect(body.match(/<li/g)).toHaveLength(3);
	expect([...body.matchAll(/publisher (\w)/g)].map(([, key]) => key)).toEqual(['b', 'a', 'c']);
	for (const line of ['dated a', 'kind a', 'rests a']) expect(body).toContain(line);
	expect(body).not.toMatch(/NaN|undefined/);
});
