import { keyText, type KeyNames } from '../lib/charts/keys.ts';
import { versionOf, type Measure } from '../lib/measures/measure.ts';
import type { Result, Slice } from '../lib/measures/result.ts';
import type { Computed } from '../lib/publish/compute.ts';
import type { Locale } from '../lib/text/locale.ts';
import { spreadsheetCsv, type SpreadsheetCell } from '../lib/text/spreadsheet-csv.ts';
import { translator } from '../lib/text/translate.ts';
import { askedAnswers, askedResults, protection } from './asked.ts';
import type { MeasureOptions } from './measure-options.ts';

interface Words extends KeyNames {
	locale: Locale;
}

const columns: readonly (readonly [
	name: string,
	cell: (result: Result, measure: Measure, words: Words) => SpreadsheetCell,
])[] = [
	['measure', ({ measure }) => measure],
	['unit', (_, { unit }) => unit],
	['version', (_, measure) => versionOf(measure)],
	['year', ({ slice }) => slice.year],
	['series', ({ slice }) => slice.series],
	['dimension', ({ slice }) => slice.dimension],
	['key', ({ slice }) => slice.key],
	['name', ({ slice, measure }, _, { locale, ...names }) => nameOf(slice, locale, { ...names, measure })],
	['value', ({ value }) => value],
	['numerator', ({ numerator }) => numerator],
	['denominator', ({ denominator }) => denominator],
	['unknown', ({ unknown }) => unknown],
	['unknown_nature', ({ unknown_nature: unclear }) => unclear],
	['derived_nature', ({ derived_nature: derived }) => derived],
	['fallback_dates', ({ fallback_dates: fallback }) => fallback],
	['lower', ({ lower }) => lower],
	['upper', ({ upper }) => upper],
	['verdict', ({ verdict }) => verdict],
	['goal', ({ goal }) => goal],
	['goal_decision', ({ goal_decision: decision }) => decision],
	['running', ({ running }) => (running ? 'yes' : 'no')],
	['as_of', ({ as_of: asOf }) => asOf],
];

/** What the key stands for, in the language asked for: the name of an organisation, the words of a code. */
function nameOf({ dimension, key }: Slice, locale: Locale, names: KeyNames): SpreadsheetCell {
	return dimension === 'all' ? null : keyText(dimension, key, locale, names);
}

/** One row per result, as the spreadsheets of the language read it. Each row says that its figures are internal. */
export function measureCsv({ measured }: Computed, options: MeasureOptions): string {
	const { locale } = options;
	const words = { locale, organisationNames: measured.organisationNames };
	const rows = askedAnswers(measured, options).flatMap(({ measure, answer }) =>
		askedResults(answer, options).map((result) => [
			protection,
			...columns.map(([, cell]) => cell(result, measure, words)),
		]),
	);
	const head = [translator(locale)('charts_protection_column'), ...columns.map(([name]) => name)];
	return spreadsheetCsv([head, ...rows], locale);
}
