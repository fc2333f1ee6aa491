export interface DecimalSign {
	decimal: ',' | '.';
	decimalShown: boolean;
	/** A cell that shows it. */
	example: string | null;
}

const unit = '\\s*(%|kr|sek|eur|€|tkr|mkr|mnkr|msek)?$';
const comma = new RegExp(`^[-−+]?\\d[\\d\\s.\\u00a0\\u202f']*,(\\d{1,2}|\\d{4,})${unit}`, 'i');
const point = new RegExp(`^[-−+]?\\d[\\d\\s,\\u00a0\\u202f']*\\.(\\d{1,2}|\\d{4,})${unit}`, 'i');

/** The decimal sign that most numbers with one show; where none does, the habit that goes with the delimiter. */
export function decimalSign(records: readonly (readonly string[])[], delimiter: string): DecimalSign {
	const shown: Record<',' | '.', string[]> = { ',': [], '.': [] };
	for (const cells of records) {
		for (const cell of cells) {
			if (cell.length > 40) continue;
			if (comma.test(cell)) shown[','].push(cell);
			else if (point.test(cell)) shown['.'].push(cell);
		}
	}
	const more = shown[','].length - shown['.'].length;
	if (more === 0) {
		return { decimal: delimiter.startsWith(',') ? '.' : ',', decimalShown: false, example: null };
	}
	const decimal = more > 0 ? ',' : '.';
	return { decimal, decimalShown: true, example: shown[decimal][0]!.trim() };
}
