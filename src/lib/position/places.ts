/** Part of the screen's height at which a place becomes the reader's: what has passed it is being read. */
const TRIGGER = 0.4;

/** The id of the place being read: the last one whose head has passed the trigger; null above the first. */
export function placeInView(places: readonly HTMLElement[]): string | null {
	const line = document.documentElement.clientHeight * TRIGGER;
	return places.filter((place) => place.getBoundingClientRect().top <= line).at(-1)?.id ?? null;
}
