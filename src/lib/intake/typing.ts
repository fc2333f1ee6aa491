import { ident } from '../engine/sql.ts';
import type { Field, Table } from '../model/types.ts';
import { codeJoin, problemReason, steps, typedValue } from './cast.ts';
import { step, textOf, type Source, type Step } from './cast-steps.ts';
import { isOwn, isOwnSql } from './own-words.ts';
import { currencySteps, hasCurrency, rowCurrency, undisputed } from './row-currency.ts';

/** Columns of the typed table that say why a cell could not be read, and its text where it could not. */
export function problemColumns(field: Field): { reason: string; text: string } {
	return { reason: step(field, 'problem'), text: step(field, 'unread') };
}

/**
 * SQL of a table that holds the typed value of every cell, and why it could not be read. Each step of a cell is a column that reads
 * those of the step before: computed once, planned once. Sets are not in it.
 */
export function typeSql(table: Table, all: readonly Source[], raw: string, typed: string): string {
	const sources = all.filter(({ field }) => !field.set);
	const layers: string[] = [];
	let before = ident(raw);
	const layer = (columns: readonly Step[], keep = `${before}.*`, joins = '') => {
		const name = `step_${layers.length}`;
		const list = [keep, ...columns.map(({ name: column, sql }) => `${sql} AS ${column}`)];
		layers.push(`${name} AS (SELECT ${list.join(', ')} FROM ${before} ${joins})`);
		before = name;
	};
	const chains = sources.map(steps);
	const longest = Math.max(...chains.map((chain) => chain.length));
	for (let at = 0; at < longest; at++) {
		const columns = chains.flatMap((chain) => chain.slice(at, at + 1));
		if (at === 0) layer(columns, 'source_row');
		else layer(columns);
	}
	const values = sources.flatMap((source) => [
		{ name: ident(source.field.id), sql: typedValue(source) },
		...(source.ownWordsOf === null ? [] : [{ name: isOwn(source.field), sql: isOwnSql(source.field) }]),
	]);
	layer(values, undefined, sources.map(codeJoin).join(' '));
	const currency = hasCurrency(table, sources);
	if (currency) for (const columns of currencySteps(sources)) layer(columns);
	layer(
		sources.flatMap((source) => {
			const reason = problemReason(source);
			return reason === null ? [] : [{ name: problemColumns(source.field).reason, sql: reason }];
		}),
	);
	const last = sources.flatMap((source): Step[] => {
		const { field } = source;
		const { reason, text } = problemColumns(field);
		const value = currency && field.type === 'money' ? undisputed(source) : ident(field.id);
		const typedCell = {
			name: ident(field.id),
			sql: field.id === 'currency' && currency ? rowCurrency : value,
		};
		if (problemReason(source) === null) return [typedCell];
		return [
			typedCell,
			{ name: reason, sql: reason },
			{ name: text, sql: `CASE WHEN ${reason} IS NOT NULL THEN ${textOf(field)} END` },
		];
	});
	if (currency && !sources.some(({ field }) => field.id === 'currency'))
		last.push({ name: 'currency', sql: rowCurrency });
	const list = last.map(({ name, sql }) => `${sql} AS ${name}`);
	return `CREATE TABLE ${ident(typed)} AS WITH ${layers.join(',\n')} SELECT ${['source_row', ...list].join(', ')} FROM ${before}`;
}
