import type { Engine, QueryOptions } from '../engine/engine.ts';
import {
	byEffect,
	deciding,
	effect,
	openKinds,
	type Deciding,
	type Open,
	type OpenKind,
} from './deciding.ts';
import { notRecorded } from './dimensions.ts';
import { rowsSql, rowSums } from './figure-rows.ts';
import type { Filter } from './filter.ts';
import type { Measure } from './measure.ts';
import type { MeasureId, Result, Slice } from './result.ts';

/**
 * What to ask of a procurement. `model`: a clause about employment is known, but not whether it qualifies; `level`: one under the city's
 * model is, but not whether it asks for a dialogue or for employment; `clause`, `social`: nothing is known.
 */
export type Question = 'clause' | 'model' | 'level' | 'social' | 'nature';

/** A procurement of which something is not known, with where it stands and what to ask. */
export interface OpenRow extends Open {
	/** Its own name; null where it has none. */
	id: string | null;
	/** Of its earliest row; null where there is none. */
	contract: string | null;
	title: string | null;
	/** null: not recorded. */
	organisation: string | null;
	supplier: string | null;
	file: string | null;
	row: number | null;
	questions: readonly Question[];
}

/** What would decide a verdict: how many answers, and those to ask for, the furthest reaching first. */
export interface WorkList extends Deciding {
	rows: OpenRow[];
}

export interface WorkAsked extends QueryOptions {
	slice: Slice;
	filter: Filter;
	/** Fraction 0..1 */
	goal: number;
	running: boolean;
}

/** Whether answers could change what is said of a share: its verdict cannot be decided, and a goal was adopted. */
export function isOpen(result: Result): result is Result & { goal: number } {
	return result.verdict === 'undecidable' && result.goal !== null;
}

/**
 * The unknowns of a share. Of those that reach equally far come first those of the organisation that has most such ones, so that the
 * first answers come from as few as can be; then by supplier and name.
 * @throws EngineError as `query` does
 */
export async function workList(engine: Engine, measure: Measure, asked: WorkAsked): Promise<WorkList> {
	const { slice, filter, goal, running, signal } = asked;
	const options = signal ? { signal } : {};
	const { sums } = await rowSums(engine, measure, { slice, filter, ...options });
	const rows = (await engine.query<Found>(openRowsSql(measure, slice, filter), [], options)).map((row) =>
		openRow(measure.id, row),
	);
	const alike = (row: OpenRow) => `${effect(row, goal)} ${row.organisation}`;
	const most = new Map<string, number>();
	for (const row of rows) most.set(alike(row), (most.get(alike(row)) ?? 0) + 1);
	const ofMost = (row: OpenRow) => most.get(alike(row))!;
	rows.sort(
		(a, b) =>
			byEffect(a, b, goal) ||
			ofMost(b) - ofMost(a) ||
			byText(a.organisation, b.organisation) ||
			byText(a.supplier, b.supplier) ||
			byText(a.id, b.id) ||
			byText(a.file, b.file) ||
			(a.row ?? 0) - (b.row ?? 0),
	);
	return { ...deciding({ counts: sums, goal, running }, rows), rows };
}

type Found = Pick<OpenRow, 'id' | 'contract' | 'title' | 'file'> &
	Record<OpenKind, number> & { source_row: number | null } & Record<Told, string>;

const told = ['organisation', 'supplier', 'model', 'level'] as const;
type Told = (typeof told)[number];

/** SQL of the rows of a share of which something is not known, with the contract that each stands for. */
export function openRowsSql(measure: Measure, slice: Slice, filter: Filter): string {
	const tallies = openKinds.map((kind) => `CAST(l.${kind} AS DOUBLE PRECISION) AS ${kind}`);
	const own = told.map(
		(dimension) =>
			`${measure.slices.includes(dimension) ? `l.${dimension}` : `'${notRecorded}'`} AS ${dimension}`,
	);
	const any = openKinds.map((kind) => `l.${kind} > 0`).join(' OR ');
	return `SELECT l.id AS id, f.name AS file, l.source_row AS source_row, c.contract_id AS contract, c.title AS title,
	${[...own, ...tallies].join(', ')}
FROM (${rowsSql(measure, { slice, filter })}) l
LEFT JOIN files f ON f.file_no = l.file_no
LEFT JOIN contracts c ON c.file_no = l.file_no AND c.source_row = l.source_row
WHERE ${any}`;
}

function openRow(measure: MeasureId, found: Found): OpenRow {
	const { id, contract, title, file, source_row: row } = found;
	const kind = openKinds.find((one) => found[one] > 0)!;
	const recorded = (text: string) => (text === notRecorded || text === '' ? null : text);
	return {
		...{ id, contract, title, file, row, kind, weight: found[kind] },
		...{ organisation: recorded(found.organisation), supplier: recorded(found.supplier) },
		questions: [
			...(kind === 'unknown' || kind === 'unclear_unknown' ? [ofAnswer(measure, found)] : []),
			...(kind === 'unknown' ? [] : (['nature'] as const)),
		],
	};
}

function ofAnswer(measure: MeasureId, { model, level }: Found): Question {
	if (measure === 'social_share') return 'social';
	const tells = (code: string) => code !== notRecorded && code !== 'none' && code !== '';
	if (model === 'city_model' && !tells(level)) return 'level';
	return tells(model) || tells(level) ? 'model' : 'clause';
}

/** By code unit, so that every machine orders alike; what is missing comes last. */
function byText(a: string | null, b: string | null): number {
	if (a === b) return 0;
	if (a === null || b === null) return a === null ? 1 : -1;
	return a < b ? -1 : 1;
}
