import type { Engine, QueryOptions } from '../engine/engine.ts';
import { band, ratio, verdict, type ShareCounts } from './band.ts';
import { clauseShare } from './clause-share.ts';
import { deviations } from './deviations.ts';
import type { Goals } from './goals.ts';
import { jobsStarted } from './jobs-started.ts';
import type { Measure } from './measure.ts';
import { placementsStarted } from './placements-started.ts';
import type { Answer, Dimension, Exclusion, ExclusionReason, Result, Series } from './result.ts';
import { socialShare } from './social-share.ts';
import { unanswerable } from './unanswerable.ts';

/** Every measure, in the order in which they are shown. */
export const measures: readonly Measure[] = [
	clauseShare,
	socialShare,
	jobsStarted,
	placementsStarted,
	deviations,
];

/** What a measure says of the prepared facts, for every year and slice. */
export async function answer(
	engine: Engine,
	measure: Measure,
	asOf: string,
	goals: Goals,
	options: QueryOptions = {},
): Promise<Answer> {
	const rows = (await engine.query(measure.sql, [], options)) as unknown as CountRow[];
	const excluded = await engine.query<{ year: number | null; reason: string; n: number }>(
		measure.exclusionsSql,
		[],
		options,
	);
	const toResult = { share: shareResult, persons: startsResult, reports: reportsResult }[measure.unit];
	return {
		measure: measure.id,
		unanswerable: await unanswerable(engine, measure.id),
		results: rows.map((row) => toResult(measure, row as never, asOf, goals)).sort(bySlice),
		exclusions: excluded
			.map(({ year, reason, n }): Exclusion => ({ year, reason: reason as ExclusionReason, count: n }))
			.sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || compare(a.reason, b.reason)),
	};
}

interface CountRow {
	year: number;
	dimension: Dimension;
	key: string;
	fallback_dates: number;
}

function frame(measure: Measure, row: CountRow, asOf: string, series: Series | null) {
	return {
		measure: measure.id,
		slice: { year: row.year, dimension: row.dimension, key: row.key, series },
		unknown_nature: 0,
		derived_nature: 0,
		fallback_dates: row.fallback_dates,
		verdict: null,
		goal: null,
		goal_decision: null,
		running: asOf < `${row.year}-12-31`,
		as_of: asOf,
	};
}

function shareResult(
	measure: Measure,
	row: CountRow & ShareCounts & { derived_nature: number },
	asOf: string,
	goals: Goals,
): Result {
	const share = band(row);
	const base = frame(measure, row, asOf, null);
	const goal =
		row.dimension === 'buyer'
			? goals.forBuyer(measure.id, row.year, row.key)
			: goals.forWhole(measure.id, row.year);
	return {
		...base,
		value: ratio(share.value),
		numerator: share.value.part,
		denominator: share.value.of,
		unknown: row.unknown,
		unknown_nature: row.unclear_yes + row.unclear_no + row.unclear_unknown,
		derived_nature: row.derived_nature,
		lower: ratio(share.lower),
		upper: ratio(share.upper),
		verdict: verdict(share, goal?.target ?? null, base.running),
		goal: goal?.target ?? null,
		goal_decision: goal?.decision ?? null,
	};
}

interface StartsRow extends CountRow {
	series: Series;
	persons: number;
	reported: number | null;
	due: number | null;
	recorded: number | null;
	unrecorded: number | null;
}

/** Starts in a year are known only as far as they were reported: the count is a lower end, with no upper one. */
function startsResult(measure: Measure, row: StartsRow, asOf: string): Result {
	const base = {
		...frame(measure, row, asOf, row.series),
		value: row.persons,
		lower: row.persons,
		upper: null,
	};
	if (row.dimension === 'group') {
		return { ...base, numerator: row.persons, denominator: row.recorded, unknown: row.unrecorded };
	}
	const unknown = row.due === null || row.reported === null ? null : row.due - row.reported;
	return { ...base, numerator: row.reported ?? row.persons, denominator: row.due, unknown };
}

interface ReportsRow extends CountRow {
	reports: number;
	with_outcome: number;
}

function reportsResult(measure: Measure, row: ReportsRow, asOf: string): Result {
	return {
		...frame(measure, row, asOf, null),
		value: row.reports,
		numerator: row.with_outcome,
		denominator: row.reports,
		unknown: row.reports - row.with_outcome,
		lower: row.reports,
		upper: null,
	};
}

const dimensions: readonly Dimension[] = ['all', 'month', 'buyer', 'group', 'form'];

function bySlice({ slice: a }: Result, { slice: b }: Result): number {
	return (
		a.year - b.year ||
		dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) ||
		compare(a.series ?? '', b.series ?? '') ||
		compare(a.key, b.key)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
