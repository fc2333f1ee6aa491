import { ident, literal } from '../engine/sql.ts';
import type { Field } from '../model/types.ts';
import type { Source } from './cast-steps.ts';
import type { ProblemReason } from './report.ts';

/**
 * Columns that say how many of an outcome's persons belong to a code become rows of `outcome_counts`, whose parent is that outcome: the
 * row itself in a file of outcomes, in a file of contracts the one that the nearest count to the left became. More of them than there are
 * persons, or a part of a count that is not there, is a problem and is kept out. A nought is an answer.
 */
export async function deriveOfWhom(
	run: (sql: string) => Promise<unknown>,
	table: string,
	sources: readonly Source[],
	typed: string,
	fileNo: number,
): Promise<void> {
	const row = `'${fileNo}:' || t.source_row`;
	for (const [at, { field }] of sources.entries()) {
		if (!field.ofWhom) continue;
		const count = table === 'contracts' ? countOf(sources, at) : 'persons';
		const part = `t.${ident(field.id)}`;
		const all = count === null ? 'CAST(NULL AS INTEGER)' : `t.${ident(count)}`;
		const problems: readonly (readonly [condition: string, reason: ProblemReason])[] = [
			[`${all} IS NULL AND ${part} > 0`, 'of_whom_nothing'],
			[`${part} > ${all}`, 'more_than_all'],
		];
		for (const [condition, reason] of problems) {
			await run(`INSERT INTO problems
				SELECT ${fileNo}, t.source_row, ${literal(field.id)}, CAST(${part} AS VARCHAR), ${literal(reason)}
				FROM ${ident(typed)} t WHERE ${condition}`);
		}
		if (count === null) continue;
		const parent = table === 'contracts' ? `${row} || ${literal(`:${count}`)}` : row;
		const happened = table === 'contracts' ? `AND ${all} > 0` : '';
		await run(`INSERT INTO outcome_counts (row_id, file_no, source_row, parent_row_id, dimension, code, persons)
			SELECT ${row} || ${literal(`:${field.id}`)}, ${fileNo}, t.source_row, ${parent},
				${literal(field.ofWhom.dimension)}, ${literal(field.ofWhom.code)}, ${part}
			FROM ${ident(typed)} t WHERE ${part} <= ${all} ${happened}`);
	}
}

/** The count that a column is a part of: the nearest to its left, else the jobs, else the only one; null where that would be a guess. */
function countOf(sources: readonly Source[], at: number): string | null {
	const counts = (fields: readonly Source[]): Field[] =>
		fields.map(({ field }) => field).filter(({ outcomeForm }) => outcomeForm);
	const left = counts(sources.slice(0, at)).at(-1);
	if (left) return left.id;
	const right = counts(sources.slice(at));
	if (right.some(({ id }) => id === 'jobs')) return 'jobs';
	return right.length === 1 ? right[0]!.id : null;
}
