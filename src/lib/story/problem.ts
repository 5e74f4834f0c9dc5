/** One thing wrong in the content, said so that an editor can put it right. */
export interface Problem {
	/** Path below `src/content/`. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	/** What is wrong, and what to do about it. */
	readonly message: string;
}

/** The content cannot be published. The message names every file and line. */
export class ContentError extends Error {
	override readonly name = 'ContentError';

	constructor(readonly problems: readonly Problem[]) {
		super(
			`The content has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n` +
				problems.map((p) => `  src/content/${p.file}:${p.line}  ${p.message}`).join('\n')
		);
	}
}

/** A list of problems that grows while the content is read. */
export class Problems {
	readonly list: Problem[] = [];

	add(file: string, line: number, message: string): void {
		if (!this.list.some((p) => p.file === file && p.line === line && p.message === message)) {
			this.list.push({ file, line, message });
		}
	}

	/** @throws {ContentError} when there is any problem. */
	throwIfAny(): void {
		if (this.list.length > 0) {
			throw new ContentError([...this.list].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line));
		}
	}
}
