import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { columnName, text } from './sheet-xml.ts';
import type { TemplateField } from './template.ts';

/** A spreadsheet's last row. */
const lastRow = 1_048_576;
/** What a spreadsheet shows of a note's title and text. */
const titleLength = 32;
const noteLength = 255;

/** For each column a note with what stands there, drop-down lists of the allowed values, and a warning for a date that is none. */
export function dataValidations(
	fields: readonly TemplateField[],
	locale: Locale,
	listSheet: string,
	lists: ReadonlyMap<string, string>,
): string {
	const all = fields.map((field, at) => {
		const column = columnName(at);
		return `<dataValidation ${rule(field, locale)} allowBlank="1" showInputMessage="1" ${note(field)} sqref="${column}2:${column}${lastRow}">${formula(field, listSheet, lists)}</dataValidation>`;
	});
	return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** A cell with several values, or with one of an open list, may hold what is not in the list. */
function rule({ type, allowed, set, open }: TemplateField, locale: Locale): string {
	const t = translator(locale);
	const error = (message: string) =>
		`showErrorMessage="1" errorStyle="${type === 'date' ? 'warning' : 'stop'}" error="${text(message)}"`;
	if (type === 'date') return `type="date" operator="greaterThan" ${error(t('template_no_date'))}`;
	if (allowed.length === 0) return 'type="none"';
	return set || open ? 'type="list"' : `type="list" ${error(t('template_no_value'))}`;
}

function note({ heading, kind, help }: TemplateField): string {
	const message = `${kind}. ${help}`.trim().slice(0, noteLength);
	return `promptTitle="${text(heading.slice(0, titleLength))}" prompt="${text(message)}"`;
}

function formula({ id, type }: TemplateField, listSheet: string, lists: ReadonlyMap<string, string>): string {
	if (type === 'date') return '<formula1>1</formula1>';
	const list = lists.get(id);
	return list === undefined ? '' : `<formula1>'${text(listSheet.replaceAll("'", "''"))}'!${list}</formula1>`;
}
