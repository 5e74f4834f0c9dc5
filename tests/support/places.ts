/** The languages of the piece: told again here, since the story itself can only be read where Vite runs. */
export const LANGS = ['en', 'fr'] as const;

/** Every page by its path below the address under test. */
export const PAGES = [
	'',
	'nothing-is-here/',
	...LANGS.flatMap((lang) => [`${lang}/`, `${lang}/figures/`, `${lang}/sources/`, `${lang}/method/`])
] as const;

export const THEMES = ['light', 'dark'] as const;

/** Widths and heights that every page must fit. */
export const SCREENS = [
	{ width: 320, height: 568 },
	{ width: 320, height: 256 },
	{ width: 390, height: 844 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
] as const;

/** How many steps the article has. */
export const STEPS = 41;
