import { expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { measureFully, measurePrepared, prepare } from '../../../src/lib/measures/measured.ts';
import { demoFiles } from './demo-files.ts';
import { prepareIn, textSources, type Source } from './measure-in.ts';
import { copyTables, startPostgres } from './pglite-engine.ts';
import { randomScenario } from './random-scenario.ts';
import { DEMO, SMALL } from './scenarios.ts';

test.each<[name: string, sources: () => Source[], given: typeof SMALL, results: number]>([
	['small tables', () => textSources(SMALL), SMALL, 40],
	['the demo city', demoFiles, DEMO, 1000],
	...[1, 2, 3].map((seed): [string, () => Source[], typeof SMALL, number] => {
		const scenario = randomScenario(seed);
		return [`random tables (${seed})`, () => textSources(scenario), scenario, 100];
	}),
])(
	'of %s, PostgreSQL gives every value that DuckDB gives, from the same SQL',
	async (_, sources, given, atLeast) => {
		const duckdb = await startNodeEngine();
		const postgres = await startPostgres();
		try {
			const prepared = await prepareIn(duckdb, sources(), given);
			await copyTables(duckdb, postgres);
			const there = await prepare(postgres.engine, prepared.parameters);
			const expected = await measureFully(duckdb, prepared, everything);
			expect(await measureFully(postgres.engine, there, everything)).toEqual(expected);
			expect(await measurePrepared(postgres.engine, there, everything)).toEqual(
				await measurePrepared(duckdb, prepared, everything),
			);
			const results = Object.values(expected.answers).flatMap((answer) => answer.results);
			expect(results.length).toBeGreaterThan(atLeast);
		} finally {
			await duckdb.close();
			await postgres.engine.close();
		}
	},
	120_000,
);
