import type { Engine, QueryOptions } from '../engine/engine.ts';
import { answer } from './answers.ts';
import { measures } from './catalogue.ts';
import { prepareFacts } from './facts.ts';
import { everything, type Filter } from './filter.ts';
import { loadGoals } from './goals.ts';
import type { Parameters } from './parameters.ts';
import type { Answer, MeasureId, Measured } from './result.ts';
import { contents } from './unanswerable.ts';

/** Works out the facts from everything in the register, then every measure. */
export async function measureAll(
	engine: Engine,
	parameters: Parameters,
	options: QueryOptions = {},
): Promise<Measured> {
	await prepareFacts(engine, parameters);
	return measurePrepared(engine, parameters, everything, options);
}

/** Every measure over the prepared facts, as far as a filter lets them through. */
export async function measurePrepared(
	engine: Engine,
	parameters: Parameters,
	filter: Filter,
	options: QueryOptions = {},
): Promise<Measured> {
	const asked = {
		...{ ...options, asOf: parameters.asOf, filter },
		goals: await loadGoals(engine),
		contents: await contents(engine),
	};
	const answers = {} as Record<MeasureId, Answer>;
	const years = new Set<number>();
	for (const measure of measures) {
		const answered = await answer(engine, measure, asked);
		answers[measure.id] = answered;
		for (const { slice } of answered.results) years.add(slice.year);
	}
	return {
		years: [...years].sort((a, b) => a - b),
		as_of: parameters.asOf,
		answers,
		duplicates: await duplicates(engine, options),
	};
}

/** The rows that stand more than once in the data: of the same procurement, contract and lot. */
async function duplicates(engine: Engine, options: QueryOptions): Promise<Measured['duplicates']> {
	const rows = await engine.query<{ id: string; year: number | null; file: string; row: number }>(
		`WITH counted AS (
			SELECT coalesce(procurement_id, contract_id) AS id, file_no, source_row,
				count(*) OVER alike AS alike,
				min(coalesce(published_on, awarded_on, signed_on, start_on)) OVER alike AS first_on
			FROM contracts
			WINDOW alike AS (
				PARTITION BY coalesce(procurement_id, ''), coalesce(contract_id, ''), coalesce(lot_id, '')
			)
		)
		SELECT c.id AS id, CAST(EXTRACT(YEAR FROM c.first_on) AS INTEGER) AS year, f.name AS file, c.source_row AS "row"
		FROM counted c JOIN files f ON f.file_no = c.file_no
		WHERE c.id IS NOT NULL AND c.alike > 1
		ORDER BY c.id, f.file_id, c.source_row`,
		[],
		options,
	);
	const byId = new Map<string, Measured['duplicates'][number]>();
	for (const { id, year, file, row } of rows) {
		const found = byId.get(id) ?? { id, year, rows: [] };
		found.rows.push({ file, row });
		byId.set(id, found);
	}
	return [...byId.values()];
}
