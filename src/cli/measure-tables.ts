import { dimensionName, keyText } from '../lib/charts/keys.ts';
import { hasPercent, percentText, shareParts } from '../lib/charts/share-parts.ts';
import { isSplit, notRecorded } from '../lib/measures/dimensions.ts';
import type { Measure, Unit } from '../lib/measures/measure.ts';
import type { OrganisationNames } from '../lib/measures/organisations.ts';
import type { Result } from '../lib/measures/result.ts';
import { formatDecimal, formatInteger } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { textTable } from './text-table.ts';

/** A column: its heading and its cells. */
type Column = readonly [head: string, cell: (result: Result) => string];

/** Results of one measure and one dimension, a line each. */
export function resultsTable(
	{ id, unit }: Measure,
	results: readonly Result[],
	locale: Locale,
	organisationNames: OrganisationNames,
): string {
	const t = translator(locale);
	const dimension = results[0]!.slice.dimension;
	const columns: Column[] = [[t('cli_column_year'), ({ slice }) => String(slice.year)]];
	if (results.some(({ slice }) => slice.series !== null))
		columns.push([
			t('cli_column_series'),
			({ slice }) => (slice.series === null ? '' : t(`cli_series_${slice.series}`)),
		]);
	if (dimension !== 'all')
		columns.push([
			dimensionName(dimension, locale),
			({ slice }) => keyText(dimension, slice.key, locale, { organisationNames, measure: id }),
		]);
	columns.push(
		...(unit === 'persons' && isSplit(dimension) ? recordedColumns(locale) : figureColumns(unit, locale)),
	);
	return textTable(
		columns.map(([head]) => head),
		results.map((result) => columns.map(([, cell]) => cell(result))),
	);
}

function figureColumns(unit: Unit, locale: Locale): Column[] {
	if (unit === 'share') return shareColumns(locale);
	if (unit === 'persons' || unit === 'reports' || unit === 'rows') return countColumns(formatInteger, locale);
	return unit === 'months' ? countColumns(formatDecimal, locale) : quotientColumns(locale);
}

function shareColumns(locale: Locale): Column[] {
	const t = translator(locale);
	const n = (count: number) => formatInteger(count, locale);
	const percent = (result: Result, fraction: number | null) =>
		fraction === null ? '' : percentText(fraction, result, locale);
	return [
		[t('cli_column_value'), (result) => (hasPercent(result) ? percent(result, result.value) : '–')],
		[
			t('cli_column_counts'),
			(result) =>
				shareParts(result).noneRecorded
					? t('cli_nothing_known', { all: n(result.denominator ?? 0) })
					: t('cli_of', { part: n(result.numerator), all: n(result.denominator ?? 0) }),
		],
		[t('cli_column_unknown'), ({ unknown }) => n(unknown ?? 0)],
		[
			t('cli_column_band'),
			(result) =>
				result.lower === null ? '–' : `${percent(result, result.lower)}–${percent(result, result.upper)}`,
		],
		[t('cli_column_verdict'), ({ verdict }) => (verdict === null ? '' : t(`cli_verdict_${verdict}`))],
	];
}

function countColumns(format: (value: number, locale: Locale) => string, locale: Locale): Column[] {
	const t = translator(locale);
	const n = (count: number) => formatInteger(count, locale);
	return [
		[t('cli_column_value'), ({ value }) => (value === null ? '–' : format(value, locale))],
		[
			t('cli_column_reported'),
			({ numerator, denominator }) =>
				denominator === null ? '–' : t('cli_of', { part: n(numerator), all: n(denominator) }),
		],
	];
}

/** Persons of one code, of those of whom the dimension is recorded. */
function recordedColumns(locale: Locale): Column[] {
	const t = translator(locale);
	const n = (count: number) => formatInteger(count, locale);
	return [
		[t('cli_column_value'), ({ value }) => (value === null ? '–' : n(value))],
		[
			t('cli_column_recorded'),
			({ slice, denominator }) => (denominator === null || slice.key === notRecorded ? '–' : n(denominator)),
		],
	];
}

function quotientColumns(locale: Locale): Column[] {
	const t = translator(locale);
	return [
		[t('cli_column_value'), ({ value }) => (value === null ? '–' : formatDecimal(value, locale))],
		[t('method_numerator'), ({ numerator }) => formatInteger(numerator, locale)],
		[
			t('method_denominator'),
			({ denominator }) => (denominator === null ? '–' : formatInteger(denominator, locale)),
		],
		[t('cli_column_unknown'), ({ unknown }) => formatInteger(unknown ?? 0, locale)],
	];
}
