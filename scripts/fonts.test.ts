import { describe, expect, it } from 'vitest';
import { characterMap, charactersOf, withCharacterMap } from './fonts.mjs';

describe('charactersOf', () => {
	it('lists each character once, composed, with the capitals', () => {
		expect(charactersOf(['e\u0301a', 'aœ'])).toEqual(['A', 'a', 'É', 'é', 'Œ', 'œ']);
	});

	it('keeps the spaces that French needs, and nothing that has no glyph', () => {
		expect(charactersOf(['\u202F\u00A0\u2009 \u00AD\u200E\n\t'])).toEqual([' ', '\u00A0', '\u2009', '\u202F']);
	});
});

describe('characterMap', () => {
	/** The least a font can be: a directory with one table, which is empty. */
	const bare = Buffer.alloc(12 + 16 + 4);
	bare.writeUInt32BE(0x00010000, 0);
	bare.writeUInt16BE(1, 4);
	bare.write('cmap', 12, 'latin1');
	bare.writeUInt32BE(28, 20);
	bare.writeUInt32BE(4, 24);

	it('reads what withCharacterMap writes', () => {
		const map = new Map([
			[0x20, 1],
			[0x2009, 7],
			[0x202f, 7],
			[0x1f600, 9]
		]);
		expect(characterMap(withCharacterMap(bare, map))).toEqual(map);
	});

	it('refuses a font whose map it cannot read', () => {
		expect(() => characterMap(bare)).toThrow('no character map');
	});
});
