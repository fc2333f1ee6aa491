/** All that share the highest count, in the order given; none where every count is nothing. */
export function leaders<T>(items: readonly T[], count: (item: T) => number): T[] {
	const highest = Math.max(0, ...items.map(count));
	return highest === 0 ? [] : items.filter((item) => count(item) === highest);
}
