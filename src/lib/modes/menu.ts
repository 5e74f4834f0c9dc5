import { mount, unmount } from 'svelte';
import Menu from '../parts/Menu.svelte';
import type { PageWords } from '../parts/page-words';
import type { ArticleReading } from './article-reading';
import { isScroll, type SettingsStore } from './settings';

/** Opens the menu, which stays open until the reader closes it: a key, a tap outside, or its button again. */
export function openMenu(
	button: HTMLElement,
	words: PageWords,
	settings: SettingsStore,
	article: ArticleReading | null
): void {
	const pages = [...document.querySelectorAll<HTMLAnchorElement>('.site-header nav a')].map((link) => ({
		href: link.href,
		name: link.textContent ?? '',
		current: link.getAttribute('aria-current') === 'page'
	}));
	const menu = mount(Menu, {
		target: document.body,
		props: {
			words,
			pages,
			contents: article?.contents ?? [],
			here: article?.here() ?? null,
			settings: {
				theme: settings.current.theme,
				motion: settings.current.motion,
				reading: article ? (isScroll(settings.current) ? 'scroll' : 'text') : null
			},
			onchange: settings.change,
			onclose: () => {
				button.setAttribute('aria-expanded', 'false');
				void unmount(menu);
			}
		}
	});
	button.setAttribute('aria-expanded', 'true');
}
