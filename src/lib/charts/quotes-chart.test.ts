import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { QuoteCard } from '$lib/model/chart';
import { NNBSP } from '$lib/model/wording';
import { textOf } from '$lib/model/text';
import QuotesChart from './QuotesChart.svelte';

const card: QuoteCard = {
	key: 'a',
	phrase: 'un deux trois',
	lang: 'fr',
	translation: '“one two three”',
	speaker: textOf('someone'),
	where: 'a document, ¶2',
	cut: null,
	whole: 1,
	note: null
};
const html = (quotes: readonly QuoteCard[]) =>
	render(QuotesChart, { props: { id: 'x', panel: { form: 'quotes', title: null, quotes, note: null } } }).body.replace(
		/<!--.*?-->/gs,
		''
	);

it('prints the phrase in its language between guillemets, with translation, speaker and place', () => {
	const body = html([card]);
	expect(body).toMatch(new RegExp(`lang="fr"[^>]*>«${NNBSP}un deux trois${NNBSP}»`));
	for (const words of ['“one two three”', 'someone', 'a document, ¶2']) expect(body).toContain(words);
	expect(body).not.toContain('class="hatched');
});

it('marks the part that another version cuts away, and loses none of it', () => {
	const body = html([{ ...card, cut: 'deux' }]);
	expect(body).toMatch(/un <span class="cut[^>]*>deux<\/span> trois/);
});

it('keeps the place of the part that is withheld, and its brackets', () => {
	const body = html([{ ...card, cut: 'deux', whole: 0.25 }]);
	expect(body).toMatch(/un <span class="cut withheld[^"]*" style="--whole: ?25%;?">deux<\/span> trois/);
	// Our translation is of the whole sentence: it comes with it.
	expect(body).toMatch(/class="translation[^"]*" style="opacity: ?0.25/);
	expect(html([{ ...card, cut: 'deux' }])).not.toMatch(/withheld|style=/);
});

it('leaves a card without a phrase blank, with the line that says who is silent', () => {
	const body = html([{ ...card, phrase: null, translation: null, where: '' }]);
	expect(body).toContain('class="hatched');
	expect(body).toContain('someone');
	expect(body).not.toMatch(/«|null|undefined/);
});
