/**
 * What a script adds to a page that reads well without one: source cards open as a dialog, the link to the other language
 * leads to the place that is being read, a menu; and, in the article, the scroll.
 */
import { dataIn, type PageWords } from '../parts/page-words';
import { openCardsInDialog } from '../parts/source-dialog';
import { placeInView } from '../position/places';
import { readArticle } from './article-reading';
import { openSettings } from './settings';

const settings = openSettings();
const words = dataIn<PageWords>('page-words');
openCardsInDialog();
document.documentElement.dataset.script = '';

const article = document.querySelector('.chapter') ? readArticle(words, settings) : null;

const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
	const lead = () => (link.hash = (article ? article.here() : placeInView(places)) ?? '');
	for (const touch of ['pointerdown', 'focus', 'click']) link.addEventListener(touch, lead, { capture: true });
}

const button = document.querySelector<HTMLElement>('[data-menu]');
// Asked for ahead of the first tap, so that the tap is answered at once.
let menu: Promise<typeof import('./menu')> | null = null;
const load = () => (menu ??= import('./menu'));
for (const sign of ['pointerenter', 'pointerdown', 'focus']) button?.addEventListener(sign, load, { once: true });
// A tap outside closes the menu, and its button is outside: the same tap must not open it again.
let closing = false;
const isOpen = () => button?.getAttribute('aria-expanded') === 'true';
button?.addEventListener('pointerdown', () => (closing = isOpen()));
button?.addEventListener('click', async () => {
	const { openMenu } = await load();
	if (!closing && !isOpen()) openMenu(button, words, settings, article);
	closing = false;
});
