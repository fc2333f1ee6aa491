import type { FiledReport } from '../../intake/decisions.ts';

/** The time that a report to the board covers: fixed, so that what is told of it can be held against what was told before. */
export interface Period {
	year: number;
	part: FiledReport['part'];
	/** 1 to 3 of tertials, 1 and 2 of halves, 1 of the year. */
	no: number;
}

const months: Readonly<Record<Period['part'], number>> = { tertial: 4, half: 6, year: 12 };

/** How many of them a year has. */
export function partsOf(part: Period['part']): number {
	return 12 / months[part];
}

/** First and last day, YYYY-MM-DD. */
export function daysOf({ year, part, no }: Period): { from: string; to: string } {
	const [first, last] = [(no - 1) * months[part] + 1, no * months[part]];
	const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
	return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}` };
}

function two(n: number): string {
	return String(n).padStart(2, '0');
}

/** Which part of the year a month (1 to 12) is in. */
export function partOfMonth(part: Period['part'], month: number): number {
	return Math.ceil(month / months[part]);
}
