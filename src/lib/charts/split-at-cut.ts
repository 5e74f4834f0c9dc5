/** The three parts of a phrase around a fragment of it. */
export interface CutPhrase {
	readonly before: string;
	readonly cut: string;
	readonly after: string;
}

/** One character for one character, so that a position in the folded text is a position in the text. */
function fold(text: string): string {
	return text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f]/g, ' ');
}

/**
 * Splits a phrase around the fragment that another version cuts away. Apostrophes and spaces may be set differently in
 * the two. Throws where the fragment is not in the phrase: printing the phrase unmarked would hide the cut.
 */
export function splitAtCut(phrase: string, cut: string | null): CutPhrase {
	if (cut === null || cut === '') return { before: phrase, cut: '', after: '' };
	const start = fold(phrase).indexOf(fold(cut));
	if (start === -1) throw new Error(`“${cut}” is not a fragment of “${phrase}”`);
	const end = start + cut.length;
	return { before: phrase.slice(0, start), cut: phrase.slice(start, end), after: phrase.slice(end) };
}
