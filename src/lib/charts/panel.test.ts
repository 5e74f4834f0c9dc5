import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Panel as PanelData } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import Panel from './Panel.svelte';

const blank = { form: 'blank', title: null, label: textOf('label'), id: 'm0', where: textOf('where') } as const;
const html = (panel: PanelData) => render(Panel, { props: { panel, id: 'x' } }).body;

it('prints the title of a panel that has one, and no empty line otherwise', () => {
	expect(html({ ...blank, title: textOf('the title') })).toMatch(/<p class="panel-title[^>]*>(<!--.*?-->)*the title/);
	expect(html(blank)).not.toContain('panel-title');
});

it('draws the form that the panel asks for', () => {
	expect(html(blank)).toContain('class="hatched');
	const apart = {
		form: 'apart',
		title: null,
		left: textOf('l'),
		right: textOf('r'),
		leftNote: [],
		rightNote: [],
		between: textOf('b')
	} as const;
	expect(html(apart)).toContain('class="apart');
});
