import { ident, literal } from '../engine/sql.ts';
import type { Field, Table } from '../model/types.ts';
import { bridgeTable, everyRow, isStored } from './schema.ts';

/** Parts values: no text of a cell holds it. */
const between = '\x1f';

const texts = (columns: readonly string[]) =>
	`concat_ws(${literal(between)}, ${columns.map((id) => `coalesce(CAST(${ident(id)} AS VARCHAR), '')`).join(', ')})`;

/** SQL of the text that names a row: the values of its table's key; NULL where it has none of them. */
export function keyText(table: Table): string {
	if (table.key.length === 0) return 'CAST(NULL AS VARCHAR)';
	const parts = table.key.map(ident);
	return `CASE WHEN coalesce(${parts.map((part) => `CAST(${part} AS VARCHAR)`).join(', ')}) IS NOT NULL THEN ${literal(`k${between}`)} || ${texts(table.key)} END`;
}

/** SQL of the text that stands for a row without a key: all its values. */
export function valuesText(table: Table): string {
	return `${literal(`v${between}`)} || ${texts(table.fields.map(({ id }) => id))}`;
}

/**
 * SQL of all rows of some files in a table, counted or not, as their files gave them: sets as a list of codes in alphabetical order, and
 * counts of persons that became outcomes in their own columns. Rows that were made of another table's rows are not among them.
 * @param fileNos SQL of their numbers: a list, or a SELECT
 * @param which all fields, or those of the key
 */
export function rowValues(table: Table, fileNos: string, which: 'all' | 'key' = 'all'): string {
	const fields = table.fields.filter(({ id }) => which === 'all' || table.key.includes(id));
	const counts = fields.filter((field) => field.outcomeForm);
	const sets = fields.filter((field) => field.set);
	const joins = sets.map((field, at) => setJoin(table, field, fileNos, `set_${at}`));
	if (counts.length > 0) joins.push(countJoin(counts, fileNos));
	const parts = fields.filter((field) => field.ofWhom);
	if (parts.length > 0) joins.push(partJoin(parts, fileNos));
	const told = fields.filter((field) => field.partsOf);
	if (told.length > 0) joins.push(toldJoin(told, fileNos));
	const column = (field: Field) => {
		if (field.set) return `set_${sets.indexOf(field)}.codes AS ${ident(field.id)}`;
		if (field.partsOf) return `told.${ident(field.id)}`;
		return `${field.ofWhom ? 'parts' : isStored(field) ? 'r' : 'counted'}.${ident(field.id)}`;
	};
	return `SELECT r.row_id, r.file_no, r.source_row, ${fields.map(column).join(', ')}
		FROM ${everyRow(table.id)} r JOIN files f ON f.file_no = r.file_no AND f.table_id = ${literal(table.id)}
		${joins.join(' ')} WHERE r.file_no IN (${fileNos})`;
}

function setJoin(table: Table, field: Field, fileNos: string, name: string): string {
	return `LEFT JOIN (SELECT row_id, string_agg(code, ', ' ORDER BY code) AS codes FROM ${everyRow(bridgeTable(table.id, field.id))}
		WHERE file_no IN (${fileNos}) GROUP BY row_id) ${name} ON ${name}.row_id = r.row_id`;
}

function countJoin(counts: readonly Field[], fileNos: string): string {
	const persons = counts.map(
		({ id, outcomeForm }) =>
			`max(CASE WHEN form = ${literal(outcomeForm!)} THEN persons END) AS ${ident(id)}`,
	);
	return `LEFT JOIN (SELECT parent_row_id, ${persons.join(', ')} FROM ${everyRow('outcomes')}
		WHERE parent_row_id IS NOT NULL AND file_no IN (${fileNos}) GROUP BY parent_row_id) counted ON counted.parent_row_id = r.row_id`;
}

function partJoin(parts: readonly Field[], fileNos: string): string {
	const persons = parts.map(
		({ id, ofWhom }) =>
			`max(CASE WHEN dimension = ${literal(ofWhom!.dimension)} AND code = ${literal(ofWhom!.code)} THEN persons END) AS ${ident(id)}`,
	);
	return `LEFT JOIN (SELECT file_no, source_row, ${persons.join(', ')} FROM ${everyRow('outcome_counts')}
		WHERE parent_row_id IS NOT NULL AND file_no IN (${fileNos}) GROUP BY file_no, source_row) parts
		ON parts.file_no = r.file_no AND parts.source_row = r.source_row`;
}

function toldJoin(told: readonly Field[], fileNos: string): string {
	const texts = told.map(
		({ id, partsOf }) =>
			`string_agg(CASE WHEN ends_with(parent_row_id, ${literal(`:${partsOf!}`)}) THEN code || ': ' || persons END, ', ' ORDER BY code) AS ${ident(id)}`,
	);
	return `LEFT JOIN (SELECT file_no, source_row, ${texts.join(', ')} FROM ${everyRow('outcome_counts')}
		WHERE parent_row_id IS NOT NULL AND file_no IN (${fileNos}) GROUP BY file_no, source_row) told
		ON told.file_no = r.file_no AND told.source_row = r.source_row`;
}
