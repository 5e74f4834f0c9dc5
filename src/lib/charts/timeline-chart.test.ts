import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { PanelOf } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import TimelineChart from './TimelineChart.svelte';

type Event = PanelOf<'timeline'>['events'][number];
const event = (key: Event['precision'], from: number, to: number): Event => ({
	key,
	label: textOf(`event of a ${key}`),
	dated: textOf(`dated ${key}`),
	from,
	to,
	precision: key
});
const panel: PanelOf<'timeline'> = {
	form: 'timeline',
	title: null,
	domain: [1200, 1250],
	ticks: [
		{ at: 1200, label: 'first year' },
		{ at: 1249, label: 'last year' }
	],
	events: [
		event('day', 1205, 1205.03),
		event('month', 1210, 1211),
		event('year', 1212, 1224),
		event('span', 1220, 1230)
	],
	shown: 4,
	undated: [{ key: 'u', label: textOf('event without a date'), dated: textOf('no date') }]
};
const draw = (changes: Partial<PanelOf<'timeline'>> = {}) =>
	render(TimelineChart, { props: { panel: { ...panel, ...changes }, id: 'p' } }).body;

describe('TimelineChart', () => {
	it('draws each mark as wide as its date is precise, on one scale', () => {
		const html = draw();
		expect(html).toContain('M10 0V10"');
		expect(
			[...html.matchAll(/<rect class="(\w+)[^>]* x="([\d.]+)" width="([\d.]+)"/g)].map(([, kind, x, width]) => [
				kind,
				Number(x),
				Number(width)
			])
		).toEqual([
			['month', 20, 2],
			['year', 24, 24],
			['span', 40, 20]
		]);
	});

	it('keeps what has no date off the line', () => {
		const [line = '', apart = ''] = draw().split('class="undated');
		expect(line).not.toContain('event without a date');
		expect(apart).toContain('event without a date');
		expect(apart).not.toContain('<svg');
	});

	it('keeps the rows of what is still to come, and its marks as wide as they will be', () => {
		const widths = (html: string) => html.match(/<rect[^>]*>/g);
		const html = draw({ shown: 2 });
		expect(html.match(/class="line dated[^"]*later/g)).toHaveLength(2);
		expect(widths(html)).toEqual(widths(draw()));
		// What has no date comes with the last of those that have one.
		expect(html).toMatch(/class="undated[^"]*later/);
		expect(draw()).not.toContain('later');
	});

	it('draws the axis once for all lines', () => {
		expect(draw().match(/id="p-axis"/g)).toHaveLength(1);
		expect(draw().match(/href="#p-axis"/g)).toHaveLength(4);
	});

	it('lets a lone event rise from the axis, its words on the side where there is room', () => {
		expect(draw({ events: [event('day', 1205, 1205.03)], shown: 1, undated: [] })).toContain('--beside: 10.06%');
		expect(draw({ events: [event('day', 1245, 1245.03)], shown: 1, undated: [] })).toMatch(/late[^>]*--beside: 10%/);
	});

	it('draws an axis without events', () => {
		expect(draw({ events: [], shown: 0, undated: [] })).toContain('first year');
	});

	it('prints every label and no broken number', () => {
		for (const words of ['event of a day', 'dated month', 'event of a span', 'last year', 'no date'])
			expect(draw()).toContain(words);
		expect(draw()).not.toMatch(/NaN|undefined|<text/);
	});
});
