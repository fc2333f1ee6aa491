import type { FieldType } from '../../model/types.ts';

const scientific = /^\s*[-+]?(\d)(?:[.,](\d*))?E\+?(\d{1,2})\s*$/i;
const amounts: readonly (FieldType | undefined)[] = ['number', 'money', 'integer', 'percent'];

/** Whether a column holds amounts. */
export function isAmount(type: FieldType | undefined): boolean {
	return amounts.includes(type);
}

/**
 * Whether a spreadsheet has cut digits off a number that is no amount: 1,99001E+11. Among amounts only what can have been twelve
 * digits that begin with a year and a month.
 */
export function losesPrecision(text: string, type: FieldType | undefined): boolean {
	if (text.length < 4 || text.length > 24 || text.charCodeAt(0) > 57) return false;
	const match = scientific.exec(text);
	if (!match) return false;
	const digits = match[1]! + (match[2] ?? '');
	const exponent = Number(match[3]);
	if (digits.length > exponent) return false;
	return !isAmount(type) || (exponent === 11 && /^(18|19|20)\d\d(0[1-9]|1[0-2])/.test(digits));
}
