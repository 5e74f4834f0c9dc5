import type { PanelOf } from '$lib/model/chart';
import { plain } from '$lib/model/text';

type Tile = PanelOf<'tiles'>['tiles'][number];

/** A square on a grid of whole cells. */
export interface Cell {
	readonly key: string;
	readonly state: Tile['state'];
	readonly column: number;
	readonly row: number;
}

/** True where no tile has words: the tiles are then squares of one grid rather than plates to read. */
export function isWordless(tiles: readonly Tile[]): boolean {
	return tiles.every((tile) => plain(tile.label).trim() === '' && tile.note === undefined);
}

/** The tiles row by row. */
export function cellsOf(tiles: readonly Tile[], columns: number): Cell[] {
	return tiles.map(({ key, state }, i) => ({ key, state, column: i % columns, row: Math.floor(i / columns) }));
}
