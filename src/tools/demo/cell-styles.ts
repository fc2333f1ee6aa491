import { day } from './days.ts';

const NO_BREAK = '\u00a0';
const SERIAL_OF_1970 = 25_569;
const MONTH_NAMES =
	'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

function told(cell: string): { year: number; month: number; date: number } {
	const [year = 0, month = 0, date = 0] = cell.split('-').map(Number);
	return { year, month, date };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Ways in which the date 2024-03-01 stands in real exports. */
export const DATE_STYLES = {
	dotted: (cell: string): string => `${told(cell).date}.${told(cell).month}.${told(cell).year}`,
	compact: (cell: string): string => cell.replaceAll('-', ''),
	monthName: (cell: string): string => `${MONTH_NAMES[told(cell).month - 1]} ${told(cell).year}`,
	serial: (cell: string): string =>
		String(day(told(cell).year, told(cell).month, told(cell).date) + SERIAL_OF_1970),
	slashed: (cell: string): string => `${two(told(cell).date)}/${two(told(cell).month)}/${told(cell).year}`,
};

/** Day and month can be exchanged and give another date. */
export const isAmbiguous = (cell: string): boolean =>
	cell !== '' && told(cell).date <= 12 && told(cell).date !== told(cell).month;

function grouped(cell: string, separator: string): string {
	const [whole = '', decimals] = cell.split(',');
	const groups = whole.replace(/\B(?=(\d{3})+$)/g, separator);
	return decimals === undefined ? groups : `${groups},${decimals}`;
}

/** Ways in which the amount 1234567,50 stands in real exports. */
export const AMOUNT_STYLES = {
	kronor: (cell: string): string => `${grouped(cell, NO_BREAK)} kr`,
	spaced: (cell: string): string => grouped(cell, ' '),
	dotted: (cell: string): string => grouped(cell, '.'),
	thousands: (cell: string): string =>
		`${grouped(String(Math.round(Number.parseInt(cell) / 1000)), ' ')} tkr`,
	guessed: (cell: string): string => `ca ${Math.max(1, Math.round(Number.parseInt(cell) / 1e6))} milj`,
};
