import { ident, literal } from '../engine/sql.ts';
import type { Source } from './cast-steps.ts';

/**
 * What a contract's row says of other tables: its clause level is a row of `clauses`, its counts of persons are rows of `outcomes`,
 * and whether anything stands in them a row of `follow_ups` for the year the contract started. A blank count is due and missing
 * only where the row says that there is a clause.
 */
export async function deriveFromContracts(
	run: (sql: string) => Promise<unknown>,
	sources: readonly Source[],
	typed: string,
	fileNo: number,
): Promise<void> {
	const has = (id: string) => sources.some(({ field }) => field.id === id);
	if (has('clause_level')) {
		await run(`INSERT INTO clauses (row_id, file_no, source_row, parent_row_id, procurement_id, contract_id, topic, level, model_id)
			SELECT row_id || ':clause', file_no, source_row, row_id, procurement_id, contract_id, 'employment', clause_level, clause_model
			FROM contracts WHERE file_no = ${fileNo} AND clause_level IN ('dialog', 'employment')`);
	}
	const counts = sources.map(({ field }) => field).filter((field) => field.outcomeForm);
	if (counts.length === 0) return;
	const joined = `${ident(typed)} t JOIN contracts c ON c.row_id = '${fileNo}:' || t.source_row`;
	for (const field of counts) {
		await run(`INSERT INTO outcomes
			(row_id, file_no, source_row, parent_row_id, procurement_id, contract_id, form, persons, kind)
			SELECT c.row_id || ${literal(`:${field.id}`)}, c.file_no, c.source_row, c.row_id, c.procurement_id, c.contract_id,
				${literal(field.outcomeForm!)}, t.${ident(field.id)}, 'actual'
			FROM ${joined} WHERE t.${ident(field.id)} > 0`);
	}
	const any = `coalesce(${counts.map((field) => `t.${ident(field.id)}`).join(', ')}) IS NOT NULL`;
	const sum = counts.map((field) => `coalesce(t.${ident(field.id)}, 0)`).join(' + ');
	await run(`INSERT INTO follow_ups (row_id, file_no, source_row, parent_row_id, contract_id, period, status)
		SELECT c.row_id || ':follow_up', c.file_no, c.source_row, c.row_id, c.contract_id,
			CAST(EXTRACT(YEAR FROM coalesce(c.start_on, c.signed_on, c.awarded_on, c.published_on)) AS INTEGER),
			CASE WHEN NOT (${any}) THEN 'missing' WHEN ${sum} > 0 THEN 'reported' ELSE 'reported_zero' END
		FROM ${joined}
		WHERE ${any} OR c.clause = 'yes' OR c.social_flag = 'yes' OR c.clause_level IN ('dialog', 'employment')`);
}
