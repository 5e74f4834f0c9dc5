import { describe, expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import { cellsOf, isWordless } from './tile-cells';

const tiles = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ key: `t${i}`, label: textOf(''), state: 'blank' as const }));

describe('cellsOf', () => {
	it('fills rows, one cell a tile', () => {
		const cells = cellsOf(tiles(5), 3);
		expect(cells.map(({ column, row }) => [column, row])).toEqual([
			[0, 0],
			[1, 0],
			[2, 0],
			[0, 1],
			[1, 1]
		]);
	});
});

describe('isWordless', () => {
	it('holds only where no tile has words', () => {
		expect(isWordless(tiles(2))).toBe(true);
		expect(isWordless([...tiles(1), { key: 'x', label: textOf('name'), state: 'on' }])).toBe(false);
	});
});
