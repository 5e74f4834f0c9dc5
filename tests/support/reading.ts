import type { Page } from '@playwright/test';

/** Ids of the steps, in the order of the page. */
export const stepsOf = (page: Page): Promise<string[]> =>
	page.locator('section.step').evaluateAll((steps) => steps.map(({ id }) => id));

/**
 * Waits until the reader rests at a step: the page says so on its root, and has stood still for a quarter of a second. An
 * empty name stands for above the first step.
 */
export async function restAt(page: Page, step: string): Promise<void> {
	await page.waitForFunction(
		(id) => {
			const state = window as unknown as { stood?: { y: number; since: number } };
			const now = performance.now();
			if (state.stood?.y !== window.scrollY) state.stood = { y: window.scrollY, since: now };
			return document.documentElement.dataset.at === id && now - state.stood.since > 250;
		},
		step,
		{ polling: 50 }
	);
	await page.evaluate(() => delete (window as unknown as { stood?: unknown }).stood);
}

/**
 * What a step shows: the words and marks of its chart, as they stand in the page, and the line of its source. Two readers
 * who came by different ways must be shown the same.
 */
export const shownAt = (page: Page, step: string): Promise<string> =>
	page.evaluate((id) => {
		const section = document.getElementById(id);
		const shared = section?.parentElement?.closest('.scene');
		const pin = (shared ?? section)?.querySelector<HTMLElement>('.pin');
		if (!pin) throw new Error(`no graphic for ${id}`);
		const drawing = [...pin.querySelectorAll<HTMLElement>('.drawing')].find((one) => one.offsetHeight > 0);
		const sourceOf = (box: HTMLElement) =>
			[...box.querySelectorAll<HTMLElement>('.source-line')].find(
				(line) => getComputedStyle(line).visibility === 'visible'
			);
		const words = section?.querySelector('h3')?.textContent ?? '';
		const html = (drawing?.innerHTML ?? 'nothing drawn').replace(/<!--.*?-->/g, '').replace(/ eased\b| style=""/g, '');
		return [words.trim(), html, sourceOf(pin)?.textContent?.replace(/\s+/g, ' ').trim()].join('\n');
	}, step);

/** How far the page has to be scrolled for a step to be in its place, in CSS pixels from the top. */
export const placeOf = (page: Page, step: string): Promise<number> =>
	page.evaluate((id) => {
		const section = document.getElementById(id);
		if (!section) throw new Error(`there is no step ${id}`);
		const margin = parseFloat(getComputedStyle(section).scrollMarginBlockStart);
		const end = document.documentElement.scrollHeight - document.documentElement.clientHeight;
		return Math.min(end, Math.round(section.getBoundingClientRect().top + window.scrollY - margin));
	}, step);
