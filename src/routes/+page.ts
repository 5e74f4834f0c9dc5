import { LANGS } from '$lib/model/language';
import { loadStory } from '$lib/story/content';
import type { PageLoad } from './$types';

export const load: PageLoad = () => ({ stories: LANGS.map((lang) => loadStory(lang)) });
