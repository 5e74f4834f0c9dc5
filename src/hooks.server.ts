import { dev } from '$app/environment';
import { base } from '$app/paths';
import { isLang, LANGUAGES } from '$lib/model/language';
import type { Handle } from '@sveltejs/kit';
import { islandAddress } from './islands.server';

/**
 * Gives each page its language and direction, and each `%island.name%` the address of its script; takes out the marks by
 * which a page would be hydrated. None of ours is (`csr = false`), and there are twenty thousand of them in the article.
 */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params.lang && isLang(event.params.lang) ? event.params.lang : 'en';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', lang)
				.replace('%dir%', LANGUAGES[lang].dir)
				.replace(/<!--[\s\S]*?-->/g, '')
				.replace(/%island\.([a-z-]+)%/g, (_, name: string) => islandAddress(name, { base, dev })),
		// The faces are drawn in time or not at all (font-display: optional), so that nothing shifts: ask for them at once.
		preload: ({ type }) => type === 'font'
	});
};
