import { LANGS } from '$lib/model/language';
import { loadStory } from '$lib/story/content';
import type { PageLoad } from './$types';

// One file at the root, the name under which static hosts look for it.
export const trailingSlash = 'never';

export const load: PageLoad = () => ({ stories: LANGS.map((lang) => loadStory(lang)) });
