import { ident, literal } from '../engine/sql.ts';
import type { Source } from './cast-steps.ts';

/** Topics of clauses of which persons come. */
const bringsPersons: readonly string[] = ['employment', 'apprentices'];

/**
 * What a contract's row says of other tables: its clause level and each *yes* to a kind of clause is a row of `clauses`, its counts of persons are rows of `outcomes`,
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
	const own = (id: string, type = 'VARCHAR') => (has(id) ? `t.${ident(id)}` : `CAST(NULL AS ${type})`);
	const row = `'${fileNo}:' || t.source_row`;
	const origin = (what: string) => `${row} || ${literal(`:${what}`)}, ${fileNo}, t.source_row, ${row}`;
	const ids = `${own('procurement_id')}, ${own('contract_id')}`;
	const from = `FROM ${ident(typed)} t`;
	if (has('clause_level')) {
		await run(`INSERT INTO clauses (row_id, file_no, source_row, parent_row_id, procurement_id, contract_id, topic, level, model_id, said_by)
			SELECT ${origin('clause')}, ${ids}, 'employment', t.clause_level, ${own('clause_model')}, 'clause_level'
			${from} WHERE t.clause_level IN ('dialog', 'employment')`);
	}
	const kinds = sources.map(({ field }) => field).filter((field) => field.clauseOf);
	for (const { id, clauseOf } of kinds) {
		const { topic, level = null } = clauseOf!;
		const [model, saidBy] = level === null ? ['NULL', 'NULL'] : [own('clause_model'), literal(id)];
		await run(`INSERT INTO clauses (row_id, file_no, source_row, parent_row_id, procurement_id, contract_id, topic, level, model_id, said_by)
			SELECT ${origin(id)}, ${ids}, ${literal(topic)}, ${literal(level)}, ${model}, ${saidBy}
			${from} WHERE t.${ident(id)} = 'yes'`);
	}
	const counts = sources.map(({ field }) => field).filter((field) => field.outcomeForm);
	if (counts.length === 0) return;
	for (const field of counts) {
		await run(`INSERT INTO outcomes
			(row_id, file_no, source_row, parent_row_id, procurement_id, contract_id, form, persons, kind)
			SELECT ${origin(field.id)}, ${ids}, ${literal(field.outcomeForm!)}, t.${ident(field.id)}, 'actual'
			${from} WHERE t.${ident(field.id)} > 0`);
	}
	const any = `coalesce(${counts.map((field) => `t.${ident(field.id)}`).join(', ')}) IS NOT NULL`;
	const sum = counts.map((field) => `coalesce(t.${ident(field.id)}, 0)`).join(' + ');
	const days = ['start_on', 'signed_on', 'awarded_on', 'published_on'].map((id) => own(id, 'DATE'));
	const asking = kinds.filter(({ clauseOf }) => bringsPersons.includes(clauseOf!.topic));
	const kindSaid = asking.map(({ id }) => ` OR t.${ident(id)} = 'yes'`).join('');
	const clauseSaid = `${own('clause')} = 'yes' OR ${own('social_flag')} = 'yes' OR ${own('clause_level')} IN ('dialog', 'employment')${kindSaid}`;
	await run(`INSERT INTO follow_ups (row_id, file_no, source_row, parent_row_id, contract_id, period, status)
		SELECT ${origin('follow_up')}, ${own('contract_id')},
			CAST(EXTRACT(YEAR FROM coalesce(${days.join(', ')})) AS INTEGER),
			CASE WHEN NOT (${any}) THEN 'missing' WHEN ${sum} > 0 THEN 'reported' ELSE 'reported_zero' END
		${from} WHERE ${any} OR ${clauseSaid}`);
}
