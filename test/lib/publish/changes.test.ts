import { describe, expect, test } from 'vitest';
import { changesBetween, countChangesBetween } from '../../../src/lib/publish/changes.ts';
import type { CountTable } from '../../../src/lib/publish/counts.ts';
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

describe('what changed of counts of persons', () => {
	const byGroup = (counts: Readonly<Record<string, number | null>>): CountTable => ({
		...{ id: 'by_group', measure: 'jobs_started', rows: 'group', columns: 'form', span: 1, waiting: [] },
		cells: Object.entries(counts).map(([row, count]) => ({
			...{ year: 2025, row, column: '', count, hidden: count === null ? 'secret' : null },
		})),
	});

	test('is each count that both versions tell, shown or hidden', () => {
		const before = byGroup({ young: 20, older: 7 });
		const after = byGroup({ young: 26, older: null });
		expect(countChangesBetween([before], [after]).map((one) => [one.row, one.old, one.new])).toEqual([
			['young', 20, 26],
			['older', 7, 'secret'],
		]);
	});

	test('is nothing of groups that one version shows as one and the other apart', () => {
		const before = byGroup({ young: 20, disability: 9, partial_capacity: 6 });
		const after = byGroup({ young: 26, health: 12 });
		for (const [old, now] of [
			[before, after],
			[after, before],
		])
			expect(countChangesBetween([old!], [now!]).map(({ row }) => row)).toEqual(['young']);
	});
});
