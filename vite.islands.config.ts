import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { ISLANDS } from './scripts/islands.ts';

/**
 * What a reader's browser would be sent for nothing, and what stands in its place. LayerCake prints its state on request,
 * for who develops with it; d3-scale asks for everything that can be interpolated, colours and dates among them, and our
 * scales know numbers alone. Together they are a sixth of all that the article's script weighs.
 */
const LEFT_OUT: readonly { readonly file: RegExp; readonly code: string }[] = [
	{ file: /\/layercake\/dist\/helpers\/printDebug\.js$/, code: 'export default () => {};' },
	{
		file: /\/d3-interpolate\/(dist|src)\/[\w-]+\.m?js$/,
		code: `
			const number = (a, b) => {
				if (isNaN(a) || isNaN(b)) throw new Error(\`no number between \${a} and \${b}\`);
				return (t) => a * (1 - t) + b * t;
			};
			const round = (a, b) => (t) => Math.round(number(a, b)(t));
			const piecewise = () => { throw new Error('scales in pieces are left out of the islands'); };
			export { number as interpolate, number as interpolateNumber, round as interpolateRound, piecewise };`
	}
];

/**
 * The islands, built before the pages that name them: into static/, so that the pages' build serves, copies and checks
 * them like any other file, and under the folder whose files may be cached for good.
 */
export default defineConfig({
	publicDir: false,
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	plugins: [
		// What an island draws was drawn by the server before: its styles are in the page, and are not sent again. A component
		// that no page draws says so itself, with `css="injected"`.
		svelte({ configFile: false, emitCss: false, compilerOptions: { runes: true, css: 'external' } }),
		{
			name: 'islands-left-out',
			enforce: 'pre',
			load: (id) => LEFT_OUT.find(({ file }) => file.test(id))?.code ?? null,
			buildEnd() {
				// A package that has moved its files would be sent whole again, and nobody would notice.
				const loaded = [...this.getModuleIds()];
				for (const { file } of LEFT_OUT)
					if (!loaded.some((id) => file.test(id))) throw new Error(`vite.islands.config.ts: nothing matches ${file}`);
			}
		},
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
