/** A day, counted from 1970-01-01. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const day = (year: number, month: number, date: number): Day =>
	Date.UTC(year, month - 1, date) / MILLISECONDS;

export function parts(when: Day): { year: number; month: number; date: number } {
	const moment = new Date(when * MILLISECONDS);
	return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

export const yearOf = (when: Day): number => parts(when).year;

export const iso = (when: Day | undefined): string =>
	when === undefined ? '' : new Date(when * MILLISECONDS).toISOString().slice(0, 10);

export function addMonths(when: Day, months: number): Day {
	const { year, month, date } = parts(when);
	const first = day(year, month + months, 1);
	const lastDate = parts(day(year, month + months + 1, 0)).date;
	return first + Math.min(date, lastDate) - 1;
}

/** The export was made on this day; nothing later is known. */
export const EXPORTED_ON = day(2026, 2, 28);
export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2025;
export const YEARS: readonly number[] = Array.from(
	{ length: LAST_YEAR - FIRST_YEAR + 1 },
	(_, index) => FIRST_YEAR + index,
);
