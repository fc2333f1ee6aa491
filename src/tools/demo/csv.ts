import { encodeWindows1252 } from './windows-1252.ts';

export interface Sheet {
	/** Lines above the header, as they stand in the file. */
	above?: readonly string[];
	header: readonly string[];
	rows: readonly (readonly string[])[];
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The sheet as a Swedish Excel saves it: semicolons, CRLF, Windows-1252. */
export function toExcelCsv(sheet: Sheet): Uint8Array {
	const lines = [...(sheet.above ?? []), ...[sheet.header, ...sheet.rows].map(toLine)];
	return encodeWindows1252(lines.map((line) => `${line}\r\n`).join(''));
}

const toLine = (cells: readonly string[]): string => cells.map(quoted).join(';');

export const decimalComma = (value: number, decimals: number): string =>
	value.toFixed(decimals).replace('.', ',');
