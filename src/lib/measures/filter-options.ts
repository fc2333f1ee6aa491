import type { Engine, QueryOptions } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import { notRecorded, recorded } from './dimensions.ts';
import { sliceNumber } from './figure-number.ts';
import { filtered } from './filter.ts';
import { latestYear, parentOf, type OrganisationNames, type Organisations } from './organisations.ts';

/** What a reader can choose from, as it stands in what is prepared. */
export interface FilterOptions {
	/** With any row that counts, ascending. */
	years: number[];
	/** Keys, each before those that stand under it now, `not_recorded` last; `depth` 0 for those that stand under no other. */
	organisations: { code: string; depth: number }[];
	organisationNames: OrganisationNames;
	/** Codes, `not_recorded` last. */
	natures: string[];
	/** CPV divisions, two digits. */
	cpv: string[];
	/** As a clause names them; `name` from the table of models where that has one. */
	models: { code: string; name: string | null }[];
	groups: string[];
}

/** SQL of every value that a filter can ask for: rows `dimension, code`. From the cubes, so that its cost does not grow with the rows. */
export function optionsSql(): string {
	const parts = [
		`SELECT dimension, code FROM cube_codes WHERE dimension IN (${filtered.map(literal).join(', ')})`,
		`SELECT DISTINCT 'year', CAST(year AS VARCHAR) FROM cube_whole WHERE slice = ${sliceNumber('all')}`,
		`SELECT 'group', code FROM cube_codes WHERE dimension = 'key' AND code NOT IN (${literal(recorded)}, ${literal(notRecorded)})
			AND number IN (SELECT key FROM cube_whole WHERE slice = ${sliceNumber('group')} AND amount > 0)`,
	];
	return `SELECT dimension, code FROM (${parts.join('\nUNION ALL\n')}) o WHERE code <> ''`;
}

/** What there is to choose from in what is prepared. */
export async function filterOptions(
	engine: Engine,
	organisations: Organisations,
	options: QueryOptions = {},
): Promise<FilterOptions> {
	const rows = await engine.query<{ dimension: string; code: string }>(optionsSql(), [], options);
	const named = await engine.query<{ model_id: string; name: string }>(
		`SELECT model_id, min(name) AS name FROM models WHERE name IS NOT NULL GROUP BY model_id`,
		[],
		options,
	);
	const names = new Map(named.map(({ model_id: id, name }) => [id, name]));
	const codes = (wanted: string) =>
		rows
			.filter(({ dimension }) => dimension === wanted)
			.map(({ code }) => code)
			.sort(unrecordedLast);
	return {
		years: codes('year').map(Number),
		organisations: inTree(codes('organisation'), organisations),
		organisationNames: organisations.names,
		natures: codes('nature'),
		cpv: codes('cpv'),
		models: codes('model').map((code) => ({ code, name: names.get(code) ?? null })),
		groups: codes('group'),
	};
}

/** Organisations of the data and those above them, as they stand now. */
function inTree(codes: readonly string[], { places, names }: Organisations): FilterOptions['organisations'] {
	const above = (code: string) => parentOf(places, code, latestYear);
	const all = new Set(codes);
	for (const code of all) {
		const parent = above(code);
		if (parent !== null) all.add(parent);
	}
	const name = (code: string) => names.get(code)?.sv ?? code;
	const sorted = [...all].sort(
		(a, b) => Number(a === notRecorded) - Number(b === notRecorded) || name(a).localeCompare(name(b), 'sv'),
	);
	const under = (parent: string | null, depth: number): FilterOptions['organisations'] =>
		sorted
			.filter((code) => above(code) === parent)
			.flatMap((code) => [{ code, depth }, ...under(code, depth + 1)]);
	return under(null, 0);
}

function unrecordedLast(a: string, b: string): number {
	const last = Number(a === notRecorded) - Number(b === notRecorded);
	return last !== 0 ? last : a.localeCompare(b, 'sv');
}
