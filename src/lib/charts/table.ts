import type { Figure } from '../measures/figure.ts';
import { isSecret, type Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

export interface Column {
	key: string;
	label: string;
	numeric: boolean;
	/** Said in the head of a downloaded column, where cells are bare numbers. */
	unit?: string;
}

export interface Cell {
	/** As printed on the page. */
	text: string;
	/** As written to a file: percentages as numbers with one decimal, null where there is none. */
	value: string | number | null;
	/** What it is the value of: where there are rows to show, the cell leads to them. */
	figure?: Figure;
}

/** The same figures as a chart, as a table. The first cell of a row is its head. */
export interface TableTwin {
	caption: string;
	columns: Column[];
	rows: Cell[][];
	/** What must be read with the table: rows that the chart leaves out, why a percentage is missing. */
	notes: string[];
	/** What the figures are limited to: said on every row of a downloaded table. */
	limits?: string;
}

export const textCell = (text: string): Cell => ({ text, value: text });

/** A count, or the word for *not available*. */
export function countCell(count: number | null | undefined, locale: Locale): Cell {
	if (count === null || count === undefined) return missingCell(locale);
	return { text: formatInteger(count, locale), value: count };
}

/** The cell leads to the rows behind the figure. */
export function leadingTo(cell: Cell, { measure, slice }: Figure): Cell {
	return { ...cell, figure: { measure, slice } };
}

/** What is published without being shown. */
export const secretCell: Cell = { text: '..', value: '..' };

/** A count of a result, the word where it is not available, the points where it is not shown. */
export function shownCount(
	result: Result,
	figure: 'value' | 'numerator' | 'denominator' | 'unknown',
	locale: Locale,
): Cell {
	return isSecret(result, figure) ? secretCell : countCell(result[figure], locale);
}

export function missingCell(locale: Locale): Cell {
	return { text: translator(locale)('charts_not_available'), value: null };
}
