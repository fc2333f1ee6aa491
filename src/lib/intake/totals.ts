import { isFigure } from './find-header.ts';

const words =
	/^(summa|summa totalt|delsumma|sum|summor|totalt|totalsumma|total|totals|totalt antal|grand total|subtotal|yhteensä|kaikki yhteensä|välisumma|loppusumma)\s*[:.]?$/;

/**
 * Whether a row looks like a sum of those above: its first filled cell says so, and all others hold figures, at least one. It is one
 * only at a table's end or below a blank line: a city may have a supplier named Total.
 */
export function looksLikeTotals(cells: readonly string[]): boolean {
	const at = cells.findIndex((cell) => cell.trim() !== '');
	if (at === -1 || !words.test(cells[at]!.trim().toLowerCase())) return false;
	const others = cells.slice(at + 1).filter((cell) => cell.trim() !== '');
	return others.length > 0 && others.every((cell) => /\d/.test(cell) && isFigure(cell) && !isDate(cell));
}

function isDate(cell: string): boolean {
	return /^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})/.test(cell);
}
