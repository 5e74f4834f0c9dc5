/** Every script that a prerendered page may load, by name: its entry, from the project's folder. */
export const ISLANDS: Record<string, string> = {
	reading: 'src/lib/modes/reading.ts'
};
