import { ident } from '../engine/sql.ts';
import type { ColumnMatch, DateColumn, DayOrder } from './report.ts';
import type { Reading } from './reading.ts';

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** A date that can be read in two ways unless one of its numbers is above twelve, with or without a time of day. */
const parts = '^(\\d{1,2})[/-](\\d{1,2})[/-][12]\\d{3}($|\\D)';

/**
 * In which order day and month stand in each column of dates with slashes. A first number above twelve shows that the day stands
 * first, a second one that the month does; where cells show both, or none does, nothing is shown. What the analyst said goes before
 * what an earlier file shows (`inherited`, by header: a corrected file's own rows are too few), and that before the column's cells.
 */
export async function dateColumns(
	run: Run,
	raw: string,
	columns: readonly ColumnMatch[],
	reading: Reading,
	inherited: ReadonlyMap<string, string>,
): Promise<Map<number, DateColumn>> {
	const found = new Map<number, DateColumn>();
	for (const { index, header, field } of columns) {
		const shown = await evidence(run, raw, ident(`c${index}`));
		if (shown === null) continue;
		const answer = reading.dayOrders?.[header];
		const given = answer ?? (inherited.get(header) as DayOrder | undefined);
		found.set(index, {
			field: field!,
			header,
			...shown,
			order: given ?? shown.order,
			answered: answer !== undefined,
		});
	}
	return found;
}

/** What the cells of a column show; null where none has such a date. */
async function evidence(run: Run, raw: string, column: string) {
	const [row] = await run(`WITH cells AS (
			SELECT source_row, clean_text(plain_text(${column})) AS t FROM ${ident(raw)}
			WHERE contains(${column}, '/') OR contains(${column}, '-')),
		dates AS (
			SELECT source_row, t, CAST(regexp_extract(t, '${parts}', 1) AS INTEGER) AS a, CAST(regexp_extract(t, '${parts}', 2) AS INTEGER) AS b
			FROM cells WHERE regexp_matches(t, '${parts}')),
		kinds AS (
			SELECT source_row, t, a > 12 AND b <= 12 AS day_first, b > 12 AND a <= 12 AS month_first, a <= 12 AND b <= 12 AND a <> b AS two_ways
			FROM dates)
		SELECT CAST(count(*) AS INTEGER) AS found, CAST(count(*) FILTER (WHERE two_ways) AS INTEGER) AS ambiguous,
			min(source_row) FILTER (WHERE day_first) AS day_row, arg_min(t, source_row) FILTER (WHERE day_first) AS day_text,
			min(source_row) FILTER (WHERE month_first) AS month_row, arg_min(t, source_row) FILTER (WHERE month_first) AS month_text,
			arg_min(t, source_row) FILTER (WHERE two_ways) AS first_example,
			arg_max(t, source_row) FILTER (WHERE two_ways) AS last_example
		FROM kinds`);
	if (!row || row['found'] === 0) return null;
	const examples = [row['first_example'], row['last_example']].filter((text) => text !== null).map(String);
	const order: DayOrder | null =
		(row['day_row'] === null) === (row['month_row'] === null)
			? null
			: row['day_row'] === null
				? 'mdy'
				: 'dmy';
	const from = order === 'dmy' ? 'day' : 'month';
	return {
		order,
		evidence: order === null ? null : { text: String(row[`${from}_text`]), row: Number(row[`${from}_row`]) },
		ambiguous: Number(row['ambiguous']),
		examples: [...new Set(examples)],
	};
}
