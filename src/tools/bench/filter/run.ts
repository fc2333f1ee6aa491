import type { Engine, QueryOptions, Row, Value } from '../../../lib/engine/engine.ts';
import { declare } from '../../../lib/intake/register.ts';
import { filterOptions } from '../../../lib/measures/filter-options.ts';
import { measurePrepared, prepare } from '../../../lib/measures/measured.ts';
import { inData } from '../../../lib/ui/explore/filter-address.ts';
import { AS_OF } from './city.ts';
import { filterChanges } from './filters.ts';

/** Milliseconds. */
export interface FilterRun {
	/** Facts, cubes and all else that is worked out once. */
	prepare: number;
	/** Of it by statement, the longest first. */
	longest: readonly (readonly [statement: string, milliseconds: number])[];
	/** Each change of the filter, in turn. */
	changes: readonly number[];
	/** Of them what the engine took. */
	queries: readonly number[];
	/** How many results the pages got. */
	results: number;
	cells: Readonly<Record<string, number>>;
}

/** Declares what the clause column of the contracts says, prepares, and changes the filter again and again as the page does. */
export async function filterRun(given: Engine, contractsNo: number): Promise<FilterRun> {
	const { engine, spent } = watched(given);
	await declare(engine, contractsNo, 'clause', [
		{ yes: 'city_model', blank: 'not_recorded', from: null, to: null, who: '', why: '' },
	]);
	spent.clear();
	const start = performance.now();
	const prepared = await prepare(engine, { asOf: AS_OF });
	const options = await filterOptions(engine, prepared.organisations);
	const end = performance.now();
	const longest = [...spent].sort(([, a], [, b]) => b - a).slice(0, 25);

	const changes: number[] = [];
	const queries: number[] = [];
	let results = 0;
	for (const filter of filterChanges()) {
		spent.clear();
		const before = performance.now();
		const known = inData(filter, options);
		if (known.ignored.length > 0) throw new Error(`not in the data: ${JSON.stringify(known.ignored)}`);
		const { answers } = await measurePrepared(engine, prepared, known.filter);
		changes.push(performance.now() - before);
		queries.push([...spent.values()].reduce((sum, one) => sum + one, 0));
		results += Object.values(answers).reduce((sum, { results: own }) => sum + own.length, 0);
	}
	return { prepare: end - start, longest, changes, queries, results, cells: await cellsOf(engine) };
}

async function cellsOf(engine: Engine): Promise<Record<string, number>> {
	const rows = await engine.query<{ name: string; n: number }>(
		`SELECT table_name AS name, CAST(estimated_size AS INTEGER) AS n FROM duckdb_tables() WHERE table_name LIKE 'cube%'`,
	);
	return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** The engine, and how long it took by statement. */
function watched(given: Engine): { engine: Engine; spent: Map<string, number> } {
	const spent = new Map<string, number>();
	const engine: Engine = {
		...given,
		async query<R extends Row>(sql: string, params?: readonly Value[], options?: QueryOptions) {
			const start = performance.now();
			const rows = await given.query<R>(sql, params, options);
			const name = sql.replace(/\s+/g, ' ').slice(0, 70);
			spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
			return rows;
		},
	};
	return { engine, spent };
}
