import { describe, expect, it } from 'vitest';
import { splitAtCut } from './split-at-cut';

describe('splitAtCut', () => {
	it('gives back the phrase whole where nothing is cut', () => {
		expect(splitAtCut('a b c', null)).toEqual({ before: 'a b c', cut: '', after: '' });
	});

	it('loses no character', () => {
		const { before, cut, after } = splitAtCut('un deux trois', 'deux');
		expect([before, cut, after]).toEqual(['un ', 'deux', ' trois']);
	});

	it('finds a fragment set with other apostrophes and spaces, and prints the phrase’s own', () => {
		expect(splitAtCut('sur d’autres\u00a0dispositifs', "d'autres dispositifs").cut).toBe('d’autres\u00a0dispositifs');
	});

	it('refuses a fragment that is not there', () => {
		expect(() => splitAtCut('un deux', 'trois')).toThrow();
	});
});
