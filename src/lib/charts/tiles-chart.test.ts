import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf, TileState } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import TilesChart from './TilesChart.svelte';

type Tiles = PanelOf<'tiles'>['tiles'];
const html = (tiles: Tiles, columns: number, shown = tiles.length) =>
	render(TilesChart, {
		props: { id: 'x', panel: { form: 'tiles', title: null, columns, tiles, shown, note: textOf('the note') } }
	}).body;
const wordless = (states: readonly TileState[]): Tiles =>
	states.map((state, i) => ({ key: `t${i}`, label: [], state }));
const count = (body: string, pattern: RegExp) => body.match(pattern)?.length ?? 0;

describe('tiles without words', () => {
	it('are as many squares as tiles, of one size, each in its state', () => {
		const body = html(wordless([...Array<TileState>(2).fill('filled'), ...Array<TileState>(18).fill('open')]), 10);
		expect(count(body, /<rect class="filled/g)).toBe(2);
		expect(count(body, /<rect class="open/g)).toBe(18);
		expect(
			new Set([...body.matchAll(/<rect[^>]* width="([^"]+)" height="([^"]+)"/g)].map(([, w, h]) => `${w} ${h}`)).size
		).toBe(1);
		expect(new Set([...body.matchAll(/<rect[^>]* (x="[^"]+" y="[^"]+")/g)].map(([, at]) => at)).size).toBe(20);
		expect(body).toContain('--ratio: 5;');
		expect(body).not.toMatch(/NaN|undefined/);
	});

	it('are hatched where no name was published', () => {
		const body = html(wordless(Array<TileState>(15).fill('blank')), 5);
		expect(count(body, /<rect class="blank[^>]*fill="url\(#x-hatch\)"/g)).toBe(15);
		expect(count(body, /id="x-hatch"/g)).toBe(1);
	});

	it('keep the place of those that are still to come', () => {
		const body = html(wordless(['on', 'on', 'off']), 3, 1);
		expect(count(body, /<rect class="o[^"]*later/g)).toBe(2);
		// The stroke of what is off comes with its tile.
		expect(count(body, /<path d="M[^"]*l/g)).toBe(0);
		expect(html(wordless(['on']), 3)).not.toContain('later');
	});

	it('are struck at the corner where something is off', () => {
		expect(count(html(wordless(['on', 'off', 'off']), 3), /<path d="M[^"]*l/g)).toBe(2);
	});
});

describe('tiles with words', () => {
	const tiles: Tiles = [
		{ key: 'a', label: textOf('one'), state: 'filled', note: textOf('small') },
		{ key: 'b', label: textOf('and others'), state: 'open' },
		{ key: 'c', label: textOf(''), state: 'blank' }
	];
	const body = html(tiles, 3);

	it('arrive one after the other, and keep their place until then', () => {
		const states = (shown: number) =>
			[...html(tiles, 3, shown).matchAll(/<li class="([^"]*)"/g)].map(([, words]) => words?.includes('later'));
		expect(states(1)).toEqual([false, true, true]);
		expect(states(3)).toEqual([false, false, false]);
	});

	it('keep label, note and state', () => {
		expect(count(body, /<li/g)).toBe(3);
		for (const words of ['one', 'small', 'and others', 'the note']) expect(body).toContain(words);
		expect(body).toMatch(/<li class="open/);
	});

	it('hatch the one without a name', () => {
		expect(count(body, /class="hatched/g)).toBe(1);
	});
});
