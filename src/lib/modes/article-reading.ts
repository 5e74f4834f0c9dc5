/**
 * Reading the article with a script: the one position, from scrolling, and everything that follows it. Keys, buttons and
 * links move the page, and the page moves the position: it has one owner.
 */
import type { Position } from '../model/chart';
import { fillIn, type PageWords } from '../parts/page-words';
import { watchPosition } from '../position/scroll';
import { isScroll, type SettingsStore } from './settings';
import type { Stages } from './stages';

/** The contents of the article, as they stand in the page. */
export interface Contents {
	readonly id: string;
	readonly title: string;
	readonly steps: readonly { readonly id: string; readonly number: string; readonly heading: string }[];
}

/** What the menu asks of the article. */
export interface ArticleReading {
	readonly contents: readonly Contents[];
	/** Id of the reader's step; null above the first. */
	readonly here: () => string | null;
}

const wordsOf = (element: Element | null | undefined) =>
	[...(element?.childNodes ?? [])]
		.filter((node) => !(node instanceof Element && node.matches('.permalink')))
		.map((node) => node.textContent)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();

function contentsOf(page: Document): Contents[] {
	return [...page.querySelectorAll('.chapter')].map((chapter) => ({
		id: chapter.id,
		title: wordsOf(chapter.querySelector('h2')),
		steps: [...chapter.querySelectorAll('.step')].map((step) => ({
			id: step.id,
			number: wordsOf(step.querySelector('.permalink')),
			heading: wordsOf(step.querySelector('h3'))
		}))
	}));
}

/** Takes over the article that this page holds. */
export function readArticle(words: PageWords, settings: SettingsStore): ArticleReading {
	const contents = contentsOf(document);
	const steps = [...document.querySelectorAll<HTMLElement>('.step')];
	const all = contents.flatMap((chapter, n) =>
		chapter.steps.map((step, i) => ({ ...step, chapter: chapter.title, n: n + 1, i, steps: chapter.steps.length }))
	);
	const indexOf = new Map(all.map(({ id }, i) => [id, i]));
	const header = document.querySelector<HTMLElement>('.site-header');
	const place = document.querySelector('.whereabouts');
	const ticks = [...document.querySelectorAll<HTMLElement>('.ticks span')];
	const status = document.querySelector('[data-announce]');
	const moves = [...document.querySelectorAll<HTMLElement>('[data-move]')];

	let position: Position | null = null;
	let stages: Stages | null = null;
	/** Where keys and buttons are leading while the page is still on its way. */
	let goal: number | null = null;
	let shown = -2;

	const here = () => (position ? (indexOf.get(position.step) ?? -1) : -1);
	const isStill = () => settings.current.motion === 'off' || matchMedia('(prefers-reduced-motion: reduce)').matches;

	function showPlace() {
		const index = here();
		// Not in every frame: what the header shows changes with the step, and what changes has to be painted.
		if (index === shown) return;
		shown = index;
		const step = all[index];
		const read = step && position ? step.n - 1 + (step.i + 1) / step.steps : 0;
		ticks.forEach((tick, i) => {
			const share = Math.round(Math.min(1, Math.max(0, read - i)) * 200) / 200;
			tick.style.setProperty('--read', String(share));
		});
		if (header) header.toggleAttribute('data-placed', step !== undefined);
		if (place) {
			const of = document.createElement('span');
			const name = document.createElement('span');
			[of.className, name.className] = ['of', 'name'];
			of.textContent = step ? fillIn(words['place-of'], { n: step.n, of: contents.length }) : '';
			name.textContent = step?.chapter ?? '';
			place.replaceChildren(...(step ? [of, name] : []));
		}
		for (const move of moves) {
			const end = move.dataset.move === 'next' ? index >= all.length - 1 : index < 0;
			move.setAttribute('aria-disabled', String(end));
		}
	}

	const draw = () => stages?.draw(position, isStill());

	/**
	 * Lets go of the graphics that do not fit their stage: letters set larger or wider than ours need more room than any
	 * style sheet can know. Read by scrolling, nothing of them is cut.
	 */
	const scenes = [...document.querySelectorAll<HTMLElement>('.scene')];
	function loosen() {
		for (const scene of scenes) scene.classList.remove('loose');
		const tight = scenes.filter((scene) =>
			[...scene.querySelectorAll('.pin')].some((pin) => {
				const graphic = [...pin.querySelectorAll('.graphic')].find((one) => one.clientHeight > 0);
				if (!graphic || getComputedStyle(pin).position !== 'sticky') return false;
				return graphic.scrollHeight > graphic.clientHeight + 1 || pin.scrollHeight > pin.clientHeight + 1;
			})
		);
		for (const scene of tight) scene.classList.add('loose');
	}
	loosen();

	const watch = watchPosition(steps, {
		onlayout: loosen,
		onmove(now) {
			position = now;
			// A jump may pass the first scene without ever coming near it.
			if (now) void load();
			delete document.documentElement.dataset.at;
			showPlace();
			draw();
		},
		onrest(now) {
			position = now;
			goal = null;
			document.documentElement.dataset.at = now?.step ?? '';
			showPlace();
			draw();
			if (!now) return;
			if (settings.current.place !== now.step) settings.change({ place: now.step });
			// An open card stands in the history by an entry of its own.
			if (document.documentElement.dataset.card !== undefined) return;
			// Replaced, never pushed: one step back leaves the page.
			if (location.hash !== `#${now.step}`) history.replaceState(history.state, '', `#${now.step}`);
		}
	});

	function go(by: number) {
		const from = goal ?? here();
		const to = Math.min(all.length - 1, Math.max(-1, from + by));
		if (to === from) return;
		goal = to;
		const behavior = isStill() ? 'instant' : 'smooth';
		const step = all[to];
		if (!step) {
			window.scrollTo({ top: 0, behavior });
			return;
		}
		steps[to]?.scrollIntoView({ block: 'start', behavior });
		const said = { step: step.number, heading: step.heading, chapter: step.chapter, n: step.n, of: contents.length };
		if (status) status.textContent = fillIn(words['step-announced'], said);
	}
	for (const move of moves) move.addEventListener('click', () => go(move.dataset.move === 'next' ? 1 : -1));

	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const target = event.target instanceof Element ? event.target : null;
		// Where an arrow means something else already.
		if (target?.closest('input, select, textarea, dialog, [popover], [contenteditable]')) return;
		const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') go(event.key === forward ? 1 : -1);
	});

	// A place within the page: the browser goes there as it always does, and the address is replaced.
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
		if (!link || event.defaultPrevented || event.button !== 0) return;
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		location.replace(link.hash);
	});

	const back = document.querySelector<HTMLAnchorElement>('[data-continue]');
	const left = all[indexOf.get(settings.current.place ?? '') ?? 0];
	if (back && left && left !== all[0]) {
		back.href = `#${left.id}`;
		back.textContent = fillIn(words['continue-at'], { step: left.number, heading: left.heading });
	}

	let { reading } = settings.current;
	settings.onchange(({ reading: now }) => {
		if (now !== reading) {
			reading = now;
			watch.keep();
			if (position) void load();
		}
		draw();
	});
	matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', () => {
		watch.keep();
		if (position) void load();
		draw();
	});

	/** The drawings that move come when the first of them is within a screen, and only to a reader who scrolls. */
	let asked = false;
	async function load() {
		if (asked || !isScroll(settings.current)) return;
		asked = true;
		const { stageScenes } = await import('./stages');
		stages = stageScenes(words);
		position = watch.now();
		draw();
	}
	const first = document.querySelector('.chapter');
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			near.disconnect();
			void load();
		},
		{ rootMargin: '0px 0px 100%' }
	);
	if (first) near.observe(first);

	return { contents, here: () => position?.step ?? null };
}
