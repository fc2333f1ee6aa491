import { codeLists } from '../../model/code-lists.ts';
import { codeKey, fieldHelpKey, fieldKey, tableHelpKey, tableKey } from '../../model/labels.ts';
import type { Field, FieldType, Table } from '../../model/types.ts';
import type { Locale } from '../../text/locale.ts';
import { isMessageKey, translator, type Translate } from '../../text/translate.ts';
import { exampleCells } from './examples.ts';

export interface TemplateField {
	id: string;
	type: FieldType;
	/** The column's heading; a star stands after that of a required field. The reader knows it. */
	heading: string;
	required: boolean;
	/** Several of the allowed values may stand in one cell. */
	set: boolean;
	/** How a cell is written, in words. */
	kind: string;
	/** What the field says, in one sentence; `''` where its heading is enough. */
	help: string;
	/** Words that may stand in a cell and are understood; empty where any text of the type may. */
	allowed: readonly string[];
	/** Whether other words than those may stand there, too. */
	open: boolean;
	/** What a first and a second row could hold: clearly made up. */
	examples: readonly [string, string];
}

/** A table as a file to fill in: what its columns are called and what may stand in them, in one language. */
export interface Template {
	table: string;
	locale: Locale;
	name: string;
	help: string;
	fields: readonly TemplateField[];
	/** Headings of which a row should have one, for each need that can be met in several ways. */
	oneOf: readonly (readonly string[])[];
}

/** The template of a table, made from the model and its labels. */
export function template(table: Table, locale: Locale): Template {
	const t = translator(locale);
	const fields = table.fields.map((field) => templateField(table, field, locale, t));
	const headingOf = (id: string) => label(t, fieldKey(table.id, id), id);
	return {
		table: table.id,
		locale,
		name: label(t, tableKey(table.id), table.id),
		help: label(t, tableHelpKey(table.id), ''),
		fields,
		oneOf: table.needs.filter(({ length }) => length > 1).map((need) => need.map(headingOf)),
	};
}

function templateField(table: Table, field: Field, locale: Locale, t: Translate): TemplateField {
	const list = field.codes === undefined ? undefined : codeLists[field.codes];
	const allowed = allowedWords(field, t);
	const heading = label(t, fieldKey(table.id, field.id), field.id);
	return {
		id: field.id,
		type: field.type,
		heading: field.required ? `${heading} *` : heading,
		required: field.required ?? false,
		set: field.set ?? false,
		kind: kindText(field, list?.open ?? false, t),
		help: label(t, fieldHelpKey(table.id, field.id), ''),
		allowed,
		open: list?.open ?? false,
		examples: exampleCells(table.id, field, allowed, locale),
	};
}

function allowedWords(field: Field, t: Translate): string[] {
	if (field.type === 'yes_no') return [t('template_yes'), t('template_no')];
	if (field.codes === undefined) return [];
	return codeLists[field.codes]!.codes.map(({ code }) =>
		field.codes === 'currency' ? code : label(t, codeKey(field.codes!, code), code),
	);
}

function kindText(field: Field, open: boolean, t: Translate): string {
	if (field.set) return t('template_kind_set');
	if (open) return t('template_kind_open_code');
	return t(`template_kind_${field.type}`);
}

function label(t: Translate, key: string, otherwise: string): string {
	return isMessageKey(key) ? t(key) : otherwise;
}
