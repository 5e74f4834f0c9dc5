/** A thread from a document back to a report, between two sides of one height. */
export interface Thread {
	readonly key: string;
	/** Where it leaves the documents' side, from 0, the top, to 1. */
	readonly start: number;
	/** Where it reaches the reports' side, from 0, the top, to 1. */
	readonly end: number;
}

/** Part of a row's height within which threads may end, so that an end never lands between two rows. */
const REACH = 0.5;

/**
 * Places both ends of every thread. Rows of one side have equal heights; threads that share a row get ends of their own,
 * in the order of the rows they lead to, so that threads of one row do not cross each other at its edge.
 * Throws on an id that names no row: a thread that hangs loose would be a source left out without a word.
 */
export function threadsOf(
	documents: readonly { readonly key: string }[],
	reports: readonly { readonly key: string }[],
	links: readonly { readonly from: string; readonly to: string }[]
): Thread[] {
	const placed = links.map(({ from, to }) => {
		const document = documents.findIndex(({ key }) => key === from);
		const report = reports.findIndex(({ key }) => key === to);
		if (document === -1 || report === -1) throw new Error(`thread from ${from} to ${to}: no such row`);
		return { key: `${from} ${to}`, document, report };
	});
	return placed.map(({ key, document, report }) => {
		const leaving = placed.filter((link) => link.document === document).map((link) => link.report);
		const arriving = placed.filter((link) => link.report === report).map((link) => link.document);
		return {
			key,
			start: (document + within(leaving, report)) / documents.length,
			end: (report + within(arriving, document)) / reports.length
		};
	});
}

/** Where in its row, 0 to 1, the end that leads to `row` stands among the others. */
function within(rows: readonly number[], row: number): number {
	const rank = rows.filter((other) => other < row).length;
	return 0.5 - REACH / 2 + (REACH * (rank + 0.5)) / rows.length;
}
