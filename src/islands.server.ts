import { readFileSync } from 'node:fs';
import { ISLANDS } from '../scripts/islands';

let built: Record<string, string | undefined> | null = null;

/**
 * The address of an island's script. Pages are prerendered without scripts of their own (`csr = false`), so a page that
 * wants one names it as `%island.name%`; the islands' own build has emitted it under a hashed name by then.
 * @throws {Error} when there is no such island, or the islands have not been built.
 */
export function islandAddress(name: string, { base, dev }: { base: string; dev: boolean }): string {
	const entry = ISLANDS[name];
	if (entry === undefined) throw new Error(`"${name}" is no island; scripts/islands.ts names them all`);
	if (dev) return `${base}/${entry}`;
	built ??= JSON.parse(readFileSync('.svelte-kit/islands.json', 'utf8')) as Record<string, string | undefined>;
	const address = built[name];
	if (address === undefined) throw new Error(`the islands' build holds no script for "${name}" (${entry})`);
	return `${base}/${address}`;
}
