import { describe, expect, it } from 'vitest';
import { threadsOf } from './threads-geometry';

const rows = (...keys: string[]) => keys.map((key) => ({ key }));

describe('threadsOf', () => {
	it('ends a lone thread in the middle of its rows', () => {
		expect(threadsOf(rows('a', 'b'), rows('x'), [{ from: 'b', to: 'x' }])).toEqual([
			{ key: 'b x', start: 0.75, end: 0.5 }
		]);
	});

	it('gives threads of one row ends of their own, inside the row, in the order of where they lead', () => {
		const threads = threadsOf(rows('a', 'b'), rows('x', 'y'), [
			{ from: 'a', to: 'y' },
			{ from: 'a', to: 'x' }
		]);
		const [toY, toX] = threads;
		expect(toX!.start).toBeLessThan(toY!.start);
		for (const { start } of threads) {
			expect(start).toBeGreaterThan(0);
			expect(start).toBeLessThan(0.5);
		}
	});

	it('refuses a thread that hangs loose', () => {
		expect(() => threadsOf(rows('a'), rows('x'), [{ from: 'a', to: 'z' }])).toThrow();
	});
});
