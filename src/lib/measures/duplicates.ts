import type { Engine, QueryOptions } from '../engine/engine.ts';
import { contributionsSql, dimensionsOf } from './contributions.ts';
import { sameRow } from './facts/links.ts';
import { askedOf, codesOf, filtered, type Filter } from './filter.ts';
import { latestYear, standsUnder, type Organisations } from './organisations.ts';
import type { Measured } from './result.ts';
import { socialShare } from './social-share.ts';

/** A procurement that stands on several rows, with what a filter asks of it. */
export type Duplicate = Measured['duplicates'][number] & {
	keys: Partial<Record<(typeof filtered)[number], string | null>>;
};

const dimensions = dimensionsOf(socialShare).filter((dimension) =>
	(filtered as readonly string[]).includes(dimension),
) as (typeof filtered)[number][];

/** The rows that stand more than once in the data: of the same procurement, contract and lot. They are among those that share both with others. */
export async function duplicates(engine: Engine, options: QueryOptions): Promise<Duplicate[]> {
	type Found = { id: string; year: number | null; file: string; row: number } & Duplicate['keys'];
	const rows = await engine.query<Found>(
		`WITH counted AS (
			SELECT coalesce(c.procurement_id, c.contract_id) AS id, c.file_no, c.source_row, r.procurement,
				count(*) OVER alike AS alike, min(r.year_on) OVER alike AS first_on
			FROM fact_contract_rows r JOIN contracts c ON ${sameRow('c', 'r')}
			WHERE r.several = 1 AND r.shared = 1
			WINDOW alike AS (
				PARTITION BY coalesce(c.procurement_id, ''), coalesce(c.contract_id, ''), coalesce(c.lot_id, '')
			)
		),
		known AS (
			SELECT ${['s.procurement', ...dimensions.map((dimension) => `s.${dimension}`)].join(', ')}
			FROM (${contributionsSql(socialShare, ['procurement'])}) s
			JOIN (SELECT DISTINCT procurement FROM counted WHERE alike > 1) d ON d.procurement = s.procurement
			WHERE s.excluded IS NULL OR s.excluded <> 'duplicate'
		)
		SELECT c.id AS id, CAST(EXTRACT(YEAR FROM c.first_on) AS INTEGER) AS year, f.name AS file, c.source_row AS "row",
			${dimensions.map((dimension) => `k.${dimension} AS ${dimension}`).join(', ')}
		FROM counted c JOIN files f ON f.file_no = c.file_no LEFT JOIN known k ON k.procurement = c.procurement
		WHERE c.id IS NOT NULL AND c.alike > 1
		ORDER BY c.id, f.file_id, c.source_row`,
		[],
		options,
	);
	const byId = new Map<string, Duplicate>();
	for (const { id, year, file, row, ...keys } of rows) {
		const found = byId.get(id) ?? { id, year, rows: [], keys };
		if (!found.rows.some((other) => other.file === file && other.row === row)) found.rows.push({ file, row });
		byId.set(id, found);
	}
	return [...byId.values()];
}

/** Those that a filter lets through. */
export function duplicatesUnder(
	all: readonly Duplicate[],
	filter: Filter,
	organisations: Organisations,
): Measured['duplicates'] {
	const fits = ({ keys, year }: Duplicate) =>
		askedOf(filter).every((dimension) => {
			if (dimension === 'group') return false;
			const key = keys[dimension] ?? '';
			return codesOf(filter, dimension).some((code) =>
				dimension === 'organisation'
					? standsUnder(organisations, key, code, year ?? latestYear)
					: code === key,
			);
		});
	return all.filter(fits).map(({ id, year, rows }) => ({ id, year, rows }));
}
