// What the browser tests need when they are run alone (`npx playwright test --config tests/playwright.config.ts`):
// a build, and a server for it. Under `npm test` both are there already.

import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { serve } from './serve.mjs';

/**
 * @returns {Promise<(() => Promise<void>) | undefined>} what to do when the tests are over
 */
export default async function prepareSite() {
	if (process.env.SITE_UNDER_TEST) return undefined;
	await buildIfStale();
	const serving = await serve({ dir: fileURLToPath(new URL('../build', import.meta.url)), port: 0, host: '127.0.0.1' });
	// The workers that run the tests are started after this, and inherit it.
	process.env.SITE_UNDER_TEST = serving.url;
	return serving.close;
}
