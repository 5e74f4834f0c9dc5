import { describe, expect, it } from 'vitest';
import { laddersOf } from './ladders';

const rung = (key: string, other = false) => ({ key, other });

describe('laddersOf', () => {
	it('keeps rungs that say the same on one ladder', () => {
		expect(laddersOf([rung('a'), rung('b')])).toHaveLength(1);
	});

	it('starts another ladder at every rung that says something else', () => {
		const ladders = laddersOf([rung('a'), rung('b'), rung('c', true), rung('d', true)]);
		expect(ladders.map((ladder) => ladder.map(({ key }) => key).join(''))).toEqual(['ab', 'c', 'd']);
	});

	it('has nothing to set apart from where the first rung differs', () => {
		expect(laddersOf([rung('a', true), rung('b')])).toHaveLength(1);
	});
});
