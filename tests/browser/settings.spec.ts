import { expect, test } from '@playwright/test';
import { LANGS } from '../support/places';
import { placeOf, restAt, stepsOf } from '../support/reading';

test.use({ viewport: { width: 390, height: 844 } });

const isPinned = (page: import('@playwright/test').Page, step: string) =>
	page.evaluate((id) => {
		const section = document.getElementById(id);
		const pin = (section?.parentElement?.closest('.scene') ?? section)?.querySelector('.pin');
		return pin ? getComputedStyle(pin).position === 'sticky' : null;
	}, step);

for (const lang of LANGS) {
	test(`the menu opens, leads to any step, and closes, ${lang}`, async ({ page }) => {
		await page.goto(`${lang}/`);
		const steps = await stepsOf(page);
		const button = page.locator('[data-menu]');
		const menu = page.locator('#menu');
		await button.click();
		await expect(menu).toBeVisible();
		await expect(button).toHaveAttribute('aria-expanded', 'true');
		await expect(menu.locator('nav a[href^="#"]')).toHaveCount(steps.length + 9);
		await page.keyboard.press('Escape');
		await expect(menu).toHaveCount(0);
		await expect(button).toHaveAttribute('aria-expanded', 'false');
		await expect(button).toBeFocused();
		await button.click();
		await menu.locator('a[href="#the-flagged"]').click();
		await restAt(page, 'the-flagged');
		await expect(menu).toHaveCount(0);
		await button.click();
		await expect(menu.locator('[aria-current="step"]')).toHaveAttribute('href', '#the-flagged');
		await expect(menu.locator('[aria-current="step"]')).toBeInViewport();
		// The button closes what it opened; a tap outside does too.
		await button.click();
		await expect(menu).toHaveCount(0);
		await button.click();
		await page.mouse.click(20, 700);
		await expect(menu).toHaveCount(0);
	});
}

test('colours are light, dark or the system’s, and are remembered on every page', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('en/');
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await paper();
	await page.locator('[data-menu]').click();
	await page.getByLabel('dark', { exact: true }).check();
	const dark = await paper();
	expect(dark).not.toBe(light);
	await page.goto('en/figures/');
	expect(await paper()).toBe(dark);
	await page.locator('[data-menu]').click();
	await page.getByLabel('system', { exact: true }).check();
	expect(await paper()).toBe(light);
	await page.reload();
	expect(await paper()).toBe(light);
});

test('reading as text keeps the place, is in the address and is remembered', async ({ page }) => {
	await page.goto('en/#ten-months-on');
	await restAt(page, 'ten-months-on');
	expect(await isPinned(page, 'ten-months-on')).toBe(true);
	await page.locator('[data-menu]').click();
	await page.getByLabel('plain text').check();
	await page.keyboard.press('Escape');
	expect(await isPinned(page, 'ten-months-on')).toBe(false);
	await expect(page.locator('#ten-months-on h3')).toBeInViewport();
	await expect(page.locator('#ten-months-on .graphic')).toBeVisible();
	await expect(page.locator('#ten-months-on figcaption')).toBeVisible();
	expect(new URL(page.url()).search).toBe('?read=text');
	await page.goto('en/');
	expect(await isPinned(page, 'one-bar')).toBe(false);
	// What a link asks for comes before what was remembered.
	await page.goto('en/?read=scroll');
	expect(await isPinned(page, 'one-bar')).toBe(true);
	for (const nonsense of ['?read=', '?read=song', '?read=text&read=scroll', '?read=%00', '?read[]=x']) {
		await page.goto(`en/${nonsense}`);
		await expect(page.locator('h1')).toBeVisible();
	}
});

test('whatever was kept on the device, the page reads', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	for (const kept of ['{', 'null', '[1]', '{"place":"<img>","theme":7}', '{"place":"no-such-step"}']) {
		await page.goto('en/method/');
		await page.evaluate((value) => localStorage.setItem('counted', value), kept);
		await page.goto('en/');
		await restAt(page, '');
		await expect(page.locator('[data-continue]')).toHaveText('Start reading');
	}
	expect(errors).toEqual([]);
});

test('motion off: charts are at rest as soon as their step is there', async ({ page }) => {
	await page.goto('en/#one-bar');
	await restAt(page, 'one-bar');
	await page.locator('[data-menu]').click();
	await page.getByLabel('off', { exact: true }).check();
	await page.keyboard.press('Escape');
	const place = await placeOf(page, 'ten-months-on');
	const states = new Set<string>();
	for (const before of [260, 200, 140, 80, 0]) {
		await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), place - before);
		await restAt(page, 'ten-months-on');
		states.add(await page.locator('#the-cloud-fills .pin .drawing.live').first().innerHTML());
	}
	expect(states.size).toBe(1);
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const [lang, query] of [
		['en', '?read=scroll'],
		['fr', '']
	] as const) {
		test(`two pictures a second apart are the same at every step, ${lang} ${query || 'as it comes'}`, async ({
			page
		}) => {
			test.setTimeout(180_000);
			await page.goto(`${lang}/${query}`);
			expect(await isPinned(page, 'one-bar')).toBe(query !== '');
			const moved: string[] = [];
			for (const step of await stepsOf(page)) {
				await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), await placeOf(page, step));
				await restAt(page, step);
				const first = await page.screenshot();
				await page.waitForTimeout(1000);
				if (!first.equals(await page.screenshot())) moved.push(step);
			}
			expect(moved).toEqual([]);
		});
	}
});
