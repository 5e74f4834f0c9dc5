import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import HoleChart from './HoleChart.svelte';
import { textOf } from '$lib/model/text';

it('keeps the hole in the sentence, between the words around it', () => {
	const { body } = render(HoleChart, {
		props: {
			id: 'x',
			panel: {
				form: 'hole',
				title: null,
				before: 'un investissement de plusieurs',
				after: 'de dollars',
				lang: 'fr',
				translation: null,
				label: textOf('label'),
				where: 'where'
			}
		}
	});
	const line = body
		.replace(/<!--.*?-->/gs, '')
		.replace(/<span class="hatched[^>]*>/, '▯')
		.replace(/<[^>]+>/g, '')
		.replace(/\s+/g, ' ');
	expect(line).toContain('« un investissement de plusieurs ▯ de dollars »');
	expect(body).toContain('lang="fr"');
	expect(body).not.toMatch(/null|undefined/);
});
