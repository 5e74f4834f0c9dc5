/** Every script that a prerendered page may load, by name: its entry, from the project's folder. */
export const ISLANDS: Record<string, string> = {
	'source-dialog': 'src/lib/parts/source-dialog.ts'
};
