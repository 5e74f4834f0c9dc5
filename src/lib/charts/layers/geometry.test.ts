import { describe, expect, it } from 'vitest';
import { blockColumns, cellsPath, dotRows, fadeSteps, late, rowsOf, short, tearPath } from './geometry';
import { areaOf } from './path-area';

describe('cellsPath', () => {
	it.each([
		[17, 0, 60],
		[17, 0, 274],
		[20, 190, 200],
		[10, 75, 100],
		[10, 3, 7],
		[10, 8, 12],
		[7, 0, 37],
		[50, 0, 2300],
		[100, 0, 64000],
		[100, 0, 63950],
		[5, 0, 1]
	])('in %i columns, from %i to %i, covers as many cells as there are marks', (columns, from, to) => {
		expect(areaOf(cellsPath(columns, from, to))).toBe(to - from);
	});

	it('is empty where there is nothing to mark', () => {
		expect(cellsPath(10, 4, 4)).toBe('');
	});

	it('stays inside its columns', () => {
		expect(cellsPath(10, 8, 32)).toBe('M8 0H10V3H2V4H0V1H8Z');
	});
});

describe('small rules', () => {
	it('counts rows and the squarest block', () => {
		expect(rowsOf(17, 274)).toBe(17);
		expect(blockColumns(37)).toBe(7);
	});

	it('fades every mark more than the one before, and none away', () => {
		const steps = fadeSteps(10);
		expect(steps).toHaveLength(10);
		expect(steps.every((step, i) => step > 0 && step < (steps[i - 1] ?? 1))).toBe(true);
		expect(fadeSteps(1)).toEqual([0.85]);
	});

	it('puts one dot a cell in a row of dots', () => {
		expect(dotRows(2)).toBe('M.5 0.5h1.1M.5 1.5h1.1');
	});

	it('brings words with the last of an arrival, and needs no style at rest', () => {
		expect([0, 0.6, 0.8, 1].map(late)).toEqual([0, 0, 0.5, undefined]);
	});

	it('tears beyond the value and never below it', () => {
		expect(tearPath(2, 'up')).toBe('M0 1l.5-1 .5 1l.5-1 .5 1Z');
		expect(tearPath(2, 'end')).toBe('M0 0l1 .5-1 .5l1 .5-1 .5Z');
	});

	it('keeps two decimals', () => {
		expect(short(33.33333)).toBe(33.33);
	});
});
