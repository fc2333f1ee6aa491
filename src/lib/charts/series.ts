import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { Swatch } from './legend.ts';

/**
 * Jobs and placements, by the support function and by deviations: four series that are never one sum, but where it is published, labelled
 * as such.
 */
export type JobSeries =
	'jobs' | 'placements' | 'jobs_deviation' | 'placements_deviation' | 'jobs_sum' | 'placements_sum';

export const jobSeries: readonly JobSeries[] = [
	'jobs',
	'placements',
	'jobs_deviation',
	'placements_deviation',
	'jobs_sum',
	'placements_sum',
];

export function seriesOf(result: Result): JobSeries {
	const kind = result.measure === 'placements_started' ? 'placements' : 'jobs';
	const { series } = result.slice;
	if (series === null) return `${kind}_sum`;
	return series === 'deviation' ? `${kind}_deviation` : kind;
}

export const seriesSwatch: Readonly<Record<JobSeries, Swatch>> = {
	jobs: 'accent',
	placements: 'outline',
	jobs_deviation: 'deviation',
	placements_deviation: 'deviation-outline',
	jobs_sum: 'accent',
	placements_sum: 'outline',
};

export function seriesName(series: JobSeries, locale: Locale): string {
	return translator(locale)(`charts_series_${series}`);
}

/** The series that occur, in their fixed order. */
export function seriesIn(results: readonly Result[]): JobSeries[] {
	return jobSeries.filter((series) => results.some((result) => seriesOf(result) === series));
}
