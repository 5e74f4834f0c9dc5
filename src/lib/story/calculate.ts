import type { PartialDate, Value } from '../model/figure';
import type { DataOf } from './schema';

type Formula = DataOf['derived.yaml'][number]['formula'];

/** Whether a value is worked out from figures, rather than a constant, a count of the piece or the end of a period. */
export function isCalculated(record: { readonly formula: Formula } | undefined): boolean {
	return record !== undefined && !['constant', 'count', 'start', 'end'].includes(record.formula.op);
}

/** What a formula may look up. Returns undefined for an id that does not exist. */
export interface Known {
	readonly value: (id: string) => Value | null | undefined;
	readonly paragraph: (id: string) => number | undefined;
	readonly counts: Readonly<
		Record<'documents' | 'figures' | 'blanks' | 'contradictions' | 'steps' | 'chapters', number>
	>;
}

/** Months since January of year 0. A year alone has no month, so it cannot be counted in months. */
function monthIndex(date: PartialDate): number {
	const [year, month] = date.split('-').map(Number);
	if (year === undefined || month === undefined) throw new Error(`"${date}" has no month`);
	return year * 12 + month - 1;
}

function addMonths(date: PartialDate, months: number): PartialDate {
	const index = monthIndex(date) + months;
	const day = date.split('-')[2];
	const year = Math.floor(index / 12);
	const head = `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
	if (day === undefined) return head;
	// The month reached may be shorter: there is no 31 February.
	const last = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate();
	return `${head}-${String(Math.min(Number(day), last)).padStart(2, '0')}`;
}

/**
 * Works out a calculated value.
 * @throws {Error} with a sentence that says what is missing.
 */
export function calculate(formula: Formula, known: Known): Value {
	const get = (id: string): Value => {
		const value = known.value(id);
		if (value === undefined) throw new Error(`names "${id}", which does not exist`);
		if (value === null) throw new Error(`names "${id}", which has no value to calculate with`);
		return value;
	};
	const named = (value: Value) => (value.type === 'interval' ? 'a period' : `a ${value.type}`);
	const number = (id: string): number => {
		const value = get(id);
		if (value.type !== 'number') throw new Error(`needs a number, but "${id}" is ${named(value)}`);
		return value.number;
	};
	const date = (id: string): PartialDate => {
		const value = get(id);
		if (value.type !== 'date') throw new Error(`needs a date, but "${id}" is ${named(value)}`);
		return value.date;
	};
	const interval = (id: string) => {
		const value = get(id);
		if (value.type !== 'interval') throw new Error(`needs a period, but "${id}" is ${named(value)}`);
		return value;
	};
	const paragraph = (id: string): number => {
		const value = known.paragraph(id);
		if (value === undefined) throw new Error(`names "${id}", which does not exist`);
		return value;
	};
	const divisor = (id: string): number => {
		const n = number(id);
		if (n === 0) throw new Error(`divides by "${id}", which is zero`);
		return n;
	};
	const result = (n: number): Value => ({ type: 'number', number: n });
	const round = (n: number, decimals: number) => Number(n.toFixed(decimals));
	switch (formula.op) {
		case 'constant':
			return result(formula.value);
		case 'index':
			return result(formula.base + number(formula.increase));
		case 'divide':
			return result(round(number(formula.of) / divisor(formula.by), formula.decimals));
		case 'percent':
			return result(round((100 * number(formula.of)) / divisor(formula.by), formula.decimals));
		case 'months-between': {
			const { from, to } = interval(formula.of);
			return result(monthIndex(to) - monthIndex(from));
		}
		case 'months-until':
			return result(monthIndex(date(formula.until)) - monthIndex(interval(formula.of).from));
		case 'add-months':
			return { type: 'date', date: addMonths(date(formula.to), number(formula.months)) };
		case 'paragraphs-apart':
			return result(Math.abs(paragraph(formula.of) - paragraph(formula.and)));
		case 'count':
			return result(known.counts[formula.of]);
		case 'start':
			return { type: 'date', date: interval(formula.of).from };
		case 'end':
			return { type: 'date', date: interval(formula.of).to };
	}
}
