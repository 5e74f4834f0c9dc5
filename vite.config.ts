import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { siteUrl } from './scripts/site.mjs';

export default defineConfig({
	plugins: [sveltekit()],
	define: { __SITE_URL__: JSON.stringify(siteUrl()) },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		environment: 'node'
	}
});
