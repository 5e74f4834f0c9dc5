import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { textOf, type Text } from '$lib/model/text';
import Words from './Words.svelte';

const TAGS = /<!--.*?-->/gs;
const html = (text: Text) => render(Words, { props: { text } }).body.replace(TAGS, '');

describe('Words', () => {
	it('adds no space between runs', () => {
		expect(html([...textOf('a'), { type: 'figure', id: 'f', text: 'about 10' }, ...textOf(', b')])).toBe(
			'aabout 10, b'
		);
	});

	it('keeps strong, emphasis and the language of a quotation', () => {
		const text: Text = [
			{ type: 'strong', children: textOf('s') },
			{ type: 'emphasis', children: [{ type: 'quote', id: 'q', text: 'mot', lang: 'fr' }] }
		];
		expect(html(text)).toBe('<strong>s</strong><em><bdi lang="fr">mot</bdi></em>');
	});

	it('puts nothing in a drawing that can be focused', () => {
		expect(html([{ type: 'link', href: '/x', children: textOf('there') }])).toBe('there');
	});

	it('escapes', () => {
		expect(html(textOf('<b>'))).toBe('&lt;b>');
	});
});
