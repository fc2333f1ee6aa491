import type { Result } from '../measures/result.ts';
import { seriesOf, type JobSeries } from './series.ts';

/** A target group or form with its figures by series. */
export interface CodeRow {
	/** The code, or `not_recorded`. */
	code: string;
	values: Partial<Record<JobSeries, number>>;
}

export const notRecorded = 'not_recorded';

/** Rows by code, jobs before placements and the largest first; what is not recorded comes last. */
export function codeRows(results: readonly Result[]): CodeRow[] {
	const rows = new Map<string, CodeRow>();
	for (const result of results) {
		const { dimension, key } = result.slice;
		if ((dimension !== 'group' && dimension !== 'form') || result.value === null) continue;
		const row = rows.get(key) ?? { code: key, values: {} };
		row.values[seriesOf(result)] = result.value;
		rows.set(key, row);
	}
	return [...rows.values()].filter((row) => most(row) > 0).toSorted(order);
}

const most = (row: CodeRow) => Math.max(0, ...Object.values(row.values));
const isPlacement = ({ values }: CodeRow) => (values.jobs || values.jobs_deviation ? 0 : 1);
const isUnrecorded = (row: CodeRow) => (row.code === notRecorded || row.code === '' ? 1 : 0);

function order(a: CodeRow, b: CodeRow): number {
	const last = isUnrecorded(a) - isUnrecorded(b);
	const placementsLast = isPlacement(a) - isPlacement(b);
	return last || placementsLast || most(b) - most(a) || (a.code < b.code ? -1 : 1);
}
