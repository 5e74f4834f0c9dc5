/** For tests: the area of closed paths made of absolute M, H, V and Z alone, in square units; each path counts as positive. */
export function areaOf(path: string): number {
	let total = 0;
	for (const closed of path.split('Z').filter(Boolean)) {
		const corners: [number, number][] = [];
		for (const [, command, values] of closed.matchAll(/([MHV])([-\d. ]+)/g)) {
			const [a = 0, b = 0] = (values ?? '').trim().split(' ').map(Number);
			const [x, y] = corners.at(-1) ?? [0, 0];
			corners.push(command === 'M' ? [a, b] : command === 'H' ? [a, y] : [x, a]);
		}
		const twice = corners.reduce((sum, [x, y], i) => {
			const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
			return sum + x * nextY - nextX * y;
		}, 0);
		total += Math.abs(twice) / 2;
	}
	return total;
}

/** For tests: the area of the path that the pattern `id` fills in rendered markup. */
export function filledBy(id: string, html: string): number {
	const path = new RegExp(`<path d="([^"]*)" fill="url\\(#${id}\\)"`).exec(html)?.[1];
	if (path === undefined) throw new Error(`nothing is filled by ${id}`);
	return areaOf(path);
}
