import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { Swatch } from './legend.ts';

/** Jobs and placements, by the support function and by deviations: four series that are never one sum. */
export type JobSeries = 'jobs' | 'placements' | 'jobs_deviation' | 'placements_deviation';

export const jobSeries: readonly JobSeries[] = [
	'jobs',
	'placements',
	'jobs_deviation',
	'placements_deviation',
];

export function seriesOf(result: Result): JobSeries {
	const kind = result.measure === 'placements_started' ? 'placements' : 'jobs';
	return result.slice.series === 'deviation' ? `${kind}_deviation` : kind;
}

export const seriesSwatch: Readonly<Record<JobSeries, Swatch>> = {
	jobs: 'accent',
	placements: 'outline',
	jobs_deviation: 'deviation',
	placements_deviation: 'deviation-outline',
};

export function seriesName(series: JobSeries, locale: Locale): string {
	return translator(locale)(`charts_series_${series}`);
}

/** The series that occur, in their fixed order. */
export function seriesIn(results: readonly Result[]): JobSeries[] {
	return jobSeries.filter((series) => results.some((result) => seriesOf(result) === series));
}
