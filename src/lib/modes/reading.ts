/**
 * What a script adds to a page that reads well without one: source cards open as a dialog, and the link to the other
 * language leads to the place that is being read.
 */
import { openCardsInDialog } from '../parts/source-dialog';
import { watchPlaces } from '../position/scroll';

openCardsInDialog();

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')];
watchPlaces([...document.querySelectorAll<HTMLElement>('[data-place]')], (id) => {
	for (const link of links) link.hash = id;
});
