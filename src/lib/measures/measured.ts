import type { Engine, QueryOptions } from '../engine/engine.ts';
import { answer, answerOf } from './answers.ts';
import { measures } from './catalogue.ts';
import type { Codes } from './codes.ts';
import { slicesOf } from './contributions.ts';
import { prepareCubes } from './cube.ts';
import type { Dimension, SliceDimension } from './dimensions.ts';
import { duplicates, duplicatesUnder, type Duplicate } from './duplicates.ts';
import { preparePersonFacts, type FactName } from './facts.ts';
import { everything, unmet, type Filter } from './filter.ts';
import { loadGoals, type Goals } from './goals.ts';
import { breaksOf } from './organisation-breaks.ts';
import { loadOrganisations, type Organisations } from './organisations.ts';
import { defaultParameters, type Given, type Parameters } from './parameters.ts';
import type { Answer, MeasureId, Measured, Result } from './result.ts';
import { tiles } from './tiles.ts';
import { contents, type Contents } from './unanswerable.ts';

/** What is worked out once for a register and a date: the facts, in the engine, and what stands beside them. */
export interface Facts {
	parameters: Parameters;
	goals: Goals;
	contents: Contents;
	duplicates: Duplicate[];
	organisations: Organisations;
}

/** The same with the cubes: to be asked for figures as often as a filter changes. */
export interface Prepared extends Facts {
	codes: Codes;
}

/** Works out the facts of everything in the register: enough for whoever asks once. */
export async function workOut(engine: Engine, given: Given, options: QueryOptions = {}): Promise<Facts> {
	const rest = await workOutPersons(engine, given, options);
	return rest();
}

/** The same in two steps: first what `countPersons` asks, and by what is returned all else. */
export async function workOutPersons(
	engine: Engine,
	given: Given,
	options: QueryOptions = {},
): Promise<() => Promise<Facts>> {
	const parameters = defaultParameters(given);
	const rest = await preparePersonFacts(engine, parameters);
	return async () => {
		await rest();
		return {
			parameters,
			goals: await loadGoals(engine),
			contents: await contents(engine),
			duplicates: await duplicates(engine, options),
			organisations: await loadOrganisations(engine),
		};
	};
}

/** Works out facts and cubes. */
export async function prepare(engine: Engine, given: Given, options: QueryOptions = {}): Promise<Prepared> {
	const facts = await workOut(engine, given, options);
	return { ...facts, codes: await prepareCubes(engine) };
}

/**
 * Every measure of what is prepared, as far as a filter lets it through: the whole of all years, and the slices that the page shows
 * (`cube.ts`) of one year, or of all where none is named.
 */
export async function measurePrepared(
	engine: Engine,
	prepared: Prepared,
	filter: Filter,
	{ year = null, ...options }: QueryOptions & { year?: number | null } = {},
): Promise<Measured> {
	const { parameters, codes, organisations, goals, contents: held } = prepared;
	const { slices, exclusions } = await tiles(engine, { codes, organisations }, filter, { ...options, year });
	const answers = measures.map((measure) =>
		answerOf(
			measure,
			{
				rows: slices.get(measure.id) ?? [],
				exclusions: unmet(measure, filter).length === 0 ? (exclusions.get(measure.id) ?? []) : [],
			},
			{ asOf: parameters.asOf, goals: goals.under(filter), contents: held },
		),
	);
	return measuredOf(answers, prepared, filter);
}

/** Of which measures what slices are asked for: the others have no results. */
export type SlicesAsked = ReadonlyMap<MeasureId, readonly Dimension[]>;

/**
 * Measures straight from the facts; those that the filter does not reach say nothing.
 * @param by the slices asked for; default: every slice that they have
 */
export async function measureFully(
	engine: Engine,
	facts: Facts,
	filter: Filter,
	{ by, ...options }: QueryOptions & { by?: readonly Dimension[] | SlicesAsked } = {},
): Promise<Measured> {
	const { parameters, goals, contents: held } = facts;
	const beside = { asOf: parameters.asOf, goals, contents: held };
	const asked = { ...options, ...beside, goals: goals.under(filter), filter };
	const answers: Answer[] = [];
	for (const measure of measures) {
		const own = by instanceof Map ? (by.get(measure.id) ?? []) : by;
		const silent = own?.length === 0;
		answers.push(
			silent
				? answerOf(measure, { rows: [], exclusions: [] }, beside)
				: await answer(engine, measure, { ...asked, ...(own && { by: own }) }),
		);
	}
	return measuredOf(answers, facts, filter);
}

/** The figures of every measure that can be divided by a dimension, straight from the facts: those of its keys, of all years. */
export async function measureBy(
	engine: Engine,
	{ parameters, goals, contents: held }: Facts,
	filter: Filter,
	by: SliceDimension,
	options: QueryOptions = {},
): Promise<Result[]> {
	const asked = {
		...options,
		asOf: parameters.asOf,
		goals: goals.under(filter),
		contents: held,
		filter,
		by: [by],
	};
	const results: Result[] = [];
	for (const measure of measures)
		if (slicesOf(measure).includes(by)) results.push(...(await answer(engine, measure, asked)).results);
	return results.filter(({ slice }) => slice.dimension === by);
}

/** Facts whose rows make a year; what is in force, due or doubtful makes none of its own. */
const dated: ReadonlySet<FactName> = new Set<FactName>([
	'fact_procurements',
	'fact_starts',
	'fact_deviations',
]);

function measuredOf(
	answers: readonly Answer[],
	{ parameters, organisations, duplicates: twice }: Facts,
	filter: Filter,
): Measured {
	const own = new Set(measures.filter(({ fact }) => dated.has(fact)).map(({ id }) => id));
	const results = answers.filter(({ measure }) => own.has(measure)).flatMap((answer) => answer.results);
	const years = [...new Set(results.map(({ slice }) => slice.year))].sort((a, b) => a - b);
	return {
		years,
		as_of: parameters.asOf,
		answers: Object.fromEntries(answers.map((one) => [one.measure, one])) as Record<MeasureId, Answer>,
		organisationNames: organisations.names,
		breaks: breaksOf(filter.organisations, years, organisations),
		duplicates: duplicatesUnder(twice, filter, organisations),
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
