import type { Said } from './decisions.ts';

/** Stands for the year of rows without a date. */
export const undated = 0;
const firstYear = 1;
const lastYear = 9999;

/** Years in which one statement holds; null: nobody has said anything, the default holds. */
export interface SaidYears {
	from: number;
	to: number;
	said: Said | null;
}

/**
 * Which statement holds in which years: ranges that do not overlap and together are all years, rows without a date (`undated`) too. A
 * later statement goes before an earlier one. Of a row without a date only a statement without limits speaks.
 */
export function saidYears(said: readonly Said[]): SaidYears[] {
	const limits = said.flatMap(({ from, to }) => [from ?? firstYear, (to ?? lastYear) + 1]);
	const starts = [...new Set([undated, firstYear, ...limits])]
		.filter((year) => year >= undated && year <= lastYear)
		.sort((a, b) => a - b);
	const ranges: SaidYears[] = [];
	for (const [at, from] of starts.entries()) {
		const to = (starts[at + 1] ?? lastYear + 1) - 1;
		const holds = said.findLast((one) => speaksOf(one, from)) ?? null;
		const before = ranges.at(-1);
		if (before && before.said === holds) before.to = to;
		else ranges.push({ from, to, said: holds });
	}
	return ranges;
}

function speaksOf({ from, to }: Said, year: number): boolean {
	if (year === undated) return from === null && to === null;
	return (from ?? firstYear) <= year && year <= (to ?? lastYear);
}

/** The same without the numbers that stand for *no limit*, for a reader; rows without a date are left out. */
export function openYears({ from, to }: Omit<SaidYears, 'said'>): Pick<Said, 'from' | 'to'> {
	return { from: from <= firstYear ? null : from, to: to >= lastYear ? null : to };
}
