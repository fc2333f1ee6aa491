import { numbered } from './codes.ts';
import { sameRow } from './links.ts';

/** SQL of what the rows `c` of contracts have as the id of their procurement, lot or contract. */
const procurementId = 'coalesce(c.procurement_id, c.contract_id)';
const contractId = 'coalesce(c.contract_id, c.procurement_id)';
const lotId = `${procurementId} || CASE WHEN coalesce(c.lot_id, '') = '' THEN '' ELSE '/' || c.lot_id END`;

/** Kinds of doubt about a row of contracts as a contract, and as a procurement. */
const ofContract = `'duplicate', 'value_outlier'`;
const ofProcurement = `'unknown_clause', 'derived_nature', 'fallback_date'`;

const ofRow = `JOIN contracts c ON ${sameRow('c', 't')}`;
const ofSome = `LEFT JOIN contracts c ON c.file_no = CASE WHEN t.category IN (${ofContract}, ${ofProcurement}) THEN t.file_no END
	AND c.source_row = t.source_row`;

/** By facts whose rows have no `id` of their own: SQL of it, and of the row of contracts in which it stands, if it does. */
const ids: Readonly<Record<string, readonly [id: string, join: string]>> = {
	numbered_procurements: [procurementId, ofRow],
	numbered_stock: [procurementId, ofRow],
	numbered_lots: [lotId, ofRow],
	numbered_contract_years: [contractId, ofRow],
	numbered_coverage: ['organisation_code.code', ''],
	numbered_quality: [
		`coalesce(t.own_id, CASE WHEN t.category IN (${ofContract}) THEN ${contractId} ELSE ${procurementId} END)`,
		ofSome,
	],
};

/**
 * SQL of a fact that knows the codes of dimensions by numbers, with the codes beside them, and with an `id` for each row.
 * @param own the dimensions that it has
 */
export function readable(name: string, own: readonly (typeof numbered)[number][] = numbered): string {
	const codes = own.map((dimension) => `${dimension}_code.code AS ${dimension}`);
	const joins = own.map(
		(dimension) =>
			`LEFT JOIN fact_codes ${dimension}_code ON ${dimension}_code.dimension = '${dimension}' AND ${dimension}_code.number = t.${dimension}_no`,
	);
	const [id, join] = ids[name] ?? [];
	if (id !== undefined) codes.push(`${id} AS id`);
	if (join) joins.push(join);
	return `\nSELECT ${['t.*', ...codes].join(', ')}\nFROM ${[`${name} t`, ...joins].join('\n')}`;
}
