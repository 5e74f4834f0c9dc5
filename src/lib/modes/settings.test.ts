import { describe, expect, it } from 'vitest';
import { DEFAULTS, settingsFrom } from './settings';

describe('settingsFrom', () => {
	it('reads what was kept', () => {
		const kept = { reading: 'text', motion: 'off', theme: 'dark', place: 'one-bar' };
		expect(settingsFrom(JSON.stringify(kept))).toEqual(kept);
	});

	it.each([
		null,
		'',
		'null',
		'[]',
		'17',
		'{',
		'"dark"',
		'{"reading":"song","motion":1,"theme":{},"place":"<b>"}',
		'{"place":"../x"}'
	])('takes %j for nothing', (kept) => {
		expect(settingsFrom(kept)).toEqual(DEFAULTS);
	});

	it('keeps what it understands beside what it does not', () => {
		expect(settingsFrom('{"theme":"light","motion":"wild","more":true}')).toEqual({ ...DEFAULTS, theme: 'light' });
	});
});
