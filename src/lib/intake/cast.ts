import { ident, literal } from '../engine/sql.ts';
import { codeLists } from '../model/code-lists.ts';
import { cpvMissing } from '../model/cpv.ts';
import type { Field } from '../model/types.ts';
import type { ProblemReason } from './report.ts';

/** Where the cells of a field stand, and what of the file is needed to read them. */
export interface Source {
	field: Field;
	/** Column of the raw table. */
	column: string;
	decimal: ',' | '.';
	dayOrder: 'dmy' | 'mdy' | null;
}

/** SQL of the cleaned text of a cell: NULL where nothing stands there or a word that says so. */
export function presentText({ field, column }: Source): string {
	return field.type === 'code' || field.type === 'yes_no'
		? `clean_text(${ident(column)})`
		: `present_text(${ident(column)})`;
}

/** Fields read as numbers go through two more columns, so that each step is computed once: the bare amount and the number. */
export function isNumeric(field: Field): boolean {
	return ['number', 'percent', 'money', 'integer'].includes(field.type);
}

/** Names of the columns in which a cell stands while it is cast; `typed` is the field's own. */
export function names(field: Field) {
	return {
		present: ident(`text of ${field.id}`),
		bare: ident(`amount of ${field.id}`),
		number: ident(`number of ${field.id}`),
		typed: ident(field.id),
	};
}

/** SQL of a field's typed value; code lists are joined in as `codeJoin` says. */
export function typedValue({ field, dayOrder }: Source): string {
	const { present, number } = names(field);
	switch (field.type) {
		case 'text':
		case 'id':
		case 'orgnr':
			return present;
		case 'date':
			return `as_date(${present}, ${codeAlias(field)}.code, ${literal(dayOrder)})`;
		case 'number':
			return `CAST(${number} AS DOUBLE PRECISION)`;
		case 'percent':
			return `CAST(as_percent(${present}, ${number}) AS DOUBLE PRECISION)`;
		case 'money':
			return `TRY_CAST(${number} AS DECIMAL(18,2))`;
		case 'integer':
			return `as_count(${number})`;
		case 'yes_no':
			return `as_yes_no(${present})`;
		case 'cpv':
			return `nullif(as_cpv(${present}), ${literal(cpvMissing)})`;
		case 'code': {
			const code = `${codeAlias(field)}.code`;
			return codeLists[field.codes!]!.open ? `coalesce(${code}, present_text(${present}))` : code;
		}
	}
}

function codeAlias(field: Field): string {
	return ident(`words of ${field.id}`);
}

/** SQL that joins the code list of a field, or the names of the months, to its cleaned text. */
export function codeJoin(field: Field): string {
	const { present } = names(field);
	const join = (list: string, word: string) =>
		`LEFT JOIN code_words ${codeAlias(field)} ON ${codeAlias(field)}.list = ${literal(list)} AND ${codeAlias(field)}.word = ${word}`;
	if (field.type === 'code') return join(field.codes!, `lower(${present})`);
	if (field.type === 'date') return join('month', `regexp_extract(lower(${present}), '[\\p{L}]+')`);
	return '';
}

/** SQL of the reason why a text could not be read, NULL where it could; null for fields that take any text. */
export function problemReason({ field, dayOrder }: Source): string | null {
	const { present, number, typed } = names(field);
	const when = (condition: string, reason: ProblemReason) => `WHEN ${condition} THEN ${literal(reason)}`;
	const unread = `${present} IS NOT NULL AND ${typed} IS NULL`;
	switch (field.type) {
		case 'text':
		case 'id':
		case 'orgnr':
			return null;
		case 'date': {
			const slash = `${unread} AND is_slash_date(${present})`;
			return `CASE ${when(slash, dayOrder ? 'not_a_date' : 'ambiguous_date')} ${when(unread, 'not_a_date')} END`;
		}
		case 'number':
		case 'percent':
		case 'money':
			return `CASE ${when(unread, 'not_a_number')} END`;
		case 'integer': {
			const whole = when(`${unread} AND ${number} IS NOT NULL`, 'not_a_whole_number');
			return `CASE ${when(`${unread} AND ${number} < 0`, 'negative')} ${whole} ${when(unread, 'not_a_number')} END`;
		}
		case 'yes_no':
			return `CASE ${when(`${typed} = 'unknown' AND present_text(${present}) IS NOT NULL`, 'not_yes_or_no')} END`;
		case 'cpv':
			return `CASE ${when(`${present} IS NOT NULL AND as_cpv(${present}) IS NULL`, 'not_a_cpv_code')} END`;
		case 'code':
			if (codeLists[field.codes!]!.open) return null;
			return `CASE ${when(`${typed} IS NULL AND present_text(${present}) IS NOT NULL`, 'unknown_code')} END`;
	}
}
