/** An order of texts that is the same in every language and on every machine, for sorting. */
export function byCodeUnits(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
