import pinned from './pinned.css?inline';
import scroll from './scroll.css?inline';

/** The screens on which a stage of each size is pinned. Below 420 pixels of height nothing is. */
const SCREENS = {
	low: '(height >= 26.25rem)',
	middle: '(height >= 44rem) and (width >= 22rem), (height >= 26.25rem) and (width >= 64rem)',
	high: '(height >= 44rem) and (width >= 64rem)'
} as const;

/**
 * The scrolling layout: one sheet, in a style element of its own. It holds from the first paint, by its media and without
 * a script, so that nothing shifts when the script comes; the reader's choice changes those media and nothing else.
 * Within `html`, so that its rules come before those of the linear article wherever the element stands in the head.
 */
export const SCROLL_LAYOUT: string = `html{${[
	scroll,
	...Object.entries(SCREENS).map(
		([size, media]) => `@media ${media}{${pinned.replaceAll('.pinned', `.stage-${size}:not(.loose)`)}}`
	)
].join('')}}`;
