import { facts, type FactName } from './facts.ts';
import type { Measure } from './measure.ts';

/**
 * Words that a measure's column `excluded` can have, read from its own SQL and that of the facts which it takes the column over from,
 * in the order in which the SQL asks for them. Some of them may be words of other columns: reasons are those that have a text.
 */
export function exclusionWords({ fact, excluded = 'excluded' }: Measure): string[] {
	const own = wordsOf(excluded);
	return [...new Set(takesOver(`SELECT ${excluded} FROM`).length > 0 ? [...own, ...wordsOfFact(fact)] : own)];
}

function wordsOfFact(fact: FactName): string[] {
	const sql = facts.find(([name]) => name === fact)![1];
	const before = facts
		.slice(
			0,
			facts.findIndex(([name]) => name === fact),
		)
		.map(([name]) => name);
	const from = sources(sql);
	return [...wordsOf(sql), ...before.filter((name) => from.includes(name)).flatMap(wordsOfFact)];
}

/** What cases can come to. */
function wordsOf(sql: string): string[] {
	return [...sql.matchAll(/\b(?:THEN|ELSE)\s+'(\w+)'/g)].map(([, word]) => word!);
}

/** The aliases of which `excluded` is taken over as a value, not only asked about; `''` for none. */
function takesOver(sql: string): string[] {
	const value =
		/(?:\bSELECT\s+|,\s*|\bTHEN\s+|\bELSE\s+|\bcoalesce\(\s*)(?:(\w+)\.)?excluded\s*(?=,|\)|\b(?:FROM|AS|END|WHEN|ELSE)\b)/g;
	return [...sql.matchAll(value)].map(([, alias]) => alias ?? '');
}

/** The facts whose `excluded` a query takes over: that of its alias, else every one that it reads. */
function sources(sql: string): string[] {
	const read = [...sql.matchAll(/\b(?:FROM|JOIN)\s+(fact_\w+)(?:\s+(?:AS\s+)?([a-z]\w*))?/g)];
	return takesOver(sql).flatMap((alias) => {
		const named = read.filter(([, , own]) => own === alias);
		return (named.length > 0 ? named : read).map(([, fact]) => fact!);
	});
}
