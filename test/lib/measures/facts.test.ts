import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { facts, prepareFacts, sources, sourcesOf } from '../../../src/lib/measures/facts.ts';
import type { Parameters } from '../../../src/lib/measures/parameters.ts';
import { prepareIn, textSources } from './measure-in.ts';
import { SMALL } from './scenarios.ts';

describe('facts that have no rows where the tables that they come from have none', () => {
	let engine: Engine;
	let parameters: Parameters;

	beforeAll(async () => {
		engine = await startNodeEngine();
		({ parameters } = await prepareIn(engine, textSources(SMALL), SMALL));
	});
	afterAll(() => engine.close());

	const rowsOf = async (fact: string) =>
		(await engine.query<{ n: number }>(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${fact}`))[0]!.n;

	test.each([...new Set(Object.values(sources).map((tables) => tables.join(', ')))])(
		'have none without %s, and have them again with their rows',
		async (tables) => {
			const own = facts.map(([name]) => name).filter((name) => sourcesOf(name).join(', ') === tables);
			const before = await Promise.all(own.map(rowsOf));
			expect(before.every((n) => n > 0)).toBe(true);
			for (const table of tables.split(', ')) {
				await engine.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
				await engine.query(`DELETE FROM ${table}`);
			}
			await prepareFacts(engine, parameters);
			expect(await Promise.all(own.map(rowsOf))).toEqual(own.map(() => 0));
			for (const table of tables.split(', ')) {
				await engine.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
				await engine.query(`DROP TABLE kept_${table}`);
			}
			await prepareFacts(engine, parameters);
			expect(await Promise.all(own.map(rowsOf))).toEqual(before);
		},
	);
});
