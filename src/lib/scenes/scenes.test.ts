import { describe, expect, it } from 'vitest';
import { SETTLED, type Chart, type Panel } from '../model/chart';
import { LANGS } from '../model/language';
import type { Story } from '../model/story';
import { chartAt, chartAtRest } from './chart-at';
import { SCENES, sceneOf } from './scenes';

import { storyForTests } from '../../../tests/unit/story-for-tests';

const stories = Object.fromEntries(
	await Promise.all(LANGS.map(async (lang) => [lang, await storyForTests(lang)]))
) as Record<(typeof LANGS)[number], Story>;
const order = stories.en.chapters.flatMap((chapter) => chapter.steps.map((step) => step.id));

/** Moments of an arrival, with those close to both of its ends. */
const MOMENTS = [0, 0.001, 0.1, 0.2, 0.3, 0.4, 0.499, SETTLED, 0.6, 0.9, 1];

/** Fields that say how far something has come. Nothing else in a chart may differ from its resting state. */
const COMING = [
	'grown',
	'drawn',
	'landed',
	'whole',
	'near',
	'inked',
	'shown',
	'focus',
	// Words that come with the second bar, and a tile that goes dark: neither is a value.
	'gap',
	'state'
];

/** The panels without what may be on its way. */
const settled = (chart: Chart) =>
	JSON.parse(
		JSON.stringify(chart.panels, (key, value: unknown) => (COMING.includes(key) ? undefined : value))
	) as Panel[];

/** Every number under one of the fields on its way. */
function comingIn(value: unknown, found: number[] = []): number[] {
	if (typeof value !== 'object' || value === null) return found;
	for (const [key, part] of Object.entries(value)) {
		if (['grown', 'drawn', 'landed', 'whole', 'near', 'inked'].includes(key) && typeof part === 'number')
			found.push(part);
		else comingIn(part, found);
	}
	return found;
}

it('names steps of the story alone, each in one scene, in order and without a gap', () => {
	const named = SCENES.flatMap(({ steps }) => steps);
	expect(new Set(named).size).toBe(named.length);
	for (const { steps, long } of SCENES) {
		const first = order.indexOf(steps[0] ?? '');
		expect(first).toBeGreaterThanOrEqual(0);
		expect(order.slice(first, first + steps.length)).toEqual(steps);
		for (const step of long ?? []) expect(steps).toContain(step);
	}
	expect([...named].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(named);
});

describe.each(LANGS)('the scenes in %s', (lang) => {
	const story = stories[lang];

	it.each(SCENES.map((scene) => [scene.id, scene] as const))(
		'%s: a step at its end is the next at its start',
		(_, scene) => {
			scene.steps.slice(1).forEach((step, i) => {
				const before = scene.steps[i] ?? '';
				const end = chartAt(story, { step: before, progress: 1 });
				expect(chartAt(story, { step, progress: 0 })).toEqual(end);
				// And the moment after is the start of what is new, not a leap: what was there is at rest.
				const [start] = chartAt(story, { step, progress: 1e-9 }).panels;
				const [there] = end.panels;
				if (start?.form === 'bars' && there?.form === 'bars') {
					expect(start.bars.slice(0, there.bars.length)).toEqual(there.bars);
					expect(start.bars.slice(there.bars.length).every(({ grown }) => grown < 1e-6)).toBe(true);
				} else if (start?.form === 'money' && there?.form === 'money') {
					expect(start.blocks.map(({ grown }) => grown < 1e-6)).toEqual([false, true, true]);
				} else if (start?.form === 'threads') {
					expect(start.links.every(({ drawn }) => drawn < 1e-6)).toBe(true);
				} else if (start?.form === 'squares') {
					expect(start.near).toBeCloseTo(1, 6);
				} else if (start?.form === 'field') {
					expect(start.part?.drawn).toBeLessThan(1e-6);
				} else {
					expect(scene.id).toBe('operations');
				}
			});
		}
	);

	it.each(order)('%s: is at rest from its middle on, and never anything but a state on the way there', (step) => {
		const rest = chartAtRest(story, step);
		const scene = sceneOf(step);
		const first = !scene || scene.steps[0] === step;
		for (const progress of MOMENTS) {
			const chart = chartAt(story, { step, progress });
			if (progress >= SETTLED) expect(chart).toEqual(rest);
			// At the very start a later step of a scene is still the one before.
			if (progress > 0 || first) {
				expect([chart.id, chart.title, chart.subtitle, chart.table]).toEqual([
					rest.id,
					rest.title,
					rest.subtitle,
					rest.table
				]);
				// No value, label, edge or place that is not that of the resting chart.
				expect(settled(chart)).toEqual(settled(rest));
			}
			for (const share of comingIn(chart)) {
				expect(share).toBeGreaterThanOrEqual(0);
				expect(share).toBeLessThanOrEqual(1);
			}
		}
	});

	it('takes a progress outside of 0 to 1 for the nearer end', () => {
		for (const step of order) {
			expect(chartAt(story, { step, progress: -3 })).toEqual(chartAt(story, { step, progress: 0 }));
			expect(chartAt(story, { step, progress: 7 })).toEqual(chartAt(story, { step, progress: 1 }));
		}
	});

	it('does not move in the chapter on the dead', () => {
		const dead = story.chapters.find(({ id }) => id === 'the-dead');
		expect(dead?.steps).toHaveLength(5);
		for (const { id } of dead?.steps ?? []) {
			const rest = chartAtRest(story, id);
			for (const progress of MOMENTS.slice(1)) expect(chartAt(story, { step: id, progress })).toEqual(rest);
		}
	});

	it('never moves a mark that stands for people one by one', () => {
		for (const { steps } of SCENES) {
			for (const step of steps) {
				const rest = chartAtRest(story, step).panels.filter(({ form }) => form === 'dots' || form === 'long-field');
				for (const progress of MOMENTS.slice(1)) {
					const { panels } = chartAt(story, { step, progress });
					expect(panels.filter(({ form }) => form === 'dots' || form === 'long-field')).toEqual(rest);
				}
			}
		}
	});

	it('counts nothing up: squares are whole from the first moment, and a bar keeps its words', () => {
		for (const progress of MOMENTS.slice(1)) {
			const [squares] = chartAt(story, { step: 'nearly-200-squares', progress }).panels;
			if (squares?.form !== 'squares') throw new Error('no squares');
			expect(squares.filled + squares.fading).toBe(200);
			const [bars] = chartAt(story, { step: 'ten-months-on', progress }).panels;
			if (bars?.form !== 'bars') throw new Error('no bars');
			const resting = chartAtRest(story, 'ten-months-on').panels[0];
			expect(resting?.form === 'bars' && resting.bars.map(({ value, height }) => [value, height])).toEqual(
				bars.bars.map(({ value, height }) => [value, height])
			);
		}
	});

	it('brings each thing once, and takes nothing back', () => {
		for (const { steps } of SCENES) {
			for (const step of steps) {
				let last: number[] = [];
				for (let progress = 0.001; progress <= SETTLED; progress += 0.017) {
					const [panel] = chartAt(story, { step, progress }).panels;
					const here =
						panel?.form === 'squares'
							? [1 - panel.near, panel.inked]
							: [...comingIn(panel), panel && 'shown' in panel ? panel.shown : 0];
					here.forEach((share, i) => expect(share, `${step} at ${progress}`).toBeGreaterThanOrEqual(last[i] ?? 0));
					last = here;
				}
			}
		}
	});
});
