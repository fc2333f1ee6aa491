import { ident, literal } from '../engine/sql.ts';
import { codeLists } from '../model/code-lists.ts';
import { cpvMissing } from '../model/cpv.ts';
import type { Field } from '../model/types.ts';
import { castNumber, doubtful, isNumeric, numberSteps } from './cast-numbers.ts';
import { isOwn, ownValue, ownWordsJoin } from './own-words.ts';
import { step, textOf, type Source, type Step } from './cast-steps.ts';
import type { ProblemReason } from './report.ts';

/** Columns, each the macro of its name, of what a date is put together from. */
const dateParts = ['first_part', 'second_part', 'year_of_week', 'number_of_week'] as const;

/** A word that says that nothing is there is a word like others where a blank and an unknown differ, and where a list may know it. */
function keepsMissingWords(field: Field): boolean {
	return field.type === 'code' || field.type === 'yes_no';
}

/**
 * The steps of a cell, one column each so that each is computed once; what no cell of the column needs is left out. Every field has
 * the cleaned text.
 */
export function steps(source: Source): Step[] {
	const { field, facts } = source;
	const text = textOf(field);
	const even = step(field, 'even');
	const evenSigns = (sql: string) => (facts.wide ? `even_signs(${sql})` : sql);
	const first = textSteps(source);
	if (isNumeric(field))
		return facts.otherAmounts
			? [...first, { name: even, sql: evenSigns(`lower(${text})`) }, ...numberSteps(source)]
			: [...first, ...numberSteps(source)];
	switch (field.type) {
		case 'date':
			if (!facts.otherDates) return first;
			return [
				...first,
				{ name: even, sql: evenSigns(`lower(${text})`) },
				{ name: step(field, 'day'), sql: `day_text(${even})` },
				...dateParts.map((part) => ({ name: step(field, part), sql: `${part}(${step(field, 'day')})` })),
			];
		case 'orgnr':
			return [...first, { name: even, sql: `upper(replace(${evenSigns(text)}, ' ', ''))` }];
		case 'cpv':
			return [
				...first,
				{ name: even, sql: evenSigns(text) },
				{ name: step(field, 'number'), sql: `as_cpv(${even})` },
			];
		case 'id':
			return [...first, { name: even, sql: evenSigns(text) }];
		default:
			return first;
	}
}

function textSteps({ field, column, facts }: Source): Step[] {
	const plain = step(field, 'plain');
	const clean = step(field, 'clean');
	const present = { name: textOf(field), sql: clean };
	if (facts.wordy && !keepsMissingWords(field)) present.sql = `present_text(${clean})`;
	if (!facts.marked && !facts.unclean) return [{ name: clean, sql: `nullif(${ident(column)}, '')` }, present];
	const unmarked = facts.marked ? `plain_text(${ident(column)})` : ident(column);
	return [{ name: plain, sql: unmarked }, { name: clean, sql: `clean_text(${plain})` }, present];
}

/** SQL of a field's typed value; code lists and own words are joined in as `codeJoin` says. */
export function typedValue(source: Source): string {
	const value = valueOf(source);
	return source.ownWordsOf === null ? value : ownValue(source.field, value);
}

function valueOf(source: Source): string {
	const { field, dayOrder, facts } = source;
	const text = textOf(field);
	const even = step(field, 'even');
	if (isNumeric(field)) return castNumber(source);
	switch (field.type) {
		case 'id':
			return even;
		case 'orgnr':
			return `as_orgnr(${text}, ${even})`;
		case 'date':
			if (!facts.otherDates) return `as_iso_date(${text})`;
			return `as_date(${['day', ...dateParts].map((part) => step(field, part)).join(', ')}, ${codeAlias(field)}.code, ${literal(dayOrder)})`;
		case 'yes_no':
			return `as_yes_no(${text})`;
		case 'cpv':
			return `nullif(${step(field, 'number')}, ${literal(cpvMissing)})`;
		case 'code': {
			const code = `${codeAlias(field)}.code`;
			return codeLists[field.codes!]!.open ? `coalesce(${code}, present_text(${text}))` : code;
		}
		default:
			return text;
	}
}

function codeAlias(field: Field): string {
	return ident(`words of ${field.id}`);
}

/** SQL that joins the code list of a field, or the names of the months, to its cleaned text. */
export function codeJoin(source: Source): string {
	const { field, ownWordsOf } = source;
	const join = listJoin(source);
	return ownWordsOf === null
		? join
		: `${join} ${ownWordsJoin(ownWordsOf, field, `lower(${step(field, 'clean')})`)}`;
}

function listJoin({ field, facts }: Source): string {
	const join = (list: string, word: string) =>
		`LEFT JOIN code_words ${codeAlias(field)} ON ${codeAlias(field)}.list = ${literal(list)} AND ${codeAlias(field)}.word = ${word}`;
	if (field.type === 'code') return join(field.codes!, `lower(${textOf(field)})`);
	if (field.type === 'date' && facts.otherDates)
		return join('month', `regexp_extract(${step(field, 'day')}, '[a-zåäö]{3,}')`);
	return '';
}

/** SQL of the reason why a text could not be read, NULL where it could; null for fields that take any text. */
export function problemReason(source: Source): string | null {
	const reason = reasonOf(source);
	if (reason === null || source.ownWordsOf === null) return reason;
	return `CASE WHEN NOT ${isOwn(source.field)} THEN ${reason} END`;
}

function reasonOf(source: Source): string | null {
	const { field, facts } = source;
	const text = textOf(field);
	const typed = ident(field.id);
	const unread = `${text} IS NOT NULL AND ${typed} IS NULL`;
	const number = step(field, 'number');
	switch (field.type) {
		case 'date': {
			if (!facts.otherDates) return reasons([[unread, 'not_a_date']]);
			const day = step(field, 'day');
			return reasons([
				[`NOT (${unread})`, null],
				[`is_two_ways(${step(field, 'first_part')}, ${step(field, 'second_part')})`, 'ambiguous_date'],
				[`is_week_alone(${day})`, 'week_without_year'],
				[`has_short_year(${day})`, 'two_digit_year'],
				['TRUE', 'not_a_date'],
			]);
		}
		case 'money':
			return reasons([
				[`${step(field, 'clash')} = 'unit'`, 'contradicting_unit'],
				[`${step(field, 'clash')} = 'currency'`, 'contradicting_currency'],
				...(doubtful(source) ? [[`${unread} AND ${step(field, 'doubt')}`, 'ambiguous_amount'] as const] : []),
				[unread, 'not_a_number'],
			]);
		case 'percent':
			return reasons([
				[`${unread} AND ${number} IS NOT NULL`, 'ambiguous_percent'],
				[unread, 'not_a_number'],
			]);
		case 'number':
			return reasons([[unread, 'not_a_number']]);
		case 'integer':
			return reasons([
				[`${unread} AND ${number} < 0`, 'negative'],
				[`${unread} AND ${number} IS NOT NULL`, 'not_a_whole_number'],
				[unread, 'not_a_number'],
			]);
		case 'yes_no':
			return reasons([[`${typed} = 'unknown' AND NOT is_missing(${text})`, 'not_yes_or_no']]);
		case 'cpv':
			return reasons([[`${number} IS NULL AND ${text} IS NOT NULL`, 'not_a_cpv_code']]);
		case 'code':
			if (codeLists[field.codes!]!.open) return null;
			return reasons([[`${typed} IS NULL AND NOT is_missing(${text})`, 'unknown_code']]);
		default:
			return null;
	}
}

/** SQL of the first reason whose condition holds. */
function reasons(cases: readonly (readonly [condition: string, reason: ProblemReason | null])[]): string {
	return `CASE ${cases.map(([condition, reason]) => `WHEN ${condition} THEN ${literal(reason)}`).join(' ')} END`;
}
