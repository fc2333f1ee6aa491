import type { Staged } from '../stage.ts';
import { columnShape } from './column-shape.ts';
import { holdsIdentityNumber, maskIdentityNumbers } from './identity.ts';

/** Where a sure identity number stood: a row of the file (0: the header) and a column, counted from 1. */
export interface EmptiedCell {
	row: number;
	column: number;
}

/** Empties cells of a raw table that hold a sure identity number, and masks it in headers and in the texts of rows beside the table. */
export function emptyIdentityNumbers(staged: Staged): EmptiedCell[] {
	const emptied: EmptiedCell[] = [];
	staged.header.forEach((text, at) => {
		if (holdsIdentityNumber(text)) emptied.push({ row: 0, column: at + 1 });
	});
	staged.header = staged.header.map(withoutSure);
	staged.headerRows = staged.headerRows.map((row) => row.map(withoutSure));
	for (const [index, values] of staged.columns.entries()) {
		if (columnShape(values)?.sure) continue;
		for (let at = 0; at < values.length; at++) {
			if (!holdsIdentityNumber(values[at]!)) continue;
			emptied.push({ row: staged.rowNumbers[at]!, column: index + 1 });
			values[at] = '';
		}
	}
	for (const row of [...staged.refused, ...staged.setAside]) row.text = withoutSure(row.text);
	return emptied.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A text with dots for the characters of its sure identity numbers. */
function withoutSure(text: string): string {
	return maskIdentityNumbers(text, ['identity_number']);
}
