/**
 * The stages of the article: each scene that has something to move is drawn over its server-rendered drawing, from the
 * reader's position and the charts that the page carries.
 */
import type { Chart, Position } from '../model/chart';
import { dataIn, type PageWords } from '../parts/page-words';
import { SCENES } from '../scenes/scenes';
import type { PageCharts } from './page-data';
import { Stage } from './stage.svelte';

/** The stages of a page. */
export interface Stages {
	/**
	 * Draws every scene as it is at a position.
	 * @param position null above the first step
	 * @param still true: each step's chart is at rest as soon as it is there
	 */
	readonly draw: (position: Position | null, still: boolean) => void;
}

const NO_TABLE: Chart['table'] = { caption: '', head: [], rows: [] };

/**
 * The stages of this page.
 * @throws {Error} when the page carries no charts.
 */
export function stageScenes(words: PageWords): Stages {
	const carried = dataIn<PageCharts>('page-charts');
	const charts = new Map(Object.entries(carried).map(([step, chart]) => [step, { ...chart, table: NO_TABLE }]));
	const restOf = (step: string): Chart => {
		const chart = charts.get(step);
		if (!chart) throw new Error(`the page carries no chart for the step "${step}"`);
		return chart;
	};
	const order = new Map([...document.querySelectorAll('.step')].map((step, i) => [step.id, i]));
	const stages = SCENES.flatMap((scene) => {
		const first = document.getElementById(scene.steps[0] ?? '');
		const pin = (first?.parentElement?.closest('.scene') ?? first)?.querySelector<HTMLElement>('.pin');
		return pin ? [new Stage(scene, pin, restOf, words['sheets-note'])] : [];
	});

	// Drawn ahead, in the order of the page, while the browser has nothing else to do and the reader does not scroll: one a
	// task, since several at once would keep a slow phone from answering. Whoever comes too near gets it at once.
	const waiting = [...stages];
	let scrolled = 0;
	window.addEventListener('scroll', () => (scrolled = performance.now()), { passive: true });
	const idle = (task: () => void) =>
		'requestIdleCallback' in window ? requestIdleCallback(task) : setTimeout(task, 50);
	const mountNext = () => {
		if (performance.now() - scrolled > 300) waiting.shift()?.mount();
		if (waiting.length > 0) setTimeout(() => idle(mountNext), scrolled > 0 ? 150 : 0);
	};
	idle(mountNext);
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				setTimeout(() => stages.find(({ element }) => element === target)?.mount());
			}
		},
		{ rootMargin: '60% 0px' }
	);
	for (const { element } of stages) near.observe(element);

	return {
		draw(position, still) {
			const here = position ? (order.get(position.step) ?? -1) : -1;
			for (const stage of stages) {
				const [first = '', last = ''] = [stage.steps[0], stage.steps.at(-1)];
				if (here < (order.get(first) ?? 0)) stage.move({ step: first, progress: still ? 1 : 0 });
				else if (here > (order.get(last) ?? 0)) stage.move({ step: last, progress: 1 });
				else if (position) {
					stage.move(still ? { step: position.step, progress: 1 } : position);
					stage.mount();
				}
			}
		}
	};
}
