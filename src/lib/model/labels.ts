import { codeLists } from './code-lists.ts';
import { ofWhomFields } from './tables/of-whom.ts';

/*
 * Names of the messages that hold the labels of the model (`text/messages/<language>/model.json`). A key made for a value that is
 * not in the model, such as a code of an open list, or for a help that is not written names no message: ask `isMessageKey`.
 */

/** What a table is called. */
export function tableKey(table: string): string {
	return `table_${table}`;
}

/** One sentence on what a row of the table is. */
export function tableHelpKey(table: string): string {
	return `table_${table}_help`;
}

/** The field as a column heading; fields that count the persons of one code have no label of their own: `ofWhomCodeKey`. */
export function fieldKey(table: string, field: string): string {
	return `field_${table}_${field}`;
}

/** The label of the code whose persons a field counts, which `field_of_whom` takes as its `code`; null for all other fields. */
export function ofWhomCodeKey(field: string): string | null {
	const counted = ofWhomFields.find(({ id }) => id === field)?.ofWhom;
	return counted ? codeKey(counted.dimension, counted.code) : null;
}

/** What the field says; only fields whose heading is not enough have one. */
export function fieldHelpKey(table: string, field: string): string {
	return `field_${table}_${field}_help`;
}

/** Lists put together from others: their codes bear the labels of the list they come from. */
const madeOf: Readonly<Record<string, readonly string[]>> = { count_code: ['group', 'gender', 'age_band'] };

/** The code in words. Codes are lower-cased first, since the currencies are in capitals: `55+` is `code_age_band_55_`. */
export function codeKey(list: string, code: string): string {
	const origin =
		madeOf[list]?.find((id) => codeLists[id]?.codes.some((known) => known.code === code)) ?? list;
	return `code_${origin}_${code.toLowerCase().replace(/[^a-z0-9]/g, '_')}`;
}
