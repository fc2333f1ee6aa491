import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator, type MessageKey } from '../text/translate.ts';
import { seriesOf, type JobSeries } from './series.ts';

/** What a year led to: jobs with who reported, then placements, then what came of deviations, each said apart. */
export function sentenceJobs(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const whole = results.filter(({ slice }) => slice.dimension === 'all');
	const find = (series: JobSeries) => whole.find((result) => seriesOf(result) === series);
	const jobs = find('jobs');
	const said = jobs === undefined ? [t('charts_jobs_not_available')] : started(jobs, locale);
	const more: [JobSeries, MessageKey][] = [
		['placements', 'charts_placements_started'],
		['jobs_deviation', 'charts_deviation_jobs'],
		['placements_deviation', 'charts_deviation_placements'],
	];
	for (const [series, key] of more) {
		const value = find(series)?.value ?? 0;
		if (value > 0) said.push(t(key, { count: value, n: formatInteger(value, locale) }));
	}
	const deviation = find('jobs_deviation') ?? find('placements_deviation');
	if (deviation?.denominator) {
		const counts = {
			reported: formatInteger(deviation.numerator, locale),
			due: formatInteger(deviation.denominator, locale),
		};
		said.push(t('charts_deviation_reported', counts));
	}
	const sentence = said.join(' ');
	const running = whole.find((result) => result.running);
	return running ? t('charts_so_far', { year: running.slice.year, sentence }) : sentence;
}

function started(jobs: Result, locale: Locale): string[] {
	const t = translator(locale);
	const { value, denominator, unknown } = jobs;
	if (value === null) return [t('charts_jobs_not_available')];
	const reports = {
		reported: formatInteger(jobs.numerator, locale),
		due: formatInteger(denominator ?? 0, locale),
	};
	const count = { count: value, n: formatInteger(value, locale) };
	if (denominator === null || denominator === 0) {
		const known = value === 0 ? t('charts_jobs_zero') : t('charts_jobs_started', count);
		return denominator === null ? [known, t('charts_jobs_reported_unknown')] : [known];
	}
	if ((unknown ?? 0) > 0) {
		return [
			value === 0 ? t('charts_jobs_zero_of', reports) : t('charts_jobs_at_least', { ...count, ...reports }),
		];
	}
	return [
		value === 0 ? t('charts_jobs_zero') : t('charts_jobs_started', count),
		t('charts_jobs_reported_all', { count: denominator, due: reports.due }),
	];
}
