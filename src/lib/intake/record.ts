import { ident, literal } from '../engine/sql.ts';

/** SQL of a row of a raw table as one record of delimited text, quoted where it has to be, so that it can be corrected and read again. */
export function recordSql(width: number, delimiter: string): string {
	const sign = literal(delimiter.charAt(0));
	const cells = Array.from({ length: width }, (_, index) => `coalesce(${ident(`c${index}`)}, '')`);
	return `array_to_string(list_transform([${cells.join(', ')}], lambda cell: csv_cell(cell, ${sign})), ${sign})`;
}
