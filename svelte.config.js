import adapter from '@sveltejs/adapter-static';
import { basePath } from './scripts/site.mjs';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		paths: { base: basePath(), relative: false },
		// Every page carries its own styles: one request less before the first paint.
		inlineStyleThreshold: 200_000,
		prerender: {
			entries: ['*', '/404'],
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes: 'fail'
		}
	}
};

export default config;
