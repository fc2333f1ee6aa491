import { fieldKey, ofWhomCodeKey, tableKey } from '../model/labels.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';
import type { FileError } from './report.ts';

/** Why a file was refused as a whole and what to do about it, in the reader's language. */
export function refusalText(error: FileError, locale: Locale): string {
	const t = translator(locale);
	const { detail } = error;
	const megabytes = (bytes: unknown) => formatInteger(Number(bytes) / 1_000_000, locale);
	switch (error.code) {
		case 'too_large':
			return t('refusal_too_large', { size: megabytes(detail['size']), limit: megabytes(detail['limit']) });
		case 'unpacks_too_large':
			return t('refusal_unpacks_too_large', { limit: megabytes(detail['limit']) });
		case 'part_missing':
			return t('refusal_part_missing', { part: String(detail['part']) });
		case 'no_known_columns':
			return t('refusal_no_known_columns', { headers: list(detail['headers']).join(', ') });
		case 'needed_columns_missing': {
			const table = String(detail['table']);
			const needs = list(detail['missing']).map((need) =>
				need.split('|').map((field) => fieldName(table, field, locale)),
			);
			const missing = needs.map((ways) => ways.join(` ${t('or_word')} `)).join(` ${t('and_word')} `);
			return t('refusal_needed_columns_missing', { table: inSentence(tableName(table, locale)), missing });
		}
		case 'identity_numbers': {
			const count = Number(detail['count']);
			const cells = list(detail['cells']).map((cell) => cellName(cell, locale));
			return t('refusal_identity_numbers', {
				count,
				n: formatInteger(count, locale),
				cells: cells.join('; '),
			});
		}
		default:
			return t(`refusal_${error.code}`);
	}
}

/** The label of a table. */
export function tableName(table: string, locale: Locale): string {
	const key = tableKey(table);
	return isMessageKey(key) ? translator(locale)(key) : table;
}

/** A label as it stands in the middle of a sentence. */
function inSentence(label: string): string {
	return label.charAt(0).toLowerCase() + label.slice(1);
}

/** The label of a field. */
export function fieldName(table: string, field: string, locale: Locale): string {
	const code = ofWhomCodeKey(field);
	if (code !== null && isMessageKey(code)) {
		const t = translator(locale);
		return t('field_of_whom', { code: inSentence(t(code)) });
	}
	const key = fieldKey(table, field);
	return isMessageKey(key) ? translator(locale)(key) : field;
}

/** Cells come as `row:header`, `row:` or `header:column`. */
function cellName(cell: string, locale: Locale): string {
	const t = translator(locale);
	const at = cell.indexOf(':');
	const [row, column] = [cell.slice(0, at), cell.slice(at + 1)];
	if (row === 'header') return t('refusal_cell_header', { column });
	return column === '' ? t('refusal_cell_row', { row }) : t('refusal_cell', { row, column });
}

function list(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
}
