import { fieldName } from '../../intake/refusal.ts';
import { codeKey } from '../../model/labels.ts';
import { tables } from '../../model/tables.ts';
import { formatDate } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { isMessageKey, translator } from '../../text/translate.ts';

/** The labels of some fields, parted by commas. */
export function fieldNames(table: string, fields: readonly string[], locale: Locale): string {
	return fields.map((field) => fieldName(table, field, locale)).join(', ');
}

/** A stored value in the reader's language: a code by its label, a date and a number as they are written there. */
export function shownValue(table: string, id: string, text: string, locale: Locale): string {
	const field = tables.find((each) => each.id === table)?.fields.find((each) => each.id === id);
	switch (field?.type) {
		case 'date':
			return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text, locale) : text;
		case 'number':
		case 'money':
		case 'percent':
			return locale === 'en' ? text : text.replace('.', ',');
		case 'code':
			return text
				.split(', ')
				.map((code) => {
					const key = codeKey(field.codes!, code);
					return isMessageKey(key) ? translator(locale)(key) : code;
				})
				.join(', ');
		default:
			return text;
	}
}
