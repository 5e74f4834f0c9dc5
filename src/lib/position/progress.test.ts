import { describe, expect, it } from 'vitest';
import { SETTLED } from '../model/chart';
import { progressOf, topAt, type StepGeometry } from './progress';

const phone = { height: 720, line: 740, target: 470 };
const long = { height: 1800, line: 740, target: -500 };

describe.each([phone, long])('progress of a step, %o', (geometry) => {
	const at = (top: number) => progressOf({ ...geometry, top });

	it('is nought at the line, at rest at the target, and one when the next step is at the line', () => {
		expect(at(geometry.line + 300)).toBe(0);
		expect(at(geometry.line)).toBe(0);
		expect(at(geometry.target)).toBe(SETTLED);
		expect(at(geometry.line - geometry.height)).toBeCloseTo(1, 10);
		expect(at(geometry.line - geometry.height - 400)).toBe(1);
	});

	it('only grows while the step rises', () => {
		let last = -1;
		for (let top = geometry.line + 50; top > geometry.line - geometry.height - 50; top -= 7) {
			expect(at(top)).toBeGreaterThanOrEqual(last);
			last = at(top);
		}
	});

	it.each([0, 0.1, 0.25, SETTLED, 0.7, 1])('is found again at the top of %f', (progress) => {
		expect(at(topAt(progress, geometry))).toBeCloseTo(progress, 10);
	});
});

it.each([
	{ top: 0, height: 0, line: 0, target: 0 },
	{ top: -5, height: 10, line: 100, target: 100 },
	{ top: 50, height: 10, line: 100, target: 40 }
] satisfies StepGeometry[])('is a number from 0 to 1 for a step without room: %o', (geometry) => {
	const progress = progressOf(geometry);
	expect(progress).toBeGreaterThanOrEqual(0);
	expect(progress).toBeLessThanOrEqual(1);
	expect(Number.isFinite(topAt(progress, geometry))).toBe(true);
});
