import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { LANGS } from '$lib/model/language';
import { plain } from '$lib/model/text';
import { loadStory } from '$lib/story/content';
import { attribute, oneSpace, readPages, textOf } from '../support/built-site';

const pages = readPages();

/** The one element of a section that a selector finds. */
function one(section: HtmlElement, selector: string): HtmlElement {
	const found = section.querySelectorAll(selector);
	expect(found.length, `${section.id}: ${selector}`).toBe(1);
	const [element] = found;
	if (!element) throw new Error(`${section.id} holds no ${selector}`);
	return element;
}

describe.each(LANGS)('the article in %s', (lang) => {
	const story = loadStory(lang);
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const page = pages.find(({ file }) => file === `${lang}/index.html`);
	if (!page) throw new Error(`there is no article in ${lang}`);
	const sections = new Map(page.root.querySelectorAll('section.step').map((section) => [section.id ?? '', section]));
	const sectionOf = (id: string): HtmlElement => {
		const section = sections.get(id);
		if (!section) throw new Error(`the page holds no step "${id}"`);
		return section;
	};

	it('holds the 41 steps of the nine chapters, each once, in the order of the story', () => {
		expect(steps).toHaveLength(41);
		expect(page.root.querySelectorAll('section.step').map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
		expect(page.root.querySelectorAll('section.chapter').map(({ id }) => id)).toEqual(
			story.chapters.map(({ id }) => id)
		);
		for (const { id, steps } of story.chapters) {
			for (const step of steps) expect(sectionOf(step.id).closest('section.chapter')?.id, step.id).toBe(id);
		}
	});

	describe.each(steps.map((step) => [step.id, step] as const))('%s', (id, step) => {
		const section = sectionOf(id);
		const figures = step.figures.map((figure) => {
			const found = story.figures.get(figure);
			if (!found) throw new Error(`the story has no figure "${figure}"`);
			return found;
		});

		it('has its heading and all of its prose, before the figure', () => {
			const heading = one(section, 'h3');
			expect(textOf(heading).startsWith(oneSpace(plain(step.heading)))).toBe(true);
			expect(section.getAttributeValue('aria-labelledby')).toBe(heading.id);
			expect(section.querySelectorAll('.step-text p').map(textOf)).toEqual(
				step.prose.map((paragraph) => oneSpace(plain(paragraph)))
			);
			expect(step.prose.length).toBeGreaterThan(0);
			const [first, second] = section.childElements;
			expect([first?.classList.contains('step-text'), second?.classList.contains('step-figure')]).toEqual([true, true]);
		});

		it('has its graphic: title, and as many panels as the chart', () => {
			expect(textOf(one(section, '.chart-title'))).toBe(oneSpace(plain(step.chart.title)));
			const graphic = one(section, '.graphic');
			expect(attribute(graphic, 'aria-hidden')).toBe('true');
			const panels = graphic.querySelectorAll(':scope > .panel');
			expect(panels).toHaveLength(step.chart.panels.length);
			for (const panel of panels) expect(panel.childElements.length, 'a panel is empty').toBeGreaterThan(0);
		});

		it('has a source line: what each figure rests on, its document and paragraph, and the chain', () => {
			const line = one(section, 'figure .source-line');
			const summaries = line.querySelectorAll('details > summary');
			expect(summaries.length).toBeGreaterThan(0);
			for (const summary of summaries) {
				expect(textOf(one(summary, '.chip'))).not.toBe('');
				expect(textOf(one(summary, '.place'))).toMatch(/.¶\d+/);
				expect(summary.querySelectorAll('.place .link').length, 'no chain').toBeGreaterThan(0);
			}
			for (const figure of figures) {
				const summary = summaries.find((s) => s.querySelector(`[id="card-${id}-${figure.id}"]`));
				if (!summary) throw new Error(`no entry of the source line stands for "${figure.id}"`);
				const words = textOf(summary);
				expect(textOf(one(summary, '.chip'))).toBe(oneSpace(story.say(`status-${figure.status}`)));
				expect(words).toContain(oneSpace(plain(story.sources.get(figure.place.source)?.short ?? [])));
				expect(words).toMatch(new RegExp(`¶${figure.place.paragraph}(?!\\d)`));
				expect(figure.chain.length).toBeGreaterThan(0);
				for (const node of figure.chain) expect(words).toContain(`← ${oneSpace(plain(node.short))}`);
			}
		});

		it('says its figure in words, in 40 to 320 characters', () => {
			const caption = textOf(one(section, 'figcaption'));
			const label = oneSpace(story.say('in-words'));
			expect(caption).toBe(`${label} ${oneSpace(plain(step.figureText))}`);
			const { length } = caption.slice(label.length + 1);
			expect(length).toBeGreaterThanOrEqual(40);
			expect(length).toBeLessThanOrEqual(320);
		});

		it('has a table with one row for each figure', () => {
			const table = one(section, 'details.data table');
			expect(textOf(one(table, 'caption'))).not.toBe('');
			const rows = table.querySelectorAll('tbody > tr');
			expect(rows).toHaveLength(figures.length);
			const columns = table.querySelectorAll('thead th').length;
			rows.forEach((row, i) => {
				const cells = row.childElements.map(textOf);
				expect(cells).toHaveLength(columns);
				expect(cells.every((cell) => cell !== '')).toBe(true);
				expect(cells[0]).toBe(oneSpace(plain(figures[i]?.counts ?? [])));
				expect(cells[1]).toContain(oneSpace(figures[i]?.wording.full ?? 'no figure'));
			});
		});

		it('has a source card for each figure: value, phrase, status, caveat and replies', () => {
			const cards = section.querySelectorAll('.source-line .card');
			expect(cards.map((card) => attribute(card, 'data-card')).sort()).toEqual([...step.figures].sort());
			for (const figure of figures) {
				const words = textOf(one(section, `.card[data-card="${figure.id}"]`));
				expect(words).toContain(oneSpace(figure.wording.full));
				expect(words).toContain(oneSpace(figure.phrase));
				expect(words).toContain(oneSpace(story.say(`status-${figure.status}`)));
				expect(words).toContain(oneSpace(plain(figure.caveat)));
				for (const reply of figure.replies)
					expect(words).toContain(oneSpace(story.figures.get(reply)?.wording.full ?? 'no such reply'));
			}
		});

		it('leads from each figure in its prose to an entry of the same step', () => {
			const named = JSON.stringify(step.prose).match(/"type":"(figure|derived)"/g) ?? [];
			const links = section.querySelectorAll('.step-text a.figure-link');
			expect(links).toHaveLength(named.length);
			for (const link of links) {
				const figure = attribute(link, 'data-figure') ?? '';
				const target = section.querySelectorAll(`[id="card-${id}-${figure}"]`);
				expect(attribute(link, 'href')).toBe(`#card-${id}-${figure}`);
				expect(target, `${figure} leads nowhere in its step`).toHaveLength(1);
			}
		});

		it('shows what must travel with its figures, outside of any disclosure', () => {
			const seen = section.querySelectorAll('.travels li').map(textOf);
			const notes = figures.flatMap(({ travels }) => (travels.note ? [oneSpace(plain(travels.note))] : []));
			const replies = figures.flatMap((figure) =>
				figure.replies.map((reply) => oneSpace(story.figures.get(reply)?.wording.full ?? 'no such reply'))
			);
			for (const note of [...notes, ...replies]) expect(seen).toContain(note);
			for (const figure of figures) expect(step.figures).toEqual(expect.arrayContaining([...figure.travels.figures]));
		});
	});
});
