// Reads and checks the content, and says what is wrong with it, with file and line: `npm run check:content`.
import { loadModule, readContent } from './content-files.mjs';

const { readStory } = await loadModule('src/lib/story/read-story.ts');
try {
	const { en } = readStory(await readContent());
	console.log(
		`The content stands: ${en.figures.size} figures, ${en.blanks.size} blanks, ${en.contradictions.size} contradictions, ` +
			`${en.chapters.length} chapters, ${en.chapters.reduce((n, c) => n + c.steps.length, 0)} steps.`
	);
} catch (error) {
	if (!(error instanceof Error) || error.name !== 'ContentError') throw error;
	console.error(error.message);
	process.exitCode = 1;
}
