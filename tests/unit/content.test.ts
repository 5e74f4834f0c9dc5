import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isLang, LANGS } from '../../src/lib/model/language';
import { plain } from '../../src/lib/model/text';
import { loadStory } from '../../src/lib/story/content';

const counts = parse(readFileSync('src/content/counts.yaml', 'utf8')) as {
	figures: number;
	blanks: number;
	contradictions: number;
	chapters: number;
	steps: number;
	perDocument: Record<string, number>;
	perKind: Record<string, number>;
};
const permanent = JSON.parse(readFileSync('tests/unit/permanent-ids.json', 'utf8')) as Record<string, string[]>;

describe.each(LANGS)('the content (%s)', (lang) => {
	const story = loadStory(lang);
	const figures = [...story.figures.values()];
	const tally = (keys: readonly string[]) => {
		const sums: Record<string, number> = {};
		for (const key of keys) sums[key] = (sums[key] ?? 0) + 1;
		return sums;
	};

	it('holds as many records as counts.yaml says', () => {
		expect({
			figures: story.figures.size,
			blanks: story.blanks.size,
			contradictions: story.contradictions.size,
			chapters: story.chapters.length,
			steps: story.chapters.reduce((sum, chapter) => sum + chapter.steps.length, 0),
			perDocument: tally(figures.map((figure) => figure.place.source)),
			perKind: tally(figures.map((figure) => figure.kind))
		}).toEqual(counts);
	});

	it('keeps every id that was ever an address', () => {
		const chapters = story.chapters.map((chapter) => chapter.id);
		const steps = story.chapters.flatMap((chapter) => chapter.steps.map((step) => step.id));
		const has: Record<string, readonly string[]> = {
			figures: figures.map((figure) => figure.id),
			blanks: [...story.blanks.keys()],
			contradictions: [...story.contradictions.keys()],
			sources: [...story.sources.keys()],
			chapters,
			steps
		};
		for (const [kind, ids] of Object.entries(permanent)) {
			expect(has[kind], `${kind}: an address may not disappear`).toEqual(expect.arrayContaining(ids));
			expect(ids, `${kind}: a new id is written into tests/unit/permanent-ids.json`).toEqual(
				expect.arrayContaining([...(has[kind] ?? [])])
			);
		}
	});

	it('words every figure, and says so where a value is missing', () => {
		for (const figure of figures) {
			expect(figure.wording.full.trim(), figure.id).not.toBe('');
			expect(plain(figure.counts).trim(), figure.id).not.toBe('');
			expect(plain(figure.caveat).trim(), figure.id).not.toBe('');
			expect(figure.chain.length, figure.id).toBeGreaterThan(0);
		}
	});

	it('keeps the qualifier on the number', () => {
		const words = (id: string) => story.figures.get(id)?.wording.full.replace(/[\u00a0\u202f]/g, ' ');
		const expected = {
			en: [
				'more than 155%',
				'nearly 200 times',
				'nearly 75%',
				'about 10 million dollars',
				'at least 274 Palestinians killed',
				'about 37,000 Palestinians',
				'more than 250 hostages'
			],
			fr: [
				'plus de 155 %',
				'près de 200 fois',
				'près de 75 %',
				'environ 10 millions de dollars',
				'au moins 274 Palestiniens tués',
				'environ 37 000 Palestiniens',
				'plus de 250 otages'
			]
		}[lang];
		expect(
			[
				'storage-rise-155pct',
				'ai-use-200x',
				'translation-openai-share-75pct',
				'support-costs-10m-trt',
				'nuseirat-raid-deaths-274',
				'lavender-flagged-37000',
				'hostages-250'
			].map(words)
		).toEqual(expected);
	});

	it('never puts the sums, ratios and pairs that the sources do not give on one panel', () => {
		const together = (a: string, b: string) =>
			story.chapters.some((chapter) =>
				chapter.steps.some((step) =>
					step.chart.panels.some(
						(panel) => JSON.stringify(panel).includes(`"${a}"`) && JSON.stringify(panel).includes(`"${b}"`)
					)
				)
			);
		for (const [a, b] of [
			['lavender-flagged-37000', 'deaths-64000-gaza-palestinians'],
			['palantir-contract-10bn', 'support-costs-10m-trt'],
			['palantir-contract-10bn', 'support-projects-30m'],
			['ours-storage-index', 'ai-use-200x'],
			['hostages-250', 'deaths-64000-gaza-palestinians']
		] as const) {
			expect(together(a, b), `${a} and ${b}`).toBe(false);
		}
	});
});

it('knows its languages', () => {
	expect(isLang('fr')).toBe(true);
	expect(isLang('de')).toBe(false);
	expect(() => loadStory('de')).toThrow('"de" is not a language of the piece');
});
