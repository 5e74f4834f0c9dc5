import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests over the built pages: apart from the others, because they need a build and those must not wait for one.
export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	resolve: { alias: { $lib: fileURLToPath(new URL('../src/lib', import.meta.url)) } },
	test: {
		include: ['tests/site/**/*.test.ts'],
		environment: 'node'
	}
});
