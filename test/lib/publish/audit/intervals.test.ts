import { beforeAll, describe, expect, test } from 'vitest';
import { Intervals } from '../../../../src/lib/publish/audit/intervals.ts';
import type { Published } from '../../../../src/lib/publish/audit/knowledge.ts';
import { knowledgeOf } from '../../../../src/lib/publish/audit/model.ts';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import { startSolver } from '../../../../src/lib/publish/audit/start-node.ts';
import { byUnit, published, table } from './published.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

/** From least to most, of the hidden counts by what their persons have in common. */
function intervalsOf(...versions: Published[]): Record<string, [number, number]> {
	const knowledge = knowledgeOf(versions);
	const intervals = new Intervals(knowledge, solver);
	try {
		expect(intervals.contradiction()).toBeNull();
		return Object.fromEntries(
			[...knowledge.counts.entries()]
				.filter(([, { hidden }]) => hidden)
				.map(([at, { name, edition }]) => {
					const { least, most, settled } = intervals.of(at);
					expect(settled, name).toBe(true);
					return [versions.length > 1 ? `${edition}: ${name}` : name, [least, most]];
				}),
		);
	} finally {
		intervals.close();
	}
}

const byGroup = (grid: Parameters<typeof byUnit>[0]) =>
	table({ id: 'by_group', rows: 'group', columns: 'form' }, { 2025: grid });

describe('what a hidden count can be', () => {
	test('one hidden count of a shown total is the rest of it', () => {
		const version = published([byUnit({ '': { '': 31 }, A: { '': 12 }, B: { '': 15 }, C: { '': '..' } })]);
		// 31 - 12 - 15
		expect(intervalsOf(version)).toEqual({ 'jobs_started 2025 unit=C': [4, 4] });
	});

	test('two hidden counts share the rest, and neither is none', () => {
		const version = published([byUnit({ '': { '': 31 }, A: { '': 24 }, B: { '': '..' }, C: { '': '..' } })]);
		// 31 - 24 = 7, of which the other has at least 1.
		expect(intervalsOf(version)).toEqual({
			'jobs_started 2025 unit=B': [1, 6],
			'jobs_started 2025 unit=C': [1, 6],
		});
	});

	test('the total of the city is known from its own table as well', () => {
		const grid = { A: { '': 12 }, B: { '': '..' } } as const;
		expect(intervalsOf(published([byUnit(grid)], { totals: { 2025: 20 } }))).toEqual({
			// 20 - 12
			'jobs_started 2025 unit=B': [8, 8],
		});
	});

	test('a square of four hidden counts has as much room as its smallest margin leaves', () => {
		const version = published([
			byUnit({
				'': { '': 30, job: 18, course: 12 },
				A: { '': 13, job: '..', course: '..' },
				B: { '': 17, job: '..', course: '..' },
			}),
		]);
		// A job = x: A course = 13 - x, B job = 18 - x, B course = 12 - (13 - x) = x - 1; all at least 1: x from 2 to 12.
		expect(intervalsOf(version)).toEqual({
			'jobs_started 2025 unit=A form=job': [2, 12],
			'jobs_started 2025 unit=A form=course': [1, 11],
			'jobs_started 2025 unit=B form=job': [6, 16],
			'jobs_started 2025 unit=B form=course': [1, 11],
		});
	});

	test('the same persons in two tables are one count', () => {
		const version = published([
			byUnit({ '': { '': 40, job: '..', course: '..' } }),
			byGroup({ '': { job: 27, '': 40, course: '..' } }),
		]);
		expect(intervalsOf(version)).toMatchObject({ 'jobs_started 2025 form=course': [13, 13] });
	});

	test('units add up to the cluster that they are in', () => {
		const version = published(
			[
				byUnit({ A: { '': 9 }, B: { '': '..' }, C: { '': '..' }, D: { '': 6 } }),
				table(
					{ id: 'by_cluster', rows: 'cluster', columns: 'group' },
					{ 2025: { K: { '': 11 }, L: { '': 14 } } },
				),
			],
			{
				clusters: [
					{ id: 'K', units: ['A', 'B', 'E'] },
					{ id: 'L', units: ['C', 'D'] },
				],
			},
		);
		// K: 11 - 9, with nobody in E, which no table holds. L: 14 - 6.
		expect(intervalsOf(version)).toEqual({
			'jobs_started 2025 unit=B': [2, 2],
			'jobs_started 2025 unit=C': [8, 8],
		});
	});

	test('a group is no more than those with any group recorded', () => {
		const version = published([
			byGroup({
				'': { '': 20 },
				young: { '': 9 },
				disability: { '': '..' },
				recorded: { '': '..' },
				not_recorded: { '': '..' },
			}),
		]);
		// recorded = 20 - not_recorded <= 19, and at least the 9 young. A group is at most the recorded ones.
		expect(intervalsOf(version)).toEqual({
			'jobs_started 2025 group=disability': [1, 19],
			'jobs_started 2025 group=recorded': [9, 19],
			'jobs_started 2025 group=not_recorded': [1, 11],
		});
	});

	test('groups do not add up: of a reported sum all are recorded where any group is named', () => {
		const version = published([
			byGroup({
				'': { '': 20 },
				young: { '': 9 },
				disability: { '': '..' },
				recorded: { '': 14 },
				not_recorded: { '': 6 },
			}),
		]);
		// 14 recorded, 9 of them young: "5, of whom 2 young" is 5 recorded, and the others may be in no group.
		expect(intervalsOf(version)).toEqual({ 'jobs_started 2025 group=disability': [1, 14] });
	});

	test('those due are no more than began, and are at work, not at work or not heard of', () => {
		const retention = table(
			{ id: 'retention', measure: 'retention', rows: 'checkpoint', columns: 'standing' },
			{
				2025: {
					m3: { '': '..', same_employer: 8, other_work: '..', in_work: 11, not_in_work: '..', unknown: 2 },
					m6: { '': 9, same_employer: '..', other_work: '..', in_work: 6, not_in_work: 3, unknown: 0 },
				},
			},
		);
		const version = published([retention], { totals: { 2025: 19 } });
		expect(intervalsOf(version)).toEqual({
			// At most the 19 who began; 11 in work, 2 not heard of, at least 1 not at work.
			'retention 2025 checkpoint=m3': [14, 19],
			'retention 2025 checkpoint=m3 standing=other_work': [3, 3],
			'retention 2025 checkpoint=m3 standing=not_in_work': [1, 6],
			'retention 2025 checkpoint=m6 standing=same_employer': [1, 5],
			'retention 2025 checkpoint=m6 standing=other_work': [1, 5],
		});
	});

	test('years together are the sum of the single years that another version shows', () => {
		const earlier = published([byUnit({ '': { '': 30 }, A: { '': 13 }, B: { '': 17 } }, 2024)], {
			...{ year: 2024, as_of: '2025-01-31' },
		});
		const together = table(
			{ id: 'by_unit', rows: 'unit', columns: 'form', span: 2 },
			{ 2025: { '': { '': 50 }, A: { '': '..' }, B: { '': '..' } } },
		);
		// 20 came in 2025, or to 2024 since: A has its 13 and 0 to 20 more, B its 17.
		expect(intervalsOf(earlier, published([together]))).toEqual({
			'1: jobs_started 2024-2025 unit=A': [13, 33],
			'1: jobs_started 2024-2025 unit=B': [17, 37],
		});
	});

	test('a later version counts no fewer', () => {
		const first = published([byUnit({ '': { '': 30 }, A: { '': 14 }, B: { '': 16 } })]);
		const second = published([byUnit({ '': { '': 40 }, A: { '': '..' }, B: { '': '..' } })], {
			...{ version: 2, as_of: '2026-05-31' },
		});
		expect(intervalsOf(first, second)).toEqual({
			'1: jobs_started 2025 unit=A': [14, 24],
			'1: jobs_started 2025 unit=B': [16, 26],
		});
	});

	test('unless a count fell: then nothing is known of what changed', () => {
		const first = published([byUnit({ '': { '': 30 }, A: { '': 14 }, B: { '': 16 }, C: { '': 0 } })]);
		const second = published([byUnit({ '': { '': 40 }, A: { '': '..' }, B: { '': 12 }, C: { '': '..' } })], {
			...{ version: 2, as_of: '2026-05-31' },
		});
		// 40 - 12 = 28 for A and C.
		expect(intervalsOf(first, second)).toEqual({
			'1: jobs_started 2025 unit=A': [1, 27],
			'1: jobs_started 2025 unit=C': [1, 27],
		});
	});

	test('a cluster of one version is the sum of the units that another shows, and a wide band of age that of its bands', () => {
		const cluster = { id: 'K', units: ['A', 'B'] };
		const byAge = (grid: Parameters<typeof byUnit>[0]) =>
			table({ id: 'by_age', rows: 'age_band', columns: 'form' }, { 2025: grid });
		const first = published([
			byUnit({ '': { '': 40 }, A: { '': 9 }, B: { '': 8 }, C: { '': 23 } }),
			byAge({
				'': { '': 40 },
				'16-24': { '': 7 },
				'25-29': { '': 11 },
				'30-54': { '': 22 },
				'55+': { '': 0 },
			}),
		]);
		const coarse = [
			table(
				{ id: 'by_unit', rows: 'cluster', columns: 'form' },
				{ 2025: { '': { '': 50 }, K: { '': '..' }, L: { '': '..' } } },
			),
			byAge({ '': { '': 50 }, '16-29': { '': '..' }, '30+': { '': '..' } }),
		];
		const later = { ...{ version: 2, as_of: '2026-05-31' }, clusters: [cluster, { id: 'L', units: ['C'] }] };
		// 10 came: to K, which had 9 + 8, or to L; to the younger, who were 7 + 11, or to the older.
		expect(intervalsOf(first, published(coarse, later))).toEqual({
			'1: jobs_started 2025 cluster=K': [17, 27],
			'1: jobs_started 2025 cluster=L': [23, 33],
			'1: jobs_started 2025 age_band=16-29': [18, 28],
			'1: jobs_started 2025 age_band=30+': [22, 32],
		});
	});

	test('groups as one are no fewer than those in each of them, and no more than in all added up', () => {
		const wide_groups = [{ id: 'health', groups: ['disability', 'partial_capacity'] }];
		const all = { '': { '': 40 }, recorded: { '': 25 }, not_recorded: { '': 15 } } as const;
		const later = { version: 2, as_of: '2026-05-31' } as const;
		const apart = byGroup({ ...all, disability: { '': 9 }, partial_capacity: { '': 6 } });
		const wide = published([byGroup({ ...all, health: { '': '..' } })], { ...later, wide_groups });
		// At least the 9 with a disability; 25 have any group recorded.
		expect(intervalsOf(published([apart]), wide)).toEqual({ '1: jobs_started 2025 group=health': [9, 25] });
		const first = published([byGroup({ ...all, health: { '': 20 } })], { wide_groups });
		const second = byGroup({ ...all, disability: { '': 14 }, partial_capacity: { '': '..' } });
		// The 20 are among the 14 and these: at least 6.
		expect(intervalsOf(first, published([second], later))).toEqual({
			'1: jobs_started 2025 group=partial_capacity': [6, 25],
		});
	});

	test('and so within a cluster', () => {
		const byCluster = (row: Parameters<typeof byUnit>[0][string]) =>
			table({ id: 'by_cluster', rows: 'cluster', columns: 'group' }, { 2025: { K: row } });
		const all = { '': 20, recorded: 13, not_recorded: 7 };
		const wide = published([byCluster({ ...all, health: '..' })], {
			...{ version: 2, as_of: '2026-05-31' },
			wide_groups: [{ id: 'health', groups: ['disability', 'partial_capacity'] }],
		});
		expect(intervalsOf(published([byCluster({ ...all, disability: 9, partial_capacity: 4 })]), wide)).toEqual(
			{
				'1: jobs_started 2025 cluster=K group=health': [9, 13],
			},
		);
	});

	test('wide groups that hold other groups than before are not compared', () => {
		const wide = (...groups: string[]) => ({ wide_groups: [{ id: 'health', groups }] });
		const all = { '': { '': 40 }, recorded: { '': 25 }, not_recorded: { '': 15 } } as const;
		const first = published(
			[byGroup({ ...all, health: { '': 20 } })],
			wide('disability', 'partial_capacity'),
		);
		const second = published([byGroup({ ...all, health: { '': '..' } })], {
			...{ version: 2, as_of: '2026-05-31', ...wide('disability') },
		});
		expect(intervalsOf(first, second)).toEqual({ '1: jobs_started 2025 group=health': [1, 25] });
	});

	test('clusters that hold other units than before are not compared', () => {
		const byCluster = (grid: Parameters<typeof byUnit>[0]) =>
			table({ id: 'by_unit', rows: 'cluster', columns: 'form' }, { 2025: grid });
		const [ab, c] = [
			{ id: 'K', units: ['A', 'B'] },
			{ id: 'L', units: ['C'] },
		];
		const first = published([byCluster({ '': { '': 40 }, K: { '': 25 }, L: { '': 15 } })], {
			clusters: [ab, c],
		});
		const second = published([byCluster({ '': { '': 45 }, K: { '': '..' }, L: { '': '..' } })], {
			...{ version: 2, as_of: '2026-05-31' },
			clusters: [
				{ id: 'K', units: ['A'] },
				{ id: 'L', units: ['B', 'C'] },
			],
		});
		expect(intervalsOf(first, second)).toEqual({
			'1: jobs_started 2025 cluster=K': [1, 44],
			'1: jobs_started 2025 cluster=L': [1, 44],
		});
	});

	test('a key that the table of an earlier version does not hold had nobody then, unless it waited', () => {
		const first = byUnit({ '': { '': 40 }, A: { '': 40 } });
		const second = published([byUnit({ '': { '': 52 }, A: { '': '..' }, B: { '': '..' } })], {
			...{ version: 2, as_of: '2026-05-31' },
		});
		// 12 came; B had nobody: A from 40 to 51.
		expect(intervalsOf(published([first]), second)).toEqual({
			'1: jobs_started 2025 unit=A': [40, 51],
			'1: jobs_started 2025 unit=B': [1, 12],
		});
		const waits = { ...byUnit({ '': { '': 40 } }), waiting: [{ year: 2025, reason: 'too_few' as const }] };
		expect(intervalsOf(published([waits]), second)).toEqual({
			'1: jobs_started 2025 unit=A': [1, 51],
			'1: jobs_started 2025 unit=B': [1, 51],
		});
	});
});
