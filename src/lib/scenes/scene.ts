import type { Arrival, Chart } from '../model/chart';

/** A run of steps drawn by one chart without remounting. */
export interface Scene {
	readonly id: string;
	/** Ids of its steps, in the order of the story. */
	readonly steps: readonly string[];
	/** Steps that take longer to scroll through, because there is more to see on the way. */
	readonly long?: readonly string[];
	/**
	 * A step's chart on its way to rest. Pure. At an arrival of 0 the marks of the step before stand as they stood at rest,
	 * and what is new is not there yet; nothing in between is ever given a value of its own.
	 * @param rest the step's chart at rest
	 * @param arrival from 0 up to, and not with, 1
	 * @param before the chart at rest of the scene's step before; null at its first
	 */
	readonly arriving: (rest: Chart, arrival: Arrival, before: Chart | null) => Chart;
}
