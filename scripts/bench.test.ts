import { describe, expect, it } from 'vitest';
import {
	comparison,
	dropped,
	floorOf,
	formatTable,
	interactionsOf,
	median,
	percentile,
	ratio,
	readArguments,
	slowestByKind,
	speedFor,
	summary
} from './bench.mjs';

describe('percentile', () => {
	it('is the nearest rank, whatever the order', () => {
		const values = [40, 15, 50, 20, 35];
		expect([5, 30, 40, 50, 100].map((percent) => percentile(values, percent))).toEqual([15, 20, 20, 35, 50]);
		expect(percentile([7], 99)).toBe(7);
		expect(values[0], 'the values are left as they were').toBe(40);
	});

	it.each([0, -1, 101, NaN])('refuses the percentile %s', (percent) => {
		expect(() => percentile([1], percent)).toThrow(RangeError);
	});

	it('refuses no values', () => {
		expect(() => percentile([], 50)).toThrow('no values');
	});
});

describe('median', () => {
	it('is the middle, or between the two there', () => {
		expect(median([9, 1, 10])).toBe(9);
		expect(median([1, 4, 2, 100])).toBe(3);
		expect(median([Infinity, 1, Infinity])).toBe(Infinity);
	});

	it('refuses no values', () => {
		expect(() => median([])).toThrow(RangeError);
	});
});

describe('dropped', () => {
	it('counts what is longer than one and a half intervals', () => {
		expect(dropped([10, 15, 15.1, 20, 100], 10)).toBe(3);
		expect(dropped([], 10)).toBe(0);
	});

	it.each([0, -16, NaN])('refuses an interval of %s', (interval) => {
		expect(() => dropped([1], interval)).toThrow(RangeError);
	});
});

const pass = {
	frames: [10, 10, 10, 40],
	longTasks: [60, 90],
	interactions: [
		{ what: 'close button', duration: 48 },
		{ what: 'figure in the prose', duration: 120 }
	],
	distance: 1000,
	seconds: 3
};

describe('summary', () => {
	it('puts a pass into numbers', () => {
		expect(summary(pass, 10)).toEqual({
			distance: 1000,
			seconds: 3,
			frames: 4,
			p50: 10,
			p95: 40,
			p99: 40,
			dropped: 1,
			droppedShare: 25,
			longTasks: 2,
			longestTask: 90,
			longTaskTime: 150,
			longTaskShare: 5,
			slowest: 120
		});
	});

	it('tells no long task from no interaction', () => {
		expect(summary({ ...pass, longTasks: [], interactions: [] }, 10)).toMatchObject({
			longTasks: 0,
			longestTask: 0,
			longTaskShare: 0,
			slowest: null
		});
	});

	it('refuses a pass without frames or time', () => {
		expect(() => summary({ ...pass, frames: [] }, 10)).toThrow(RangeError);
		expect(() => summary({ ...pass, seconds: 0 }, 10)).toThrow(RangeError);
	});
});

describe('ratio', () => {
	it('is the article over the floor', () => {
		expect(ratio(3, 2)).toBe(1.5);
		expect(ratio(0, 2)).toBe(0);
		expect(ratio(0, 0)).toBe(1);
		expect(ratio(3, 0)).toBe(Infinity);
		expect(ratio(null, 2)).toBeNull();
		expect(ratio(3, null)).toBeNull();
	});
});

describe('slowestByKind', () => {
	it('takes the slowest over all runs, and tells what was never tapped', () => {
		const open = (duration: number) => ({ what: 'open', duration });
		const runs = [
			{ article: { interactions: [open(40), { what: 'close', duration: 24 }] }, floor: { interactions: [open(80)] } },
			{ article: { interactions: [open(56), open(16)] }, floor: { interactions: [] } }
		];
		expect([...slowestByKind(runs)]).toEqual([
			['open', { article: 56, floor: 80 }],
			['close', { article: 24, floor: undefined }]
		]);
		expect(slowestByKind([]).size).toBe(0);
	});
});

describe('comparison', () => {
	const floor = summary(pass, 10);
	const rowOf = (rows: string[][], label: string) => rows.find(([first]) => first === label)?.slice(1);

	it('takes the median of the ratios, not the ratio of the medians', () => {
		const runs = [
			{ article: { ...floor, p95: 20 }, floor: { ...floor, p95: 10 } },
			{ article: { ...floor, p95: 90 }, floor: { ...floor, p95: 30 } },
			{ article: { ...floor, p95: 50 }, floor: { ...floor, p95: 50 } }
		];
		expect(rowOf(comparison(runs), 'frame time, p95 (ms)')).toEqual(['50.0', '30.0', '2.00']);
	});

	it('shows a floor of nothing, and what was not measured in every run', () => {
		const rows = comparison([
			{ article: floor, floor: { ...floor, dropped: 0 } },
			{ article: { ...floor, slowest: null }, floor: { ...floor, dropped: 0 } }
		]);
		expect(rowOf(rows, 'dropped frames')).toEqual(['1', '0', '∞']);
		expect(rowOf(rows, 'slowest interaction (ms)')).toEqual(['–', '120', '–']);
	});

	it('refuses no runs', () => {
		expect(() => comparison([])).toThrow(RangeError);
	});
});

describe('formatTable', () => {
	it('aligns words to the left and numbers to the right', () => {
		const rows = [
			['frames', '2640', '1'],
			['p50', '16.7', '1.25']
		];
		expect(formatTable(['', 'article', 'x'], rows)).toBe(
			['        article     x', '------  -------  ----', 'frames     2640     1', 'p50        16.7  1.25'].join('\n')
		);
	});

	it('refuses a row that does not fit', () => {
		expect(() => formatTable(['a', 'b'], [['frames']])).toThrow('"frames" has 1 cells, the head 2');
	});
});

describe('floorOf', () => {
	it('takes away scripts and the scrolling layout, and nothing else', () => {
		const { html, flattened } = floorOf(
			'<head><link rel="preload" href="a.woff2"><link href="a.js" rel="modulepreload"><script type="module" src="a.js"></script>' +
				'<style>p { color: red }</style><style media="screen" id="scroll-layout">\n.stage { position: sticky }\n</style></head>' +
				'<body><p>one</p><script>let a = 1 < 2;\n</script ><p>two</p></body>'
		);
		expect(html).toBe(
			'<head><link rel="preload" href="a.woff2"><style>p { color: red }</style></head><body><p>one</p><p>two</p></body>'
		);
		expect(flattened).toBe(true);
	});

	it('says when there is no scrolling layout', () => {
		const html = '<style id="scroll-layout-not">p { color: red }</style>';
		expect(floorOf(html)).toEqual({ html, flattened: false });
		expect(floorOf('<style>p { color: red }</style><script>1</script>').flattened).toBe(false);
	});
});

describe('speedFor', () => {
	it('is a reader’s, and faster only where the page would take too long', () => {
		expect(speedFor(0)).toBe(1000);
		expect(speedFor(45_000)).toBe(1000);
		expect(speedFor(60_000)).toBe(1400);
	});
});

describe('interactionsOf', () => {
	it('takes the slowest event of each interaction, under the tap it came after', () => {
		const taps = [
			{ what: 'open', at: 100 },
			{ what: 'close', at: 500 }
		];
		const events = [
			{ id: 7, start: 101, duration: 24 },
			{ id: 8, start: 505, duration: 16 },
			{ id: 7, start: 140, duration: 96 },
			{ id: 0, start: 300, duration: 900 },
			{ id: 3, start: 50, duration: 900 }
		];
		expect(interactionsOf(taps, events)).toEqual([
			{ what: 'open', duration: 96 },
			{ what: 'close', duration: 16 }
		]);
		expect(interactionsOf([], events)).toEqual([]);
	});
});

describe('readArguments', () => {
	it('has a default for everything', () => {
		expect(readArguments([])).toEqual({ runs: 3, lang: 'en', throttle: 6, json: undefined, build: true });
	});

	it('reads what is given', () => {
		expect(
			readArguments(['--runs', '1', '--lang', 'fr', '--throttle', '4.5', '--json', 'a.json', '--no-build'])
		).toEqual({
			runs: 1,
			lang: 'fr',
			throttle: 4.5,
			json: 'a.json',
			build: false
		});
	});

	it.each([
		['--runs', '0'],
		['--runs', '1.5'],
		['--runs', '21'],
		['--throttle', '0.5'],
		['--throttle', 'fast'],
		['--lang', 'de'],
		['--fast', '1']
	])('refuses %s %s, and says how it is used', (...args) => {
		expect(() => readArguments(args)).toThrow(/Usage: npm run bench/);
	});
});
