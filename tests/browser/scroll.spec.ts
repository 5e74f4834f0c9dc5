import { expect, test, type Page } from '@playwright/test';
import { LANGS, STEPS } from '../support/places';
import { placeOf, restAt, shownAt, stepsOf } from '../support/reading';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

/** What every step shows, reached one after the other in the order given, by whatever `reach` does. */
async function gather(page: Page, steps: readonly string[], reach: (step: string) => Promise<unknown>) {
	const shown = new Map<string, string>();
	for (const step of steps) {
		await reach(step);
		await restAt(page, step);
		shown.set(step, await shownAt(page, step));
	}
	return shown;
}

const wheelTo = async (page: Page, step: string) => {
	const by = (await placeOf(page, step)) - (await page.evaluate(() => window.scrollY));
	await page.mouse.wheel(0, by);
};

for (const [lang, screen] of [
	['en', PHONE],
	['fr', DESKTOP]
] as const) {
	test.describe(`every step shows the same, however it is reached: ${lang}, ${screen.width} × ${screen.height}`, () => {
		// Forty-one steps, each with a moment of rest, in six ways.
		test.setTimeout(300_000);
		test.use({ viewport: screen });

		test('by scrolling down, up, fast, by jumping, by keys, by buttons and by links', async ({ page, context }) => {
			await page.goto(`${lang}/`);
			const steps = await stepsOf(page);
			expect(steps).toHaveLength(STEPS);
			await page.mouse.move(screen.width / 2, screen.height - 40);
			const down = await gather(page, steps, (step) => wheelTo(page, step));
			expect(new Set(down.values()).size).toBe(STEPS);

			await page.mouse.wheel(0, 1e6);
			await restAt(page, steps.at(-1) ?? '');
			const up = await gather(page, steps.toReversed(), (step) => wheelTo(page, step));
			for (const step of steps) expect(up.get(step), `up to ${step}`).toBe(down.get(step));

			// Past everything and back, far away each time: a third of the steps on.
			const far = steps.map((_, i) => steps[(i * 17) % STEPS] ?? '').filter((_, i) => i % 2 === 0);
			const jumped = await gather(page, far, async (step) => {
				const top = await placeOf(page, step);
				await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
			});
			for (const step of far) expect(jumped.get(step), `jump to ${step}`).toBe(down.get(step));

			const linked = await context.newPage();
			await linked.setViewportSize(screen);
			for (const step of steps.filter((_, i) => i % 4 === 0)) {
				await linked.goto('about:blank');
				await linked.goto(`${lang}/#${step}`);
				await restAt(linked, step);
				await expect.poll(() => shownAt(linked, step), `link to ${step}`).toBe(down.get(step));
			}
			await linked.close();

			await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
			await restAt(page, '');
			const keyed = await gather(page, steps, () => page.keyboard.press('ArrowRight'));
			for (const step of steps) expect(keyed.get(step), `key to ${step}`).toBe(down.get(step));
			const button = page.locator('[data-move="previous"]');
			const pressed = await gather(page, steps.slice(0, -1).toReversed(), () => button.click());
			for (const [step, shown] of pressed) expect(shown, `button to ${step}`).toBe(down.get(step));
		});
	});
}

test.describe('the scroll on a phone', () => {
	test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

	test('its address follows the reader, and one step back leaves', async ({ page }) => {
		await page.goto('');
		await page.goto('en/');
		for (const step of ['one-bar', 'the-flagged', 'rafah']) {
			await page.evaluate((y) => window.scrollTo(0, y), await placeOf(page, step));
			await restAt(page, step);
			expect(new URL(page.url()).hash).toBe(`#${step}`);
		}
		await page.locator('[data-move="next"]').click();
		await restAt(page, 'nuseirat');
		await page.locator('#the-dead .chapter-links a[href^="#"]').evaluate((link: HTMLElement) => link.click());
		await restAt(page, 'one-dot-one-person').catch(() => undefined);
		await page.goBack();
		expect(new URL(page.url()).pathname).not.toContain('/en/');
	});

	test('next and previous are announced, and end where the story ends', async ({ page }) => {
		await page.goto('en/');
		const status = page.locator('[data-announce]');
		await expect(page.locator('[data-move="previous"]')).toHaveAttribute('aria-disabled', 'true');
		await page.locator('[data-move="next"]').click();
		await restAt(page, 'five-documents');
		await expect(status).toContainText('1.1, What was read');
		await expect(status).toContainText('Chapter 1 of 9');
		// Pressed faster than the page can follow: each press is a step.
		for (let i = 0; i < 3; i++) await page.locator('[data-move="next"]').click();
		await restAt(page, 'who-does-not-speak');
		await page.goto('about:blank');
		await page.goto('en/#the-ledger');
		await restAt(page, 'the-ledger');
		await expect(page.locator('[data-move="next"]')).toHaveAttribute('aria-disabled', 'true');
		const box = await page.locator('[data-move="next"]').boundingBox();
		expect(box && Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
	});

	test('a turn of the phone keeps the place, in mid-scene and back', async ({ page }) => {
		await page.goto('en/');
		for (const step of ['months-before-the-war', 'nearly-200-squares', 'four-readers']) {
			await page.evaluate((y) => window.scrollTo(0, y), await placeOf(page, step));
			await restAt(page, step);
			const before = await page.evaluate(() => window.scrollY);
			await page.setViewportSize({ width: 844, height: 390 });
			await restAt(page, step);
			await page.waitForTimeout(300);
			expect(await page.evaluate(() => document.documentElement.dataset.at)).toBe(step);
			await expect(page.locator(`#${step} h3`)).toBeInViewport();
			await page.setViewportSize(PHONE);
			await page.waitForTimeout(400);
			expect(await page.evaluate(() => document.documentElement.dataset.at)).toBe(step);
			expect(Math.abs((await page.evaluate(() => window.scrollY)) - before), step).toBeLessThan(60);
		}
	});

	test('who comes back is offered the place, and taken there only on request', async ({ page }) => {
		await page.goto('en/');
		await expect(page.locator('[data-continue]')).toHaveText('Start reading');
		await page.evaluate((y) => window.scrollTo(0, y), await placeOf(page, 'the-flagged'));
		await restAt(page, 'the-flagged');
		await page.goto('fr/');
		await restAt(page, '');
		expect(await page.evaluate(() => window.scrollY)).toBe(0);
		const offer = page.locator('[data-continue]');
		await expect(offer).toContainText(/^Reprendre à 6\.2/);
		await offer.click();
		await restAt(page, 'the-flagged');
		await expect(page.locator('#the-flagged h3')).toBeInViewport();
	});

	test('scrolling is never cancelled', async ({ page }) => {
		await page.goto('en/#one-bar');
		await restAt(page, 'one-bar');
		const cancelled = await page.evaluate(() => {
			const found: string[] = [];
			const kinds = ['wheel', 'touchstart', 'touchmove', 'touchend', 'scroll', 'keydown'];
			for (const target of [document.body, document.querySelector('.step-text'), document.querySelector('.pin')]) {
				for (const kind of kinds) {
					for (const key of kind === 'keydown' ? [' ', 'PageDown', 'ArrowDown', 'Home', 'ArrowRight'] : ['']) {
						const event = key
							? new KeyboardEvent(kind, { key, bubbles: true, cancelable: true })
							: new Event(kind, { bubbles: true, cancelable: true });
						if (target?.dispatchEvent(event) === false) found.push(`${kind} ${key}`);
					}
				}
			}
			return found;
		});
		expect(cancelled).toEqual([]);
	});

	test('a source card opens over the graphic, and closes with the way back', async ({ page }) => {
		await page.goto('en/#ten-months-on');
		await restAt(page, 'ten-months-on');
		const before = await page.evaluate(() => window.scrollY);
		const line = page.locator('#the-cloud-fills .scene > .pin .source-line summary').locator('visible=true').first();
		for (const open of [() => line.click(), () => page.locator('#ten-months-on a.figure-link').first().click()]) {
			await open();
			const dialog = page.locator('dialog:popover-open');
			await expect(dialog.locator('.card blockquote').first()).toBeVisible();
			const [card, pin] = await Promise.all([
				dialog.boundingBox(),
				page.locator('#the-cloud-fills .pin').first().boundingBox()
			]);
			expect(card && pin && card.y < pin.y + pin.height).toBe(true);
			await page.goBack();
			await expect(dialog).toHaveCount(0);
			expect(await page.evaluate(() => window.scrollY)).toBe(before);
			expect(page.url()).toMatch(/\/en\/#ten-months-on$/);
		}
		// Opened and closed in another way, nothing is left to go back through.
		await page.locator('#ten-months-on a.figure-link').first().click();
		await page.keyboard.press('Escape');
		await expect(page.locator('dialog:popover-open')).toHaveCount(0);
		await expect(page.locator('#ten-months-on a.figure-link').first()).toBeFocused();
	});
});

test.describe('the layout does not shift', () => {
	test('when a link leads to the middle', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.goto('en/#the-flagged', { waitUntil: 'networkidle' });
		await restAt(page, 'the-flagged');
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 300);
				})
		);
		expect(shift).toBe(0);
	});
});

test.describe('graphics fit their stages, and cover no words', () => {
	for (const lang of LANGS) {
		for (const screen of [
			PHONE,
			DESKTOP,
			{ width: 320, height: 568 },
			{ width: 360, height: 640 },
			{ width: 412, height: 915 },
			{ width: 768, height: 1024 },
			{ width: 1024, height: 600 }
		]) {
			test(`${lang}, ${screen.width} × ${screen.height}`, async ({ page }) => {
				test.slow();
				await page.setViewportSize(screen);
				await page.goto(`${lang}/`);
				const steps = await stepsOf(page);
				const wrong: string[] = [];
				for (const step of steps) {
					const top = await placeOf(page, step);
					const found = await page.evaluate(
						async ([id, y]) => {
							window.scrollTo({ top: y, behavior: 'instant' });
							await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
							const section = document.getElementById(id);
							const scene = section?.parentElement?.closest('.scene') ?? section;
							const pin = scene?.querySelector<HTMLElement>('.pin');
							const heading = section?.querySelector('h3');
							if (!pin || !heading || !scene) return ['is not there'];
							const said: string[] = [];
							if (scene.classList.contains('loose')) said.push('is not pinned: its graphic does not fit');
							const head = heading.getBoundingClientRect();
							const box = pin.getBoundingClientRect();
							const header = document.querySelector('.site-header')?.getBoundingClientRect();
							if (getComputedStyle(pin).position === 'sticky') {
								if (Math.abs(box.top - (header?.bottom ?? 0)) > 2) said.push(`is pinned at ${box.top}`);
								const beside = box.left > head.right - 1;
								if (!beside && head.top < box.bottom - 1) said.push(`covers its heading by ${box.bottom - head.top}`);
							} else if (header && head.top < header.bottom - 1) said.push('has its heading under the header');
							if (head.bottom > window.innerHeight) said.push('has its heading out of sight');
							if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
								said.push('makes the page scroll sideways');
							return said;
						},
						[step, top] as const
					);
					wrong.push(...found.map((what) => `${step} ${what}`));
				}
				expect(wrong).toEqual([]);
			});
		}
	}

	test('below 420 pixels of height nothing sticks', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 256 });
		await page.goto('en/#one-bar');
		const stuck = await page.evaluate(() =>
			[...document.querySelectorAll('.pin, .site-header')]
				.filter((element) => getComputedStyle(element).position === 'sticky')
				.map((element) => element.className)
		);
		expect(stuck).toEqual([]);
	});

	test('with the text spacing of WCAG 1.4.12 a graphic that no longer fits is let go, and nothing is cut', async ({
		page
	}) => {
		test.slow();
		await page.setViewportSize(PHONE);
		await page.goto('fr/');
		await page.addStyleTag({
			content:
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }'
		});
		await page.waitForTimeout(500);
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.pin')]
				.filter((pin) => getComputedStyle(pin).position === 'sticky' && pin.offsetHeight > 0)
				.flatMap((pin) => [pin, ...pin.querySelectorAll<HTMLElement>('.graphic')])
				.filter((box) => box.clientHeight > 0 && box.scrollHeight > box.clientHeight + 1)
				.map((box) => `${box.closest('[id]')?.id ?? ''} ${box.className}: ${box.scrollHeight} in ${box.clientHeight}`)
		);
		expect(cut).toEqual([]);
	});
});
