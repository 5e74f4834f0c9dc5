import { expect, test } from '@playwright/test';
import { LANGS, PAGES, STEPS } from '../support/places';

for (const lang of LANGS) {
	test.describe(`source cards as a dialog, in ${lang}`, () => {
		test('each figure in the prose opens its own card, and every card closes again', async ({ page }) => {
			await page.goto(`${lang}/`);
			const result = await page.evaluate(() => {
				const wrong: string[] = [];
				let opened = 0;
				const hash = window.location.hash;
				for (const link of document.querySelectorAll<HTMLAnchorElement>('.step-text a.figure-link')) {
					const entry = document.getElementById(link.hash.slice(1));
					// What was calculated here stands in the open, under the chart: the link leads there.
					if (!entry?.closest('details')) continue;
					link.click();
					const dialog = document.querySelector<HTMLDialogElement>('dialog:popover-open');
					const cards = dialog
						? [...dialog.querySelectorAll<HTMLElement>('.card')].map((card) => card.dataset.card)
						: [];
					if (cards.length === 1 && cards[0] === link.dataset.figure) opened++;
					else wrong.push(`${link.dataset.figure ?? ''}: ${cards.join(', ')}`);
					dialog?.hidePopover();
				}
				return { wrong, opened, moved: window.location.hash !== hash };
			});
			expect(result.wrong).toEqual([]);
			expect(result.opened).toBeGreaterThan(STEPS);
			expect(result.moved).toBe(false);
		});

		test('Escape closes it; focus and place come back, by mouse and by keyboard', async ({ page }) => {
			await page.goto(`${lang}/`);
			const link = page.locator('#nearly-200-squares .step-text a.figure-link').first();
			await link.scrollIntoViewIfNeeded();
			const dialog = page.locator('dialog:popover-open');
			for (const open of [() => link.click(), () => link.press('Enter')]) {
				const before = await page.evaluate(() => window.scrollY);
				expect(before).toBeGreaterThan(0);
				await open();
				await expect(dialog).toBeVisible();
				const figure = (await link.getAttribute('data-figure')) ?? '';
				await expect(dialog.locator(`.card[data-card="${figure}"] blockquote`)).toBeVisible();
				expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), 'focus is inside').toBe(
					true
				);
				await page.keyboard.press('Escape');
				await expect(dialog).toHaveCount(0);
				await expect(link).toBeFocused();
				expect(await page.evaluate(() => window.scrollY)).toBe(before);
				expect(new URL(page.url()).hash).toMatch(/^(#nearly-200-squares)?$/);
			}
		});

		test('its button closes it, and so does a click beside it but not one inside', async ({ page }) => {
			await page.goto(`${lang}/`);
			const link = page.locator('#nearly-200-squares .step-text a.figure-link').first();
			const dialog = page.locator('dialog:popover-open');
			await link.click();
			await dialog.locator('.card blockquote').click();
			await expect(dialog).toBeVisible();
			await page.mouse.click(5, 5);
			await expect(dialog).toHaveCount(0);
			await link.click();
			await dialog.locator('button.close').click();
			await expect(dialog).toHaveCount(0);
			await expect(link).toBeFocused();
		});

		test('the dialog and its button have names in words', async ({ page }) => {
			await page.goto(`${lang}/`);
			await page.locator('#nearly-200-squares .step-text a.figure-link').first().click();
			await expect(page.getByRole('dialog')).toHaveAccessibleName(/\p{L}{3}/u);
			await expect(page.locator('dialog:popover-open button.close')).toHaveAccessibleName(/\p{L}{3}/u);
		});

		test('the source line of a step opens all of its cards', async ({ page }) => {
			await page.goto(`${lang}/`);
			const summary = page.locator('#the-edges .source-line summary').first();
			const cards = await page.locator('#the-edges .source-line .card').count();
			expect(cards).toBeGreaterThan(0);
			await summary.click();
			const dialog = page.locator('dialog:popover-open');
			await expect(dialog.locator('.card')).toHaveCount(cards);
			await expect(page.locator('#the-edges .source-line details').first()).not.toHaveAttribute('open');
			await page.keyboard.press('Escape');
			await expect(summary).toBeFocused();
		});

		test('fits a small phone, and can be scrolled to its end', async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 256 });
			await page.goto(`${lang}/`);
			await page.locator('#nearly-200-squares .step-text a.figure-link').first().click();
			const dialog = page.locator('dialog:popover-open');
			const box = await dialog.boundingBox();
			expect(box && [box.x >= 0, box.y >= 0, box.x + box.width <= 320, box.y + box.height <= 256]).toEqual([
				true,
				true,
				true,
				true
			]);
			expect(await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)).toBeLessThanOrEqual(0);
			const last = dialog.locator('.cite a').last();
			await last.scrollIntoViewIfNeeded();
			await expect(last).toBeInViewport();
			await expect(dialog.locator('button.close')).toBeInViewport();
		});

		// The first of a chapter, one in its middle, and the last of all: chapters are places too, and must not win.
		for (const step of ['the-residents', 'the-flagged', 'nearly-200-squares', 'the-ledger']) {
			test(`the other language opens at the step in view: ${step}`, async ({ page }) => {
				const other = lang === 'en' ? 'fr' : 'en';
				await page.setViewportSize({ width: 1280, height: 800 });
				await page.goto(`${lang}/`);
				await page.locator(`#${step} h3`).evaluate((heading) => heading.scrollIntoView());
				await expect(page.locator(`#${step} h3`)).toBeInViewport();
				await page.locator('.site-header a[data-keep-place]').click();
				await expect(page).toHaveURL(new RegExp(`/${other}/#${step}$`));
				await expect(page.locator(`#${step} h3`)).toBeInViewport();
			});
		}
	});
}

test.describe('every page keeps to itself', () => {
	for (const path of PAGES) {
		test(path || '/', async ({ page, context, baseURL }) => {
			const complaints: string[] = [];
			const elsewhere: string[] = [];
			const requested = new Set<string>();
			const origin = new URL(baseURL ?? '').origin;
			const missing = path === 'nothing-is-here/';
			page.on('console', (message) => {
				// The browser itself says that the page answered 404: so it should.
				if (missing && message.text().includes('404')) return;
				if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
			});
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('request', (request) => {
				requested.add(request.url());
				if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
			});
			await page.goto(path, { waitUntil: 'networkidle' });
			const link = page.locator('.step-text a.figure-link').first();
			if (await link.count()) {
				await link.click();
				await expect(page.locator('dialog:popover-open')).toBeVisible();
				await page.keyboard.press('Escape');
			}
			expect(complaints).toEqual([]);
			expect(elsewhere).toEqual([]);
			// Page, two fonts, icon and the script; in the article, its parts. Nothing that is named but not needed is fetched.
			expect(requested.size, [...requested].join('\n')).toBeLessThanOrEqual(/^(en|fr)\/$/.test(path) ? 12 : 5);
			expect(await context.cookies()).toEqual([]);
			// In the article the reader's own place, under one name, and that after a rest.
			await expect
				.poll(() => page.evaluate(() => Object.keys(localStorage)))
				.toEqual(/^(en|fr)\/$/.test(path) ? ['counted'] : []);
			const kept = await page.evaluate(async () => [
				sessionStorage.length,
				(await indexedDB.databases()).length,
				(await caches.keys()).length,
				(await navigator.serviceWorker.getRegistrations()).length
			]);
			expect(kept).toEqual([0, 0, 0, 0]);
		});
	}
});
