import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Lang } from '../model/language';

/** A piece of a template: words as typed, or the name of something whose words come from its record. */
export type TemplateNode =
	| { readonly type: 'words'; readonly text: string }
	| { readonly type: 'reference'; readonly kind: ReferenceKind; readonly id: string; readonly variant: string }
	| { readonly type: 'strong' | 'emphasis'; readonly children: Template }
	| { readonly type: 'link'; readonly href: string; readonly children: Template };
export type Template = readonly TemplateNode[];

/**
 * `{id}` a figure, a calculated or an outside value · `{q:id}` a quoted phrase · `{n:id}` a name of the glossary ·
 * `{s:id}` a source · `{p:id}` the paragraph of a figure or quote, `{p:source/4-6}` paragraphs of a source ·
 * `{m:m1}` a blank · `{c:c1}` a contradiction · `{.name}` a fact of the same record.
 */
export type ReferenceKind = 'value' | 'q' | 'n' | 's' | 'p' | 'm' | 'c' | 'fact';

const REFERENCE = /\{([^{}]*)\}/g;
const PARTS = /^(?:(q|n|s|p|m|c):|(\.))?([a-z0-9][a-z0-9/-]*)(?::(full|number|words|on|short|day))?$/;

/** Number words that must come from a record, as digits must. “One” and “two” are grammar more often than counts. */
const NUMBER_WORDS: Record<Lang, RegExp> = {
	en: /\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\b/i,
	fr: /(?<!\p{L})(trois|quatre|cinq|six|sept|huit|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|milliers?|millions?|milliards?|dizaines?|douzaines?|vingtaines?|trentaines?|cinquantaines?|centaines?)(?!\p{L})/iu
};

/** What may be wrong with a template, without its place. */
export type Complain = (message: string) => void;

function splitReferences(text: string, complain: Complain): TemplateNode[] {
	const nodes: TemplateNode[] = [];
	let end = 0;
	const words = (part: string) => {
		if (part === '') return;
		if (/[{}]/.test(part)) complain(`has a brace without its partner in "${part.trim()}"`);
		nodes.push({ type: 'words', text: part });
	};
	for (const match of text.matchAll(REFERENCE)) {
		words(text.slice(end, match.index));
		end = match.index + match[0].length;
		const parts = PARTS.exec(match[1] ?? '');
		if (parts === null) {
			complain(`has a reference that cannot be read: ${match[0]}`);
			continue;
		}
		const [, kind, dot, id = '', variant = 'full'] = parts;
		nodes.push({
			type: 'reference',
			kind: dot ? 'fact' : ((kind as ReferenceKind | undefined) ?? 'value'),
			id,
			variant
		});
	}
	words(text.slice(end));
	return nodes;
}

function fromPhrasing(nodes: readonly PhrasingContent[], complain: Complain): TemplateNode[] {
	return nodes.flatMap((node): TemplateNode[] => {
		switch (node.type) {
			case 'text':
				return splitReferences(node.value.replace(/\s*\n\s*/g, ' '), complain);
			case 'strong':
			case 'emphasis':
				return [{ type: node.type, children: fromPhrasing(node.children, complain) }];
			case 'link':
				return [{ type: 'link', href: node.url, children: fromPhrasing(node.children, complain) }];
			case 'break':
				return [{ type: 'words', text: ' ' }];
			default:
				complain(`uses Markdown that has no place here (${node.type})`);
				return [];
		}
	});
}

/** The template of a Markdown paragraph's content. */
export function templateOfPhrasing(nodes: readonly PhrasingContent[], lang: Lang, complain: Complain): Template {
	const template = fromPhrasing(nodes, complain);
	checkWords(template, lang, complain);
	return template;
}

/** Reads one line of words (a field of a record) as a template. */
export function readTemplate(
	text: string,
	lang: Lang,
	complain: Complain,
	options: { numberWords?: boolean } = {}
): Template {
	const blocks: readonly RootContent[] = fromMarkdown(text).children;
	const block = blocks[0];
	if (blocks.length !== 1 || block === undefined || block.type !== 'paragraph') {
		complain(
			`must be a single paragraph of words, but reads as ${blocks.map((b) => b.type).join(' and ') || 'nothing'}`
		);
		return [];
	}
	const template = fromPhrasing(block.children, complain);
	checkWords(template, lang, complain, options);
	return template;
}

function checkWords(template: Template, lang: Lang, complain: Complain, options: { numberWords?: boolean } = {}): void {
	for (const node of template) {
		if (node.type === 'words') {
			const digits = /\d[\d.,\u00a0\u202f]*/.exec(node.text);
			if (digits) {
				complain(`holds the digits "${digits[0]}". A number comes from its record: name the figure in braces instead`);
			}
			const word = options.numberWords === false ? null : NUMBER_WORDS[lang].exec(node.text);
			if (word) {
				complain(`holds the number word "${word[0]}". Name the figure in braces instead, with :words to spell it out`);
			}
		} else if ('children' in node) checkWords(node.children, lang, complain, options);
	}
}

/** Every reference in a template, those inside emphasis and links included. */
export function referencesIn(template: Template): Extract<TemplateNode, { type: 'reference' }>[] {
	return template.flatMap((node) =>
		node.type === 'reference' ? [node] : 'children' in node ? referencesIn(node.children) : []
	);
}
