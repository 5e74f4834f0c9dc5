import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { LANGS, PAGES, THEMES } from '../support/places';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

declare global {
	interface Window {
		readonly axe: { run(context: Document, options: object): Promise<AxeResults> };
	}
}

/** What axe finds wrong, one line for each place. */
async function violations(page: Page): Promise<string[]> {
	await page.addScriptTag({ path: AXE });
	const { violations, passes } = await page.evaluate(
		(tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
		TAGS
	);
	expect(passes.length, 'axe found something to look at').toBeGreaterThan(5);
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 5).map((node) => `${id}: ${node.target.join(' ')} · ${node.failureSummary ?? ''}`)
	);
}

for (const theme of THEMES) {
	test.describe(`axe, ${theme}`, () => {
		test.use({ colorScheme: theme });
		test.setTimeout(120_000);

		for (const path of PAGES) {
			// axe is a script itself: the page's own are kept away instead of all of them.
			for (const scripts of [true, false]) {
				test(`${path || '/'}, scripts ${scripts ? 'on' : 'off'}`, async ({ page }) => {
					if (!scripts) await page.route('**/*.js', (route) => route.abort());
					await page.goto(path);
					if (!scripts)
						await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
					expect(await violations(page)).toEqual([]);
				});
			}
		}

		for (const lang of LANGS) {
			test(`the source dialog in ${lang}`, async ({ page }) => {
				await page.goto(`${lang}/`);
				await page.locator('#nearly-200-squares .step-text a.figure-link').first().click();
				await expect(page.locator('dialog:popover-open')).toBeVisible();
				expect(await violations(page)).toEqual([]);
			});
		}
	});
}
