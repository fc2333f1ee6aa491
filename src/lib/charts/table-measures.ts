import { measures } from '../measures/catalogue.ts';
import { slicesOf } from '../measures/contributions.ts';
import { isSplit, tree, type SliceDimension } from '../measures/dimensions.ts';
import type { FilterOptions } from '../measures/filter-options.ts';
import type { Measure } from '../measures/measure.ts';
import { allSeries, type Measured, type MeasureId, type Result } from '../measures/result.ts';
import { formatDecimal, formatInteger, formatNumber, formatPercent } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { keyText } from './keys.ts';
import { hasPercent, percentText } from './share-parts.ts';
import { countCell, missingCell, type Cell } from './table.ts';

/** A figure of a measure, or of a part of it, as a row. */
export interface MeasureRow {
	measure: MeasureId;
	/** null: the year has no figure. */
	result: Result | null;
	/** Name of the measure, or of its part. */
	label: string;
	part: boolean;
	value: Cell;
	numerator: Cell;
	denominator: Cell;
	unknown: Cell;
	band: string;
}

export interface MeasuresTable {
	rows: MeasureRow[];
	/** By what any measure can be divided. */
	dimensions: SliceDimension[];
	notes: string[];
}

interface Asked {
	measured: Measured;
	/** Figures by `by`, of all years. */
	parts: readonly Result[];
	by: SliceDimension | null;
	/** Measures that the filter reaches. */
	reached: readonly Measure[];
	year: number;
	models: FilterOptions['models'];
}

/** Every measure of a year with its counts, each followed by its parts where it is divided. */
export function tableMeasures(asked: Asked, locale: Locale): MeasuresTable {
	const { measured, reached, by, year } = asked;
	const t = translator(locale);
	const answered = reached.filter(({ id }) => measured.answers[id].unanswerable === null);
	const undivided = by === null ? [] : answered.filter((measure) => !slicesOf(measure).includes(by));
	const notes = [t('measures_note_counts')];
	if (undivided.length > 0)
		notes.push(
			t('measures_note_undivided', { measures: undivided.map(({ id }) => t(`measure_${id}`)).join(', ') }),
		);
	if (by === tree) notes.push(t('measures_note_units'));
	if (by === 'group') notes.push(t('measures_note_overlap'));
	const hasTree = measured.organisationNames.size > 0;
	const dimensions = answered.flatMap(slicesOf).filter((one) => one !== tree || hasTree);
	return {
		rows: answered.flatMap((measure) => rowsOf(measure, asked, year, locale)),
		dimensions: measures.flatMap(slicesOf).filter(uniqueIn(dimensions)),
		notes,
	};
}

/** Whether a dimension is among those given, and comes for the first time. */
function uniqueIn(given: readonly SliceDimension[]) {
	return (dimension: SliceDimension, at: number, all: readonly SliceDimension[]) =>
		given.includes(dimension) && all.indexOf(dimension) === at;
}

function rowsOf(measure: Measure, given: Asked, year: number, locale: Locale): MeasureRow[] {
	const t = translator(locale);
	const { measured, parts, models } = given;
	const name = t(`measure_${measure.id}`);
	const whole = measured.answers[measure.id].results.filter(
		({ slice }) => slice.dimension === 'all' && slice.year === year,
	);
	const apart = measure.total ? [] : measured.answers[measure.id].results.filter(isPart(year));
	const asked = parts.filter(({ measure: id, slice }) => id === measure.id && slice.year === year);
	const own = asked.length > 0 ? asked : apart;
	const there = new Set([...whole, ...own].map(({ slice }) => slice.series));
	const series = [null, ...allSeries].filter((one) => there.has(one));
	if (series.length === 0) return measure.total ? [rowOf(measure, null, name, false, locale)] : [];
	return series.flatMap((one) => {
		const head = one === null ? name : t(`measures_series_${one}`, { measure: name });
		const total = whole.find(({ slice }) => slice.series === one) ?? null;
		const divided = own.filter(({ slice }) => slice.series === one);
		return [
			measure.total ? rowOf(measure, total, head, false, locale) : headOf(measure, head, locale),
			...divided.map((result) =>
				rowOf(
					measure,
					result,
					keyText(result.slice.dimension, result.slice.key, locale, {
						...{ models, organisationNames: measured.organisationNames, measure: measure.id },
					}),
					true,
					locale,
				),
			),
		];
	});
}

/** Results of the categories of a measure that is no sum of them. */
const isPart =
	(of: number) =>
	({ slice: { year, dimension } }: Result): boolean =>
		year === of && dimension === 'category';

/** Over categories that are no sum, nothing but their name. */
function headOf(measure: Measure, label: string, locale: Locale): MeasureRow {
	const empty: Cell = { text: '', value: null };
	const row = rowOf(measure, null, label, false, locale);
	return { ...row, value: empty, numerator: empty, denominator: empty, unknown: empty };
}

function rowOf(
	{ id, unit }: Measure,
	result: Result | null,
	label: string,
	part: boolean,
	locale: Locale,
): MeasureRow {
	const missing = missingCell(locale);
	const counted = (count: number | null | undefined) => countCell(count, locale);
	const ofPersons = result !== null && result.slice.dimension !== 'all' && isSplit(result.slice.dimension);
	return {
		...{ measure: id, result, label, part },
		value: result === null ? missing : valueCell(unit, result, locale),
		numerator: counted(result?.denominator === null && !ofPersons ? null : result?.numerator),
		denominator: counted(result?.denominator),
		unknown: counted(result?.unknown),
		band: result === null ? '' : bandText(unit, result, locale),
	};
}

function valueCell(unit: Measure['unit'], result: Result, locale: Locale): Cell {
	const t = translator(locale);
	const { value } = result;
	if (value === null) return missingCell(locale);
	switch (unit) {
		case 'share':
			return hasPercent(result)
				? { text: percentText(value, result, locale), value: Math.round(value * 1000) / 10 }
				: { text: '–', value: null };
		case 'share_of_recorded':
			return { text: formatPercent(value, locale), value: Math.round(value * 1000) / 10 };
		case 'ratio':
			return { text: formatNumber(value, locale), value };
		case 'mean_days':
			return { text: t('measures_days', { n: formatDecimal(value, locale) }), value };
		case 'months':
		case 'per_10_million':
			return { text: formatDecimal(value, locale), value };
		default:
			return { text: formatInteger(value, locale), value };
	}
}

/** From what is known to what is possible; empty where there is no such span. */
function bandText(unit: Measure['unit'], result: Result, locale: Locale): string {
	const { lower, upper } = result;
	if (unit !== 'share' || !hasPercent(result) || lower === null || upper === null || lower === upper)
		return '';
	const ends = { lower: formatPercent(lower, locale), upper: formatPercent(upper, locale) };
	return translator(locale)('measures_band', ends);
}
