import { expect, test, type Page } from '@playwright/test';
import { LANGS, PAGES, SCREENS, STEPS, THEMES } from '../support/places';

test.use({ javaScriptEnabled: false });

/** By how many pixels the page can be scrolled sideways. */
const sideways = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
	});

/** Opens every disclosure, as a reader could one after the other. */
const openAll = (page: Page) =>
	page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

/** What sticks out at the end side of the screen, for the message of a failure. */
const culprits = (page: Page) =>
	page.evaluate(() => {
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
		);
		return wide.slice(0, 5).map((element) => {
			const place = element.closest('[id]')?.id ?? '';
			return `#${place} ${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent?.slice(0, 30) ?? ''}`;
		});
	});

for (const lang of LANGS) {
	test.describe(`the article in ${lang}, without scripts`, () => {
		test('is all there to read', async ({ page }) => {
			await page.goto(`${lang}/`);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.locator('section.step')).toHaveCount(STEPS);
			for (const step of await page.locator('section.step').all()) {
				await expect(step.locator('h3')).toBeVisible();
				await expect(step.locator('.step-text p').first()).toBeVisible();
				await expect(step.locator('.graphic')).toBeVisible();
				await expect(step.locator('.source-line .chip').first()).toBeVisible();
				await expect(step.locator('figcaption')).toBeVisible();
				await expect(step.locator('details.data summary')).toBeVisible();
			}
		});

		test('opens a source by click and by keyboard', async ({ page }) => {
			await page.goto(`${lang}/#the-edges`);
			const details = page.locator('#the-edges .source-line details').first();
			const card = details.locator('.card').first();
			await expect(card).toBeHidden();
			await details.locator('summary').click();
			await expect(card).toBeVisible();
			await details.locator('summary').click();
			await expect(card).toBeHidden();
			await details.locator('summary').focus();
			await page.keyboard.press('Enter');
			await expect(card).toBeVisible();
			await page.keyboard.press('Space');
			await expect(card).toBeHidden();
		});

		test('opens a table by keyboard', async ({ page }) => {
			await page.goto(`${lang}/#the-edges`);
			const details = page.locator('#the-edges details.data');
			await expect(details.locator('table')).toBeHidden();
			await details.locator('summary').focus();
			await page.keyboard.press('Enter');
			await expect(details.locator('table')).toBeVisible();
		});

		for (const { width, height } of [
			{ width: 1280, height: 800 },
			{ width: 320, height: 568 }
		]) {
			test(`leads from each figure in the prose to its entry in the source line, in sight, at ${width}`, async ({
				page
			}) => {
				await page.setViewportSize({ width, height });
				await page.goto(`${lang}/`);
				const links = page.locator('.step-text a.figure-link');
				const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
				expect(addresses.length).toBeGreaterThan(STEPS);
				await links.nth(3).click();
				expect(new URL(page.url()).hash).toBe(addresses[3]);
				const hidden: string[] = [];
				for (const address of addresses) {
					await page.goto(`${lang}/${address}`);
					const seen = await page.evaluate(() => {
						const target = document.querySelector(':target');
						const entry = target?.closest('summary, li');
						const header = document.querySelector('.site-header');
						if (!entry || !header) return false;
						const sticky = getComputedStyle(header).position === 'sticky' ? header.getBoundingClientRect().bottom : 0;
						const { top, bottom } = entry.getBoundingClientRect();
						const marked = getComputedStyle(entry).outlineStyle !== 'none';
						return marked && top >= sticky - 1 && top < window.innerHeight && bottom > 0;
					});
					if (!seen) hidden.push(address);
				}
				expect(hidden).toEqual([]);
			});
		}
	});
}

for (const theme of THEMES) {
	test.describe(`no page scrolls sideways, ${theme}`, () => {
		test.use({ colorScheme: theme });
		for (const path of PAGES) {
			test(path || '/', async ({ page }) => {
				await page.goto(path);
				const found: string[] = [];
				for (const open of [false, true]) {
					if (open) await openAll(page);
					for (const screen of SCREENS) {
						await page.setViewportSize(screen);
						const over = await sideways(page);
						if (over > 0)
							found.push(
								`${screen.width} × ${screen.height}${open ? ', open' : ''}: ${over} px, ${(await culprits(page)).join(' | ')}`
							);
					}
				}
				expect(found).toEqual([]);
			});
		}
	});
}

test.describe('with the text spacing of WCAG 1.4.12', () => {
	for (const path of PAGES) {
		for (const width of [320, 1280]) {
			test(`nothing is cut at ${width}: ${path || '/'}`, async ({ page }) => {
				await page.setViewportSize({ width, height: 800 });
				await page.goto(path);
				await openAll(page);
				await page.evaluate(() => {
					const style = document.createElement('style');
					style.textContent =
						'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
					document.head.append(style);
				});
				const letter = await page
					.locator('h1')
					.first()
					.evaluate((h) => parseFloat(getComputedStyle(h).letterSpacing));
				expect(letter, 'the spacing is in force').toBeGreaterThan(2);
				const cut = await page.evaluate(() =>
					[...document.body.querySelectorAll<HTMLElement>('*')]
						.filter((element) => {
							if (element.closest('.visually-hidden, svg')) return false;
							const { overflowX, overflowY, display } = getComputedStyle(element);
							if (display === 'inline' || element.textContent?.trim() === '') return false;
							const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
							return (
								(hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
								(hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
							);
						})
						.map(
							(element) =>
								`#${element.closest('[id]')?.id ?? ''} ${element.className}: ${element.textContent?.trim().slice(0, 40) ?? ''}`
						)
				);
				expect(cut).toEqual([]);
				expect(await sideways(page), (await culprits(page)).join(' | ')).toBeLessThanOrEqual(0);
			});
		}
	}
});

test('the language is chosen at the front door', async ({ page }) => {
	for (const [lang, name] of [
		['en', 'English'],
		['fr', 'Français']
	] as const) {
		await page.goto('');
		await page.getByRole('link', { name, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
		await expect(page.locator('h1')).toHaveCount(1);
	}
});
