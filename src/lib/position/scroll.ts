/**
 * Where the reader is, from scrolling. scrollama lives in this file and nowhere else; what it does otherwise than its
 * types say, or not at all, is put right here:
 * - its trigger is a root margin, which browsers ignore in a frame of another origin unless the root is the document;
 * - it measures again when a step changes its size, not when the window does; only a change of width matters, since the
 *   address bar of a phone changes the height while the reader scrolls.
 */
import scrollama from 'scrollama';

/** Part of the screen's height at which a place becomes the reader's: what has passed it is being read. */
const TRIGGER = 0.4;

/** The id of the place being read: the last one whose head has passed the trigger; null above the first. */
export function placeInView(places: readonly HTMLElement[]): string | null {
	const line = window.innerHeight * TRIGGER;
	return places.filter((place) => place.getBoundingClientRect().top <= line).at(-1)?.id ?? null;
}

/**
 * Calls `onplace` with the id of the place the reader has reached, each time it changes. Returns what stops it.
 * Scrolling itself is never touched.
 */
export function watchPlaces(places: readonly HTMLElement[], onplace: (id: string) => void): () => void {
	if (places.length === 0) return () => {};
	const scroller = scrollama();
	const options = { step: [...places], offset: TRIGGER, root: document };
	scroller.setup(options as unknown as scrollama.ScrollamaOptions).onStepEnter(() => {
		// Steps that are jumped over are told too, in any order: the geometry of the moment decides, not the last told.
		const id = placeInView(places);
		if (id !== null) onplace(id);
	});
	let width = window.innerWidth;
	const onresize = () => {
		if (window.innerWidth === width) return;
		width = window.innerWidth;
		scroller.resize();
	};
	window.addEventListener('resize', onresize, { passive: true });
	return () => {
		window.removeEventListener('resize', onresize);
		scroller.destroy();
	};
}
