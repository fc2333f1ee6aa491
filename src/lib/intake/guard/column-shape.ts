/** What a column is seen to hold where every cell says so: numbers of notices, or days with a clock. */
export type ColumnShape = 'notices' | 'times';

/** So many cells tell it. */
const enough = 5;
const shapes: Readonly<Record<ColumnShape, RegExp>> = {
	/** As TED numbers its notices: 379390-2023. */
	notices: /^\s*\d{1,8}-20[0-3]\d\s*$/,
	times: /^\s*20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?(?:[01]\d|2[0-3])[0-5]\d\s*$/,
};

/** Null where a cell is of another shape; `sure` where there are cells enough to go by. */
export function columnShape(values: readonly string[]): { shape: ColumnShape; sure: boolean } | null {
	const names = Object.keys(shapes) as ColumnShape[];
	for (const shape of names) {
		let filled = 0;
		const all = values.every((value) => value === '' || (filled++, shapes[shape].test(value)));
		if (all && filled > 0) return { shape, sure: filled >= enough };
	}
	return null;
}

/** Whether a cell is of one of these shapes. */
export function isOfShape(text: string, among: readonly ColumnShape[]): boolean {
	return among.some((shape) => shapes[shape].test(text));
}
