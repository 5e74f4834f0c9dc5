import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms of `src/lib/`, and which others each may import: those to its left. Itself it may always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	model: [],
	story: ['model'],
	scenes: ['model'],
	position: ['model'],
	charts: ['model'],
	embed: ['model'],
	parts: ['charts', 'model'],
	modes: ['parts', 'scenes', 'position', 'embed', 'charts', 'story', 'model'],
	loader: ['embed']
};
/** Rooms that take no package either: the vocabulary, and the script that a newsroom pastes. */
const WITHOUT_PACKAGES = ['model', 'loader'];
/** Rooms that hold no component and know of no browser: they run at build, in tests and on paper. */
const WITHOUT_PAGE = ['model', 'story', 'scenes'];
/** Folders of `src/lib/` that hold no code. */
const NO_ROOM = ['fonts'];

type Files = Readonly<Record<string, string>>;

/** The room in which a path lies. `routes` stands for everything that is SvelteKit's: routes, hooks, parameters. */
function roomOf(path: string): string {
	const [top = '', next = ''] = path.replace(/^src\//, '').split('/');
	if (top === 'lib') return next;
	return top === 'loader' || top === 'content' ? top : 'routes';
}

/** The code of a file: for a component its scripts, and its markup with them taken out. */
function codeOf(path: string, text: string): { source: ts.SourceFile; markup: string } {
	const scripts: string[] = [];
	const markup = path.endsWith('.svelte')
		? text.replace(/<!--[\s\S]*?-->/g, '').replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (_, script: string) => {
				scripts.push(script);
				return '';
			})
		: '';
	const code = path.endsWith('.svelte') ? scripts.join('\n;\n') : text;
	return { source: ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true), markup };
}

/** Everything a file imports: static, dynamic, re-exported, as a type, and by pattern. */
function importsOf({ source, markup }: ReturnType<typeof codeOf>): string[] {
	const found = [...markup.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g)].map((match) => match[1] ?? '');
	const take = (node: ts.Node | undefined) => {
		if (node && ts.isStringLiteralLike(node)) found.push(node.text);
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal);
		else if (ts.isExternalModuleReference(node)) take(node.expression);
		else if (ts.isCallExpression(node)) {
			const name = node.expression.getText(source);
			const [first] = node.arguments;
			if (node.expression.kind === ts.SyntaxKind.ImportKeyword || name === 'require') take(first);
			if (name === 'import.meta.glob' && first) {
				if (ts.isArrayLiteralExpression(first)) first.elements.forEach(take);
				else take(first);
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** Whether an identifier only names something: a member, a key or a field, not a variable. */
function isName(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent))
		return parent.name === node && parent.expression.getText() !== 'globalThis';
	if (ts.isQualifiedName(parent)) return parent.right === node;
	if (ts.isBindingElement(parent)) return parent.propertyName === node;
	return (
		(ts.isPropertyAssignment(parent) ||
			ts.isPropertySignature(parent) ||
			ts.isPropertyDeclaration(parent) ||
			ts.isMethodDeclaration(parent) ||
			ts.isMethodSignature(parent) ||
			ts.isEnumMember(parent) ||
			ts.isImportSpecifier(parent) ||
			ts.isExportSpecifier(parent)) &&
		parent.name === node
	);
}

/** Which of the browser's objects a file uses. A variable of the file's own that has the same name is none of them. */
function pageObjectsIn(source: ts.SourceFile): string[] {
	const own = new Set<string>();
	const used = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && (node.text === 'document' || node.text === 'window')) {
			const { parent } = node;
			const declares =
				(ts.isVariableDeclaration(parent) ||
					ts.isParameter(parent) ||
					ts.isBindingElement(parent) ||
					ts.isFunctionDeclaration(parent)) &&
				parent.name === node;
			if (declares) own.add(node.text);
			else if (!isName(node)) used.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return [...used].filter((name) => !own.has(name));
}

/** Every breach of the rules of the house, by path and text of the files below `src/`. Pure. */
function offences(files: Files): string[] {
	const found: string[] = [];
	for (const [path, text] of Object.entries(files)) {
		const add = (what: string, rule: string) => found.push(`${path} ${what}: ${rule}`);
		const room = roomOf(path);
		const file = posix.basename(path);
		const isTest = /\.test\.ts$/.test(path);

		if (path.startsWith('src/lib/') && !(room in MAY_IMPORT) && !NO_ROOM.includes(room)) {
			add(`stands in "${room}"`, 'that is no room of src/lib');
		}
		if (/^index\.[jt]s$/.test(file)) add('is an index file', 'a file is named after what it holds');
		if (/(^|\/)utils?(\.|\/|$)/.test(path)) add('is named utils', 'a file is named after what it does');
		if (WITHOUT_PAGE.includes(room) && path.endsWith('.svelte')) add('is a component', `${room} holds none`);
		for (const comment of text.match(/eslint-disable\b.*|@ts-(?:ignore|nocheck)\b/g) ?? []) {
			if (/^eslint-disable\S*\s*(\*\/|-->|--|$)|no-explicit-any|^@ts/.test(comment)) {
				add(`holds "${comment.trim()}"`, 'there is no way round the types');
			}
		}
		if (!/\.(ts|js|svelte)$/.test(path)) continue;

		const code = codeOf(path, text);
		if (WITHOUT_PAGE.includes(room) && !isTest) {
			for (const name of pageObjectsIn(code.source)) add(`uses ${name}`, `${room} knows of no page`);
		}
		for (const specifier of importsOf(code)) {
			const imports = (rule: string) => add(`imports ${specifier}`, rule);
			if (/^scrollama(\/|$)/.test(specifier) && room !== 'position')
				imports('scrollama lives in position and nowhere else');

			const target = /^\.{1,2}(\/|$)/.test(specifier)
				? posix.join(posix.dirname(path), specifier)
				: specifier.replace(/^\$lib(?=\/|$)/, 'src/lib').replace(/^\/(?=src\/)/, '');
			// A test may set up what it tests with anything: it is never shipped. So nothing that is may import it.
			if (isTest) continue;
			if (/\.test(\.ts)?$|(^|\/)fixture-[^/]+$/.test(target)) imports('tests and what only they use are not shipped');
			if (!target.startsWith('src/')) {
				if (WITHOUT_PACKAGES.includes(room)) imports(`${room} takes no package`);
				continue;
			}
			const from = roomOf(target);
			if (from === 'content') {
				if (room !== 'story') imports('only story reads content');
				continue;
			}
			// Style sheets are no room's own.
			if (target.endsWith('.css') || from === room) continue;
			if (room === 'routes') {
				if (from === 'loader') imports('the loader is built alone');
				continue;
			}
			const left = MAY_IMPORT[room] ?? [];
			if (!left.includes(from))
				imports(left.length > 0 ? `${room} imports only ${left.join(', ')}` : `${room} imports nothing`);
		}
	}
	return found;
}

/** The files below `src/`, by path from the project's folder. */
function readSource(): Files {
	const entries = readdirSync(`${ROOT}src`, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte|css|html)$/.test(entry.name))
		.map((entry) =>
			relative(ROOT, `${entry.parentPath ?? entry.path}/${entry.name}`)
				.split(sep)
				.join('/')
		);
	return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(`${ROOT}${path}`, 'utf8')]));
}

describe('the rooms of the house', () => {
	const files = readSource();

	it('are found', () => {
		const rooms = new Set(Object.keys(files).map(roomOf));
		expect([...rooms]).toEqual(expect.arrayContaining(['model', 'story', 'scenes', 'charts', 'parts', 'routes']));
		expect(Object.keys(files).length).toBeGreaterThan(40);
		const imports = Object.entries(files).flatMap(([path, text]) =>
			/\.(ts|svelte)$/.test(path) ? importsOf(codeOf(path, text)) : []
		);
		expect(imports.length).toBeGreaterThan(100);
	});

	it('import only from rooms to their left', () => {
		expect(offences(files)).toEqual([]);
	});
});

describe('an offender is caught', () => {
	const svelte = (script: string, markup = '') => `<script lang="ts">\n${script}\n</script>\n${markup}`;

	it.each<[path: string, text: string, offence: string]>([
		['src/lib/model/a.ts', "import { b } from '$lib/story/b';", 'imports $lib/story/b: model imports nothing'],
		['src/lib/model/a.ts', "import type { b } from '../charts/b';", 'imports ../charts/b: model imports nothing'],
		['src/lib/model/a.ts', "export * from '../story/b';", 'imports ../story/b: model imports nothing'],
		['src/lib/model/a.ts', "type B = import('../story/b').B;", 'imports ../story/b: model imports nothing'],
		['src/lib/model/a.ts', "import { z } from 'zod';", 'imports zod: model takes no package'],
		['src/lib/story/a.ts', "const b = await import('../scenes/b');", 'imports ../scenes/b: story imports only model'],
		['src/lib/scenes/a.ts', "import '$lib/story/content';", 'imports $lib/story/content: scenes imports only model'],
		[
			'src/lib/charts/layers/A.svelte',
			svelte("import B from '../../parts/B.svelte';"),
			'imports ../../parts/B.svelte: charts imports only model'
		],
		[
			'src/lib/charts/A.svelte',
			svelte('let a = 1;', "{#await import('$lib/modes/b')}{/await}"),
			'imports $lib/modes/b: charts imports only model'
		],
		['src/lib/position/a.ts', "import { b } from '../embed/b';", 'imports ../embed/b: position imports only model'],
		['src/lib/embed/a.ts', "import { b } from '$lib';", 'imports $lib: embed imports only model'],
		[
			'src/lib/parts/A.svelte',
			`<script module>import b from '$lib/scenes/b';</script>${svelte('')}`,
			'imports $lib/scenes/b: parts imports only charts, model'
		],
		['src/lib/parts/a.ts', "import { b } from '../modes/b';", 'imports ../modes/b: parts imports only charts, model'],
		[
			'src/lib/modes/a.ts',
			"import { b } from '../../routes/b';",
			'imports ../../routes/b: modes imports only parts, scenes'
		],
		['src/loader/a.ts', "import { b } from '../lib/model/b';", 'imports ../lib/model/b: loader imports only embed'],
		['src/loader/a.ts', "import { mount } from 'svelte';", 'imports svelte: loader takes no package'],
		['src/routes/+page.ts', "import '../loader/a';", 'imports ../loader/a: the loader is built alone'],
		[
			'src/routes/+page.ts',
			"import.meta.glob('/src/content/**/*.yaml');",
			'imports /src/content/**/*.yaml: only story reads content'
		],
		[
			'src/lib/parts/a.ts',
			"import.meta.glob(['./b', '../../content/*.md']);",
			'imports ../../content/*.md: only story reads content'
		],
		[
			'src/routes/+page.ts',
			"import counts from '../content/counts.yaml?raw';",
			'imports ../content/counts.yaml?raw: only story reads content'
		],
		[
			'src/lib/modes/a.ts',
			"import scrollama from 'scrollama';",
			'imports scrollama: scrollama lives in position and nowhere else'
		],
		[
			'src/lib/modes/a.test.ts',
			"await import('scrollama');",
			'imports scrollama: scrollama lives in position and nowhere else'
		],
		[
			'src/lib/story/a.ts',
			"import { b } from './fixture-content';",
			'imports ./fixture-content: tests and what only they use are not shipped'
		],
		['src/lib/model/A.svelte', '<p></p>', 'is a component: model holds none'],
		['src/lib/scenes/a.ts', 'export const a = document.title;', 'uses document: scenes knows of no page'],
		['src/lib/model/a.ts', 'export const a = () => ({ b: window });', 'uses window: model knows of no page'],
		['src/lib/story/a.ts', 'globalThis.document.title;', 'uses document: story knows of no page'],
		['src/lib/charts/index.ts', '', 'is an index file: a file is named after what it holds'],
		['src/lib/charts/utils.ts', '', 'is named utils: a file is named after what it does'],
		['src/routes/utils/a.ts', '', 'is named utils: a file is named after what it does'],
		['src/lib/helpers/a.ts', '', 'stands in "helpers": that is no room of src/lib'],
		['src/lib/a.ts', '', 'stands in "a.ts": that is no room of src/lib'],
		[
			'src/lib/parts/a.ts',
			'// eslint-disable-next-line @typescript-eslint/no-explicit-any\n',
			'there is no way round the types'
		],
		['src/lib/parts/a.ts', '/* eslint-disable */\n', 'holds "eslint-disable */": there is no way round the types'],
		['src/lib/parts/a.ts', '// @ts-ignore\n', 'holds "@ts-ignore": there is no way round the types']
	])('%s: %s', (path, text, offence) => {
		const found = offences({ [path]: text });
		expect(found).toHaveLength(1);
		expect(found[0]?.startsWith(`${path} `)).toBe(true);
		expect(found[0]).toContain(offence);
	});

	it.each<[path: string, text: string]>([
		[
			'src/lib/story/a.ts',
			"import { z } from 'zod';\nimport '../model/b';\nimport './c';\nimport.meta.glob('/src/content/**');"
		],
		['src/lib/story/a.ts', 'const document = read();\nexport const a = document.errors;'],
		[
			'src/lib/story/a.ts',
			"export const a = (b: { document: 1 }) => b.document; // document, window\nconst c = { window: 'document' };"
		],
		['src/lib/position/a.ts', "import scrollama from 'scrollama';\ndocument.title;"],
		[
			'src/lib/modes/A.svelte',
			svelte(
				"import '$lib/parts/B.svelte';\nimport '$lib/model/c';\nimport '../scenes/d';",
				"<!-- import('$lib/nowhere') -->"
			)
		],
		['src/lib/scenes/a.test.ts', "import '../story/content';"],
		['src/loader/a.ts', "import '../lib/embed/b';"],
		[
			'src/routes/+page.svelte',
			svelte("import '$lib/modes/A.svelte';\nimport '../styles/a.css';\nimport './$types';\nimport '$app/state';")
		],
		['src/hooks.server.ts', "import { b } from '$lib/model/b';"],
		['src/lib/parts/A.svelte', '<!-- eslint-disable-next-line svelte/no-at-html-tags -->']
	])('and nobody else: %s', (path, text) => {
		expect(offences({ [path]: text })).toEqual([]);
	});
});

describe('any', () => {
	let eslint: ESLint;
	beforeAll(() => {
		eslint = new ESLint({ cwd: ROOT });
	});

	it.each(['src/lib/model/a.ts', 'src/lib/charts/A.svelte', 'src/lib/model/a.test.ts', 'tests/unit/a.test.ts'])(
		'is an error in %s',
		async (path) => {
			const config = (await eslint.calculateConfigForFile(`${ROOT}${path}`)) as { rules: Record<string, unknown[]> };
			expect(config.rules['@typescript-eslint/no-explicit-any']?.[0]).toBe(2);
		}
	);
});
