import type { Engine, QueryOptions } from '../engine/engine.ts';
import { answer, answerOf } from './answers.ts';
import { measures } from './catalogue.ts';
import { prepareCubes } from './cube.ts';
import { prepareFacts } from './facts.ts';
import { everything, unmet, type Filter } from './filter.ts';
import { loadGoals, type Goals } from './goals.ts';
import { defaultParameters, type Given, type Parameters } from './parameters.ts';
import type { Answer, MeasureId, Measured } from './result.ts';
import { tiles } from './tiles.ts';
import { contents, type Contents } from './unanswerable.ts';

/** What is worked out once for a register and a date, and asked for figures as often as a filter changes. */
export interface Prepared {
	parameters: Parameters;
	goals: Goals;
	contents: Contents;
	duplicates: Measured['duplicates'];
}

/** Works out facts and cubes from everything in the register. */
export async function prepare(engine: Engine, given: Given, options: QueryOptions = {}): Promise<Prepared> {
	const parameters = defaultParameters(given);
	await prepareFacts(engine, parameters);
	await prepareCubes(engine);
	return {
		parameters,
		goals: await loadGoals(engine),
		contents: await contents(engine),
		duplicates: await duplicates(engine, options),
	};
}

/**
 * Every measure of what is prepared, as far as a filter lets it through: the whole of all years, and the slices that the page shows
 * (`cube.ts`) of one year, or of all where none is named.
 */
export async function measurePrepared(
	engine: Engine,
	{ parameters, goals, contents: held, duplicates: twice }: Prepared,
	filter: Filter,
	{ year = null, ...options }: QueryOptions & { year?: number | null } = {},
): Promise<Measured> {
	const { slices, exclusions } = await tiles(engine, filter, year, options);
	const answers = measures.map((measure) =>
		answerOf(
			measure,
			{
				rows: slices.get(measure.id) ?? [],
				exclusions: unmet(measure, filter).length === 0 ? (exclusions.get(measure.id) ?? []) : [],
			},
			{ asOf: parameters.asOf, goals, contents: held },
		),
	);
	return measuredOf(answers, parameters, twice);
}

/** Measures of what is prepared in every slice that they have, straight from the facts; those that the filter does not reach say nothing. */
export async function measureFully(
	engine: Engine,
	{ parameters, goals, contents: held, duplicates: twice }: Prepared,
	filter: Filter,
	options: QueryOptions = {},
): Promise<Measured> {
	const asked = { ...options, asOf: parameters.asOf, goals, contents: held, filter };
	const answers: Answer[] = [];
	for (const measure of measures)
		answers.push(
			unmet(measure, filter).length === 0
				? await answer(engine, measure, asked)
				: answerOf(measure, { rows: [], exclusions: [] }, asked),
		);
	return measuredOf(answers, parameters, twice);
}

function measuredOf(
	answers: readonly Answer[],
	{ asOf }: Parameters,
	twice: Measured['duplicates'],
): Measured {
	const own = new Set(measures.filter(({ variantOf }) => variantOf === null).map(({ id }) => id));
	const dated = answers.filter(({ measure }) => own.has(measure));
	const years = new Set(dated.flatMap(({ results }) => results.map(({ slice }) => slice.year)));
	return {
		years: [...years].sort((a, b) => a - b),
		as_of: asOf,
		answers: Object.fromEntries(answers.map((one) => [one.measure, one])) as Record<MeasureId, Answer>,
		duplicates: twice,
	};
}

/** Works out everything in the register, and every measure of it. */
export async function measureAll(
	engine: Engine,
	given: Given,
	options: QueryOptions = {},
): Promise<Measured> {
	return measurePrepared(engine, await prepare(engine, given, options), everything, options);
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
