import { ident } from '../engine/sql.ts';
import type { Table } from '../model/types.ts';
import { step, type Source, type Step } from './cast-steps.ts';

const row = ident('currency of the row');

/** Whether the rows of the table have a currency that the file's amounts may name. */
export function hasCurrency(table: Table, sources: readonly Source[]): boolean {
	return (
		table.fields.some(({ id }) => id === 'currency') && sources.some(({ field }) => field.type === 'money')
	);
}

/** A row's currency is that of its column, else the one its amounts name; then what in each amount contradicts it. */
export function currencySteps(sources: readonly Source[]): [currency: Step[], clashes: Step[]] {
	const money = sources.filter(({ field }) => field.type === 'money');
	const own = sources.some(({ field }) => field.id === 'currency') ? ['currency'] : [];
	const named = money.map(
		({ field }) =>
			`CASE WHEN ${ident(field.id)} IS NOT NULL AND ${step(field, 'header clash')} IS NULL THEN ${step(field, 'currency')} END`,
	);
	const clashes = money.map(({ field }) => ({
		name: step(field, 'clash'),
		sql: `CASE WHEN ${ident(field.id)} IS NULL THEN NULL WHEN ${step(field, 'header clash')} IS NOT NULL THEN ${step(field, 'header clash')}
			WHEN other_currency(${step(field, 'currency')}, ${row}) THEN 'currency' END`,
	}));
	return [[{ name: row, sql: `coalesce(${[...own, ...named, 'NULL'].join(', ')})` }], clashes];
}

/** SQL of the stored currency, and of an amount, which is taken out where something contradicts it. */
export const rowCurrency = `CASE WHEN ${row} = 'kr' THEN 'SEK' ELSE ${row} END`;

export function undisputed({ field }: Source): string {
	return `CASE WHEN ${step(field, 'clash')} IS NULL THEN ${ident(field.id)} END`;
}
