import { isLang, type Lang, type Localized } from '../model/language';
import type { Story } from '../model/story';
import { readStory } from './read-story';

// The one door to content/. Raw text, so that the build and the editor's checks read the very same bytes.
const FILES = import.meta.glob<string>('/src/content/**/*.{yaml,md}', {
	query: '?raw',
	import: 'default',
	eager: true
});

let stories: Localized<Story> | null = null;

/**
 * The story in one language. Read and checked once.
 * @throws {ContentError} when the content cannot be published; the message names every file and line.
 * @throws {Error} when the language is none of the piece's.
 */
export function loadStory(lang: string): Story {
	if (!isLang(lang)) throw new Error(`"${lang}" is not a language of the piece`);
	stories ??= readStory(
		Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path.slice('/src/content/'.length), text]))
	);
	return stories[lang as Lang];
}
