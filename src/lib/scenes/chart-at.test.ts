import { describe, expect, it } from 'vitest';
import type { Chart, PanelOf } from '../model/chart';
import { LANGS } from '../model/language';
import type { Story } from '../model/story';
import { chartAt } from './chart-at';
import { monthAt } from './panels';

// The room of scenes may not open the content; its tests are given the story by the whole-project fixture.
import { storyForTests } from '../../../tests/unit/story-for-tests';

const stories = Object.fromEntries(
	await Promise.all(LANGS.map(async (lang) => [lang, await storyForTests(lang)]))
) as Record<(typeof LANGS)[number], Story>;

function panelOf<F extends Chart['panels'][number]['form']>(chart: Chart, form: F): PanelOf<F> {
	const panel = chart.panels.find((p) => p.form === form);
	if (!panel) throw new Error(`${chart.id} has no ${form}`);
	return panel as PanelOf<F>;
}

const numbersIn = (value: unknown): number[] => {
	if (typeof value === 'number') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(numbersIn);
};

describe.each(LANGS)('chartAt (%s)', (lang) => {
	const story = stories[lang];
	const steps = story.chapters.flatMap((c) => c.steps);

	it('describes every step, with a table and without a number that is none', () => {
		expect(steps).toHaveLength(41);
		for (const step of steps) {
			const chart = chartAt(story, { step: step.id, progress: 1 });
			expect(chart.id).toBe(step.id);
			expect(chart.panels.length).toBeGreaterThan(0);
			expect(chart.table.rows).toHaveLength(step.figures.length);
			for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.head.length);
			expect(numbersIn(chart).every(Number.isFinite)).toBe(true);
		}
	});

	it('draws the storage bars as 100 and an open 255, with 7 October in the gap', () => {
		const bars = panelOf(chartAt(story, { step: 'months-before-the-war', progress: 1 }), 'bars');
		expect(bars.bars.map((b) => [b.height, b.edge])).toEqual([
			[100, 'plain'],
			[255, 'open']
		]);
		expect(bars.marker?.at).toBeCloseTo((4 + 6 / 31) / 10, 5);
	});

	it('draws nearly 200 squares, the last ones fading', () => {
		const squares = panelOf(chartAt(story, { step: 'nearly-200-squares', progress: 1 }), 'squares');
		expect(squares.filled + squares.fading).toBe(200);
		expect(squares.fading).toBeGreaterThan(0);
	});

	it('fills 74 of 100 squares and fades the 75th', () => {
		const squares = panelOf(chartAt(story, { step: 'a-share-of-what', progress: 1 }), 'squares');
		expect([squares.total, squares.filled, squares.fading]).toEqual([100, 74, 1]);
	});

	it('keeps one money axis, and the unknown total off it', () => {
		const one = panelOf(chartAt(story, { step: 'support-and-consulting', progress: 1 }), 'money');
		const all = panelOf(chartAt(story, { step: 'under-consideration', progress: 1 }), 'money');
		expect(one.max).toBe(all.max);
		expect(all.blocks.map((b) => [b.amount, b.edge])).toEqual([
			[10_000_000, 'dashed'],
			[30_000_000, 'outline'],
			[null, 'hatched']
		]);
	});

	it('draws a dot for each person and leaves “at least” open', () => {
		const dots = panelOf(chartAt(story, { step: 'nuseirat', progress: 1 }), 'dots');
		expect(dots.groups.flatMap((g) => g.rows.map((r) => [r.count, r.edge]))).toEqual([
			[2, 'plain'],
			[60, 'plain'],
			[4, 'plain'],
			[274, 'open']
		]);
	});

	it('draws the field of 2,300 with 37 flagged, both about', () => {
		const field = panelOf(chartAt(story, { step: 'the-flagged', progress: 1 }), 'field');
		expect([field.total.count, field.total.edge, field.part?.count, field.part?.edge]).toEqual([
			2300,
			'dashed',
			37,
			'dashed'
		]);
	});

	it('draws 64,000 dots once, under both captions, counted in the margin every 10,000', () => {
		const field = panelOf(chartAt(story, { step: 'one-dot-one-person', progress: 1 }), 'long-field');
		expect(field.count).toBe(64_000);
		expect(field.captions.map((c) => c.edge)).toEqual(['dashed', 'open']);
		expect(field.ticks.map((t) => t.row)).toEqual([100, 200, 300, 400, 500, 600]);
	});

	it('leaves 15 companies unnamed and fills two of 20 points', () => {
		const companies = panelOf(chartAt(story, { step: 'fifteen-tiles', progress: 1 }), 'tiles');
		expect(companies.tiles.map((t) => t.state)).toEqual(Array.from({ length: 15 }, () => 'blank'));
		const plan = panelOf(chartAt(story, { step: 'the-room', progress: 1 }), 'tiles');
		expect(plan.tiles.filter((t) => t.state === 'filled')).toHaveLength(2);
		expect(plan.tiles).toHaveLength(20);
	});

	it('gives a mark on the timeline the width of its precision', () => {
		const timeline = panelOf(chartAt(story, { step: 'the-timeline', progress: 1 }), 'timeline');
		const width = (id: string) => {
			const event = timeline.events.find((e) => e.key === id);
			return event && event.to - event.from;
		};
		expect(width('tl-2024-palantir-agreement')).toBe(12);
		expect(width('tl-2024-05-rafah-offensive')).toBe(1);
		expect(width('tl-2024-09-18-unga')).toBeCloseTo(1 / 30, 5);
		expect(timeline.undated.length).toBeGreaterThan(0);
	});

	it('gathers every blank in the ledger', () => {
		const ledger = panelOf(chartAt(story, { step: 'the-ledger', progress: 1 }), 'ledger');
		expect(ledger.rows.map((r) => r.key)).toEqual(Array.from({ length: 24 }, (_, i) => `m${i + 1}`));
	});
});

it('says which step it does not know', () => {
	expect(() => chartAt(stories.en, { step: 'no-such-step', progress: 1 })).toThrow('no-such-step');
});

it('counts months, with days as fractions', () => {
	expect(monthAt('2024')).toBe(2024 * 12);
	expect(monthAt('2024', true)).toBe(2025 * 12);
	expect(monthAt('2024-05')).toBe(2024 * 12 + 4);
	expect(monthAt('2024-02-29', true)).toBe(2024 * 12 + 2);
});
