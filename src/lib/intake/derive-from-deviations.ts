import type { Row } from '../engine/engine.ts';
import { ident, literal } from '../engine/sql.ts';
import type { Source } from './cast-steps.ts';
import { deriveParts } from './derive-parts.ts';

/**
 * What a deviation's row says of what it led to: its counts of persons are rows of `outcomes`, and of whom they are rows of
 * `outcome_counts`. They belong to the day of the event, or to the period; a report without an id is named by its row.
 */
export async function deriveFromDeviations(
	run: (sql: string) => Promise<Row[]>,
	sources: readonly Source[],
	typed: string,
	fileNo: number,
): Promise<void> {
	const has = (id: string) => sources.some(({ field }) => field.id === id);
	const own = (id: string, type = 'VARCHAR') => (has(id) ? `t.${ident(id)}` : `CAST(NULL AS ${type})`);
	const row = `'${fileNo}:' || t.source_row`;
	const report = `coalesce(${own('deviation_id')}, ${row})`;
	const [event, start, end] = ['event_on', 'period_start', 'period_end'].map((id) => own(id, 'DATE'));
	const told = await toldIn(run, sources, typed);
	for (const { field } of sources) {
		if (!field.outcomeForm || !told(field.id)) continue;
		await run(`INSERT INTO outcomes (row_id, file_no, source_row, parent_row_id, deviation_id, channel, form, persons,
				period_start, period_end, reported_on, kind)
			SELECT ${row} || ${literal(`:${field.id}`)}, ${fileNo}, t.source_row, ${row}, ${report}, 'deviation',
				${literal(field.outcomeForm)}, t.${ident(field.id)}, coalesce(${start}, ${event}), coalesce(${event}, ${end}),
				${own('submitted_on', 'DATE')}, 'actual'
			FROM ${ident(typed)} t WHERE t.${ident(field.id)} > 0`);
	}
	for (const { field } of sources)
		if (field.partsOf && told(field.id))
			await deriveParts(run, { field, counted: has(field.partsOf), typed, fileNo });
}

/** Whether any row says something in a column of counts, or of whom they are: in most files few of them do. */
async function toldIn(
	run: (sql: string) => Promise<Row[]>,
	sources: readonly Source[],
	typed: string,
): Promise<(id: string) => boolean> {
	const fields = sources
		.map(({ field }) => field)
		.filter(({ outcomeForm, partsOf }) => outcomeForm || partsOf);
	if (fields.length === 0) return () => false;
	const told = fields.map(({ id, outcomeForm }) => {
		const column = ident(id);
		return `CAST(count(CASE WHEN ${outcomeForm ? `${column} > 0` : `${column} IS NOT NULL`} THEN 1 END) AS INTEGER) AS ${column}`;
	});
	const [counts] = await run(`SELECT ${told.join(', ')} FROM ${ident(typed)}`);
	return (id) => Number(counts![id]) > 0;
}
