import { loadStory } from '../../src/lib/story/content';
import type { Lang } from '../../src/lib/model/language';
import type { Story } from '../../src/lib/model/story';

/** The real story, for tests of rooms that may not open the content themselves. */
export async function storyForTests(lang: Lang): Promise<Story> {
	return loadStory(lang);
}
