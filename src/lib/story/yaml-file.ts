import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problems } from './problem';

/** A content file read as YAML, its values held against their shape, every value still knowing its line. */
export interface YamlFile<T> {
	readonly file: string;
	readonly data: T;
	/** The line, counted from 1, of the value at a path such as `[3, 'caveat', 'fr']`. */
	readonly lineOf: (path: readonly PropertyKey[]) => number;
}

function lineFinder(document: Document, counter: LineCounter): (path: readonly PropertyKey[]) => number {
	return (path) => {
		// A missing key has no line of its own: the nearest value around it has.
		for (let depth = path.length; depth >= 0; depth--) {
			const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth) as unknown[], true);
			const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
			if (range) return counter.linePos(range[0]).line;
		}
		return 1;
	};
}

/**
 * Reads one YAML file and checks its shape.
 * Problems are added to the list with their line; null is returned when nothing usable is left.
 */
export function readYaml<T>(file: string, text: string, shape: z.ZodType<T>, problems: Problems): YamlFile<T> | null {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
	for (const error of document.errors) {
		const line = counter.linePos(error.pos[0]).line;
		problems.add(file, line, `is not valid YAML: ${error.message.split('\n')[0]}`);
	}
	let aliasesStand = true;
	visit(document, {
		// Words that begin with an asterisk read as an alias, and one that names nothing would throw without a line.
		Alias(_, alias) {
			if (alias.resolve(document)) return;
			aliasesStand = false;
			const line = counter.linePos(alias.range?.[0] ?? 0).line;
			problems.add(
				file,
				line,
				`is not valid YAML: *${alias.source} names nothing; put words that begin with * in quotation marks`
			);
		}
	});
	if (document.errors.length > 0 || !aliasesStand) return null;
	const lineOf = lineFinder(document, counter);
	const value: unknown = document.toJS();
	const result = shape.safeParse(value);
	if (!result.success) {
		for (const issue of result.error.issues) {
			const path = issue.path;
			const owner =
				path.length > 0 && Array.isArray(value) ? (value[path[0] as number] as { id?: unknown })?.id : undefined;
			const where = path.slice(typeof path[0] === 'number' ? 1 : 0).join('.');
			const name = [owner, where].filter((part) => typeof part === 'string' && part !== '').join(', field ');
			problems.add(file, lineOf(path), `${name === '' ? '' : `${name}: `}${issue.message}`);
		}
		return null;
	}
	return { file, data: result.data, lineOf };
}
