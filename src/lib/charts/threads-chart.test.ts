import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import ThreadsChart from './ThreadsChart.svelte';

const links = [
	{ from: 'd1', to: 'r1' },
	{ from: 'd2', to: 'r1' },
	{ from: 'd2', to: 'r2' }
];
const document = (column: number, label: string) => ({
	key: `d${column + 1}`,
	label: textOf(label),
	publisher: `publisher ${column}`,
	dated: textOf(`dated ${column}`),
	kind: `kind ${column}`,
	rests: textOf(`rests ${column}`),
	column
});
const documents = [document(0, 'earlier'), document(1, 'later')];
const reports = [
	{ key: 'r1', label: textOf('first report') },
	{ key: 'r2', label: textOf('second report') }
];
/** The chart with each thread drawn as far as given, in the order of the links. */
const draw = (...drawn: number[]) =>
	render(ThreadsChart, {
		props: {
			id: 'x',
			panel: {
				form: 'threads',
				title: null,
				documents,
				reports,
				links: links.map((link, i) => ({ ...link, drawn: drawn[i] ?? 1 }))
			}
		}
	}).body;
const body = draw();

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
	expect(body).not.toMatch(/clip-path|opacity|NaN|undefined/);
});

it('draws a thread from its document on, and names a report with the first that reaches it', () => {
	const html = draw(1, 0.5, 0);
	expect([...html.matchAll(/clip-path: ?inset\(-2px ([\d.]+)%/g)].map(([, cut]) => Number(cut))).toEqual([50, 100]);
	// Sewn to the report by the first thread alone; the third has not set out.
	expect(html.match(/ [\d.]+h9/g)).toHaveLength(2);
	expect(html.match(/ [\d.]+h-9/g)).toHaveLength(1);
	expect(html).toMatch(/<li class="[^"]*">(<!--.*?-->)*first report/);
	expect(html).toMatch(/<li [^>]*opacity: ?0;?"[^>]*>(<!--.*?-->)*second report/);
});

it('sets the documents alone as cards, with all of their lines', () => {
	const { body: cards } = render(ThreadsChart, {
		props: { id: 'x', panel: { form: 'threads', title: null, documents, reports: [], links: [] } }
	});
	expect(cards.match(/<li/g)).toHaveLength(2);
	for (const line of ['dated 0', 'publisher 1', 'kind 1', 'rests 0']) expect(cards).toContain(line);
	expect(cards).not.toMatch(/tied|<svg/);
	// What stands on a card stands there with threads too: the two steps share the cards' place.
	for (const line of ['dated 0', 'publisher 1', 'kind 1']) expect(body).toContain(line);
});

it('sets the documents in order of time, as text outside the drawing', () => {
	expect(body.indexOf('earlier')).toBeLessThan(body.indexOf('later'));
	expect(body).not.toContain('<text');
	expect(body).toContain('second report');
});
