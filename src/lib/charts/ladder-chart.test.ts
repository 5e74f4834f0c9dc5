import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import LadderChart from './LadderChart.svelte';

const rung = (key: string, other: boolean) => ({
	key,
	who: textOf(`who ${key}`),
	verb: textOf(`verb ${key}`),
	says: textOf(`says ${key}`),
	quote: { phrase: `phrase ${key}`, lang: 'fr' as const },
	where: `where ${key}`,
	other
});
const rungs = [rung('a', false), rung('b', false), rung('c', true)];
const draw = (shown: number) =>
	render(LadderChart, { props: { id: 'x', panel: { form: 'ladder', title: null, rungs, shown } } }).body;
const body = draw(rungs.length);

it('has every rung from the start, and leaves those empty that are not named yet', () => {
	const lines = (html: string) => html.match(/<path d="M0 [^"]*"/g);
	expect(lines(draw(1))).toEqual(lines(body));
	expect(draw(1).match(/class="rung[^"]*later/g)).toHaveLength(2);
	expect(body).not.toContain('later');
});

it('sets a rung that says something else on a ladder of its own', () => {
	const ladders = body.split(/class="ladder /).slice(1);
	expect(ladders).toHaveLength(2);
	expect(ladders[0]).toContain('says b');
	expect(ladders[1]).toContain('says c');
	expect(ladders[1]).not.toContain('says b');
});

it('draws equal rungs, one a speaker, each at the foot of its row', () => {
	expect([...body.matchAll(/d="M0 ([\d.]+)H100"/g)].map(([, y]) => Number(y))).toEqual([50, 100, 100]);
	expect(body).not.toMatch(/NaN|undefined/);
});

it('gives every rung its owner, verb, words and place, and no number', () => {
	for (const key of ['a', 'b', 'c'])
		for (const part of ['who', 'verb', 'says', 'phrase', 'where']) expect(body).toContain(`${part} ${key}`);
	expect(body).not.toMatch(/<ol|<text/);
});
