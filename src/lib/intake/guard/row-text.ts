import { isOfShape, type ColumnShape } from './column-shape.ts';
import { withoutEmails, withoutPhones } from './contact.ts';
import { holdsIdentityNumber, maskIdentityNumbers } from './identity.ts';

/**
 * Whether the text of a row beside the table holds a sure identity number in one of its cells. Cells of the shape that columns of the
 * table have are taken for what those hold.
 */
export function isSureRow(text: string, delimiter: string, shapes: readonly ColumnShape[]): boolean {
	return cellsOf(text, delimiter).some((cell) => holdsIdentityNumber(cell) && !isOfShape(cell, shapes));
}

/**
 * The text of a refused row without what must not be shown. Where columns are left out, so are the cells that can be theirs: those
 * at their place and as many further on as the row has delimiters too many.
 */
export function guardRowText(
	text: string,
	leftOut: readonly number[],
	width: number,
	delimiter: string,
): string {
	const cells = cellsOf(text, delimiter);
	const shift = Math.max(0, cells.length - width);
	for (const index of leftOut) cells.fill('', index, index + shift + 1);
	return cells.map(withoutPersons).join(delimiter.charAt(0));
}

function cellsOf(text: string, delimiter: string): string[] {
	return delimiter === '' ? [text] : text.split(delimiter.charAt(0));
}

/** A text without what is about a person: numbers dotted, e-mails and phone numbers left out. */
export function withoutPersons(cell: string): string {
	const masked = maskIdentityNumbers(cell);
	const withoutEmail = withoutEmails(masked) ?? masked;
	return withoutPhones(withoutEmail) ?? withoutEmail;
}
