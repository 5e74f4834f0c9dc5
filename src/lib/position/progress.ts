import { SETTLED } from '../model/chart';

/** In CSS pixels. */
const HAIR = 1;

/** Where a step stands, and the two heights at which it counts. Lengths in CSS pixels from the top of the screen. */
export interface StepGeometry {
	readonly top: number;
	readonly height: number;
	/** The step's top reaches this line: the step becomes the reader's, its chart begins to arrive. */
	readonly line: number;
	/** The step's top stands here: its words are in place and its chart is at rest. Links and keys lead here. */
	readonly target: number;
}

/**
 * How far a step has come, 0 to 1: up to `SETTLED` between its line and its target, and from there to 1 until the next
 * step, which follows at its end, reaches the line. Never NaN: a step without room between its line and its target is
 * at rest as soon as it has passed the line.
 */
export function progressOf({ top, height, line, target }: StepGeometry): number {
	if (top >= line) return 0;
	// A browser scrolls to whole pixels of the screen: a hair above the target is at the target.
	if (top > target + HAIR) return (SETTLED * (line - top)) / (line - target);
	const left = target - (line - height);
	if (left <= 0) return 1;
	return Math.min(1, SETTLED + ((1 - SETTLED) * (target - top)) / left);
}

/** The top at which a step has come as far as `progress`: the inverse of `progressOf`, between the line and the end. */
export function topAt(progress: number, { height, line, target }: Omit<StepGeometry, 'top'>): number {
	if (progress <= SETTLED) return line - (progress / SETTLED) * (line - target);
	const left = Math.max(0, target - (line - height));
	return target - ((progress - SETTLED) / (1 - SETTLED)) * left;
}
