import { textCell, type TableTwin } from '../../charts/table.ts';
import type { ChangedRow, ComparedRow, Comparison, ShownValue } from '../../intake/compare.ts';
import { fieldName } from '../../intake/refusal.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { shownValue } from './shown-value.ts';

type Rows = 'added' | 'changed' | 'gone';

/** The rows that are added, changed or gone, as a table; null where there are none. */
export function comparedTable(comparison: Comparison, what: Rows, locale: Locale): TableTwin | null {
	const count = comparison[what];
	if (count === 0) return null;
	const t = translator(locale);
	const caption = t(`newer_${what}`, { count, n: formatInteger(count, locale) });
	const table =
		what === 'changed'
			? changedTable(comparison, locale)
			: rowsTable(comparison.table, what === 'added' ? comparison.addedRows : comparison.goneRows, locale);
	const shown = what === 'changed' ? comparison.changes.length : table.rows.length;
	const notes = shown < count ? [t('newer_shown', { n: formatInteger(shown, locale) })] : [];
	return { caption, ...table, notes };
}

type Body = Pick<TableTwin, 'columns' | 'rows'>;

function changedTable({ table, changes }: Comparison, locale: Locale): Body {
	const t = translator(locale);
	const shown = (field: string, text: string | null) =>
		textCell(text === null ? t('newer_blank') : shownValue(table, field, text, locale));
	return {
		columns: [
			{ key: 'key', label: t('newer_key'), numeric: false },
			{ key: 'field', label: t('newer_field'), numeric: false },
			{ key: 'before', label: t('newer_before'), numeric: false },
			{ key: 'after', label: t('newer_after'), numeric: false },
			{ key: 'row', label: t('list_row'), numeric: true },
		],
		rows: changes.flatMap(({ key, newer, cells }: ChangedRow) =>
			cells.map(({ field, before, after }) => [
				textCell(keyText(table, key, locale)),
				textCell(fieldName(table, field, locale)),
				shown(field, before),
				shown(field, after),
				{ text: formatInteger(newer.row, locale), value: newer.row },
			]),
		),
	};
}

function rowsTable(table: string, rows: readonly ComparedRow[], locale: Locale): Body {
	const t = translator(locale);
	return {
		columns: [
			{ key: 'key', label: t('newer_key'), numeric: false },
			{ key: 'about', label: t('newer_about'), numeric: false },
			{ key: 'row', label: t('list_row'), numeric: true },
		],
		rows: rows.map(({ key, about, row }) => [
			textCell(keyText(table, key, locale)),
			textCell(about.map(({ field, text }) => shownValue(table, field, text, locale)).join(', ')),
			{ text: formatInteger(row, locale), value: row },
		]),
	};
}

function keyText(table: string, key: readonly ShownValue[], locale: Locale): string {
	if (key.length === 0) return translator(locale)('newer_no_key');
	return key.map(({ field, text }) => shownValue(table, field, text, locale)).join(' · ');
}
