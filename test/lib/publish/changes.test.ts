import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/lib/publish/changes.ts';
import type { PublishedRow, PublishedTable } from '../../../src/lib/publish/snapshot.ts';
import { smallSnapshot } from './small-snapshot.ts';

const persons = smallSnapshot.tables.find(({ id }) => id === 'persons')!;
const jobs = persons.rows[0]!;
const table = (...rows: PublishedRow[]): PublishedTable[] => [{ ...persons, rows }];
const where = { table: 'persons', measure: 'jobs_started', year: 2025, key: '', series: 'sum' };

describe('what changed since the version before', () => {
	test('is nothing where every cell is the same', () => {
		expect(changesBetween(smallSnapshot.tables, smallSnapshot.tables)).toEqual([]);
	});

	test('is each cell with what it was and what it is', () => {
		const later = { ...jobs, value: 15, lower: 15, numerator: 9, unknown: 1 };
		expect(changesBetween(table(jobs), table(later))).toEqual([
			{ ...where, figure: 'value', old: 12, new: 15 },
			{ ...where, figure: 'numerator', old: 8, new: 9 },
			{ ...where, figure: 'unknown', old: 2, new: 1 },
			{ ...where, figure: 'lower', old: 12, new: 15 },
		]);
	});

	test('tells of a row that is new by each figure that it has, and of one that is gone likewise', () => {
		const came = changesBetween(table(), table(jobs));
		expect(came.map(({ figure, old, new: now }) => [figure, old, now])).toEqual([
			['value', null, 12],
			['numerator', null, 8],
			['denominator', null, 10],
			['unknown', null, 2],
			['lower', null, 12],
		]);
		expect(changesBetween(table(jobs), table()).map(({ old, new: now }) => [old, now])).toEqual(
			came.map(({ old, new: now }) => [now, old]),
		);
	});

	test('tells a figure that was hidden and is shown, and a verdict that turned', () => {
		const hidden = { ...jobs, hidden: 'secret' as const };
		expect(changesBetween(table(hidden), table(jobs))).toEqual([
			{ ...where, figure: 'hidden', old: 'secret', new: null },
		]);
		const open = { ...jobs, verdict: 'undecidable' as const };
		expect(changesBetween(table(open), table({ ...jobs, verdict: 'reached' }))).toEqual([
			{ ...where, figure: 'verdict', old: 'undecidable', new: 'reached' },
		]);
	});
});
