import type { Engine, QueryOptions, Row } from '../engine/engine.ts';
import { literal } from '../engine/sql.ts';
import { contributionsSql } from './contributions.ts';
import { dataQuality } from './data-quality.ts';
import { filterSql, type Filter } from './filter.ts';

/** The rows that were looked at for one kind of doubt and belong to an organisation (`not_recorded`: to none). */
export interface OrganisationInDoubt {
	category: string;
	organisation: string;
	affected: number;
	looked_at: number;
	/** By how much they could move a headline figure, in jobs or procurements. */
	effect: number;
}

/**
 * Which organisations have the rows in doubt of a year, by kind: those that could move most first. Their sums are those of `data_quality`.
 * @throws EngineError as `query` does
 */
export function qualityByOrganisation(
	engine: Engine,
	{ year, filter, ...options }: QueryOptions & { year: number; filter: Filter },
): Promise<OrganisationInDoubt[]> {
	return engine.query<OrganisationInDoubt & Row>(qualityByOrganisationSql(year, filter), [], options);
}

export function qualityByOrganisationSql(year: number, filter: Filter): string {
	return `SELECT category, organisation, CAST(sum(part) AS INTEGER) AS affected,
	CAST(sum(part) + sum(rest) AS INTEGER) AS looked_at, CAST(sum(amount) AS INTEGER) AS effect
FROM (${contributionsSql(dataQuality)}) c
WHERE excluded IS NULL AND year = ${literal(year)} AND ${filterSql(filter)}
GROUP BY category, organisation
ORDER BY category, sum(amount) DESC, sum(part) DESC, organisation`;
}
