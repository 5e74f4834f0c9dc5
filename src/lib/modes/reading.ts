/**
 * What a script adds to a page that reads well without one: source cards open as a dialog, and the link to the other
 * language leads to the place that is being read.
 */
import { openCardsInDialog } from '../parts/source-dialog';
import { placeInView, watchPlaces } from '../position/scroll';

openCardsInDialog();

const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')];
const lead = (id: string) => {
	for (const link of links) link.hash = id;
};
watchPlaces(places, lead);
// A click may come before the observer has told of the last scroll.
for (const link of links) {
	link.addEventListener('click', () => lead(placeInView(places) ?? ''), { capture: true });
}
