import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import type { JobParts } from './jobs-by-year.ts';
import { seriesOf, type JobSeries } from './series.ts';

/** What a year led to, both channels together, with the parts of its jobs where they are told: jobs, then placements, then how many contracts have reported. */
export function sentenceJobsTogether(results: readonly Result[], locale: Locale, parts?: JobParts): string {
	const t = translator(locale);
	const whole = results.filter(({ slice }) => slice.dimension === 'all');
	const find = (series: JobSeries) => whole.find((result) => seriesOf(result) === series);
	const [jobs, placements] = [find('jobs_sum'), find('placements_sum')];
	if (jobs === undefined || jobs.value === null) return t('charts_jobs_not_available');
	const { year } = jobs.slice;
	const counted = { count: jobs.value, n: formatInteger(jobs.value, locale), year };
	const said = [
		parts === undefined
			? t('charts_together_jobs', counted)
			: t('charts_jobs_parts', {
					...counted,
					support: formatInteger(parts.support, locale),
					deviation: formatInteger(parts.deviation, locale),
				}),
	];
	const value = placements?.value ?? 0;
	if (value > 0) said.push(t('charts_placements_started', { count: value, n: formatInteger(value, locale) }));
	const { numerator, denominator } = jobs;
	if (denominator !== null && denominator > 0) {
		const reports = { reported: formatInteger(numerator, locale), due: formatInteger(denominator, locale) };
		said.push(t('charts_together_reported', { count: denominator, ...reports }));
	} else if (denominator === null) said.push(t('charts_jobs_reported_unknown'));
	const sentence = said.join(' ');
	return jobs.running ? t('charts_so_far', { year, sentence }) : sentence;
}
