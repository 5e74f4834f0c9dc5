import { describe, expect, it } from 'vitest';
import type { Value } from '../model/figure';
import { calculate, type Known } from './calculate';

type Formula = Parameters<typeof calculate>[0];

const VALUES: Readonly<Record<string, Value | null>> = {
	rise: { type: 'number', number: 155 },
	people: { type: 'number', number: 2_300_000 },
	flagged: { type: 'number', number: 37_000 },
	thousand: { type: 'number', number: 1000 },
	none: { type: 'number', number: 0 },
	range: { type: 'range', min: 1, max: 2 },
	period: { type: 'interval', from: '2023-06', to: '2024-04' },
	years: { type: 'interval', from: '2021', to: '2024' },
	day: { type: 'date', date: '2023-10-07' },
	month: { type: 'date', date: '2024-11' },
	year: { type: 'date', date: '2024' },
	'leap-eve': { type: 'date', date: '2024-01-31' },
	resolution: { type: 'date', date: '2024-09-18' },
	twelve: { type: 'number', number: 12 },
	one: { type: 'number', number: 1 },
	claim: null
};

const KNOWN: Known = {
	value: (id) => VALUES[id],
	paragraph: (id) => ({ early: 4, late: 9 })[id],
	counts: { documents: 5, figures: 133, blanks: 24, contradictions: 22, steps: 41, chapters: 9 }
};

const number = (n: number): Value => ({ type: 'number', number: n });
const date = (text: string): Value => ({ type: 'date', date: text });

describe('calculate', () => {
	it.each<[string, Formula, Value]>([
		['a constant', { op: 'constant', value: 100 }, number(100)],
		['an index', { op: 'index', base: 100, increase: 'rise' }, number(255)],
		['a division', { op: 'divide', of: 'people', by: 'thousand', decimals: 0 }, number(2300)],
		['a rounded division', { op: 'divide', of: 'flagged', by: 'rise', decimals: 1 }, number(238.7)],
		['a division of zero', { op: 'divide', of: 'none', by: 'rise', decimals: 0 }, number(0)],
		['a percentage', { op: 'percent', of: 'flagged', by: 'people', decimals: 1 }, number(1.6)],
		['a whole percentage', { op: 'percent', of: 'flagged', by: 'people', decimals: 0 }, number(2)],
		['months of a period', { op: 'months-between', of: 'period' }, number(10)],
		['months until a date', { op: 'months-until', of: 'period', until: 'day' }, number(4)],
		['a day some months later', { op: 'add-months', to: 'resolution', months: 'twelve' }, date('2025-09-18')],
		['a month some months later', { op: 'add-months', to: 'month', months: 'one' }, date('2024-12')],
		['a month of the next year', { op: 'add-months', to: 'month', months: 'twelve' }, date('2025-11')],
		[
			'a day that the month reached does not have',
			{ op: 'add-months', to: 'leap-eve', months: 'one' },
			date('2024-02-29')
		],
		['paragraphs apart', { op: 'paragraphs-apart', of: 'early', and: 'late' }, number(5)],
		['paragraphs apart, the other way', { op: 'paragraphs-apart', of: 'late', and: 'early' }, number(5)],
		['the start of a period', { op: 'start', of: 'period' }, date('2023-06')],
		['the end of a period', { op: 'end', of: 'period' }, date('2024-04')]
	])('works out %s', (_, formula, expected) => {
		expect(calculate(formula, KNOWN)).toEqual(expected);
	});

	it.each(Object.entries(KNOWN.counts))('counts %s', (of, expected) => {
		expect(calculate({ op: 'count', of: of as keyof Known['counts'] }, KNOWN)).toEqual(number(expected));
	});

	it.each<[Formula, string]>([
		[{ op: 'index', base: 100, increase: 'gone' }, 'names "gone", which does not exist'],
		[{ op: 'index', base: 100, increase: 'claim' }, 'names "claim", which has no value to calculate with'],
		[{ op: 'index', base: 100, increase: 'day' }, 'needs a number, but "day" is a date'],
		[{ op: 'index', base: 100, increase: 'range' }, 'needs a number, but "range" is a range'],
		[{ op: 'divide', of: 'people', by: 'period', decimals: 0 }, 'needs a number, but "period" is a period'],
		[{ op: 'divide', of: 'people', by: 'none', decimals: 0 }, 'divides by "none", which is zero'],
		[{ op: 'percent', of: 'people', by: 'none', decimals: 0 }, 'divides by "none", which is zero'],
		[{ op: 'months-between', of: 'day' }, 'needs a period, but "day" is a date'],
		[{ op: 'months-between', of: 'years' }, '"2024" has no month'],
		[{ op: 'months-until', of: 'period', until: 'year' }, '"2024" has no month'],
		[{ op: 'months-until', of: 'period', until: 'rise' }, 'needs a date, but "rise" is a number'],
		[{ op: 'add-months', to: 'period', months: 'one' }, 'needs a date, but "period" is a period'],
		[{ op: 'add-months', to: 'year', months: 'one' }, '"2024" has no month'],
		[{ op: 'paragraphs-apart', of: 'early', and: 'gone' }, 'names "gone", which does not exist'],
		[{ op: 'start', of: 'rise' }, 'needs a period, but "rise" is a number'],
		[{ op: 'end', of: 'gone' }, 'names "gone", which does not exist']
	])('says what is missing: %j', (formula, message) => {
		expect(() => calculate(formula, KNOWN)).toThrow(new Error(message));
	});
});
