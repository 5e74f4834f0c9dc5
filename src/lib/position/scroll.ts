/**
 * Where the reader is, from scrolling. Scrolling itself is never touched: it is read, once a frame.
 *
 * scrollama lives in this file and nowhere else; what it does otherwise than its types say, or not at all, is put right
 * here:
 * - its trigger is a root margin, which browsers ignore in a frame of another origin unless the root is the document;
 * - it measures again when a step changes its size, not when the window does; only a change of width matters, since the
 *   address bar of a phone changes the height while the reader scrolls;
 * - it tells of steps late and, after a jump, in any order. It says near which step to look; which one it is, and how
 *   far it has come, the steps' own rectangles decide.
 */
import scrollama from 'scrollama';
import { SETTLED, type Position } from '../model/chart';
import { progressOf, topAt, type StepGeometry } from './progress';

/** Part of the screen's height at which a place becomes the reader's where nothing is pinned. */
const TRIGGER = 0.4;
/** Part of the room below a pinned graphic, or beside it, at which the next words set the graphic going. */
const BELOW = 0.75;
const BESIDE = 0.55;
/** Where a graphic that is not pinned has come in: its parts arrive as they pass this part of the screen's height. */
const IN_SIGHT = 0.85;
/** Milliseconds without scrolling after which the reader rests. */
const REST = 180;

/** What the page's layout gives, from the same style rules that pin the graphics. */
interface StepLayout {
	readonly element: HTMLElement;
	readonly drawing: HTMLElement | null;
	readonly pinned: boolean;
	readonly line: number;
	readonly target: number;
}

/** The reader's place as scrolling gives it. */
export interface Watch {
	/** The position at this very moment; null above the first step. */
	readonly now: () => Position | null;
	/** Measures the layout again and keeps the reader at the place that was last read: after anything that moves it. */
	readonly keep: () => void;
	readonly stop: () => void;
}

/** What a watcher is told. */
export interface Watcher {
	/** At most once a frame, while the page scrolls or changes. */
	readonly onmove: (position: Position | null) => void;
	/** When the screen has another size, or the letters have: before the layout is measured again. */
	readonly onlayout: () => void;
	/** When the reader has stayed for a moment. */
	readonly onrest: (position: Position | null) => void;
}

/**
 * The height of the screen with the browser's bars shown, in CSS pixels: the one that `svh` is taken from. It does not
 * change when the address bar of a phone does.
 */
function screenHeight(): number {
	return document.documentElement.clientHeight;
}

function layoutOf(element: HTMLElement): StepLayout {
	const shared = element.parentElement?.closest('.scene');
	const pin = (shared ?? element).querySelector<HTMLElement>('.pin');
	const style = getComputedStyle(element);
	const target = parseFloat(style.scrollMarginBlockStart) || 0;
	const screen = screenHeight();
	const drawing = element.querySelector<HTMLElement>('.pin');
	if (!pin || getComputedStyle(pin).position !== 'sticky') {
		return { element, drawing, pinned: false, line: Math.max(target, screen * TRIGGER), target };
	}
	const box = pin.getBoundingClientRect();
	const bottom = parseFloat(getComputedStyle(pin).insetBlockStart) + box.height;
	const beside = box.left > element.getBoundingClientRect().left + 1 || bottom >= screen - 1;
	const line = beside ? screen * BESIDE : bottom + (screen - bottom) * BELOW - (shared ? 0 : box.height);
	return { element, drawing, pinned: true, line: Math.max(line, target + 1), target };
}

/**
 * Watches which of the steps is the reader's, and how far it has come.
 * @param steps in the order of the page
 */
export function watchPosition(steps: readonly HTMLElement[], { onmove, onrest, onlayout }: Watcher): Watch {
	let layouts = steps.map(layoutOf);
	/** The step near which to look. */
	let near = 0;
	let frame = 0;
	let rest = 0;
	/** The last place read: what a new layout must keep. */
	let last: {
		readonly index: number;
		readonly progress: number;
		readonly bottom: number;
	} | null = null;

	const geometryOf = (index: number): (StepGeometry & { layout: StepLayout }) | null => {
		const layout = layouts[index];
		if (!layout) return null;
		const { top, height } = layout.element.getBoundingClientRect();
		return { top, height, line: layout.line, target: layout.target, layout };
	};
	const passed = (index: number): boolean => {
		const geometry = geometryOf(index);
		return geometry !== null && geometry.top < geometry.line;
	};

	const read = (): Position | null => {
		while (passed(near + 1)) near++;
		while (near > 0 && !passed(near)) near--;
		const geometry = passed(near) ? geometryOf(near) : null;
		if (!geometry) {
			last = null;
			return null;
		}
		const { layout, top, height } = geometry;
		let progress = progressOf(geometry);
		if (!layout.pinned && layout.drawing) {
			const box = layout.drawing.getBoundingClientRect();
			const arrival = (screenHeight() * IN_SIGHT - box.top) / Math.max(1, box.height);
			progress = Math.min(1, Math.max(0, SETTLED * arrival));
		}
		last = { index: near, progress: progressOf(geometry), bottom: top + height };
		return { step: layout.element.id, progress };
	};

	const move = () => {
		frame = 0;
		onmove(read());
	};
	const onscroll = () => {
		frame ||= requestAnimationFrame(move);
		clearTimeout(rest);
		rest = window.setTimeout(() => onrest(read()), REST);
	};
	const keep = () => {
		const place = last;
		onlayout();
		layouts = steps.map(layoutOf);
		const geometry = place && geometryOf(place.index);
		if (place && geometry) {
			// Past its end the words of the step are gone: what lies below it is what the reader sees.
			const top = place.progress >= 1 ? place.bottom - geometry.height : topAt(place.progress, geometry);
			window.scrollBy({ top: geometry.top - top, behavior: 'instant' });
		}
		onscroll();
	};

	const scroller = scrollama();
	if (steps.length > 0) {
		const options = { step: [...steps], offset: TRIGGER, root: document };
		scroller.setup(options as unknown as scrollama.ScrollamaOptions).onStepEnter(({ index }) => {
			near = index;
			frame ||= requestAnimationFrame(move);
		});
	}

	let width = window.innerWidth;
	let height = screenHeight();
	const onresize = () => {
		if (window.innerWidth === width && screenHeight() === height) return;
		width = window.innerWidth;
		height = screenHeight();
		scroller.resize();
		keep();
	};
	// Letters that come late, or a reader who sets them otherwise: the screen keeps its size, the page does not.
	let measured = false;
	const sizes = new ResizeObserver(() => {
		// It tells of the size it begins with, too.
		if (measured) keep();
		measured = true;
	});
	const [words] = document.querySelectorAll('.step-text');
	if (words) sizes.observe(words);
	const controller = new AbortController();
	const options = { passive: true, signal: controller.signal };
	window.addEventListener('scroll', onscroll, options);
	window.addEventListener('resize', onresize, options);
	// Back from the browser's cache of pages: nothing has scrolled, but time has passed.
	window.addEventListener('pageshow', onscroll, options);
	onscroll();

	return {
		now: read,
		keep,
		stop: () => {
			controller.abort();
			sizes.disconnect();
			cancelAnimationFrame(frame);
			clearTimeout(rest);
			scroller.destroy();
		}
	};
}
