import type { Engine, QueryOptions } from '../engine/engine.ts';
import { clauseShareByValue } from './clause-share-by-value.ts';
import { contributionsSql } from './contributions.ts';
import { sameRow } from './facts/links.ts';

/** What a supplier's contracts of a year add to the share by value, in its currency: the parts of `clause_share_by_value`. */
export interface ValueContribution {
	year: number;
	/** Its number, else its name; `''`: of contracts whose supplier is not given. */
	supplier: string;
	/** As it is written; `''`: not given. */
	name: string;
	part: number;
	rest: number;
	unknown: number;
	unclear_part: number;
	unclear_rest: number;
	unclear_unknown: number;
}

export const valueParts = [
	...(['part', 'rest', 'unknown', 'unclear_part', 'unclear_rest', 'unclear_unknown'] as const),
] satisfies readonly (keyof ValueContribution)[];

/** Of the prepared facts, every year: whose money is behind the share by value. For the publisher alone. */
export async function valueContributors(
	engine: Engine,
	options: QueryOptions = {},
): Promise<ValueContribution[]> {
	const worth = (part: string) =>
		`CAST(sum(CASE WHEN p.${part} > 0 THEN c.value ELSE 0 END) AS DOUBLE PRECISION) AS ${part}`;
	return engine.query<ValueContribution & Record<string, string | number>>(
		`WITH numbered AS (
			SELECT ${nameSql('supplier')} AS name, min(${numberSql('supplier_id')}) AS number
			FROM contracts WHERE supplier_id IS NOT NULL AND supplier IS NOT NULL GROUP BY 1
		)
		SELECT p.year, coalesce(${numberSql('c.supplier_id')}, n.number, ${nameSql('c.supplier')}, '') AS supplier,
			coalesce(min(trim(c.supplier)), min(c.supplier_id), '') AS name, ${valueParts.map(worth).join(', ')}
		FROM (${contributionsSql(clauseShareByValue, ['procurement'])}) p
		JOIN fact_contract_rows r ON r.procurement = p.procurement AND r.nth_alike = 1
		JOIN contracts c ON ${sameRow('c', 'r')}
		LEFT JOIN numbered n ON n.name = ${nameSql('c.supplier')}
		WHERE p.excluded IS NULL AND p.year IS NOT NULL AND c.value > 0
		GROUP BY 1, 2 ORDER BY 1, 2`,
		[],
		options,
	);
}

/** SQL by which a supplier is the same, however its number or name is written. */
const numberSql = (column: string) => `replace(replace(${column}, '-', ''), ' ', '')`;
const nameSql = (column: string) => `lower(trim(${column}))`;
