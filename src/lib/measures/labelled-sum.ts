import type { MeasureId, Result, Series } from './result.ts';

/** Both series of a year together: never a result of its own, and never without its parts. */
export interface LabelledSum {
	measure: MeasureId;
	year: number;
	series: 'sum';
	/** A lower end, as its parts are. */
	value: number;
	parts: { series: Series; value: number }[];
	running: boolean;
	as_of: string;
}

/** The sums of the whole of a count over its series, by year; of measures that are counts of persons. */
export function labelledSum(results: readonly Result[]): LabelledSum[] {
	const sums = new Map<number, LabelledSum>();
	for (const { measure, slice, value, running, as_of } of results) {
		const { year, dimension, series } = slice;
		if (dimension !== 'all' || series === null || value === null) continue;
		const sum = sums.get(year) ?? { measure, year, series: 'sum', value: 0, parts: [], running, as_of };
		sum.value += value;
		sum.parts.push({ series, value });
		sums.set(year, sum);
	}
	return [...sums.values()].sort((a, b) => a.year - b.year);
}
