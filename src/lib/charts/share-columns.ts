import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { shareMeasure } from './share-measure.ts';
import { goalPercent, hasPercent, percentText, shareParts } from './share-parts.ts';
import { countCell, leadingTo, missingCell, textCell, type Cell, type Column } from './table.ts';
import { verdictWords } from './verdict.ts';

/** The columns that every table of shares has: the three parts, their sum, the share. */
export function shareColumns(results: readonly Result[], locale: Locale): Column[] {
	const t = translator(locale);
	const first = results[0];
	const measure = first === undefined ? 'clause_share' : shareMeasure(first);
	const count = (key: string, label: string): Column => ({ key, label, numeric: true });
	return [
		count('yes', t(`charts_part_${measure}`)),
		count('unknown', t('charts_part_unknown')),
		count('no', t('charts_part_without')),
		count('all', t('charts_column_all')),
		{ ...count('share', t('charts_column_share')), unit: '%' },
	];
}

/** The share is known, but of too few to be printed as a percentage. */
const withheldCell: Cell = { text: '–', value: null };

/** One cell of them leads to the rows: the share, or what it is a share of where it is not printed. */
export function shareCells(result: Result, locale: Locale): Cell[] {
	const { yes, unknown, no, all, noneRecorded } = shareParts(result);
	const percent = hasPercent(result);
	const known = (count: number) => (noneRecorded ? missingCell(locale) : countCell(count, locale));
	return [
		known(yes),
		countCell(unknown, locale),
		known(no),
		percent ? countCell(all, locale) : leadingTo(countCell(all, locale), result),
		percent
			? leadingTo(percentCell(result.value, result, locale), result)
			: noneRecorded || all === 0
				? missingCell(locale)
				: withheldCell,
	];
}

/** From what is known to what is possible, the goal, and what follows. */
export function bandColumns(results: readonly Result[], locale: Locale): Column[] {
	const t = translator(locale);
	return [
		{ key: 'lower', label: t('charts_column_lower'), numeric: true, unit: '%' },
		{ key: 'upper', label: t('charts_column_upper'), numeric: true, unit: '%' },
		...(hasNature(results) ? [{ key: 'nature', label: t('charts_column_nature'), numeric: true }] : []),
		{ key: 'goal', label: t('charts_column_goal'), numeric: true, unit: '%' },
		{ key: 'verdict', label: t('charts_column_verdict'), numeric: false },
	];
}

export function bandCells(result: Result, results: readonly Result[], locale: Locale): Cell[] {
	const { goal } = result;
	const { noneRecorded } = shareParts(result);
	const end = (fraction: number | null) => percentCell(noneRecorded ? null : fraction, result, locale);
	return [
		end(result.lower),
		end(result.upper),
		...(hasNature(results) ? [countCell(result.unknown_nature, locale)] : []),
		goal === null
			? { text: '.', value: '.' }
			: { text: goalPercent(goal, locale), value: Math.round(goal * 1000) / 10 },
		textCell(verdictWords(result, locale).words),
	];
}

const hasNature = (results: readonly Result[]): boolean =>
	results.some((result) => result.unknown_nature > 0);

function percentCell(fraction: number | null, result: Result, locale: Locale): Cell {
	if (fraction === null) return missingCell(locale);
	const text = percentText(fraction, result, locale);
	return { text, value: Number(text.replace(',', '.').replace(/[\s%]/g, '')) };
}
