/**
 * The assignment of rows to columns of which the sum is the largest (Hungarian method); each is taken once at most.
 * @param gains what each pair is worth, from 0; pairs worth nothing are not made
 * @returns the column of each row, -1 for none
 */
export function assign(gains: readonly (readonly number[])[]): number[] {
	const width = gains[0]?.length ?? 0;
	const size = Math.max(gains.length, width);
	const cost = (row: number, column: number) => -(gains[row - 1]?.[column - 1] ?? 0);
	const ofRow = new Array<number>(size + 1).fill(0);
	const ofColumn = new Array<number>(size + 1).fill(0);
	const rowOf = new Array<number>(size + 1).fill(0);
	const way = new Array<number>(size + 1).fill(0);
	for (let row = 1; row <= size; row++) {
		rowOf[0] = row;
		let column = 0;
		const least = new Array<number>(size + 1).fill(Infinity);
		const used = new Array<boolean>(size + 1).fill(false);
		do {
			used[column] = true;
			const from = rowOf[column]!;
			let delta = Infinity;
			let next = 0;
			for (let other = 1; other <= size; other++) {
				if (used[other]) continue;
				const reduced = cost(from, other) - ofRow[from]! - ofColumn[other]!;
				if (reduced < least[other]!) {
					least[other] = reduced;
					way[other] = column;
				}
				if (least[other]! < delta) {
					delta = least[other]!;
					next = other;
				}
			}
			for (let other = 0; other <= size; other++) {
				if (used[other]) {
					ofRow[rowOf[other]!]! += delta;
					ofColumn[other]! -= delta;
				} else least[other]! -= delta;
			}
			column = next;
		} while (rowOf[column] !== 0);
		while (column !== 0) {
			rowOf[column] = rowOf[way[column]!]!;
			column = way[column]!;
		}
	}
	const result = gains.map(() => -1);
	for (let column = 1; column <= width; column++) {
		const row = rowOf[column]! - 1;
		if (row >= 0 && row < gains.length && gains[row]![column - 1]! > 0) result[row] = column - 1;
	}
	return result;
}
