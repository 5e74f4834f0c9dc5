/**
 * Words for values: the only place where a number turns into text.
 * Qualifiers follow the editorial catalogue's table (environ = about, près de = nearly, plus de = more than, au moins = at least).
 */
import type { Comparator, PartialDate, Value, Wording } from './figure';
import type { Lang, Localized } from './language';

/** No-break space: between a qualifier and its number, a number and its magnitude. */
export const NBSP = '\u00a0';
/** Narrow no-break space: thousands and percent in French, before ; ! ? and inside « ». */
export const NNBSP = '\u202f';

/** Singular and plural of a noun. */
export interface Noun {
	readonly one: string;
	readonly other: string;
}

/** What is needed to word a value besides the value. */
export interface Measure {
	readonly comparator: Comparator;
	/** How the number is written: counted things, a percentage, or dollars. */
	readonly style: 'count' | 'percent' | 'dollars';
	readonly noun: Localized<Noun> | null;
}

const QUALIFIERS: Localized<Partial<Record<Comparator, string>>> = {
	en: {
		about: 'about',
		nearly: 'nearly',
		'more-than': 'more than',
		'at-least': 'at least',
		'as-many-as': 'as many as',
		'fewer-than': 'fewer than'
	},
	fr: {
		about: 'environ',
		nearly: 'près de',
		'more-than': 'plus de',
		'at-least': 'au moins',
		'as-many-as': 'jusqu’à',
		'fewer-than': 'moins de'
	}
};

const SPELLED: Localized<readonly string[]> = {
	en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	),
	fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
		' '
	)
};

const DOLLARS: Localized<Noun> = {
	en: { one: 'dollar', other: 'dollars' },
	fr: { one: 'dollar', other: 'dollars' }
};

/** The qualifier in words, or an empty string where the value has none. */
export function qualifierOf(comparator: Comparator, lang: Lang): string {
	return QUALIFIERS[lang][comparator] ?? '';
}

/**
 * A number as the language writes it: 64,000 and 64 000; 2.3 million and 2,3 millions. From a million on, in words,
 * with one decimal at most.
 */
export function formatNumber(n: number, lang: Lang): string {
	const format = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
	for (const [size, en, fr] of [
		[1e9, 'billion', 'milliard'],
		[1e6, 'million', 'million']
	] as const) {
		if (n >= size) {
			const amount = n / size;
			const unit = lang === 'en' ? en : amount >= 2 ? `${fr}s` : fr;
			return `${format.format(amount)}${NBSP}${unit}`;
		}
	}
	return format.format(n);
}

/** The grammatical number a quantity takes: French treats everything below two as singular. */
export function pluralOf(n: number, lang: Lang): 'one' | 'other' {
	return new Intl.PluralRules(lang).select(n) === 'one' ? 'one' : 'other';
}

function withNoun(n: number, text: string, noun: Noun, lang: Lang): string {
	const word = noun[pluralOf(n, lang)];
	// French: « 2,3 millions de résidents », « 10 milliards d’euros », but « 64 000 morts ».
	if (lang === 'fr' && n >= 1e6) return `${text} ${/^[aeiouyéèêàâîôûœh]/i.test(word) ? 'd’' : 'de '}${word}`;
	return `${text} ${word}`;
}

function withQualifier(qualifier: string, text: string): string {
	return qualifier === '' ? text : `${qualifier}${NBSP}${text}`;
}

/** Precision of a reduced ISO 8601 date. */
export function precisionOf(date: PartialDate): 'year' | 'month' | 'day' {
	return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

function formatDate(date: PartialDate, lang: Lang, month: 'long' | 'short', year = true): string {
	const precision = precisionOf(date);
	if (precision === 'year') return date;
	const [y = '', m = '01', d = '01'] = date.split('-');
	const name = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { month, timeZone: 'UTC' })
		.format(new Date(Date.UTC(Number(y), Number(m) - 1, Number(d))))
		// English ticks all take three letters; the whole word, or “September” would lose its own.
		.replace(/^Sept$/, 'Sep');
	const day = Number(d) === 1 && lang === 'fr' ? '1er' : String(Number(d));
	const parts = precision === 'day' ? [`${day}${NBSP}${name}`] : [name];
	if (year) parts.push(y);
	return parts.join(' ');
}

function dateOn(date: PartialDate, lang: Lang): string {
	const text = formatDate(date, lang, 'long');
	if (lang === 'fr') return precisionOf(date) === 'day' ? `le${NBSP}${text}` : `en ${text}`;
	return precisionOf(date) === 'day' ? `on ${text}` : `in ${text}`;
}

/** A date without a qualifier, as the language writes it. */
export function wordDate(date: PartialDate, lang: Lang): Wording {
	return wordValue({ type: 'date', date }, { comparator: 'exact', style: 'count', noun: null }, lang);
}

/** “from June 2023 to April 2024”, « de juin 2023 à avril 2024 », « du 7 octobre au 5 novembre ». */
export function formatInterval(from: PartialDate, to: PartialDate, lang: Lang): string {
	const a = formatDate(from, lang, 'long');
	const b = formatDate(to, lang, 'long');
	if (lang === 'en') return `from ${a} to ${b}`;
	// A day has an article in French, a month and a year have none.
	const start = precisionOf(from) === 'day' ? `du ${a}` : `${/^[aoé]/i.test(a) ? 'd’' : 'de '}${a}`;
	return `${start} ${precisionOf(to) === 'day' ? 'au' : 'à'} ${b}`;
}

/** Words for a value in one language, qualifier included in every variant. */
export function wordValue(value: Value, measure: Measure, lang: Lang): Wording {
	const qualifier = qualifierOf(measure.comparator, lang);
	if (value.type === 'date') {
		const full = withQualifier(qualifier, formatDate(value.date, lang, 'long'));
		return {
			full,
			number: full,
			words: full,
			on: qualifier === '' ? dateOn(value.date, lang) : full,
			short: withQualifier(qualifier, formatDate(value.date, lang, 'short')),
			day: withQualifier(qualifier, formatDate(value.date, lang, 'long', false))
		};
	}
	if (value.type === 'interval') {
		const full = withQualifier(qualifier, formatInterval(value.from, value.to, lang));
		const span = `${formatDate(value.from, lang, 'short')}–${formatDate(value.to, lang, 'short')}`;
		const short = withQualifier(qualifier, span);
		return { full, number: full, words: full, on: full, short, day: full };
	}
	const size = value.type === 'number' ? value.number : value.max;
	const write = (n: number) => {
		const text = formatNumber(n, lang);
		return measure.style === 'percent' ? (lang === 'fr' ? `${text}${NNBSP}%` : `${text}%`) : text;
	};
	const bare = value.type === 'number' ? write(value.number) : `${write(value.min)}–${write(value.max)}`;
	const number = withQualifier(qualifier, bare);
	const noun = measure.style === 'dollars' ? DOLLARS[lang] : (measure.noun?.[lang] ?? null);
	const full = noun === null ? number : withNoun(size, number, noun, lang);
	// A percentage is never spelled out: its sign would be lost.
	const spelled = value.type === 'number' && measure.style !== 'percent' ? SPELLED[lang][value.number] : undefined;
	const words = spelled === undefined ? number : withQualifier(qualifier, spelled);
	return { full, number, words, on: full, short: number, day: full };
}

/** The same words in every variant: for a claim that has words and no number. */
export function wordClaim(said: string): Wording {
	return { full: said, number: said, words: said, on: said, short: said, day: said };
}

/**
 * Spaces that hold French punctuation to its word, and curly apostrophes and quotation marks in both languages.
 * French: narrow no-break space before ; ! ? and inside « », no-break space before a colon (Imprimerie nationale).
 */
export function setType(text: string, lang: Lang): string {
	let out = text
		.replace(/'/g, '’')
		.replace(/(^|[\s([{—–«])"/g, '$1“')
		.replace(/"/g, '”')
		.replace(/\.\.\./g, '…');
	if (lang === 'fr') {
		out = out
			.replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${NNBSP}`)
			.replace(/(\d)[ \u00a0](?=%)/g, `$1${NNBSP}`)
			.replace(/[ \u00a0\u202f]*([;!?]+)(?=[\s»”)…]|$)/g, `${NNBSP}$1`)
			.replace(/[ \u00a0\u202f]*:(?=\s|$)/g, `${NBSP}:`)
			.replace(/«[ \u00a0\u202f]*/g, `«${NNBSP}`)
			.replace(/[ \u00a0\u202f]*»/g, `${NNBSP}»`);
	}
	return out.replace(/¶ */g, '¶');
}
