import type { Reading } from '../../intake/reading.ts';
import type { UnknownValue } from '../../intake/report.ts';
import { codesOf } from '../../intake/unknown-values.ts';
import { codeKey } from '../../model/labels.ts';
import type { Field } from '../../model/types.ts';
import { isMessageKey, type Translate } from '../../text/translate.ts';
import { tableOf } from './mapping.ts';

/** A text to map, or one that was mapped. */
export interface ValueRow {
	key: string;
	field: string;
	text: string;
	/** Cells that hold it; null where it is mapped already. */
	count: number | null;
	/** What was said of it: a code, `''` for nothing, `?` for not decided. */
	said: string;
	suggestions: readonly string[];
}

function fieldOf(table: string, field: string): Field | undefined {
	return tableOf(table)?.fields.find(({ id }) => id === field);
}

/** Codes that a text of a field can stand for; none where its values are no codes. */
export function choicesOf(table: string, field: string): string[] {
	const known = fieldOf(table, field);
	return known ? codesOf(known).map(({ code }) => code) : [];
}

/** Texts to map, the most frequent first, then those of codes that are mapped. */
export function toMap(table: string, unknown: readonly UnknownValue[], { values = {} }: Reading): ValueRow[] {
	const open = unknown.map(({ field, text, count, suggestions }): ValueRow => {
		return { key: `${field} ${text}`, field, text, count, said: '?', suggestions };
	});
	const mapped = Object.entries(values).flatMap(([field, words]) =>
		choicesOf(table, field).length === 0
			? []
			: Object.entries(words).map(([text, said]): ValueRow => {
					return { key: `${field} ${text}`, field, text, count: null, said, suggestions: [] };
				}),
	);
	return [...open, ...mapped.filter(({ key }) => !open.some((row) => row.key === key))];
}

/** The reading with what was chosen. */
export function changedValues(
	reading: Reading,
	rows: readonly ValueRow[],
	chosen: Readonly<Record<string, string>>,
): Reading {
	const values: Record<string, Record<string, string>> = structuredClone(reading.values ?? {});
	for (const { key, field, text, said } of rows) {
		const choice = chosen[key] ?? said;
		const words = (values[field] ??= {});
		if (choice === '?') delete words[text];
		else words[text] = choice;
	}
	const filled = Object.entries(values).filter(([, words]) => Object.keys(words).length > 0);
	return { ...reading, values: Object.fromEntries(filled) };
}

/** A code in words. */
export function codeName(table: string, field: string, code: string, t: Translate): string {
	const known = fieldOf(table, field);
	if (known?.type === 'yes_no') return code === 'yes' ? t('values_yes') : t('values_no');
	const key = codeKey(known?.codes ?? '', code);
	return isMessageKey(key) ? t(key) : code;
}
