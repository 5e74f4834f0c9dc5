import { mkdirSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { ISLANDS } from './scripts/islands.ts';

/**
 * The islands, built before the pages that name them: into static/, so that the pages' build serves, copies and checks
 * them like any other file, and under the folder whose files may be cached for good.
 */
export default defineConfig({
	publicDir: false,
	plugins: [
		svelte({ configFile: false, compilerOptions: { runes: true } }),
		{
			name: 'islands-addresses',
			writeBundle(_, bundle) {
				const addresses = Object.values(bundle).flatMap((chunk) =>
					chunk.type === 'chunk' && chunk.isEntry ? [[chunk.name, `_app/immutable/islands/${chunk.fileName}`]] : []
				);
				mkdirSync('.svelte-kit', { recursive: true });
				writeFileSync('.svelte-kit/islands.json', JSON.stringify(Object.fromEntries(addresses)));
			}
		}
	],
	build: {
		outDir: 'static/_app/immutable/islands',
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		rolldownOptions: {
			input: ISLANDS,
			output: {
				entryFileNames: '[name].[hash].js',
				chunkFileNames: '[name].[hash].js',
				assetFileNames: '[name].[hash][extname]'
			}
		}
	}
});
