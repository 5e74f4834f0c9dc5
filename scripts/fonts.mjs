// Makes the two web fonts of the site: only the characters that the two languages use, in the weights that the pages
// set, together under 45 kB. The result is not kept in the repository: it follows the words, and would go stale.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'src/lib/fonts/generated');
const STAMP = join(ROOT, '.cache/fonts-stamp');

/** What the two fonts may weigh together, in bytes. */
const BUDGET = 45_000;

/** Characters that must be there whatever the content says today: a label or a caption may use them tomorrow. */
const ALWAYS = '\u00A0\u202F\u2009¶«»“”‘’…–—·×−éèêëàâùûüçîïôœæÉÈÀÇŒ€';

/**
 * Characters that neither font draws, and the glyph that stands in for each. Both fonts have a thin space (U+2009,
 * an eighth of an em in the serif, a tenth in the sans) and no narrow no-break space (U+202F), which French sets
 * before ; ! ? and inside numbers. The two differ only in line breaking, which the browser decides from the
 * character, not from the glyph: so the narrow no-break space gets the thin space's glyph.
 * In the same way a no-break hyphen is a hyphen.
 * @type {ReadonlyMap<string, string>}
 */
const STAND_INS = new Map([
	['\u202F', '\u2009'],
	['\u2011', '-']
]);

/**
 * Both fonts draw tabular lining digits by default, so columns of numbers align with nothing switched on. The serif
 * keeps `pnum` and `tnum` so that running text may ask for proportional digits; labels, in the sans, never do.
 * Everything else that the files hold (fractions, superiors) would cost 4 kB and is not used.
 */
const FAMILIES = [
	{
		family: 'Source Serif 4',
		fallback: 'Source Serif Fallback',
		slug: 'source-serif-4',
		weights: { min: 400, max: 700 },
		features: ['ccmp', 'kern', 'liga', 'mark', 'mkmk', 'lnum', 'pnum', 'tnum'],
		locals: /** @type {const} */ (['georgia', 'times', 'dejavuSerif'])
	},
	{
		family: 'Source Sans 3',
		fallback: 'Source Sans Fallback',
		slug: 'source-sans-3',
		weights: { min: 400, max: 700 },
		features: ['ccmp', 'kern', 'liga', 'mark', 'mkmk', 'lnum', 'tnum'],
		locals: /** @type {const} */ (['arial', 'helveticaNeue', 'dejavuSans'])
	}
];

/** @typedef {(typeof FAMILIES)[number]} Family */
/** @typedef {{ ascent: number, descent: number, lineGap: number, unitsPerEm: number, xWidthAvg: number }} Metrics */

/**
 * Fonts that a reader's machine may have, to stand in until ours arrive: their names, and their metrics at two
 * weights as `@capsizecss/metrics` 4.3 lists them (DejaVu and Liberation: as `@capsizecss/unpack` reads them).
 * Written here because that package weighs 169 MB installed. Liberation has the widths of Times and Arial, by design.
 * @type {Record<Family['locals'][number], { regular: { names: string[] } & Metrics, bold: { names: string[] } & Metrics }>}
 */
const LOCAL_FONTS = {
	georgia: {
		regular: { names: ['Georgia'], ascent: 1878, descent: -449, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 913 },
		bold: {
			names: ['Georgia Bold', 'Georgia-Bold'],
			...{ ascent: 1878, descent: -449, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 1062 }
		}
	},
	times: {
		regular: {
			names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
			...{ ascent: 1825, descent: -443, lineGap: 87, unitsPerEm: 2048, xWidthAvg: 832 }
		},
		bold: {
			names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'LiberationSerif-Bold'],
			...{ ascent: 1825, descent: -443, lineGap: 87, unitsPerEm: 2048, xWidthAvg: 886 }
		}
	},
	dejavuSerif: {
		regular: {
			names: ['DejaVu Serif', 'DejaVuSerif'],
			...{ ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 1058 }
		},
		bold: {
			names: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'],
			...{ ascent: 1923, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 1168 }
		}
	},
	arial: {
		regular: {
			names: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans'],
			...{ ascent: 1854, descent: -434, lineGap: 67, unitsPerEm: 2048, xWidthAvg: 913 }
		},
		bold: {
			names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold'],
			...{ ascent: 1854, descent: -434, lineGap: 67, unitsPerEm: 2048, xWidthAvg: 983 }
		}
	},
	helveticaNeue: {
		regular: {
			names: ['Helvetica Neue', 'HelveticaNeue'],
			...{ ascent: 952, descent: -213, lineGap: 28, unitsPerEm: 1000, xWidthAvg: 450 }
		},
		bold: {
			names: ['Helvetica Neue Bold', 'HelveticaNeue-Bold'],
			...{ ascent: 975, descent: -217, lineGap: 29, unitsPerEm: 1000, xWidthAvg: 480 }
		}
	},
	dejavuSans: {
		regular: {
			names: ['DejaVu Sans', 'DejaVuSans'],
			...{ ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 1041 }
		},
		bold: {
			names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'],
			...{ ascent: 1901, descent: -483, lineGap: 0, unitsPerEm: 2048, xWidthAvg: 1176 }
		}
	}
};

/**
 * The characters a set of texts is written in, with the capitals of its letters (styles may set text in capitals),
 * in code point order, without controls and without what is never drawn.
 * @param {Iterable<string>} texts
 * @returns {string[]}
 */
export function charactersOf(texts) {
	const found = new Set();
	for (const text of texts) {
		for (const character of text.normalize('NFC')) {
			found.add(character);
			for (const capital of character.toUpperCase()) found.add(capital);
		}
	}
	// Controls, formatting characters (soft hyphen, direction marks) and line separators have no glyph to keep.
	return [...found].filter((character) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u.test(character)).sort();
}

/**
 * The code points a font has a glyph for.
 * @param {Uint8Array} sfnt an uncompressed font
 * @returns {Map<number, number>} code point to glyph
 * @throws {Error} when the font's character map is of a kind that no browser reads.
 */
export function characterMap(sfnt) {
	const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
	const { offset: cmap } = tableOf(view, 'cmap');
	const map = new Map();
	let known = false;
	for (let i = 0; i < view.getUint16(cmap + 2); i++) {
		const at = cmap + view.getUint32(cmap + 8 + i * 8);
		const format = view.getUint16(at);
		if (format === 4) {
			known = true;
			const segments = view.getUint16(at + 6) / 2;
			for (let s = 0; s < segments; s++) {
				const end = view.getUint16(at + 14 + s * 2);
				const start = view.getUint16(at + 16 + (segments + s) * 2);
				const delta = view.getUint16(at + 16 + (segments * 2 + s) * 2);
				const rangeAt = at + 16 + (segments * 3 + s) * 2;
				const range = view.getUint16(rangeAt);
				for (let code = start; code <= end && code !== 0xffff; code++) {
					const raw = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
					if (raw !== 0 || range === 0) map.set(code, (raw + delta) & 0xffff);
				}
			}
		} else if (format === 12) {
			known = true;
			for (let g = 0; g < view.getUint32(at + 12); g++) {
				const start = view.getUint32(at + 16 + g * 12);
				const end = view.getUint32(at + 20 + g * 12);
				const glyph = view.getUint32(at + 24 + g * 12);
				for (let code = start; code <= end; code++) map.set(code, glyph + code - start);
			}
		}
	}
	if (!known) throw new Error('The font has no character map of format 4 or 12.');
	return map;
}

/**
 * The same font with other glyphs for some characters. Checksums are left as they were: the font goes through the
 * subsetter once more, which writes every table anew.
 * @param {Uint8Array} sfnt
 * @param {Map<number, number>} map code point to glyph
 * @returns {Buffer}
 */
export function withCharacterMap(sfnt, map) {
	// One segment for each character of format 12, which has no limits to work around; size does not matter here.
	const codes = [...map.keys()].sort((a, b) => a - b);
	const length = 16 + codes.length * 12;
	const table = Buffer.alloc(12 + length);
	table.writeUInt16BE(1, 2);
	table.writeUInt16BE(3, 4);
	table.writeUInt16BE(10, 6);
	table.writeUInt32BE(12, 8);
	table.writeUInt16BE(12, 12);
	table.writeUInt32BE(length, 16);
	table.writeUInt32BE(codes.length, 24);
	codes.forEach((code, i) => {
		table.writeUInt32BE(code, 28 + i * 12);
		table.writeUInt32BE(code, 32 + i * 12);
		table.writeUInt32BE(map.get(code) ?? 0, 36 + i * 12);
	});
	// The new table goes at the end, on a multiple of four as the format asks, and the directory points to it.
	const padding = Buffer.alloc((4 - (sfnt.byteLength % 4)) % 4);
	const font = Buffer.concat([sfnt, padding, table]);
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const { record } = tableOf(view, 'cmap');
	view.setUint32(record + 8, sfnt.byteLength + padding.length);
	view.setUint32(record + 12, table.length);
	return font;
}

/**
 * Makes the fonts and their style sheet in `src/lib/fonts/generated/`, unless they are there and nothing they depend
 * on has changed.
 * @returns {Promise<void>}
 * @throws {Error} when the two fonts weigh more than the budget.
 */
export async function ensureFonts() {
	const content = charactersOf(textsUnder(join(ROOT, 'src/content'), /\.(yaml|md)$/));
	// Words of the interface live in components: their characters are kept where the fonts have them.
	const code = charactersOf(textsUnder(join(ROOT, 'src'), /(?<!\.test)\.(svelte|ts|html)$/));
	const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
	const wanted = [...new Set([...ascii, ...ALWAYS, ...content])].sort();
	const characters = [...new Set([...wanted, ...code])].sort();

	const stamp = stampFor(characters);
	const [stamped, ...names] = readIfThere(STAMP)?.split('\n') ?? [];
	if (stamped === stamp && names.every((name) => existsSync(join(OUTPUT, name)))) return;

	// @ts-expect-error: the package has no types; SubsetFont says what is used of it.
	const subsetFont = /** @type {SubsetFont} */ ((await import('subset-font')).default);
	const css = [];
	const made = ['fonts.css'];
	const sizes = [];
	let total = 0;
	mkdirSync(OUTPUT, { recursive: true });
	for (const family of FAMILIES) {
		const { files, covered, metrics } = await makeFamily(family, characters, subsetFont);
		const missing = wanted.filter((character) => !covered.has(character));
		if (missing.length > 0) {
			console.warn(`Fonts: ${family.family} has no ${missing.map(described).join(', ')}; another font will draw it.`);
		}
		for (const file of files) {
			write(join(OUTPUT, file.name), file.data);
			made.push(file.name);
			css.push(faceRule(family, file));
			sizes.push(`${file.name} ${(file.data.length / 1000).toFixed(1)} kB`);
			total += file.data.length;
		}
		css.push(...(await fallbackRules(family, metrics)));
	}
	write(
		join(OUTPUT, 'fonts.css'),
		`/* Made by scripts/fonts.mjs from the words of the site: change that file, not this one. */\n\n${css.join('\n\n')}\n`
	);
	console.log(`Fonts: ${sizes.join(', ')}; ${(total / 1000).toFixed(1)} kB of ${BUDGET / 1000} kB.`);
	if (total > BUDGET) {
		throw new Error(`The fonts weigh ${total} bytes, ${total - BUDGET} more than they may. See scripts/fonts.mjs.`);
	}
	for (const name of readdirSync(OUTPUT)) {
		if (!made.includes(name)) rmSync(join(OUTPUT, name), { force: true });
	}
	write(STAMP, [stamp, ...made].join('\n'));
}

/** @typedef {{ name: string, data: Buffer, characters: string[] | null }} FontFile */
/**
 * What is used of `subset-font`, which comes without types.
 * @typedef {(font: Buffer, text: string, options: {
 *   targetFormat: 'sfnt' | 'woff2', keepFeatures?: string[], noHinting?: boolean,
 *   variationAxes?: Record<string, number | { min: number, max: number, default: number }>
 * }) => Promise<Buffer>} SubsetFont
 */

/**
 * The files of one family: one for the characters of its Latin file and, only when the words need it, a second one
 * for characters that only the extended file has (a transliterated name, say). Fonts cannot be merged here, so the
 * second file is told apart by `unicode-range` and is fetched by the pages that use such a character.
 * @param {Family} family
 * @param {string[]} characters
 * @param {SubsetFont} subsetFont
 * @returns {Promise<{ files: FontFile[], covered: Set<string>, metrics: { regular: Metrics, bold: Metrics } }>}
 */
async function makeFamily(family, characters, subsetFont) {
	const { slug, weights, features } = family;
	const axes = { wght: { ...weights, default: weights.min } };
	const options = { keepFeatures: features, variationAxes: axes, noHinting: true };
	const covered = new Set();
	const files = [];

	const latin = sourceFile(slug, 'latin');
	const plain = await subsetFont(latin, characters.join(''), { ...options, targetFormat: 'sfnt' });
	const map = characterMap(plain);
	const given = new Map(map);
	for (const [character, standIn] of STAND_INS) {
		const glyph = map.get(codeOf(standIn));
		if (characters.includes(character) && !map.has(codeOf(character)) && glyph) given.set(codeOf(character), glyph);
	}
	const drawn = characters.filter((character) => given.has(codeOf(character)));
	for (const character of drawn) covered.add(character);
	const data = await subsetFont(withCharacterMap(plain, given), drawn.join(''), {
		keepFeatures: features,
		targetFormat: 'woff2'
	});
	files.push({ name: `${slug}.woff2`, data, characters: null });

	const rest = characters.filter((character) => !covered.has(character));
	// The space is in every file: with it the subsetter always has something to keep, and a map to write.
	const extended = characterMap(
		await subsetFont(sourceFile(slug, 'latin-ext'), [' ', ...rest].join(''), { ...options, targetFormat: 'sfnt' })
	);
	const extra = rest.filter((character) => extended.has(codeOf(character)));
	if (extra.length > 0) {
		const data = await subsetFont(sourceFile(slug, 'latin-ext'), extra.join(''), { ...options, targetFormat: 'woff2' });
		files.push({ name: `${slug}-ext.woff2`, data, characters: extra });
		for (const character of extra) covered.add(character);
	}

	/** @param {number} wght @returns {Promise<Metrics>} */
	const measured = async (wght) => {
		const { fromBuffer } = await import('@capsizecss/unpack');
		return fromBuffer(await subsetFont(latin, characters.join(''), { targetFormat: 'sfnt', variationAxes: { wght } }));
	};
	// A local bold stands in for 600 and for 700: measured half-way, it is at most a hundredth off either.
	return { files, covered, metrics: { regular: await measured(400), bold: await measured(650) } };
}

/**
 * @param {Family} family
 * @param {FontFile} file
 */
function faceRule({ family, weights }, { name, characters }) {
	const range = characters && `\tunicode-range: ${characters.map((c) => `U+${hexOf(c)}`).join(', ')};\n`;
	return `@font-face {
	font-family: '${family}';
	font-style: normal;
	font-weight: ${weights.min} ${weights.max};
	font-display: optional;
	src: url('./${name}') format('woff2');
${range ?? ''}}`;
}

/**
 * The faces that hold the place of a family until it arrives: the same name for every local font, each with its own
 * numbers, so that a line takes the same height and nearly the same width. Of the faces of one name a browser takes
 * the last one whose font is there: the list is written from the last resort to the first choice.
 * @param {Family} family
 * @param {{ regular: Metrics, bold: Metrics }} metrics
 */
async function fallbackRules({ family, fallback, locals }, metrics) {
	const { createFontStack } = await import('@capsizecss/core');
	return [...locals].reverse().flatMap((key) =>
		/** @type {const} */ (['regular', 'bold']).map((weight) => {
			const { names, ...local } = LOCAL_FONTS[key][weight];
			const { fontFaces } = createFontStack(
				[
					{ familyName: family, ...metrics[weight] },
					{ familyName: key, ...local }
				],
				{ fontFaceFormat: 'styleObject' }
			);
			const numbers = /** @type {Record<string, string>} */ (fontFaces[0]?.['@font-face'] ?? {});
			/** @type {[string, string | undefined][]} */
			const lines = [
				['size-adjust', numbers.sizeAdjust],
				['ascent-override', numbers.ascentOverride],
				['descent-override', numbers.descentOverride],
				['line-gap-override', numbers.lineGapOverride]
			];
			return `@font-face {
	font-family: '${fallback}';
	font-style: normal;
	font-weight: ${weight === 'regular' ? '400 549' : '550 700'};
	src: ${names.map((name) => `local('${name}')`).join(', ')};
${lines.flatMap(([property, value]) => (value ? [`\t${property}: ${value};`] : [])).join('\n')}
}`;
		})
	);
}

/** @param {DataView} view @param {string} tag @returns {{ record: number, offset: number }} */
function tableOf(view, tag) {
	for (let i = 0; i < view.getUint16(4); i++) {
		const record = 12 + i * 16;
		const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(record + n)));
		if (name === tag) return { record, offset: view.getUint32(record + 8) };
	}
	throw new Error(`The font has no table "${tag}".`);
}

/** @param {string} slug @param {string} part @returns {Buffer} */
function sourceFile(slug, part) {
	return readFileSync(join(packageFolder(`@fontsource-variable/${slug}`), `files/${slug}-${part}-wght-normal.woff2`));
}

/**
 * What the fonts depend on: the characters, the packages, and this file.
 * @param {string[]} characters
 */
function stampFor(characters) {
	const packages = [
		...FAMILIES.map(({ slug }) => `@fontsource-variable/${slug}`),
		'subset-font',
		'@capsizecss/core',
		'@capsizecss/unpack'
	];
	const versions = packages.map((name) => {
		const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
		return `${name}@${version}`;
	});
	return createHash('sha256')
		.update(JSON.stringify([characters, versions]))
		.update(readFileSync(fileURLToPath(import.meta.url)))
		.digest('hex');
}

/** @param {string} name @returns {string} */
function packageFolder(name) {
	return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

/** @param {string} folder @param {RegExp} names @returns {Generator<string>} */
function* textsUnder(folder, names) {
	if (!existsSync(folder)) return;
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		if (entry.isFile() && names.test(entry.name)) yield readFileSync(join(entry.parentPath, entry.name), 'utf8');
	}
}

/** @param {string} file */
function readIfThere(file) {
	return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Writes a file in one go: a page being served never sees half a font.
 * @param {string} file @param {string | Buffer} data
 */
function write(file, data) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.${process.pid}`, data);
	renameSync(`${file}.${process.pid}`, file);
}

/** @param {string} character */
function codeOf(character) {
	return character.codePointAt(0) ?? 0;
}

/** @param {string} character */
function hexOf(character) {
	return codeOf(character).toString(16).toUpperCase().padStart(4, '0');
}

/** @param {string} character */
function described(character) {
	return `${character} (U+${hexOf(character)})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureFonts();
