/**
 * The scenes of the piece. A step that no scene names is a scene of its own, drawn at rest from the first moment: cards
 * of quotations, words, blanks and everything in the chapter on the dead.
 */
import { SETTLED, type Chart, type Position } from '../model/chart';
import { cutQuotation } from './cut-quotation';
import { dates } from './dates';
import { deadline } from './deadline';
import { documents } from './documents';
import { edges } from './edges';
import { field } from './field';
import { ledger } from './ledger';
import { money } from './money';
import { multiplied } from './multiplied';
import { operations } from './operations';
import type { Scene } from './scene';
import { services } from './services';
import { share } from './share';
import { storage } from './storage';
import { units } from './units';

/** In the order of the story. */
export const SCENES: readonly Scene[] = [
	documents,
	edges,
	dates,
	units,
	money,
	storage,
	share,
	multiplied,
	field,
	cutQuotation,
	operations,
	services,
	deadline,
	ledger
];

const BY_STEP: ReadonlyMap<string, Scene> = new Map(
	SCENES.flatMap((scene) => scene.steps.map((step) => [step, scene]))
);

/** The scene that draws a step; undefined for a step that stands alone and at rest. */
export function sceneOf(step: string): Scene | undefined {
	return BY_STEP.get(step);
}

/**
 * The chart at a position: a whole state, never a change. Pure.
 * @param restOf gives a step's chart at rest; it is asked for the position's step and for the one before it alone.
 * @param position a progress outside 0 to 1 counts as the nearer end.
 * @throws {Error} whatever `restOf` throws for a step it does not know.
 */
export function inMotion(restOf: (step: string) => Chart, { step, progress }: Position): Chart {
	const rest = restOf(step);
	const scene = sceneOf(step);
	const arrival = progress / SETTLED;
	if (!scene || arrival >= 1) return rest;
	const previous = scene.steps[scene.steps.indexOf(step) - 1];
	const before = previous === undefined ? null : restOf(previous);
	if (arrival > 0) return scene.arriving(rest, arrival, before);
	return before ?? scene.arriving(rest, 0, null);
}
