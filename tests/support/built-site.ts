import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { basePath } from '../../scripts/site.mjs';
import { isLang, type Lang } from '../../src/lib/model/language';

export const BUILD = fileURLToPath(new URL('../../build', import.meta.url));
/** The path under which the build that is tested will be served. */
export const BASE = basePath();

const parser = new Parser(await new StaticConfigLoader({ extends: [] }).getConfigFor('page.html'));

/** A start tag as it stands in the file. */
export interface Tag {
	readonly name: string;
	/** Values decoded; an attribute without a value is empty. */
	readonly attributes: ReadonlyMap<string, string>;
}

/** A page as it was built. */
export interface BuiltPage {
	/** Path in the build, such as `en/figures/index.html`. */
	readonly file: string;
	/** Path under which it is served, without the base: `/en/figures/`. */
	readonly address: string;
	/** The edition it belongs to; null for the pages that stand before them. */
	readonly lang: Lang | null;
	readonly html: string;
	readonly root: HtmlElement;
	/** Every start tag, those inside drawings too: the parser of html-validate passes over what an <svg> holds. */
	readonly tags: readonly Tag[];
	readonly ids: readonly string[];
}

/** Files below a folder, as paths with slashes. */
export function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** Every page of a build. */
export function readPages(folder: string = BUILD): BuiltPage[] {
	return filesUnder(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			const tags = tagsOf(html);
			const first = file.split('/')[0] ?? '';
			return {
				file,
				address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
				lang: isLang(first) ? first : null,
				html,
				root: parser.parseHtml(html),
				tags,
				ids: tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
			};
		});
}

const TAG = /<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** Every start tag of a file, outside of scripts, styles and comments. */
export function tagsOf(html: string): Tag[] {
	return [...withoutCode(html).matchAll(TAG)].map(([, name = '', attributes = '']) => ({
		name: name.toLowerCase(),
		attributes: new Map(
			[...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
				key.toLowerCase(),
				decode(double ?? single ?? bare ?? '')
			])
		)
	}));
}

/** A file without comments and without what stands inside scripts and styles. */
function withoutCode(html: string): string {
	return html.replace(/<!--.*?-->/gs, '').replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gs, '$1$3');
}

/** All words of a page in reading order, those in drawings too, one line for each run between two tags. */
export function wordsOf(html: string): string[] {
	return withoutCode(html)
		.split(/<[^>]*>/)
		.map(decode)
		.filter((words) => words.trim() !== '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text with its character references resolved. */
export function decode(text: string): string {
	return text.replace(
		/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
		(all: string, hex?: string, dec?: string, name?: string) => {
			if (hex) return String.fromCodePoint(parseInt(hex, 16));
			if (dec) return String.fromCodePoint(Number(dec));
			return NAMED[name ?? ''] ?? all;
		}
	);
}

/** The words of an element, each run of white space as one space, so that they can be compared. */
export function textOf(element: HtmlElement): string {
	return oneSpace(decode(element.textContent));
}

/** Each run of white space as one plain space. */
export function oneSpace(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The value of an attribute, decoded; null where it is missing. */
export function attribute(element: HtmlElement, name: string): string | null {
	const value = element.getAttributeValue(name);
	return value === null ? null : decode(value);
}

/** A run of text and the language in which it is marked. */
export interface Run {
	readonly text: string;
	readonly lang: string | null;
	readonly parent: HtmlElement;
}

/** Every run of text below an element, with the language that it inherits. */
export function runsOf(element: HtmlElement): Run[] {
	const runs: Run[] = [];
	const visit = (node: HtmlElement, lang: string | null): void => {
		if (node.is('script') || node.is('style')) return;
		const here = attribute(node, 'lang') ?? lang;
		for (const child of node.childNodes) {
			if (child instanceof HtmlElement) visit(child, here);
			else if (child.nodeName === '#text' && child.textContent.trim() !== '')
				runs.push({ text: decode(child.textContent), lang: here, parent: node });
		}
	};
	visit(element, null);
	return runs;
}
