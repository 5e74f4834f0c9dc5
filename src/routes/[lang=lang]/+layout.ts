import { loadStory } from '$lib/story/content';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => ({ story: loadStory(params.lang) });
