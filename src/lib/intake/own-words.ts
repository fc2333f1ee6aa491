import type { Engine } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import type { Field, FieldType } from '../model/types.ts';
import { step } from './cast-steps.ts';
import type { Reading } from './reading.ts';

/*
 * Words to which the analyst gave a meaning of their own in one file: `Reading.values`. They go before those of the code lists.
 */

const types: readonly FieldType[] = ['code', 'yes_no', 'id', 'text', 'orgnr'];

/** Whether words of a field's own can be given a meaning. */
export function takesOwnWords({ type }: Field): boolean {
	return types.includes(type);
}

/**
 * Notes what the analyst said that words of a file stand for.
 * @returns fields of which anything was said
 */
export async function recordOwnWords(
	engine: Engine,
	fileNo: number,
	fields: readonly Field[],
	{ values = {} }: Reading,
): Promise<Set<string>> {
	const rows = fields.filter(takesOwnWords).flatMap(({ id }) =>
		Object.entries(values[id] ?? {}).map(([word, code]) => ({
			field: id,
			word: word.trim().toLowerCase(),
			code,
		})),
	);
	const said = new Set(rows.map(({ field }) => field));
	if (rows.length === 0) return said;
	await engine.insert('file_words', [
		{ name: 'file_no', type: 'integer', values: rows.map(() => fileNo) },
		{ name: 'field', type: 'text', values: rows.map(({ field }) => field) },
		{ name: 'word', type: 'text', values: rows.map(({ word }) => word) },
		{ name: 'code', type: 'text', values: rows.map(({ code }) => code) },
	]);
	return said;
}

/** SQL that joins a field's own words to its text. */
export function ownWordsJoin(fileNo: number, field: Field, word: string, alias = ownAlias(field)): string {
	return `LEFT JOIN file_words ${alias} ON ${alias}.file_no = ${fileNo} AND ${alias}.field = ${literal(field.id)} AND ${alias}.word = ${word}`;
}

/** SQL of a field's value where it has own words: theirs, else as it is read without. */
export function ownValue(field: Field, value: string): string {
	const own = `nullif(${ownAlias(field)}.code, '')`;
	const said = field.type === 'yes_no' ? `coalesce(${own}, 'blank')` : own;
	return `CASE WHEN ${ownAlias(field)}.word IS NOT NULL THEN ${said} ELSE ${value} END`;
}

/** Column that says whether a cell is one of the field's own words. */
export function isOwn(field: Field): string {
	return step(field, 'is own');
}

export function isOwnSql(field: Field): string {
	return `${ownAlias(field)}.word IS NOT NULL`;
}

function ownAlias(field: Field): string {
	return ident(`own words of ${field.id}`);
}
