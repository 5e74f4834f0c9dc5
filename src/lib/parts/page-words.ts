import type { Story } from '../model/story';

/** Words that a page's script says, by their keys in the content. */
const WORDS = [
	'sheets-note',
	'place-of',
	'step-announced',
	'continue-at',
	'menu',
	'contents',
	'reading',
	'reading-scroll',
	'reading-text',
	'motion',
	'motion-on',
	'motion-off',
	'theme',
	'theme-system',
	'theme-light',
	'theme-dark',
	'stored-note'
] as const;

/** What a page's script says; `{name}` in it is filled in when it is said. */
export type PageWords = Readonly<Record<(typeof WORDS)[number], string>>;

const HOLES = { step: '{step}', heading: '{heading}', chapter: '{chapter}', n: '{n}', of: '{of}' };

/** The words of a page's script. */
export function pageWordsOf(story: Story): PageWords {
	return Object.fromEntries(WORDS.map((key) => [key, story.say(key, HOLES)])) as PageWords;
}

/** Words with their holes filled in; a hole without a value stays as it is. */
export function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
	return words.replace(/\{([a-z]+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** A script element that holds data as JSON, with what could end it escaped. Read it with `dataIn`. */
export function dataElement(id: string, data: unknown): string {
	return `<script type="application/json" id="${id}">${JSON.stringify(data).replace(/</g, '\\u003c')}</` + 'script>';
}

/**
 * The data that a page carries in an element written by `dataElement`.
 * @throws {Error} when the page has no such element, or it holds no JSON; the message names the element.
 */
export function dataIn<T>(id: string): T {
	const text = document.getElementById(id)?.textContent;
	if (text === undefined || text === null) throw new Error(`this page carries no data in #${id}`);
	try {
		return JSON.parse(text) as T;
	} catch {
		throw new Error(`#${id} holds no JSON: the page was changed on its way`);
	}
}
