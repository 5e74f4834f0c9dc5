import { resolve } from '$app/paths';
import type { Lang } from '../model/language';

/** The pages of an edition, by name. */
export type PageName = 'story' | 'figures' | 'sources' | 'method';

/** The address of a page in a language, with the base path. */
export function pageAddress(lang: Lang, page: PageName): string {
	switch (page) {
		case 'story':
			return `${resolve('/[lang=lang]', { lang })}/`;
		case 'figures':
			return `${resolve('/[lang=lang]/figures', { lang })}/`;
		case 'sources':
			return `${resolve('/[lang=lang]/sources', { lang })}/`;
		case 'method':
			return `${resolve('/[lang=lang]/method', { lang })}/`;
	}
}

/** The id of a figure's source card at a step. */
export function cardId(step: string, figure: string): string {
	return `card-${step}-${figure}`;
}

/**
 * The address a link of the content stands for: `#m1` and `#c1` are in the index of figures, `#source-…` is on the page
 * of sources, anything else is as written.
 */
export function contentAddress(lang: Lang, href: string): string {
	if (/^#[mc]\d+$/.test(href)) return `${pageAddress(lang, 'figures')}${href}`;
	if (href.startsWith('#source-')) return `${pageAddress(lang, 'sources')}${href}`;
	return href;
}
