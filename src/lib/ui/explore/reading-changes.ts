import { fieldName, tableName } from '../../intake/refusal.ts';
import type { Reading } from '../../intake/reading.ts';
import { codeKey } from '../../model/labels.ts';
import { tables } from '../../model/tables.ts';
import type { Locale } from '../../text/locale.ts';
import { isMessageKey, translator, type Translate } from '../../text/translate.ts';

const shapes = ['part', 'encoding', 'delimiter', 'quote', 'headerRow', 'decimal'] as const;

/** What is different in how a file is read, a sentence each. */
export function readingChanges(before: Reading, after: Reading, table: string, locale: Locale): string[] {
	const t = translator(locale);
	const said: string[] = [];
	if (after.table !== undefined && after.table !== before.table)
		said.push(t('history_table', { table: tableName(after.table, locale) }));
	for (const [header, field] of changed(before.columns, after.columns)) {
		if (field === undefined) said.push(t('history_column_matched', { header }));
		else if (field === null) said.push(t('history_column_unused', { header }));
		else said.push(t('history_column', { header, field: fieldName(after.table ?? table, field, locale) }));
	}
	for (const field of new Set([...Object.keys(before.values ?? {}), ...Object.keys(after.values ?? {})])) {
		for (const [text, value] of changed(before.values?.[field], after.values?.[field]))
			said.push(valueSentence(t, after.table ?? table, field, text, value));
	}
	for (const [header, order] of changed(before.dayOrders, after.dayOrders))
		said.push(
			order === undefined ? t('history_dates_shown', { header }) : t(`history_dates_${order}`, { header }),
		);
	for (const [header, what] of changed(before.tenDigits, after.tenDigits))
		if (what !== undefined) said.push(t(`history_digits_${what}`, { header }));
	const kept = new Set(before.keptColumns);
	for (const header of after.keptColumns ?? [])
		if (!kept.has(header)) said.push(t('history_kept_column', { header }));
	if (after.emptyIdentityNumbers && !before.emptyIdentityNumbers) said.push(t('history_emptied'));
	const settings = shapes.filter((shape) => before[shape] !== after[shape]);
	if (settings.length > 0)
		said.push(
			t('history_shape', { settings: settings.map((shape) => t(`history_shape_${shape}`)).join(', ') }),
		);
	return said;
}

function valueSentence(
	t: Translate,
	table: string,
	field: string,
	text: string,
	value: string | undefined,
): string {
	if (value === undefined) return t('history_value_unread', { text });
	if (value === '') return t('history_value_nothing', { text });
	const codes = tables.find(({ id }) => id === table)?.fields.find(({ id }) => id === field)?.codes;
	const key = codes === undefined ? '' : codeKey(codes, value);
	return t('history_value', { text, value: isMessageKey(key) ? t(key) : value });
}

/** Keys whose value differs, with the later value; undefined where it is no longer there. */
function changed<V>(
	before: Record<string, V> = {},
	after: Record<string, V> = {},
): [string, V | undefined][] {
	const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]);
}
