import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMPARATORS, type Comparator, type Value } from './figure';
import { LANGS, type Lang } from './language';
import {
	formatInterval,
	formatNumber,
	NBSP,
	NNBSP,
	pluralOf,
	precisionOf,
	qualifierOf,
	setType,
	wordClaim,
	wordValue,
	type Measure
} from './wording';

/** Spaces made visible: ~ holds, _ holds and is narrow. */
const seen = (text: string) => text.replaceAll(NBSP, '~').replaceAll(NNBSP, '_');

const PEOPLE: Measure['noun'] = {
	en: { one: 'person', other: 'people' },
	fr: { one: 'habitant', other: 'habitants' }
};

function word(value: number | Value, lang: Lang, measure: Partial<Measure> = {}) {
	const asValue: Value = typeof value === 'number' ? { type: 'number', number: value } : value;
	const wording = wordValue(asValue, { comparator: 'exact', style: 'count', noun: null, ...measure }, lang);
	return Object.fromEntries(Object.entries(wording).map(([variant, text]) => [variant, seen(text)]));
}

const date = (text: string): Value => ({ type: 'date', date: text });

describe('qualifierOf', () => {
	it.each([
		['about', 'about', 'environ'],
		['nearly', 'nearly', 'près de'],
		['more-than', 'more than', 'plus de'],
		['at-least', 'at least', 'au moins'],
		['as-many-as', 'as many as', 'jusqu’à'],
		['fewer-than', 'fewer than', 'moins de']
	] as const)('words %s', (comparator, en, fr) => {
		expect([qualifierOf(comparator, 'en'), qualifierOf(comparator, 'fr')]).toEqual([en, fr]);
	});

	const silent: Comparator[] = ['exact', 'unquantified', 'uncounted', 'undated', 'undisclosed', 'garbled', 'none'];
	it.each(silent)('has no words for %s', (comparator) => {
		for (const lang of LANGS) expect(qualifierOf(comparator, lang)).toBe('');
	});

	it('knows every comparator', () => {
		expect(COMPARATORS.length).toBe(6 + silent.length);
	});
});

describe('formatNumber', () => {
	it.each([
		[0, '0', '0'],
		[7, '7', '7'],
		[2.5, '2.5', '2,5'],
		[999, '999', '999'],
		[1000, '1,000', '1_000'],
		[64_000, '64,000', '64_000'],
		[999_999, '999,999', '999_999'],
		[1e6, '1~million', '1~million'],
		[1.9e6, '1.9~million', '1,9~million'],
		[2e6, '2~million', '2~millions'],
		[2.3e6, '2.3~million', '2,3~millions'],
		[17e6, '17~million', '17~millions'],
		[1e9, '1~billion', '1~milliard'],
		[1.5e9, '1.5~billion', '1,5~milliard'],
		[10e9, '10~billion', '10~milliards']
	])('writes %d', (n, en, fr) => {
		expect([seen(formatNumber(n, 'en')), seen(formatNumber(n, 'fr'))]).toEqual([en, fr]);
	});
});

describe('pluralOf', () => {
	it.each([
		[0, 'other', 'one'],
		[1, 'one', 'one'],
		[1.5, 'other', 'one'],
		[2, 'other', 'other'],
		[1e6, 'other', 'other']
	])('takes %d', (n, en, fr) => {
		expect([pluralOf(n, 'en'), pluralOf(n, 'fr')]).toEqual([en, fr]);
	});
});

describe('precisionOf', () => {
	it('goes by what the date holds', () => {
		expect(['2024', '2024-05', '2023-10-07'].map(precisionOf)).toEqual(['year', 'month', 'day']);
	});
});

describe('wordValue: numbers', () => {
	it('keeps the qualifier in every variant', () => {
		expect(word(2.3e6, 'en', { comparator: 'about', noun: PEOPLE })).toEqual({
			full: 'about~2.3~million people',
			number: 'about~2.3~million',
			words: 'about~2.3~million',
			on: 'about~2.3~million people',
			short: 'about~2.3~million',
			day: 'about~2.3~million people'
		});
		expect(word(250, 'fr', { comparator: 'more-than', noun: PEOPLE })).toEqual({
			full: 'plus de~250 habitants',
			number: 'plus de~250',
			words: 'plus de~250',
			on: 'plus de~250 habitants',
			short: 'plus de~250',
			day: 'plus de~250 habitants'
		});
	});

	it.each([
		[0, '0 people', '0 habitant'],
		[1, '1 person', '1 habitant'],
		[1.5, '1.5 people', '1,5 habitant'],
		[2, '2 people', '2 habitants'],
		[64_000, '64,000 people', '64_000 habitants']
	])('agrees with %d', (n, en, fr) => {
		expect([word(n, 'en', { noun: PEOPLE }).full, word(n, 'fr', { noun: PEOPLE }).full]).toEqual([en, fr]);
	});

	it.each([
		[1e6, 'résidents', '1~million de résidents'],
		[2.3e6, 'résidents', '2,3~millions de résidents'],
		[1e6, 'habitants', '1~million d’habitants'],
		[3e9, 'euros', '3~milliards d’euros'],
		[2e6, 'Égyptiens', '2~millions d’Égyptiens'],
		[2e6, 'œuvres', '2~millions d’œuvres'],
		[999_999, 'œuvres', '999_999 œuvres']
	])('joins %d to %s in French', (n, other, expected) => {
		const noun = { en: { one: '', other: '' }, fr: { one: other, other } };
		expect(word(n, 'fr', { noun }).full).toBe(expected);
	});

	it.each([
		['en', 0, 'zero'],
		['en', 2, 'two'],
		['en', 20, 'twenty'],
		['fr', 0, 'zéro'],
		['fr', 9, 'neuf'],
		['fr', 17, 'dix-sept']
	] as const)('spells small numbers in words (%s %d)', (lang, n, expected) => {
		expect(word(n, lang, { noun: PEOPLE }).words).toBe(expected);
		expect(word(n, lang, { noun: PEOPLE }).number).toBe(String(n));
	});

	it('spells nothing above twenty and no fraction, and keeps the qualifier on what it spells', () => {
		expect([word(21, 'en').words, word(2.5, 'fr').words]).toEqual(['21', '2,5']);
		expect(word(3, 'en', { comparator: 'at-least' }).words).toBe('at least~three');
		expect(word(3, 'fr', { comparator: 'at-least' }).words).toBe('au moins~trois');
	});

	it('writes percentages with their sign in every variant', () => {
		for (const n of [5, 75]) {
			const en = word(n, 'en', { comparator: 'nearly', style: 'percent' });
			const fr = word(n, 'fr', { comparator: 'nearly', style: 'percent' });
			expect(new Set(Object.values(en))).toEqual(new Set([`nearly~${n}%`]));
			expect(new Set(Object.values(fr))).toEqual(new Set([`près de~${n}_%`]));
		}
	});

	it('writes dollars in words', () => {
		const money = { comparator: 'about', style: 'dollars' } as const;
		expect(word(10e6, 'en', money)).toMatchObject({ full: 'about~10~million dollars', number: 'about~10~million' });
		expect(word(10e6, 'fr', money)).toMatchObject({
			full: 'environ~10~millions de dollars',
			number: 'environ~10~millions'
		});
		expect([word(1, 'en', { style: 'dollars' }).full, word(1, 'fr', { style: 'dollars' }).full]).toEqual([
			'1 dollar',
			'1 dollar'
		]);
	});

	it('words a range with the noun of its greater end', () => {
		const range: Value = { type: 'range', min: 1, max: 2 };
		expect([word(range, 'en', { noun: PEOPLE }).full, word(range, 'fr', { noun: PEOPLE }).full]).toEqual([
			'1–2 people',
			'1–2 habitants'
		]);
		expect(word(range, 'fr', { style: 'percent', comparator: 'about' }).full).toBe('environ~1_%–2_%');
		expect(word(range, 'en').words).toBe('1–2');
	});
});

describe('wordValue: dates', () => {
	it.each([
		['2024', '2024', 'in 2024', '2024', '2024'],
		['2024-09', 'September 2024', 'in September 2024', 'Sep 2024', 'September'],
		['2023-10-07', '7~October 2023', 'on 7~October 2023', '7~Oct 2023', '7~October'],
		['2024-05-01', '1~May 2024', 'on 1~May 2024', '1~May 2024', '1~May']
	])('words %s in English', (text, full, on, short, day) => {
		expect(word(date(text), 'en')).toEqual({ full, number: full, words: full, on, short, day });
	});

	it.each([
		['2024', '2024', 'en 2024', '2024', '2024'],
		['2024-09', 'septembre 2024', 'en septembre 2024', 'sept. 2024', 'septembre'],
		['2023-10-07', '7~octobre 2023', 'le~7~octobre 2023', '7~oct. 2023', '7~octobre'],
		['2024-05-01', '1er~mai 2024', 'le~1er~mai 2024', '1er~mai 2024', '1er~mai']
	])('words %s in French', (text, full, on, short, day) => {
		expect(word(date(text), 'fr')).toEqual({ full, number: full, words: full, on, short, day });
	});

	it('shortens every English month to three letters and lengthens none', () => {
		const months = Array.from({ length: 12 }, (_, i) => word(date(`2024-${String(i + 1).padStart(2, '0')}`), 'en'));
		expect(months.map((m) => m.short)).toEqual(
			'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((month) => `${month} 2024`)
		);
		expect(months.map((m) => m.day).join(' ')).toBe(
			'January February March April May June July August September October November December'
		);
	});

	it.each(['Pacific/Auckland', 'America/Los_Angeles'])('does not slip a day in %s', (zone) => {
		vi.stubEnv('TZ', zone);
		onTestFinished(() => {
			vi.unstubAllEnvs();
		});
		expect([word(date('2024-01-01'), 'en').full, word(date('2023-12-31'), 'en').full]).toEqual([
			'1~January 2024',
			'31~December 2023'
		]);
	});

	it('keeps a qualifier in every variant of a date and of an interval', () => {
		for (const text of Object.values(word(date('2024-05'), 'en', { comparator: 'about' })))
			expect(text).toMatch(/^about~/);
		const interval: Value = { type: 'interval', from: '2023', to: '2024' };
		for (const text of Object.values(word(interval, 'fr', { comparator: 'about' }))) expect(text).toMatch(/^environ~/);
	});
});

describe('intervals', () => {
	it.each([
		['2023-06', '2024-04', 'from June 2023 to April 2024', 'de juin 2023 à avril 2024'],
		['2024-04', '2024-08', 'from April 2024 to August 2024', 'd’avril 2024 à août 2024'],
		['2023-08', '2023-10', 'from August 2023 to October 2023', 'd’août 2023 à octobre 2023'],
		['2023-10', '2024-01', 'from October 2023 to January 2024', 'd’octobre 2023 à janvier 2024'],
		['2021', '2024', 'from 2021 to 2024', 'de 2021 à 2024'],
		['2023-10-07', '2023-11-01', 'from 7~October 2023 to 1~November 2023', 'du 7~octobre 2023 au 1er~novembre 2023'],
		['2023-10-07', '2024', 'from 7~October 2023 to 2024', 'du 7~octobre 2023 à 2024']
	])('words %s to %s', (from, to, en, fr) => {
		expect([seen(formatInterval(from, to, 'en')), seen(formatInterval(from, to, 'fr'))]).toEqual([en, fr]);
	});

	it('has the same words in every variant but the short one', () => {
		const interval: Value = { type: 'interval', from: '2023-06', to: '2024-09' };
		const en = 'from June 2023 to September 2024';
		expect(word(interval, 'en')).toEqual({
			full: en,
			number: en,
			words: en,
			on: en,
			short: 'Jun 2023–Sep 2024',
			day: en
		});
		expect(word(interval, 'fr').short).toBe('juin 2023–sept. 2024');
	});
});

describe('wordClaim', () => {
	it('says the same in every variant', () => {
		expect(new Set(Object.values(wordClaim('several units')))).toEqual(new Set(['several units']));
		expect(Object.keys(wordClaim('x')).sort()).toEqual(Object.keys(word(1, 'en')).sort());
	});
});

describe('setType', () => {
	it.each([
		["the army's", 'the army’s'],
		['"a" and "b"', '“a” and “b”'],
		['("a")', '(“a”)'],
		['wait...', 'wait…'],
		['what? no: yes; «a»', 'what? no: yes; «a»'],
		['¶ 10', '¶10']
	])('sets English %s', (text, expected) => {
		expect(setType(text, 'en')).toBe(expected);
	});

	it.each([
		["l'armée", 'l’armée'],
		['un "mot"', 'un “mot”'],
		['quoi ?', 'quoi_?'],
		['quoi?', 'quoi_?'],
		['quoi ?!', 'quoi_?!'],
		['non ! oui ; si : fin', 'non_! oui_; si~: fin'],
		['(non !)', '(non_!)'],
		['“non !”', '“non_!”'],
		['«mot» et « mots »', '«_mot_» et «_mots_»'],
		['à 10:30', 'à 10:30'],
		['https://example.org/?a=b', 'https://example.org/?a=b']
	])('sets French %s', (text, expected) => {
		expect(seen(setType(text, 'fr'))).toBe(expected);
	});

	it.each([`"a" et 'b' : c ; d ! e? «x» « y » fin... ¶  4`, 'Quoi ?!... "Oui !" (non ?) : « "a" »', '....... ¶¶ 3 ;;'])(
		'changes nothing the second time: %s',
		(text) => {
			for (const lang of LANGS) expect(setType(setType(text, lang), lang)).toBe(setType(text, lang));
		}
	);
});
