import { isOfRecorded } from '../measures/assemble.ts';
import { notRecorded, type Dimension } from '../measures/dimensions.ts';
import { measureById, type Figure } from '../measures/figure.ts';
import type { Measure, Tally, Unit } from '../measures/measure.ts';
import type { Result, Slice } from '../measures/result.ts';
import { formatDate, formatNumber, formatPercent } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';
import { dimensionInSentence, keyText, type KeyNames } from './keys.ts';
import { goalPercent, hasPercent, percentText } from './share-parts.ts';

/** What the tallies of a figure's rows are called by. */
export type TallyKind = 'share' | 'count' | 'recorded' | 'doubt';

/** "Påbörjade anställningar 2025, Unga, via stödfunktionen" */
export function figureTitle({ measure, slice }: Figure, locale: Locale, names: KeyNames = {}): string {
	const t = translator(locale);
	return t('rows_title', {
		measure: t(`measure_${measure}`),
		slice: sliceText(slice, locale, { ...names, measure }),
	});
}

function sliceText({ year, dimension, key, series }: Slice, locale: Locale, names: KeyNames): string {
	const t = translator(locale);
	const named = dimension === 'month' ? key.slice(0, 4) === String(year) : false;
	const label = keyText(dimension, key, locale, names);
	const told = tellsWhatItIs(dimension, key)
		? label
		: t('rows_slice_of', { dimension: dimensionInSentence(dimension, locale), key: label });
	const parts = [...(named ? [] : [String(year)]), ...(dimension === 'all' ? [] : [told])];
	if (series !== null) parts.push(t(`rows_series_${series}`));
	return parts.join(', ');
}

/** Of what kind the words of a key are; those of other keys could be of several, as what is not recorded or a name. */
function tellsWhatItIs(dimension: Dimension, key: string): boolean {
	const spoken: readonly Dimension[] = ['month', 'cpv', 'nature', 'form', 'group', 'gender', 'category'];
	return key !== '' && key !== notRecorded && [...spoken, 'organisation'].includes(dimension);
}

export function tallyKind(measure: Measure, { dimension }: Slice): TallyKind {
	if (isOfRecorded(measure, dimension)) return 'recorded';
	if (measure.unit === 'rows') return 'doubt';
	return measure.unit === 'share' ? 'share' : 'count';
}

/** What a row adds to a tally, as a column heading. */
export function tallyLabel(kind: TallyKind, tally: Tally, locale: Locale): string {
	const key = `rows_${kind}_${tally}`;
	return translator(locale)(isMessageKey(key) ? key : `rows_any_${tally}`);
}

/** A value, numerator or denominator as printed: shares as percentages, where they are not of too few. */
export function valueText(result: Result, unit: Unit | undefined, locale: Locale): string {
	if (result.value === null) return translator(locale)('charts_not_available');
	if (unit === 'share_of_recorded') return formatPercent(result.value, locale);
	if (unit !== 'share') return formatNumber(result.value, locale);
	return hasPercent(result) ? percentText(result.value, result, locale) : '–';
}

/** A figure in words: each number that it must never stand without, with what it is called. */
export function figureFacts(result: Result, locale: Locale): { label: string; text: string }[] {
	const t = translator(locale);
	const { numerator, denominator, unknown, unknown_nature, lower, upper, goal } = result;
	const unit = measureById(result.measure)?.unit;
	const number = (value: number | null) =>
		value === null ? t('charts_not_available') : formatNumber(value, locale);
	const facts = [
		{ label: t('rows_value'), text: valueText(result, unit, locale) },
		{ label: t('rows_numerator'), text: number(numerator) },
		{ label: t('rows_denominator'), text: number(denominator) },
		{ label: t('rows_unknown'), text: number(unknown) },
	];
	if (unknown_nature > 0) facts.push({ label: t('charts_column_nature'), text: number(unknown_nature) });
	if (unit === 'share' && lower !== null && upper !== null && hasPercent(result)) {
		const ends = { lower: percentText(lower, result, locale), upper: formatPercent(upper, locale) };
		facts.push({ label: t('rows_band'), text: t('charts_range', ends) });
	}
	if (goal !== null) facts.push({ label: t('charts_column_goal'), text: goalPercent(goal, locale) });
	facts.push({ label: t('rows_as_of'), text: formatDate(result.as_of, locale) });
	return facts;
}
