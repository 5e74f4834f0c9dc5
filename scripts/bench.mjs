// How smoothly the article scrolls on a slow phone: `npm run bench`. It is compared, in the same run, with the floor:
// the same HTML without its scripts and without the scrolling layout, which is the least any article of these words
// can cost. It measures and never judges: the tests hold the budgets.
// Exit code 0: measured · 1: it could not be measured.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGS, ensureBrowser, ensureInstalled, ensureNode } from './setup.mjs';

const USAGE = `Usage: npm run bench -- [--runs N] [--lang en|fr] [--throttle X] [--json FILE] [--no-build]
  N           how often both pages are scrolled, in turn, 1 to 20 (3)
  X           how many times slower the processor is made, 1 to 20 (6)
  FILE        where the raw numbers go, as JSON
  --no-build  takes build/ as it is`;

const BUILD = fileURLToPath(new URL('../build', import.meta.url));

/** A phone of the middle class; at 3 physical pixels a CSS pixel, raster weighs as it does on most of them. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/**
 * Where the wheel turns, in CSS px: the margin beside the text. No box that scrolls by itself is there to catch it, and
 * nothing is hovered, as nothing is on a phone.
 */
const WHEEL_AT = { x: 6, y: 422 };
/** The slowest scrolling, in CSS px/s: a reader in a hurry. */
const SLOWEST = 1000;
/** How long one pass may scroll, in s; a long article is scrolled faster instead. */
const LONGEST_PASS = 45;
/** The distance of one gesture, in CSS px. The pause between two is some frames: few enough to leave no trace. */
const GESTURE = 8000;
/** Where interactions are measured: at this many links, spread over the article. */
const STOPS = 5;
/** Time for what a page does once, after it was loaded or answered, in ms. */
const SETTLE = 1000;

/** @typedef {{ runs: number, lang: string, throttle: number, json: string | undefined, build: boolean }} Options */
/** @typedef {{ what: string, duration: number }} Interaction what was tapped, and ms until the next paint */
/**
 * One page scrolled once.
 * @typedef {object} Pass
 * @property {number[]} frames the time from each frame to the next while it scrolled, in ms
 * @property {number[]} longTasks the durations of tasks of more than 50 ms meanwhile, in ms
 * @property {Interaction[]} interactions
 * @property {number} distance in CSS px
 * @property {number} seconds
 */
/**
 * @typedef {object} Summary
 * @property {number} distance in CSS px
 * @property {number} seconds
 * @property {number} frames how many
 * @property {number} p50 in ms, like the two after it
 * @property {number} p95
 * @property {number} p99
 * @property {number} dropped how many frames
 * @property {number} droppedShare of all frames, 0 to 100
 * @property {number} longTasks how many
 * @property {number} longestTask in ms; 0 where there is none
 * @property {number} longTaskTime all of them, in ms
 * @property {number} longTaskShare of the time, 0 to 100
 * @property {number | null} slowest interaction in ms; null where none was measured
 */

/**
 * The value that `percent` of all values do not exceed, by nearest rank: always one of the values.
 * @param {readonly number[]} values in any order and unit
 * @param {number} percent more than 0, up to 100
 * @returns {number} in the unit of the values
 * @throws {RangeError} when there is no value, or `percent` is out of its range.
 */
export function percentile(values, percent) {
	if (!(percent > 0 && percent <= 100)) throw new RangeError(`There is no percentile ${percent}.`);
	const sorted = [...values].sort((a, b) => a - b);
	const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
	if (value === undefined) throw new RangeError('There is no percentile of no values.');
	return value;
}

/**
 * The value in the middle, or the mean of the two there.
 * @param {readonly number[]} values in any order and unit; may hold Infinity
 * @returns {number} in the unit of the values
 * @throws {RangeError} when there is no value.
 */
export function median(values) {
	const sorted = [...values].sort((a, b) => (a === b ? 0 : a - b));
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	if (low === undefined || high === undefined) throw new RangeError('There is no median of no values.');
	return (low + high) / 2;
}

/**
 * How many frames stood for longer than one and a half intervals of the display: each of them is a picture, or more,
 * that should have come and did not.
 * @param {readonly number[]} frames the time from each frame to the next, in ms
 * @param {number} interval the display's, in ms, more than 0
 * @returns {number} 0 to the number of frames
 * @throws {RangeError} when the interval is not more than 0.
 */
export function dropped(frames, interval) {
	if (!(interval > 0)) throw new RangeError(`A display has no interval of ${interval} ms.`);
	return frames.filter((time) => time > 1.5 * interval).length;
}

/**
 * What one pass comes to.
 * @param {Pass} pass
 * @param {number} interval the display's, in ms, more than 0
 * @returns {Summary}
 * @throws {RangeError} when the pass has no frame or took no time, or the interval is not more than 0.
 */
export function summary({ frames, longTasks, interactions, distance, seconds }, interval) {
	if (!(seconds > 0)) throw new RangeError(`Nothing can be scrolled in ${seconds} s.`);
	const late = dropped(frames, interval);
	const longTaskTime = longTasks.reduce((sum, duration) => sum + duration, 0);
	return {
		distance,
		seconds,
		frames: frames.length,
		p50: percentile(frames, 50),
		p95: percentile(frames, 95),
		p99: percentile(frames, 99),
		dropped: late,
		droppedShare: (100 * late) / frames.length,
		longTasks: longTasks.length,
		longestTask: Math.max(0, ...longTasks),
		longTaskTime,
		longTaskShare: longTaskTime / (10 * seconds),
		slowest: interactions.length > 0 ? Math.max(...interactions.map(({ duration }) => duration)) : null
	};
}

/**
 * The article's number over the floor's.
 * @param {number | null} article not negative
 * @param {number | null} floor not negative, in the same unit
 * @returns {number | null} 1 when both are 0, Infinity when only the floor is 0; null when one of them is missing
 */
export function ratio(article, floor) {
	if (article === null || floor === null) return null;
	if (floor === 0) return article === 0 ? 1 : Infinity;
	return article / floor;
}

/**
 * The slowest interaction of each kind, over all runs.
 * @param {readonly { article: Pick<Pass, 'interactions'>, floor: Pick<Pass, 'interactions'> }[]} runs
 * @returns {Map<string, { article: number | undefined, floor: number | undefined }>} in ms, by what was tapped;
 *   undefined where it was never tapped
 */
export function slowestByKind(runs) {
	/** @type {Map<string, { article: number | undefined, floor: number | undefined }>} */
	const kinds = new Map();
	for (const run of runs) {
		for (const name of /** @type {const} */ (['article', 'floor'])) {
			for (const { what, duration } of run[name].interactions) {
				const kind = kinds.get(what) ?? { article: undefined, floor: undefined };
				kinds.set(what, { ...kind, [name]: Math.max(kind[name] ?? 0, duration) });
			}
		}
	}
	return kinds;
}

/** What the table shows: a label, the key in the summary, and the digits behind the point. */
const ROWS = /** @type {const} */ ([
	['scrolled (px)', 'distance', 0],
	['in (s)', 'seconds', 1],
	['frames', 'frames', 0],
	['frame time, p50 (ms)', 'p50', 1],
	['frame time, p95 (ms)', 'p95', 1],
	['frame time, p99 (ms)', 'p99', 1],
	['dropped frames', 'dropped', 0],
	['dropped frames (%)', 'droppedShare', 2],
	['long tasks', 'longTasks', 0],
	['longest long task (ms)', 'longestTask', 0],
	['long tasks, total (ms)', 'longTaskTime', 0],
	['long tasks (% of time)', 'longTaskShare', 2],
	['slowest interaction (ms)', 'slowest', 0]
]);

/**
 * The rows of the comparison, medians over all runs. The ratio is the median of the runs' own ratios: what slowed the
 * machine for a while slowed the two pages of a run alike.
 * @param {readonly { article: Summary, floor: Summary }[]} runs
 * @returns {string[][]} a label and three numbers in each row; a dash for what was not measured, ∞ for a floor of 0
 * @throws {RangeError} when there is no run.
 */
export function comparison(runs) {
	if (runs.length === 0) throw new RangeError('There is no comparison of no runs.');
	/** @param {readonly (number | null)[]} values @param {number} digits */
	const middle = (values, digits) => {
		const measured = values.filter((value) => value !== null);
		// A median over some of the runs would pass for one over all.
		if (measured.length < values.length) return '–';
		const value = median(measured);
		return Number.isFinite(value) ? value.toFixed(digits) : '∞';
	};
	return ROWS.map(([label, key, digits]) => [
		label,
		middle(
			runs.map(({ article }) => article[key]),
			digits
		),
		middle(
			runs.map(({ floor }) => floor[key]),
			digits
		),
		middle(
			runs.map(({ article, floor }) => ratio(article[key], floor[key])),
			2
		)
	]);
}

/**
 * A table for the console: the first column from the left, the others, which are numbers, from the right.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} lines without a newline at the end
 * @throws {RangeError} when a row has not as many cells as the head.
 */
export function formatTable(head, rows) {
	const wrong = rows.find((row) => row.length !== head.length);
	if (wrong) throw new RangeError(`The row "${wrong[0] ?? ''}" has ${wrong.length} cells, the head ${head.length}.`);
	const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
	/** @param {readonly string[]} row */
	const line = (row) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
	return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/**
 * The floor: a page as it was prerendered, without scripts, and without the style element that lays it out for
 * scrolling; what remains reads from top to bottom.
 * @param {string} html a whole page
 * @returns {{ html: string, flattened: boolean }} and whether there was such a style element
 */
export function floorOf(html) {
	const layout = /<style\b[^>]*\bid=["']?scroll-layout["'\s>][\s\S]*?<\/style\s*>/gi;
	const plain = html
		.replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
		.replace(/<link\b[^>]*\brel=["']?modulepreload\b[^>]*>/gi, '');
	const flat = plain.replace(layout, '');
	return { html: flat, flattened: flat !== plain };
}

/**
 * The speed at which a page of this length is scrolled.
 * @param {number} length of the longest page, in CSS px
 * @returns {number} in CSS px/s, in whole hundreds
 */
export function speedFor(length) {
	return Math.max(SLOWEST, Math.ceil(length / LONGEST_PASS / 100) * 100);
}

/**
 * The browser times each event of a tap (pointerdown, click, …); the slowest of them is what the reader waited for.
 * @param {readonly { what: string, at: number }[]} taps in order; `at` in ms since the page began
 * @param {readonly { id: number, start: number, duration: number }[]} events in any order, in ms; `id` says which
 *   interaction an event is part of, and is 0 for those that are part of none
 * @returns {Interaction[]} one for each interaction; what came before the first tap is left out
 */
export function interactionsOf(taps, events) {
	/** @type {Map<number, { start: number, duration: number }>} */
	const interactions = new Map();
	for (const { id, start, duration } of events) {
		if (id === 0) continue;
		const known = interactions.get(id) ?? { start, duration: 0 };
		interactions.set(id, { start: Math.min(known.start, start), duration: Math.max(known.duration, duration) });
	}
	return [...interactions.values()].flatMap(({ start, duration }) => {
		const tap = taps.filter(({ at }) => at <= start).at(-1);
		return tap ? [{ what: tap.what, duration }] : [];
	});
}

/**
 * @param {string[]} args as they stand behind the script's name
 * @returns {Options}
 * @throws {Error} which holds the usage, when an option is not known or its value is out of range.
 */
export function readArguments(args) {
	let values;
	try {
		({ values } = parseArgs({
			args,
			options: {
				runs: { type: 'string', default: '3' },
				lang: { type: 'string', default: 'en' },
				throttle: { type: 'string', default: '6' },
				json: { type: 'string' },
				'no-build': { type: 'boolean', default: false }
			}
		}));
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`, { cause: error });
	}
	const runs = Number(values.runs);
	const throttle = Number(values.throttle);
	if (!Number.isInteger(runs) || runs < 1 || runs > 20) throw new Error(`--runs is "${values.runs}".\n${USAGE}`);
	if (!(throttle >= 1 && throttle <= 20)) throw new Error(`--throttle is "${values.throttle}".\n${USAGE}`);
	if (!['en', 'fr'].includes(values.lang)) throw new Error(`--lang is "${values.lang}".\n${USAGE}`);
	return { runs, lang: values.lang, throttle, json: values.json, build: !values['no-build'] };
}

/**
 * Opens one of the two pages as on the phone.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function open(browser, address) {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const response = await page.goto(address);
	if (!response?.ok()) throw new Error(`${address} answered ${response?.status() ?? 'nothing'}.`);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	// The fonts are optional: the first time it is chance whether they come soon enough, and lines break otherwise.
	await page.reload();
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return { page, cdp: await context.newCDPSession(page), close: () => context.close() };
}

/** @typedef {Awaited<ReturnType<typeof open>>} Opened */

/**
 * Turns the wheel by this many CSS px.
 *
 * Not `scrollTo` in a loop: that runs on the main thread, and readers scroll on the compositor's, with the main thread
 * following. Of the browser's own gestures the wheel is taken: it sends one event a frame, paced by the browser itself,
 * so that an idle page keeps every frame. The touch gesture sends no moves at all in headless Chromium, and touches sent
 * one by one from here come as unevenly as a timer of this process does.
 * @param {Opened} opened @param {number} distance @param {number} speed in CSS px/s
 */
async function wheel({ cdp }, distance, speed) {
	await cdp.send('Input.synthesizeScrollGesture', {
		...WHEEL_AT,
		yDistance: -distance,
		speed,
		gestureSourceType: 'mouse',
		preventFling: true
	});
}

/**
 * @param {Opened} opened
 * @returns {Promise<{ y: number, end: number }>} where the page is and can be scrolled to, in CSS px
 */
async function positionOf({ page }) {
	return page.evaluate(() => ({
		y: window.scrollY,
		end: document.documentElement.scrollHeight - window.innerHeight
	}));
}

/**
 * From where the page is to its very end.
 * @param {Opened} opened @param {number} speed in CSS px/s
 * @returns {Promise<void>}
 * @throws {Error} when the page does not move.
 */
async function scrollToEnd(opened, speed) {
	let last = -1;
	let stuck = 0;
	for (;;) {
		// Asked each time: a page may grow while it is scrolled.
		const { y, end } = await positionOf(opened);
		if (y >= end - 1) return;
		stuck = y > last ? 0 : stuck + 1;
		if (stuck === 3) throw new Error(`The page stands still at ${Math.round(y)} px of ${Math.round(end)}.`);
		last = y;
		await wheel(opened, Math.min(GESTURE, Math.ceil(end - y)), speed);
	}
}

/**
 * Runs in the page: notes every frame and every long task from now on.
 *
 * A frame is a callback before it: what is timed is the main thread, which is where scripts and layout cost. Held
 * against the browser's own trace of frames, under the same throttling, this misleads nowhere: a frame of 50 ms here is
 * two there that were presented without the main thread's part. The trace itself would slow what it looks at.
 */
function recordFrames() {
	/** @type {number[]} */
	const times = [];
	/** @type {number[]} */
	const longTasks = [];
	/** @param {PerformanceEntryList} entries */
	const note = (entries) => longTasks.push(...entries.map(({ duration }) => duration));
	const observer = new PerformanceObserver((list) => note(list.getEntries()));
	observer.observe({ type: 'longtask' });
	let running = true;
	/** @param {number} now */
	const frame = (now) => {
		times.push(now);
		if (running) requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	return {
		stop: () => {
			running = false;
			note(observer.takeRecords());
			observer.disconnect();
			return { frames: times.slice(1).map((time, i) => time - (times[i] ?? time)), longTasks };
		}
	};
}

/** Runs in the page: notes every event of an interaction from now on. 16 ms is the least the browser tells of. */
function recordEvents() {
	/** @type {{ id: number, start: number, duration: number }[]} */
	const events = [];
	/** @type {{ what: string, at: number }[]} */
	const taps = [];
	/** @param {PerformanceEntryList} entries */
	const note = (entries) => {
		for (const entry of /** @type {(PerformanceEventTiming & { interactionId?: number })[]} */ (entries)) {
			events.push({ id: entry.interactionId ?? 0, start: entry.startTime, duration: entry.duration });
		}
	};
	const observer = new PerformanceObserver((list) => note(list.getEntries()));
	observer.observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
	return {
		/** @param {string} what */
		mark: (what) => void taps.push({ what, at: performance.now() }),
		stop: () => {
			note(observer.takeRecords());
			observer.disconnect();
			return { events, taps };
		}
	};
}

/** Runs in the page: links in the prose that lead to a card in a disclosure, as many as asked, spread evenly. @param {number} count */
function pickLinks(count) {
	const links = [...document.querySelectorAll('a.figure-link[data-figure]')].filter((link) => {
		const hash = decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1));
		return !link.closest('dialog') && link.checkVisibility() && document.getElementById(hash)?.closest('details');
	});
	const picked = Array.from({ length: count }, (_, i) => links[Math.floor(((i + 0.5) / count) * links.length)]);
	return [...new Set(picked)];
}

/** Runs in the page: where a finger hits this element and nothing above it. @param {Element} element */
function pointOn(element) {
	for (const { left, top, width, height } of element.getClientRects()) {
		const point = { x: left + width / 2, y: top + height / 2 };
		const hit = document.elementFromPoint(point.x, point.y);
		if (hit && element.contains(hit)) return point;
	}
	return null;
}

/**
 * Taps what a reader taps, right after scrolling to it. In the floor the same links lead to their cards by the
 * browser's own means: that is what a tap costs at least.
 * @param {Opened} opened @param {number} speed in CSS px/s
 * @returns {Promise<Interaction[]>}
 */
async function interact(opened, speed) {
	const { page } = opened;
	const recorder = await page.evaluateHandle(recordEvents);
	/** @param {import('@playwright/test').ElementHandle<Node> | null} element @param {string} what */
	const tap = async (element, what) => {
		const point = await /** @type {import('@playwright/test').ElementHandle<Element> | null} */ (element)?.evaluate(
			pointOn
		);
		if (!point) return false;
		await recorder.evaluate((r, name) => r.mark(name), what);
		await page.touchscreen.tap(point.x, point.y);
		return true;
	};
	/** @param {string} selector */
	const first = (selector) => page.$(selector);

	const links = await page.evaluateHandle(pickLinks, STOPS);
	for (const property of (await links.getProperties()).values()) {
		const link = property.asElement();
		if (!link) continue;
		await link.evaluate((node) => {
			const { top } = /** @type {Element} */ (node).getBoundingClientRect();
			window.scrollTo({ top: window.scrollY + top - window.innerHeight / 2 - 600, behavior: 'instant' });
		});
		await wheel(opened, 600, speed);
		let tapped = await tap(link, 'figure in the prose');
		// Something may stand before it: a step on, it may be free.
		for (const step of [150, -300]) {
			if (tapped) break;
			await wheel(opened, step, speed);
			tapped = await tap(link, 'figure in the prose');
		}
		if (!tapped) continue;
		await page.waitForTimeout(SETTLE);
		if (await first('dialog:popover-open')) {
			if (!(await tap(await first('dialog:popover-open button.close'), 'close button')))
				await page.keyboard.press('Escape');
			await page.waitForTimeout(SETTLE);
		}
		for (const move of ['next', 'previous']) {
			if (await tap(await first(`[data-move="${move}"]`), `${move} step`)) await page.waitForTimeout(SETTLE);
		}
	}
	const { events, taps } = await recorder.evaluate((r) => r.stop());
	return interactionsOf(taps, events);
}

/**
 * @param {Opened} opened @param {number} throttle @param {number} speed in CSS px/s
 * @returns {Promise<Pass>}
 * @throws {Error} when the page cannot be scrolled to its end, or has no frames.
 */
async function measure(opened, throttle, speed) {
	const { page, cdp } = opened;
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
	await page.waitForTimeout(SETTLE);
	const started = performance.now();
	const recorder = await page.evaluateHandle(recordFrames);
	await scrollToEnd(opened, speed);
	const { frames, longTasks } = await recorder.evaluate((r) => r.stop());
	const seconds = (performance.now() - started) / 1000;
	if (frames.length === 0) throw new Error('The page was scrolled and drew no frame.');
	const { y } = await positionOf(opened);
	return { frames, longTasks, interactions: await interact(opened, speed), distance: y, seconds };
}

/** The display's interval, in ms: the time from frame to frame in a page that does nothing. @param {Opened} opened */
async function idleInterval({ page }) {
	await page.waitForTimeout(SETTLE);
	const recorder = await page.evaluateHandle(recordFrames);
	await page.waitForTimeout(2000);
	const { frames } = await recorder.evaluate((r) => r.stop());
	if (frames.length === 0) throw new Error('The browser draws no frames: there is nothing to measure.');
	return median(frames);
}

/** @param {Options} options */
async function bench({ runs, lang, throttle, json, build }) {
	ensureNode();
	ensureInstalled();
	if (build) await (await import('./build.mjs')).buildIfStale();
	const file = join(BUILD, lang, 'index.html');
	if (!existsSync(file)) throw new Error(`There is no build/${lang}/index.html: run npm run build first.`);
	const article = readFileSync(file, 'utf8');
	const floor = floorOf(article);
	const executablePath = await ensureBrowser();
	const { chromium } = await import('@playwright/test');
	const { serve } = await import('./serve.mjs');
	/** @type {import('./serve.mjs').Serving[]} */
	const servers = [];
	/** @type {import('@playwright/test').Browser | undefined} */
	let browser;
	// Copies of the whole build: another build may be written meanwhile, and answering at the article's own address by
	// intercepting the request would take the browser's cache from the page, and with it the fonts.
	const copies = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		for (const [name, html] of Object.entries({ article, floor: floor.html })) {
			const dir = join(copies, name);
			cpSync(BUILD, dir, { recursive: true });
			writeFileSync(join(dir, lang, 'index.html'), html);
			servers.push(await serve({ dir, port: 0, host: '127.0.0.1' }));
		}
		const [first = '', second = ''] = servers.map(({ url }) => `${url}${lang}/`);
		const addresses = { article: first, floor: second };

		browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
		// Both are opened once before anything counts: for their lengths, and so that no pass is the browser's first.
		const lengths = [];
		let interval = 0;
		for (const address of Object.values(addresses)) {
			const opened = await open(browser, address);
			lengths.push((await positionOf(opened)).end);
			interval = await idleInterval(opened);
			await opened.close();
		}
		const speed = speedFor(Math.max(...lengths));

		const { viewport, deviceScaleFactor } = PHONE;
		console.log(
			`/${lang}/ on a screen of ${viewport.width} × ${viewport.height} at ${deviceScaleFactor} pixels a pixel, processor ${throttle} times slower,\n` +
				`scrolled to the end at ${speed} px/s, ${runs} ${runs === 1 ? 'run' : 'runs'}. Idle, a frame takes ${interval.toFixed(1)} ms: a dropped one more than ${(1.5 * interval).toFixed(1)}.`
		);
		if (!floor.flattened) {
			console.log('The page has no <style id="scroll-layout">: the floor is the same layout, without scripts.');
		}

		/** @type {Record<'article' | 'floor', Pass>[]} */
		const raw = [];
		for (let run = 1; run <= runs; run++) {
			/** @type {Partial<Record<'article' | 'floor', Pass>>} */
			const passes = {};
			// In turn, and not first all of one: what else the machine does meanwhile must not fall on one of them only.
			for (const name of /** @type {const} */ (['article', 'floor'])) {
				const opened = await open(browser, addresses[name]);
				const pass = await measure(opened, throttle, speed);
				await opened.close();
				passes[name] = pass;
				const { droppedShare } = summary(pass, interval);
				console.log(
					`  run ${run}, ${name.padEnd(7)} ${pass.seconds.toFixed(1)} s, ${droppedShare.toFixed(2)} % of frames dropped`
				);
			}
			raw.push(/** @type {Record<'article' | 'floor', Pass>} */ (passes));
		}

		const summaries = raw.map(({ article, floor }) => ({
			article: summary(article, interval),
			floor: summary(floor, interval)
		}));
		console.log(`\n${formatTable(['median of the runs', 'article', 'floor', 'ratio'], comparison(summaries))}\n`);
		console.log('The slowest interactions of each kind, over all runs:');
		for (const [what, { article, floor }] of slowestByKind(raw)) {
			console.log(`  ${what}: ${article ?? '–'} ms in the article, ${floor ?? '–'} in the floor`);
		}
		console.log(
			'Times differ from machine to machine, and from minute to minute on one that is shared.\n' +
				'Read the ratios: article over floor, both measured in the same minutes.'
		);
		if (json) {
			const settings = { lang, throttle, speed, interval, flattened: floor.flattened, ...PHONE };
			writeFileSync(json, `${JSON.stringify({ settings, runs: raw, summaries }, null, '\t')}\n`);
			console.log(`The raw numbers are in ${json}.`);
		}
	} finally {
		await browser?.close();
		for (const { close } of servers) await close();
		rmSync(copies, { recursive: true, force: true });
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		await bench(readArguments(process.argv.slice(2)));
	} catch (error) {
		console.error(`Nothing was measured: ${error instanceof Error ? error.message : error}`);
		process.exitCode = 1;
	}
}
