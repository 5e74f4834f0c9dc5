import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from '../scripts/setup.mjs';

const results = process.env.BROWSER_TEST_RESULTS;
const reporter: PlaywrightTestConfig['reporter'] = results ? [['line'], ['json', { outputFile: results }]] : [['line']];
// Set by `npm test`, or else by the global setup before any worker reads this file.
const site = process.env.SITE_UNDER_TEST;
const browser = findBrowser();

export default defineConfig({
	testDir: './browser',
	outputDir: '../test-results',
	globalSetup: '../scripts/browser-setup.mjs',
	// A test that passes on the second try hides a fault that a reader meets on the first.
	retries: 0,
	workers: 2,
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	reporter,
	use: {
		...(site && { baseURL: site }),
		trace: 'off',
		screenshot: 'off'
	},
	projects: [
		{
			name: 'chromium',
			use: {
				browserName: 'chromium',
				launchOptions: {
					// Without one Playwright takes its own, where it is installed.
					...(browser && { executablePath: browser }),
					args: CHROMIUM_ARGS
				}
			}
		}
	]
});
