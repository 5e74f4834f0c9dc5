import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { textOf } from '$lib/model/text';
import WordsChart from './WordsChart.svelte';

it('sets the phrase and the lists as words, with no mark that could be read as a quantity', () => {
	const { body } = render(WordsChart, {
		props: {
			id: 'x',
			panel: {
				form: 'words',
				title: null,
				quote: {
					key: 'q',
					phrase: 'des millions',
					lang: 'fr',
					translation: 'millions',
					speaker: textOf('who'),
					where: 'where',
					cut: null,
					whole: 1,
					note: null
				},
				lists: [{ heading: textOf('heading'), items: [textOf('one'), textOf('two')] }]
			}
		}
	});
	for (const words of ['des millions', 'millions', 'who', 'where', 'heading', 'one', 'two'])
		expect(body).toContain(words);
	expect(body.match(/<li/g)).toHaveLength(2);
	expect(body).not.toMatch(/<svg|style=|NaN|undefined/);
});
