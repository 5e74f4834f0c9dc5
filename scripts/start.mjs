// `npm start`: whatever state the folder is in, from a fresh clone on, ends with the site to look at.

import { ensureInstalled, ensureNode } from './setup.mjs';

try {
	ensureNode();
	ensureInstalled();
	const { buildIfStale } = await import('./build.mjs');
	await buildIfStale();
	const { serve } = await import('./serve.mjs');
	const { fileURLToPath } = await import('node:url');
	const serving = await serve({ dir: fileURLToPath(new URL('../build', import.meta.url)) });

	const stop = async () => {
		await serving.close();
		process.exit(0);
	};
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, stop);
	// npm does not hand every signal on: when it is gone, the server it started would hold the port for ever.
	const parent = process.ppid;
	if (process.env.npm_lifecycle_event === 'start') {
		setInterval(() => process.ppid !== parent && stop(), 250).unref();
	}
	console.log(`Counted is at ${serving.url} (Ctrl+C ends it)`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
