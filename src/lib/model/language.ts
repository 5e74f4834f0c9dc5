/** The languages of the piece, in the order in which they are offered. BCP 47 tags. */
export const LANGS = ['en', 'fr'] as const;

/** A language of the piece. */
export type Lang = (typeof LANGS)[number];

/** The same thing in each language of the piece. */
export type Localized<T = string> = Readonly<Record<Lang, T>>;

/** Name and writing direction of each language, each named in itself. */
export const LANGUAGES: Localized<{ readonly name: string; readonly dir: 'ltr' | 'rtl' }> = {
	en: { name: 'English', dir: 'ltr' },
	fr: { name: 'Français', dir: 'ltr' }
};

/** Whether a string is the tag of a language of the piece. */
export function isLang(value: string): value is Lang {
	return (LANGS as readonly string[]).includes(value);
}
