import { expect, test } from '@playwright/test';
import { LANGS, STEPS } from '../support/places';

for (const path of ['nothing-is-here/', 'en/nothing', 'fr/figures/nothing/']) {
	test(`an address that holds nothing says so: ${path}`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		for (const lang of LANGS) {
			const part = page.locator(`main section[lang="${lang}"]`);
			await expect(part.locator('h1, h2')).toBeVisible();
			await expect(part.locator('a')).toHaveCount(4);
		}
		// Its styles are with it, wherever it is asked for.
		expect(await page.locator('main').evaluate((main) => getComputedStyle(main).display)).toBe('grid');
		await page.locator('main section[lang="fr"] a').first().click();
		await expect(page).toHaveURL(/\/fr\/$/);
	});
}

test('a script that is gone is not answered with a page', async ({ request }) => {
	const response = await request.get('_app/immutable/islands/gone.js');
	expect(response.status()).toBe(404);
	expect(response.headers()['content-type']).not.toContain('html');
});

for (const lang of LANGS) {
	test(`on paper, in ${lang}: every figure with its source, and no navigation`, async ({ page }) => {
		await page.goto(`${lang}/`);
		await expect(page.locator('.site-header')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		for (const selector of ['.site-header', '.site-footer', 'nav.contents'])
			await expect(page.locator(selector), selector).toBeHidden();
		const { steps, missing } = await page.evaluate(() => {
			const steps = [...document.querySelectorAll('section.step')];
			const missing = steps.flatMap((step) =>
				[
					'h3',
					'.step-text p',
					'.graphic',
					'.source-line .chip',
					'.source-line .place',
					'figcaption',
					'.data table'
				].flatMap((selector) => {
					const element = step.querySelector(selector);
					const box = element?.getBoundingClientRect();
					const shown = element?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
					return shown && box && box.width > 0 && box.height > 0 ? [] : `${step.id}: ${selector}`;
				})
			);
			return { steps: steps.length, missing };
		});
		expect(steps).toBe(STEPS);
		expect(missing).toEqual([]);
	});
}

test('on paper the words are dark on light, whatever the theme of the screen', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('en/');
	const [ink, paper] = await page.evaluate(() => {
		const { color, backgroundColor } = getComputedStyle(document.documentElement);
		return [color, backgroundColor].map((value) =>
			(value.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
		);
	});
	expect(ink).toBeLessThan(150);
	expect(paper).toBeGreaterThan(600);
});
