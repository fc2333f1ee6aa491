import { dimensionsOf } from '../measures/contributions.ts';
import type { FigureRow } from '../measures/figure-rows.ts';
import { tallies, type Measure, type Tallies, type Tally } from '../measures/measure.ts';
import type { ExclusionReason, Slice } from '../measures/result.ts';
import { formatDate, formatInteger, formatNumber } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { figureTitle, tallyKind, tallyLabel } from './figure-words.ts';
import { dimensionName, keyText, type KeyNames } from './keys.ts';
import { textCell, type Cell, type Column, type TableTwin } from './table.ts';

/** A reason to be left out in words that need no number. */
export function reasonText(reason: ExclusionReason, locale: Locale): string {
	return translator(locale)(`exclusion_${reason}`, { count: 1, n: '' }).trim();
}

/** The tallies of which a figure has any. */
export function talliesIn(sums: Tallies): Tally[] {
	return tallies.filter((tally) => sums[tally] !== 0);
}

/**
 * The rows behind a figure as they are shown: name, what each adds (`counted`), where it stands. The columns' keys are those to sort by.
 * @param counted null where the rows are left out
 */
export function tableFigureRows(
	{ measure, slice }: { measure: Measure; slice: Slice },
	rows: readonly FigureRow[],
	counted: readonly Tally[] | null,
	locale: Locale,
	names: KeyNames = {},
): TableTwin {
	const t = translator(locale);
	const dated = rows.some(({ dated_on }) => dated_on !== null);
	const own = dimensionsOf(measure).filter((one) => one !== slice.dimension && !(dated && one === 'month'));
	const kind = tallyKind(measure, slice);
	const shown = counted ?? [];
	const column = (key: string, label: string, numeric = false): Column => ({ key, label, numeric });
	return {
		caption: t('rows_table'),
		columns: [
			column('id', t('rows_column_id')),
			...shown.map((tally) => column(tally, tallyLabel(kind, tally, locale), true)),
			...(dated ? [column('dated_on', t('rows_column_dated_on'))] : []),
			...own.map((one) => column(one, dimensionName(one, locale))),
			column('file', t('rows_column_file')),
			column('row', t('rows_column_row'), true),
		],
		rows: rows.map((row) => [
			textCell(row.id ?? '–'),
			...shown.map((tally) => numberCell(row[tally], locale)),
			...(dated ? [dateCell(row.dated_on, locale)] : []),
			...own.map((one) =>
				textCell(keyText(one, row.dimensions[one] ?? '', locale, { ...names, measure: measure.id })),
			),
			textCell(row.file ?? '–'),
			row.row === null ? textCell('–') : { text: formatInteger(row.row, locale), value: row.row },
		]),
		notes: [],
	};
}

/**
 * All rows as a file: those that count with what they add, so that the columns add up to the figure, and those that are left out with
 * why, adding nothing.
 */
export function fileFigureRows(
	figure: { measure: Measure; slice: Slice },
	counted: { rows: readonly FigureRow[]; sums: Tallies },
	leftOut: readonly FigureRow[],
	locale: Locale,
	names: KeyNames = {},
): TableTwin {
	const t = translator(locale);
	const { measure, slice } = figure;
	const own = dimensionsOf(measure);
	const kind = tallyKind(measure, slice);
	const shown = talliesIn(counted.sums);
	const text = (key: string, label: string): Column => ({ key, label, numeric: false });
	const head = (key: 'counted' | 'excluded' | 'id' | 'dated_on' | 'year' | 'file' | 'row') =>
		text(key, t(`rows_column_${key}`));
	return {
		caption: figureTitle({ measure: measure.id, slice }, locale, names),
		columns: [
			...(['counted', 'excluded', 'id', 'dated_on', 'year'] as const).map(head),
			...own.map((one) => text(one, dimensionName(one, locale))),
			...(['file', 'row'] as const).map(head),
			...shown.map((tally) => ({ key: tally, label: tallyLabel(kind, tally, locale), numeric: true })),
		],
		rows: [...counted.rows, ...leftOut].map((row) => [
			textCell(t(row.excluded === null ? 'rows_yes' : 'rows_no')),
			textCell(row.excluded === null ? '' : reasonText(row.excluded, locale)),
			textCell(row.id ?? ''),
			textCell(row.dated_on ?? ''),
			{ text: String(row.year ?? ''), value: row.year },
			...own.map((one) =>
				textCell(keyText(one, row.dimensions[one] ?? '', locale, { ...names, measure: measure.id })),
			),
			textCell(row.file ?? ''),
			{ text: String(row.row ?? ''), value: row.row },
			...shown.map((tally) => (row.excluded === null ? numberCell(row[tally], locale) : empty)),
		]),
		notes: [],
	};
}

const empty: Cell = { text: '', value: null };

function numberCell(value: number, locale: Locale): Cell {
	return { text: formatNumber(value, locale), value };
}

function dateCell(date: string | null, locale: Locale): Cell {
	return date === null ? textCell('–') : { text: formatDate(date, locale), value: date };
}
