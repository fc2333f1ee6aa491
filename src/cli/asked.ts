import { internalMark } from '../lib/charts/table-csv.ts';
import { measures } from '../lib/measures/catalogue.ts';
import type { Measure } from '../lib/measures/measure.ts';
import type { Answer, Exclusion, Measured, Result } from '../lib/measures/result.ts';
import type { MeasureOptions } from './measure-options.ts';

/** Whatever is written here has not gone through disclosure control. */
export const protection = internalMark;

/** A measure that was asked for, and what is said of it. */
export interface AskedAnswer {
	measure: Measure;
	answer: Answer;
}

export function askedAnswers({ answers }: Measured, options: MeasureOptions): AskedAnswer[] {
	return measures
		.filter(({ id }) => options.measures.includes(id))
		.map((measure) => ({ measure, answer: answers[measure.id] }));
}

/** Results that were asked for: of one year or all, whole or by dimensions. */
export function askedResults({ results }: Answer, { year, by }: MeasureOptions): Result[] {
	return results.filter(
		({ slice }) => by.includes(slice.dimension) && (year === null || slice.year === year),
	);
}

/** What was left out in the year that was asked for, and what has no year. */
export function askedExclusions({ exclusions }: Answer, { year: asked }: MeasureOptions): Exclusion[] {
	return exclusions.filter(({ year }) => asked === null || year === null || year === asked);
}
