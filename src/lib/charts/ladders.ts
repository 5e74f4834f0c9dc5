/**
 * Splits rungs into ladders: a rung that says something else than the one above it starts a ladder of its own, so that it
 * can never be read as a step of the one before.
 */
export function laddersOf<R extends { readonly other: boolean }>(rungs: readonly R[]): R[][] {
	const ladders: R[][] = [];
	for (const rung of rungs) {
		const last = ladders.at(-1);
		if (last === undefined || rung.other) ladders.push([rung]);
		else last.push(rung);
	}
	return ladders;
}
