import { band, ratio, verdict } from './band.ts';
import { isShown } from './contributions.ts';
import { isSplit, notRecorded, recorded, tree, type Dimension } from './dimensions.ts';
import type { Goals } from './goals.ts';
import type { Measure, Unit } from './measure.ts';
import type { Result } from './result.ts';
import type { SliceRow } from './slices.ts';

/** What stands beside the sums of a slice: the goals, and for figures of persons how many of them have the dimension recorded. */
export interface Beside {
	asOf: string;
	goals: Goals;
	rows: readonly SliceRow[];
}

type Made = Pick<Result, 'value' | 'numerator' | 'denominator' | 'unknown' | 'lower' | 'upper'> &
	Partial<Result>;

/** The sums of a slice -> the figure with all that it must never stand without. */
export function assemble(measure: Measure, row: SliceRow, beside: Beside): Result {
	const { year, series, dimension, key } = row;
	return {
		measure: measure.id,
		slice: { year, dimension, key, series: series === '' ? null : series },
		unknown_nature: 0,
		derived_nature: 0,
		fallback_dates: row.fallback,
		verdict: null,
		goal: null,
		goal_decision: null,
		running: beside.asOf < `${year}-12-31`,
		as_of: beside.asOf,
		...makers[measure.unit](measure, row, beside),
	};
}

const makers: Readonly<Record<Unit, (measure: Measure, row: SliceRow, beside: Beside) => Made>> = {
	share,
	persons: (measure, row, { rows }) =>
		isOfRecorded(measure, row.dimension) ? countOfRecorded(row, rows) : count(row),
	months: (_, row) => count(row),
	reports: (_, row) => count(row),
	rows: (_, row) => rowsInDoubt(row),
	mean_days: (_, row) => quotient(row.amount, row.part, row.unknown, 1),
	per_10_million: (_, row) => quotient(row.amount, row.part + row.rest, row.unknown, 10_000_000),
	share_of_recorded: (_, row, { rows }) =>
		isSplit(row.dimension) ? shareOfRecorded(row, rows) : recordingRate(row),
	ratio: (_, row, { rows }) => ratioTo(row, rows),
};

function share(measure: Measure, row: SliceRow, { asOf, goals }: Beside): Made {
	const made = band(row);
	const goal = goalOf(measure, row, goals);
	const known = made.value.of - row.unknown;
	const hidden = measure.hiddenBelow !== undefined && known < measure.hiddenBelow * made.value.of;
	return {
		value: hidden ? null : ratio(made.value),
		numerator: made.value.part,
		denominator: made.value.of,
		unknown: row.unknown,
		unknown_nature: row.unclear_part + row.unclear_rest + row.unclear_unknown,
		derived_nature: row.derived,
		lower: ratio(made.lower),
		upper: ratio(made.upper),
		verdict: verdict(made, goal?.target ?? null, asOf < `${row.year}-12-31`),
		goal: goal?.target ?? null,
		goal_decision: goal?.decision ?? null,
		...(measure.tallies.amount === undefined ? {} : { amount: row.amount }),
	};
}

/** The year's goal holds for the months, too; other parts of a whole have none. */
function goalOf({ id }: Measure, { year, dimension, key }: SliceRow, goals: Goals) {
	if (dimension === 'all' || dimension === 'month') return goals.forWhole(id, year);
	if (dimension === tree) return goals.withUnits(id, year, key);
	return dimension === 'organisation' ? goals.forOrganisation(id, year, key) : null;
}

/** What happened is known only as far as it was reported: the count is a lower end, with no upper one. */
function count({ amount, part, rest, unknown }: SliceRow): Made {
	const covered = part + rest + unknown;
	const ends = { value: amount, lower: amount, upper: null };
	if (covered === 0) return { ...ends, numerator: amount, denominator: null, unknown: null };
	return { ...ends, numerator: part, denominator: covered, unknown: rest + unknown };
}

/** Whether a slice holds persons of one code against those of whom the dimension is recorded at all, who stand in other slices. */
export function isOfRecorded({ unit }: Measure, dimension: Dimension): boolean {
	return ['persons', 'share_of_recorded', 'ratio'].includes(unit) && isSplit(dimension);
}

/** Persons of one code, of those of whom the dimension is recorded at all. */
function countOfRecorded(row: SliceRow, rows: readonly SliceRow[]): Made {
	const alike = rows.filter(
		({ year, series, dimension }) =>
			year === row.year && series === row.series && dimension === row.dimension,
	);
	const known = alike.filter(({ key }) => key !== notRecorded);
	const told = known.find(({ key }) => key === recorded);
	const denominator = told ? told.amount : known.reduce((sum, { amount }) => sum + amount, 0);
	const unknown = alike.find(({ key }) => key === notRecorded)?.amount ?? 0;
	const value = row.amount;
	return { value, numerator: value, denominator, unknown, lower: value, upper: null };
}

/** What is not recorded may all belong to the code, or none of it. */
function shareOfRecorded(row: SliceRow, rows: readonly SliceRow[]): Made {
	const { numerator, denominator, unknown } = countOfRecorded(row, rows);
	const [of, open] = [denominator ?? 0, unknown ?? 0];
	return {
		...{ numerator, denominator, unknown },
		value: ratio({ part: numerator, of }),
		lower: ratio({ part: numerator, of: of + open }),
		upper: ratio({ part: numerator + open, of: of + open }),
	};
}

function recordingRate({ part, unknown }: SliceRow): Made {
	const value = ratio({ part, of: part + unknown });
	return { value, numerator: part, denominator: part + unknown, unknown, lower: value, upper: value };
}

function ratioTo(row: SliceRow, rows: readonly SliceRow[]): Made {
	const share = shareOfRecorded(row, rows);
	const reference = { numerator: row.part, denominator: row.part + row.rest };
	const against = (fraction: number | null) =>
		fraction === null || reference.numerator === 0
			? null
			: (fraction * reference.denominator) / reference.numerator;
	return {
		...share,
		...{ value: against(share.value), lower: against(share.lower), upper: against(share.upper), reference },
	};
}

/** Whether a slice is a figure of its own: of shares of what is recorded, that which is not recorded stands beside them. */
export function isFigure(measure: Measure, { dimension, key }: SliceRow): boolean {
	if (key === recorded || !isShown(measure, dimension)) return false;
	return measure.unit === 'persons' || key !== notRecorded || !isOfRecorded(measure, dimension);
}

/** Rows in doubt of those looked at; the value is how far they could move a headline figure. */
function rowsInDoubt({ amount, part, rest }: SliceRow): Made {
	return { value: amount, numerator: part, denominator: part + rest, unknown: 0, lower: 0, upper: amount };
}

function quotient(numerator: number, denominator: number, unknown: number, scale: number): Made {
	const value = denominator === 0 ? null : (scale * numerator) / denominator;
	return { value, numerator, denominator, unknown, lower: value, upper: null };
}
