import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { siteUrl } from '../../scripts/site.mjs';
import { LANGS, LANGUAGES } from '$lib/model/language';
import { loadStory } from '$lib/story/content';
import {
	attribute,
	BASE,
	BUILD,
	filesUnder,
	oneSpace,
	readPages,
	runsOf,
	textOf,
	wordsOf,
	type BuiltPage
} from '../support/built-site';

const pages = readPages();
const files = filesUnder(BUILD);
const byName = pages.map((page) => [page.file, page] as const);
const HERE = 'https://here.invalid';

/** The file of the build that an address of this site leads to; null when it leads elsewhere or nowhere. */
function fileAt(url: URL): string | null {
	if (url.origin !== HERE || !url.pathname.startsWith(`${BASE}/`)) return null;
	const path = decodeURIComponent(url.pathname.slice(BASE.length + 1));
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	return files.includes(file) ? file : null;
}

/** An address as the page that names it would follow it. */
const follow = (page: BuiltPage, address: string) => new URL(address, `${HERE}${BASE}${page.address}`);

const shorten = (text: string) => oneSpace(text).slice(0, 90);

it('is ten pages: four an edition, the choice of a language, and the one for an address that holds nothing', () => {
	const edition = (lang: string) => ['figures/', '', 'method/', 'sources/'].map((page) => `${lang}/${page}index.html`);
	expect(pages.map(({ file }) => file).sort()).toEqual(['404.html', 'index.html', ...LANGS.flatMap(edition)].sort());
});

describe.each(byName)('%s', (_, page) => {
	it('says its language and its direction', () => {
		const html = page.root.querySelector('html');
		expect(html && attribute(html, 'lang')).toBe(page.lang ?? 'en');
		expect(html && attribute(html, 'dir')).toBe(LANGUAGES[page.lang ?? 'en'].dir);
		for (const section of page.lang === null ? page.root.querySelectorAll('main > section') : [])
			expect([attribute(section, 'lang'), attribute(section, 'dir')]).not.toContain(null);
	});

	it('has one title, one main part and one heading of the first rank', () => {
		const count = (selector: string) => page.root.querySelectorAll(selector).length;
		// Where a language is chosen neither may come first: each has its own.
		const headings = page.file === 'index.html' ? LANGS.length : 1;
		expect([count('head title'), count('main#content'), count('h1')]).toEqual([1, 1, headings]);
	});

	it('holds no word that a program left over', () => {
		const left = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|\{[^}]*\}|%(lang|dir|[a-z]+\.[\w.-]+)%/i;
		const words = [
			...wordsOf(page.html),
			...page.tags.flatMap(({ attributes }) => [...attributes].map(([name, value]) => `${name}="${value}"`))
		];
		expect(words.length).toBeGreaterThan(20);
		expect(words.filter((text) => left.test(text)).map(shorten)).toEqual([]);
	});

	it('parts no number with an ordinary space', () => {
		const spoken = ['aria-label', 'title', 'alt', 'content', 'data-label'];
		const attributes = page.tags.flatMap(({ attributes }) => spoken.flatMap((name) => attributes.get(name) ?? []));
		const words = [...wordsOf(page.html), ...attributes];
		expect(words.filter((value) => /\d[ \u00a0]\d{3}(?!\d)/.test(value)).map(shorten)).toEqual([]);
		if (page.file === 'fr/figures/index.html') expect(words.join(' ')).toMatch(/\d\u202f\d{3}(?!\d)/);
	});

	it('fetches nothing from elsewhere, and everything that it fetches is there', () => {
		const fetched = page.tags.flatMap(({ name, attributes }) => {
			const get = (key: string) => attributes.get(key) ?? [];
			const sets = [get('srcset'), get('imagesrcset')]
				.flat()
				.flatMap((set) => set.split(',').map((s) => s.trim().split(/\s+/)[0] ?? ''));
			const link = name === 'link' && !/^(canonical|alternate)$/.test(attributes.get('rel') ?? '') ? get('href') : [];
			const drawing = /^(use|image|feimage|pattern|textpath)$/.test(name)
				? [get('href'), get('xlink:href')].flat()
				: [];
			return [get('src'), get('poster'), get('data'), link, drawing, sets].flat();
		});
		const styles = [...page.html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
		const inline = page.tags.flatMap(({ attributes }) => attributes.get('style') ?? []);
		const all = [...fetched, ...[...styles, ...inline].flatMap(addressesIn)];
		// Fonts, icon and, in the article, the script: a page with none of them would prove nothing.
		expect(all.length).toBeGreaterThanOrEqual(3);
		const inDocument = (address: string) => address.startsWith('#');
		expect(all.filter((address) => !inDocument(address) && fileAt(follow(page, address)) === null)).toEqual([]);
	});

	it('links inside the site to pages and places that exist', () => {
		const links = page.tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.get('href') ?? '');
		expect(links.length).toBeGreaterThan(0);
		expect(links).not.toContain('');
		const dead = links.filter((address) => {
			const url = follow(page, address);
			if (url.origin !== HERE) return false;
			const target = pages.find(({ file }) => file === fileAt(url));
			return !target || (url.hash !== '' && !target.ids.includes(decodeURIComponent(url.hash.slice(1))));
		});
		expect(dead).toEqual([]);
	});

	it('names ids that exist wherever one element points to another', () => {
		const pointed = page.tags.flatMap(({ attributes }) =>
			['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers'].flatMap((name) =>
				(attributes.get(name) ?? '').split(/\s+/).filter(Boolean)
			)
		);
		const painted = [...page.html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id);
		expect([...pointed, ...painted].filter((id) => !page.ids.includes(id))).toEqual([]);
	});

	it('uses each id once', () => {
		expect(page.ids.filter((id, i) => page.ids.indexOf(id) !== i)).toEqual([]);
	});

	it('links outside only to the addresses of the sources', () => {
		const outside = page.tags
			.filter(({ name }) => name === 'a')
			.map(({ attributes }) => attributes.get('href') ?? '')
			.filter((address) => follow(page, address).origin !== HERE);
		const known = addressesOfSources();
		expect(outside.filter((address) => !known.has(address))).toEqual([]);
		if (page.file.endsWith('sources/index.html')) expect(outside.length).toBeGreaterThan(10);
	});

	it('names its own address and that of each edition, in full', () => {
		const links = page.tags.filter(({ name }) => name === 'link');
		const ofRel = (rel: string) => links.filter(({ attributes }) => attributes.get('rel') === rel);
		const address = (path: string) => `${siteUrl()}${BASE}${path}`;
		if (page.file === '404.html') {
			// It stands at every address that holds nothing: it has none of its own.
			expect([...ofRel('canonical'), ...ofRel('alternate')]).toEqual([]);
			expect(page.html).toContain('content="noindex"');
			return;
		}
		expect(ofRel('canonical').map(({ attributes }) => attributes.get('href'))).toEqual([address(page.address)]);
		const rest = page.lang === null ? '/' : page.address.slice(page.lang.length + 1);
		expect(new Map(ofRel('alternate').map(({ attributes: a }) => [a.get('hreflang'), a.get('href')]))).toEqual(
			new Map([
				...LANGS.map((lang) => [lang, address(`/${lang}${rest}`)] as const),
				['x-default', address('/')] as const
			])
		);
	});

	it('leads with each language link to the same page in that language', () => {
		const links = page.tags.filter(({ name, attributes }) => name === 'a' && attributes.has('hreflang'));
		if (page.file === '404.html') return expect(links).toEqual([]);
		expect(links.length).toBeGreaterThan(0);
		for (const { attributes } of links) {
			const lang = attributes.get('hreflang') ?? '';
			const path = page.lang === null ? `/${lang}/` : page.address.replace(`/${page.lang}/`, `/${lang}/`);
			expect(follow(page, attributes.get('href') ?? '').pathname).toBe(`${BASE}${path}`);
			expect(lang).not.toBe(page.lang);
		}
	});
});

describe('what is fetched besides pages', () => {
	it('is styles, fonts, scripts and an icon of this site alone', () => {
		const others = files.filter((file) => !file.endsWith('.html'));
		expect(
			others.filter(
				(file) =>
					!/^icon\.svg$|^_app\/licences\/source-(serif-4|sans-3)\.txt$|^_app\/immutable\/.*\.(css|js|woff2)$/.test(file)
			)
		).toEqual([]);
	});

	it('holds styles that name nothing outside', () => {
		for (const file of files.filter((name) => name.endsWith('.css'))) {
			const css = readFileSync(join(BUILD, file), 'utf8');
			const outside = addressesIn(css).filter((address) => fileAt(new URL(address, `${HERE}${BASE}/${file}`)) === null);
			expect(outside, file).toEqual([]);
			expect(css, file).not.toContain('@import');
		}
	});

	it('holds scripts that keep the reader’s own settings alone, and call nobody', () => {
		const scripts = files.filter((name) => name.endsWith('.js')).map((file) => readFileSync(join(BUILD, file), 'utf8'));
		const inline = pages.flatMap(({ html }) =>
			[...html.matchAll(/<script(?! type="application\/json")[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) => code)
		);
		expect(scripts.length).toBeGreaterThan(0);
		expect(
			inline.filter((code) => code.trim() !== ''),
			'inline scripts'
		).toEqual([]);
		const forbidden =
			/\bcookie\b|sessionStorage|indexedDB|\bcaches\b|\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|serviceWorker|https?:\/\//;
		// Names of a language and of a manual, which are never asked for.
		const names = /https?:\/\/(?:www\.w3\.org|svelte\.dev\/e|layercake\.graphics\/guide)\//g;
		for (const script of scripts) expect(script.replace(names, '').match(forbidden)?.[0]).toBeUndefined();
		// One file keeps the settings, under one name.
		const keeping = scripts.filter((script) => script.includes('localStorage'));
		expect(keeping).toHaveLength(1);
		expect(
			keeping
				.join('')
				.match(/localStorage\.\w+/g)
				?.sort()
		).toEqual(['localStorage.getItem', 'localStorage.removeItem', 'localStorage.setItem']);
		for (const { tags, file } of pages) {
			const handlers = tags.flatMap(({ attributes }) => [...attributes.keys()].filter((name) => /^on[a-z]/.test(name)));
			expect(handlers, file).toEqual([]);
		}
	});
});

describe.each(LANGS)('permanent ids in %s', (lang) => {
	const story = loadStory(lang);
	const index = pages.find(({ file }) => file === `${lang}/figures/index.html`);
	const count = (id: string) => index?.ids.filter((other) => other === id).length;
	const numbered = (letter: string, last: number) => Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

	it('stand once in the index for each figure', () => {
		expect(story.figures.size).toBeGreaterThan(100);
		expect([...story.figures.keys()].filter((id) => count(id) !== 1)).toEqual([]);
	});

	it('stand once in the index for m1 to m24 and c1 to c22, and for no others', () => {
		expect([...story.blanks.keys()].sort()).toEqual(numbered('m', 24).sort());
		expect([...story.contradictions.keys()].sort()).toEqual(numbered('c', 22).sort());
		expect([...numbered('m', 24), ...numbered('c', 22)].filter((id) => count(id) !== 1)).toEqual([]);
	});

	it('stand once in the article for each chapter and step', () => {
		const article = pages.find(({ file }) => file === `${lang}/index.html`);
		const ids = story.chapters.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
		expect(ids.filter((id) => article?.ids.filter((other) => other === id).length !== 1)).toEqual([]);
	});
});

describe('words in another language', () => {
	const story = loadStory('en');
	// Only what is French beyond doubt: a date or a name can stand in an English sentence as it is.
	const phrases = [
		...[...story.figures.values()].map(({ phrase, translation }) => ({ phrase, translation })),
		...story.quotes.values()
	]
		.filter(({ phrase, translation }) => phrase.length >= 15 && phrase !== translation)
		.map(({ phrase }) => phrase);
	const titles = [...story.sources.values()].flatMap(({ title }) => (title?.lang === 'fr' ? title.text : []));
	const english = pages.filter(({ lang }) => lang === 'en');

	it('are marked as French in the English pages', () => {
		expect(phrases.length).toBeGreaterThan(100);
		expect(titles.length).toBeGreaterThan(0);
		const unmarked = english.flatMap(({ file, root }) =>
			runsOf(root)
				.filter(({ lang }) => lang !== 'fr')
				.flatMap(({ text }) => {
					const found = [...phrases, ...titles].find((phrase) => oneSpace(text).includes(oneSpace(phrase)));
					return found ? `${file}: ${shorten(text)} [${shorten(found)}]` : [];
				})
		);
		expect(unmarked).toEqual([]);
	});

	it('stand between guillemets only where they are marked as French', () => {
		const unmarked = english.flatMap(({ file, root }) =>
			runsOf(root)
				.filter(({ text, lang }) => lang !== 'fr' && /[«»]/.test(text))
				.map(({ text }) => `${file}: ${shorten(text)}`)
		);
		expect(unmarked).toEqual([]);
	});

	it('do not stand in an attribute, which cannot say its language', () => {
		const found = english.flatMap(({ file, tags }) =>
			tags.flatMap(({ name, attributes }) =>
				[...attributes].flatMap(([key, value]) =>
					!attributes.has('lang') && phrases.some((phrase) => value.includes(phrase))
						? `${file}: <${name} ${key}="${shorten(value)}">`
						: []
				)
			)
		);
		expect(found).toEqual([]);
	});

	it('are marked in every card of a record: the phrase in French, in both editions', () => {
		for (const page of pages.filter(({ lang }) => lang !== null)) {
			for (const card of page.root.querySelectorAll('.card')) {
				const figure = story.figures.get(attribute(card, 'data-card') ?? '');
				const phrase = card.querySelector('blockquote [lang="fr"]');
				expect(phrase && textOf(phrase)).toContain(oneSpace(figure?.phrase ?? 'no such figure'));
			}
		}
	});

	it('are marked wherever a primary report or a title is not in the language of the page', () => {
		for (const page of pages.filter(({ lang }) => lang !== null)) {
			const runs = runsOf(page.root).filter(({ text }) => /\p{L}{3}/u.test(text));
			const foreign = [...loadStory(page.lang ?? 'en').figures.values()]
				.flatMap(({ primary }) => primary.flatMap(({ quote }) => quote ?? []))
				.concat([...story.sources.values()].flatMap(({ title }) => title ?? []))
				.filter(({ lang, text }) => lang !== page.lang && text.length >= 15);
			const unmarked = runs.flatMap(({ text, lang }) => {
				const found = foreign.find((quote) => oneSpace(text).includes(oneSpace(quote.text)));
				return found && lang !== found.lang ? `${page.file}: ${shorten(text)}` : [];
			});
			expect(unmarked).toEqual([]);
		}
	});
});

/** What a style sheet fetches. */
function addressesIn(css: string): string[] {
	return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g)]
		.map(([, double, single, bare]) => double ?? single ?? bare ?? '')
		.filter((address) => !address.startsWith('data:'));
}

/** Every address that the records of the sources hold. */
function addressesOfSources(): Set<string> {
	const found = new Set<string>();
	const visit = (value: unknown): void => {
		if (typeof value === 'string' && /^https?:\/\/\S+$/.test(value)) found.add(value);
		else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
	};
	for (const name of ['sources', 'primary']) {
		const file = new URL(`../../src/content/${name}.yaml`, import.meta.url);
		visit(parse(readFileSync(file, 'utf8')));
	}
	return found;
}
