import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Panel as PanelData } from '$lib/model/chart';
import { textOf } from '$lib/model/text';
import { ALL_FORMS } from './all-forms';
import { MOVING_FORMS } from './moving-forms';
import Panel from './Panel.svelte';

const blank = { form: 'blank', title: null, label: textOf('label'), id: 'm0', where: textOf('where') } as const;
const html = (panel: PanelData) => render(Panel, { props: { panel, id: 'x', forms: ALL_FORMS } }).body;

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

it('says which form it was given no component for', () => {
	expect(() => render(Panel, { props: { panel: blank, id: 'x', forms: MOVING_FORMS } }).body).toThrow('"blank"');
});
