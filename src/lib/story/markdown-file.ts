import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Heading, RootContent } from 'mdast';
import type { Lang } from '../model/language';
import type { Problems } from './problem';
import { templateOfPhrasing, type Template } from './template';

/** A line of text and where it stands. */
export interface Located {
	readonly template: Template;
	readonly line: number;
}

/** A section of a Markdown file: a second-level heading with its id, and what follows it. */
export interface Section {
	readonly id: string;
	readonly line: number;
	readonly heading: Located;
	readonly paragraphs: readonly Located[];
	readonly lists: readonly { readonly line: number; readonly items: readonly Located[] }[];
	/** Blockquotes: in a story file, the figure text. */
	readonly quotes: readonly Located[];
	/** Paragraphs and lists in the order of the file. */
	readonly blocks: readonly ({ type: 'paragraph'; text: Located } | { type: 'list'; items: readonly Located[] })[];
}

/** A Markdown file of the content: a title, what stands before the first section, and the sections. */
export interface MarkdownFile {
	readonly file: string;
	readonly title: Located;
	readonly lead: readonly Located[];
	readonly sections: readonly Section[];
}

const HEADING_ID = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/;

function takeId(heading: Heading): string | null {
	const last = heading.children.at(-1);
	if (last?.type !== 'text') return null;
	const match = HEADING_ID.exec(last.value);
	if (match === null) return null;
	last.value = last.value.slice(0, match.index);
	return match[1] ?? null;
}

/**
 * Reads a Markdown file in which `# title` stands first and every `## heading {#id}` begins a section.
 * Returns null when there is no title.
 */
export function readMarkdown(file: string, text: string, lang: Lang, problems: Problems): MarkdownFile | null {
	const lineOf = (node: { position?: { start: { line: number } } | undefined }) => node.position?.start.line ?? 1;
	const locate = (node: RootContent & { children: unknown }, heading = false): Located => {
		const line = lineOf(node);
		const complain = (message: string) => problems.add(file, line, message);
		if (node.type !== 'paragraph' && !(heading && node.type === 'heading')) {
			complain(`expects a paragraph here, not ${node.type}`);
			return { template: [], line };
		}
		return { template: templateOfPhrasing(node.children, lang, complain), line };
	};

	const [first, ...rest] = fromMarkdown(text).children;
	if (first?.type !== 'heading' || first.depth !== 1) {
		problems.add(file, 1, 'must begin with a title: one line that starts with "# "');
		return null;
	}
	const title = locate(first, true);
	const lead: Located[] = [];
	const sections: (Section & {
		paragraphs: Located[];
		lists: { line: number; items: Located[] }[];
		quotes: Located[];
		blocks: Section['blocks'][number][];
	})[] = [];
	for (const node of rest) {
		const section = sections.at(-1);
		if (node.type === 'heading') {
			if (node.depth !== 2) {
				problems.add(file, lineOf(node), 'has a heading that is neither the title (#) nor a section (##)');
				continue;
			}
			const id = takeId(node);
			if (id === null) problems.add(file, lineOf(node), 'has a section without an id: end its heading with {#the-id}');
			else if (sections.some((other) => other.id === id)) {
				problems.add(file, lineOf(node), `has a second section {#${id}}: an id is one address`);
			}
			sections.push({
				id: id ?? '',
				line: lineOf(node),
				heading: locate(node, true),
				paragraphs: [],
				lists: [],
				quotes: [],
				blocks: []
			});
		} else if (node.type === 'paragraph') {
			const located = locate(node);
			if (section) {
				section.paragraphs.push(located);
				section.blocks.push({ type: 'paragraph', text: located });
			} else lead.push(located);
		} else if (node.type === 'blockquote' && section) {
			for (const child of node.children) section.quotes.push(locate(child as RootContent & { children: unknown }));
		} else if (node.type === 'list' && section) {
			const items = node.children.flatMap((item) =>
				item.children.map((child) => locate(child as RootContent & { children: unknown }))
			);
			section.lists.push({ line: lineOf(node), items });
			section.blocks.push({ type: 'list', items });
		} else {
			problems.add(file, lineOf(node), `has Markdown that has no place here (${node.type})`);
		}
	}
	return { file, title, lead, sections };
}
