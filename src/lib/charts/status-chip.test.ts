import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '$lib/model/figure';
import StatusChip from './StatusChip.svelte';

const shapes = STATUSES.map((status) => {
	const { body } = render(StatusChip, { props: { status, label: 'words' } });
	expect(body).toContain('words');
	return body.replace(/.*<svg[^>]*>|<\/svg>.*/gs, '');
});

describe('StatusChip', () => {
	it('has a shape of its own for every status', () => {
		expect(new Set(shapes).size).toBe(STATUSES.length);
		for (const shape of shapes) expect(shape).toContain('<path');
	});

	it('tells them apart by shape, never by colour', () => {
		for (const shape of shapes) expect(shape).not.toMatch(/fill=|stroke=|style=/);
	});
});
