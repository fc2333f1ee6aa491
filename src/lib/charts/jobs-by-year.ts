import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import type { RowBar } from './bar-rows.ts';
import { brokenAt } from './break-marks.ts';
import type { Drawing } from './drawing.ts';
import type { LegendItem } from './legend.ts';
import { seriesIn, seriesName, seriesOf, seriesSwatch, type JobSeries } from './series.ts';
import { yearBars } from './year-bars.ts';
import { wholeYears, yearText } from './years.ts';

/** What a year's sum of jobs is made of. */
export interface JobParts {
	support: number;
	deviation: number;
}

/**
 * Jobs beside placements, and those of deviations beside both; standing by year, on phones lying.
 * @param broken years from which on the figures are of other organisations than before
 * @param parts of every year whose sum of jobs is drawn, by year: the sum's bar is then drawn in two parts
 */
export function jobsByYear(
	results: readonly Result[],
	drawing: Drawing,
	broken: readonly number[] = [],
	parts: ReadonlyMap<number, JobParts> | null = null,
): SVGSVGElement {
	const { locale } = drawing;
	const whole = wholeYears(results);
	const series = seriesIn(whole);
	const numbers = [...new Set(whole.map(({ slice }) => slice.year))];
	const years = numbers.map((year) => {
		const here = whole.filter(({ slice }) => slice.year === year);
		const first = here.find((result) => isJobs(seriesOf(result))) ?? here[0]!;
		const bars = series.flatMap((one): RowBar[] => {
			const value = here.find((result) => seriesOf(result) === one)?.value ?? null;
			if (value === null) return [];
			return [{ parts: partsOf(one, value, parts?.get(year)), text: formatInteger(value, locale) }];
		});
		return { year: yearText(first, locale), under: reporting(first, drawing), bars };
	});
	const name = translator(locale)('charts_image_jobs_by_year', {
		from: whole[0]?.slice.year ?? '',
		to: whole.at(-1)?.slice.year ?? '',
	});
	return yearBars(drawing, name, years, legendOf(series, parts !== null, drawing), brokenAt(numbers, broken));
}

function partsOf(series: JobSeries, value: number, parts: JobParts | undefined): RowBar['parts'] {
	if (series !== 'jobs_sum' || parts === undefined)
		return [{ swatch: seriesSwatch[series], from: 0, to: value }];
	return [
		{ swatch: seriesSwatch.jobs, from: 0, to: parts.support },
		{ swatch: seriesSwatch.jobs_deviation, from: parts.support, to: parts.support + parts.deviation },
	];
}

function legendOf(series: readonly JobSeries[], apart: boolean, { locale }: Drawing): LegendItem[] {
	const t = translator(locale);
	return series.flatMap((one): LegendItem[] =>
		one === 'jobs_sum' && apart
			? [
					{ swatch: seriesSwatch.jobs, text: t('charts_series_jobs_support') },
					{ swatch: seriesSwatch.jobs_deviation, text: t('charts_series_jobs_deviation') },
				]
			: [{ swatch: seriesSwatch[one], text: seriesName(one, locale) }],
	);
}

const isJobs = (series: JobSeries): boolean => series === 'jobs' || series === 'jobs_sum';

function reporting(result: Result, { locale }: Drawing): string | null {
	if (result.denominator === null || result.denominator === 0) return null;
	const counts = {
		reported: formatInteger(result.numerator, locale),
		due: formatInteger(result.denominator, locale),
	};
	return translator(locale)('charts_contracts_reported', counts);
}
