import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import ThreadsChart from './ThreadsChart.svelte';

const links = [
	{ from: 'd1', to: 'r1' },
	{ from: 'd2', to: 'r1' },
	{ from: 'd2', to: 'r2' }
];
const { body } = render(ThreadsChart, {
	props: {
		id: 'x',
		panel: {
			form: 'threads',
			title: null,
			documents: [
				{ key: 'd2', label: textOf('later'), column: 1 },
				{ key: 'd1', label: textOf('earlier'), column: 0 }
			],
			reports: [
				{ key: 'r1', label: textOf('first report') },
				{ key: 'r2', label: textOf('second report') }
			],
			links
		}
	}
});

it('draws one curve a link, from edge to edge, and both ends of each', () => {
	const curves = [...body.matchAll(/<path d="M0 ([\d.]+)C[^"]* 100 ([\d.]+)"/g)];
	expect(curves).toHaveLength(links.length);
	// The first document's only thread leaves from the middle of the upper half.
	expect(curves[0]?.[1]).toBe('25');
	for (const [, start, end] of curves) {
		expect(Number(start)).toBeLessThan(100);
		expect(Number(end)).toBeLessThan(100);
	}
	expect(body.match(/h9M|h-9/g)).toHaveLength(2 * links.length);
	expect(body).not.toMatch(/NaN|undefined/);
});

it('sets the documents in order of time, as text outside the drawing', () => {
	expect(body.indexOf('earlier')).toBeLessThan(body.indexOf('later'));
	expect(body).not.toContain('<text');
	expect(body).toContain('second report');
});
