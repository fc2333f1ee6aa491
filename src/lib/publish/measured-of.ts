import { measures } from '../measures/catalogue.ts';
import type { Answer, Measured, MeasureId, Result } from '../measures/result.ts';
import type { PublishedRow, PublishedTable, Snapshot } from './snapshot.ts';

/** The snapshot's figures in the shape that charts are drawn from: what it does not hold has no results, what it does not show is null in them. */
export function measuredOf(snapshot: Snapshot): Measured {
	const answers = measures.map(({ id }): [MeasureId, Answer] => [
		id,
		{
			measure: id,
			unanswerable: snapshot.unanswerable.find(({ measure }) => measure === id)?.reason ?? null,
			results: snapshot.tables.flatMap((table) =>
				table.rows
					.filter(({ measure, hidden }) => measure === id && hidden === null)
					.map((row) => resultOf(row, table, snapshot)),
			),
			exclusions: snapshot.exclusions
				.filter(({ measure }) => measure === id)
				.map(({ year, reason, count }) => ({ year, reason, count })),
		},
	]);
	return {
		years: [...new Set(snapshot.tables.flatMap(({ rows }) => rows.map(({ year }) => year)))].sort(
			(a, b) => a - b,
		),
		as_of: snapshot.as_of,
		answers: Object.fromEntries(answers) as Measured['answers'],
		organisationNames: new Map(snapshot.organisations.map(({ id, ...names }) => [id, names])),
		breaks: [],
		duplicates: [],
	};
}

function resultOf(row: PublishedRow, { dimension }: PublishedTable, { as_of }: Snapshot): Result {
	const { measure, year, key, series, numerator } = row;
	return {
		measure,
		slice: { year, dimension, key, series: series === 'sum' ? null : series },
		value: row.value,
		numerator: numerator ?? 0,
		denominator: row.denominator,
		unknown: row.unknown,
		unknown_nature: row.unknown_nature ?? 0,
		derived_nature: row.derived_nature ?? 0,
		fallback_dates: row.fallback_dates ?? 0,
		lower: row.lower,
		upper: row.upper,
		verdict: row.verdict,
		goal: row.goal,
		goal_decision: row.goal_decision,
		running: row.running,
		as_of,
		...(row.secret && { secret: row.secret }),
	};
}
