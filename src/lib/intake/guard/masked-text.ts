import { tokenize, type Shape } from '../tokenize.ts';
import { isOfShape, type ColumnShape } from './column-shape.ts';
import { findIdentityNumbers, holdsIdentityNumber, maskIdentityNumbers } from './identity.ts';

/** Columns of the table that stands from one position to another, where all cells have one shape. */
export interface Shaped {
	columns: readonly (ColumnShape | null)[];
	from: number;
	until: number;
}

/**
 * A delimited text with the cells emptied that hold a sure identity number, and every other character as it was: delimiters, quotes,
 * line ends, rows above the header. In records over several lines the number itself is masked, since they may be one by mistake.
 */
export function maskedText(text: string, shape: Shape, shaped: Shaped | null = null): string {
	let out = '';
	let done = 0;
	tokenize(text, shape, (cells, { start, end }, plain) => {
		const columns = shaped && start >= shaped.from && start < shaped.until ? shaped.columns : [];
		const sure = cells.map((cell, at) => isSure(cell, columns[at] ?? null));
		if (!sure.includes(true)) return;
		const record = text.slice(start, end);
		out += text.slice(done, start);
		out += plain || /[\r\n]/.test(record) ? maskedRecord(record, cells) : line(cells, sure, shape);
		done = end;
	});
	return out + text.slice(done);
}

/** Signs of the cells beside it can hide a number in the whole record. */
function maskedRecord(record: string, cells: readonly string[]): string {
	const numbers = cells.flatMap((cell) =>
		findIdentityNumbers(cell).flatMap(({ kind, start, end }) =>
			kind === 'identity_number' ? [cell.slice(start, end)] : [],
		),
	);
	return numbers.reduce(
		(masked, number) => masked.replaceAll(number, maskIdentityNumbers(number)),
		maskIdentityNumbers(record, ['identity_number']),
	);
}

function isSure(cell: string, shape: ColumnShape | null): boolean {
	return holdsIdentityNumber(cell) && !(shape && isOfShape(cell, [shape]));
}

function line(cells: readonly string[], sure: readonly boolean[], shape: Shape): string {
	return written(
		cells.map((cell, at) => (sure[at] ? '' : cell)),
		shape,
	);
}

/** Cells as a record of this shape, without its line end: quoted where they have to be. */
export function written(cells: readonly string[], { delimiter, quote, escape }: Shape): string {
	const sign = delimiter.charAt(0);
	return cells
		.map((cell) => {
			const plain = !cell.includes(sign) && !(quote && cell.includes(quote)) && !/[\r\n\ufeff]/.test(cell);
			if (plain || quote === '') return cell;
			const text = escape === '' ? cell : cell.replaceAll(escape, escape + escape);
			return quote + text.replaceAll(quote, (escape || quote) + quote) + quote;
		})
		.join(delimiter);
}
