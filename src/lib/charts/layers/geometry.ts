/** Shapes in units of a cell or of a plot. Pure: numbers in, path data out. */

/** A number as short as it can be: two decimals at most. */
export function short(value: number): number {
	return Math.round(value * 100) / 100;
}

/**
 * The outline of the cells `from` (counted) up to `to` (not counted) of a grid that fills row by row.
 * Its area, in cells, is `to - from`: filled with a pattern of one mark a cell it holds exactly that many marks.
 */
export function cellsPath(columns: number, from: number, to: number): string {
	if (to <= from) return '';
	const top = Math.floor(from / columns);
	const bottom = Math.floor((to - 1) / columns);
	const start = from - top * columns;
	const end = to - bottom * columns;
	if (top === bottom) return `M${start} ${top}H${end}V${top + 1}H${start}Z`;
	const right = end < columns ? `V${bottom}H${end}V${bottom + 1}` : `V${bottom + 1}`;
	const left = start > 0 ? `V${top + 1}H${start}Z` : 'Z';
	return `M${start} ${top}H${columns}${right}H0${left}`;
}

/** Lines through the middle of `size` rows of cells, each as long as holds `size` dots one cell apart. */
export function dotRows(size: number): string {
	return Array.from({ length: size }, (_, row) => `M.5 ${row + 0.5}h${size - 0.9}`).join('');
}

/** Rows that `count` cells take. */
export function rowsOf(columns: number, count: number): number {
	return Math.ceil(count / columns);
}

/** The columns of the squarest block that holds `count` cells: the shape of a part set apart in a corner. */
export function blockColumns(count: number): number {
	return Math.ceil(Math.sqrt(count));
}

/** Opacities of the last marks of a value that is “nearly” reached: each fainter than the one before, none gone. */
export function fadeSteps(count: number): number[] {
	return Array.from({ length: count }, (_, i) => short(0.85 - (0.75 * i) / Math.max(1, count - 1)));
}

/**
 * Opacity of the words of a mark that is on its way: they come in full, with the last of it, since before that the mark
 * does not show what they say. Undefined at rest, where no style is needed.
 */
export function late(arrival: number): number | undefined {
	return arrival < 1 ? Math.max(0, short((arrival - 0.6) / 0.4)) : undefined;
}

/** Where a bar grows to: up from a baseline, or from the start side to the end side. */
export type Toward = 'up' | 'end';

/**
 * A torn edge: teeth that stand beyond the value, their roots on it, and no line that closes them.
 * In a box of `teeth` × 1 for a bar that grows up, 1 × `teeth` for one that grows to the end side.
 */
export function tearPath(teeth: number, toward: Toward): string {
	return toward === 'up' ? `M0 1${'l.5-1 .5 1'.repeat(teeth)}Z` : `M0 0${'l1 .5-1 .5'.repeat(teeth)}Z`;
}
