import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type Rgb = readonly [r: number, g: number, b: number];

/** Channels from 0 to 1 of a colour such as `#1a1a18` or `#fff`. */
function rgbOf(hex: string): Rgb {
	const digits = hex.slice(1);
	const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	if (!/^[0-9a-f]{6}$/i.test(long)) throw new Error(`"${hex}" is not a colour that can be checked`);
	const channel = (i: number) => parseInt(long.slice(2 * i, 2 * i + 2), 16) / 255;
	return [channel(0), channel(1), channel(2)];
}

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: Rgb): number {
	const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
		number,
		number,
		number
	];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2), from 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** Hue in degrees, and how far the colour is from grey (0 to 1). */
function hueOf([r, g, b]: Rgb): { hue: number; chroma: number } {
	const max = Math.max(r, g, b);
	const chroma = max - Math.min(r, g, b);
	if (chroma === 0) return { hue: 0, chroma };
	const sextant = max === r ? (g - b) / chroma : max === g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma;
	return { hue: (60 * sextant + 360) % 360, chroma };
}

/** Whether a colour would be called red: near enough to red, and no near-grey. */
function isRed(rgb: Rgb): boolean {
	const { hue, chroma } = hueOf(rgb);
	return chroma > 0.1 && (hue < 25 || hue > 335);
}

/** Every colour of the style sheet by its name, in both themes. */
function colorsIn(css: string): ReadonlyMap<string, Readonly<Record<Theme, Rgb>>> {
	const pairs = css.matchAll(/--([a-z-]+):\s*light-dark\(\s*(#[0-9a-f]+)\s*,\s*(#[0-9a-f]+)\s*\)/gi);
	return new Map(
		[...pairs].map(([, name = '', light = '', dark = '']) => [name, { light: rgbOf(light), dark: rgbOf(dark) }])
	);
}

const COLORS = colorsIn(CSS);

function color(name: string, theme: Theme): Rgb {
	const found = COLORS.get(name);
	if (!found) throw new Error(`tokens.css has no colour --${name}`);
	return found[theme];
}

/** The lowest contrast of each colour on the backgrounds on which it stands: 7 for text (AAA), 3 for marks (1.4.11). */
const LOWEST: readonly (readonly [foreground: string, ratio: number])[] = [
	['ink', 7],
	['soft', 7],
	['compute', 3],
	['money', 3],
	['hatch', 3],
	['focus', 3]
];

describe('the arithmetic', () => {
	it('is that of WCAG', () => {
		expect(contrast(rgbOf('#000'), rgbOf('#fff'))).toBeCloseTo(21, 5);
		expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2);
		expect(contrast(rgbOf('#123456'), rgbOf('#123456'))).toBe(1);
	});

	it('knows red when it sees it', () => {
		expect(['#c00', '#b22222', '#e4572e', '#8b0000', '#ff6b81', '#c2185b'].map(rgbOf).every(isRed)).toBe(true);
		expect(['#7a5a00', '#e0b95a', '#2347c5', '#1a1a18', '#f6f3ec', '#808080'].map(rgbOf).some(isRed)).toBe(false);
	});
});

describe.each(THEMES)('the %s palette', (theme) => {
	describe.each(['paper', 'sheet'])('on %s', (background) => {
		it.each(LOWEST)('shows %s at %d to 1 or better', (foreground, ratio) => {
			expect(contrast(color(foreground, theme), color(background, theme))).toBeGreaterThanOrEqual(ratio);
		});
	});
});

describe('the palette', () => {
	it('writes every colour as a light and a dark one, so that none escapes this test', () => {
		const elsewhere = CSS.replace(/\/\*[\s\S]*?\*\//g, '').replace(/light-dark\([^()]*\)/g, '');
		expect(elsewhere).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(/i);
		expect(COLORS.size).toBe(CSS.match(/light-dark\(/g)?.length);
	});

	it.each([...COLORS].flatMap(([name, themes]) => THEMES.map((theme) => [name, theme, themes[theme]] as const)))(
		'has no red in --%s (%s)',
		(_name, _theme, rgb) => {
			expect(isRed(rgb)).toBe(false);
		}
	);
});
