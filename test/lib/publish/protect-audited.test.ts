import { beforeAll, describe, expect, test } from 'vitest';
import { startSolver as startAuditor } from '../../../src/lib/publish/audit/start-node.ts';
import type { CountTable } from '../../../src/lib/publish/counts.ts';
import type { CountedTable } from '../../../src/lib/publish/person-tables.ts';
import { protectAudited, type AuditedRules } from '../../../src/lib/publish/protect-audited.ts';
import { startSolver } from '../../../src/lib/publish/protection/solver.ts';

let solvers: Parameters<typeof protectAudited>[2];
beforeAll(async () => {
	solvers = { protector: await startSolver(), auditor: await startAuditor() };
});
const hide = (tables: readonly CountedTable[], rules: AuditedRules) => protectAudited(tables, rules, solvers);

const publisher = { homepage: 'https://storstad.example/' };
const edition = (version: number): AuditedRules['edition'] => ({
	...{ year: 2025, version, as_of: `2026-0${version}-28`, demo: false },
	profile: { threshold: 5, dominance: 10, publisher },
	wide_groups: [],
});

/** Units by form, where each unit has one form alone. */
function table(units: Readonly<Record<string, number>>): CountedTable {
	const whole = Object.values(units).reduce((sum, count) => sum + count, 0);
	const cells = [['', whole] as const, ...Object.entries(units)].map(([row, count]) => ({
		...{ year: 2025, row, column: '', count },
	}));
	return { id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1, cells };
}

/** A version that was published by another rule: it hid nothing but small counts. */
function published(units: Readonly<Record<string, number>>): AuditedRules['archive'][number] {
	const { cells, ...rest } = table(units);
	const told: CountTable = {
		...{ ...rest, waiting: [] },
		cells: cells.map((cell) =>
			cell.count < 5 ? { ...cell, count: null, hidden: 'secret' } : { ...cell, hidden: null },
		),
	};
	return { ...edition(1), counts: [told], tables: [], clusters: [] };
}

describe('a breakdown that an attacker could work out', () => {
	test('beside a version that gave it away waits, and the total is published', () => {
		const { tables } = hide([table({ A: 3, B: 20, C: 30 })], {
			...{ threshold: 5, clusters: [], edition: edition(2) },
			archive: [published({ A: 3, B: 20, C: 30 })],
		});
		expect(tables[0]!.cells).toEqual([{ year: 2025, row: '', column: '', count: 53, hidden: null }]);
		expect(tables[0]!.waiting).toEqual([{ year: 2025, reason: 'too_few' }]);
	});

	test('is shown where nothing was published before', () => {
		const { tables } = hide([table({ A: 3, B: 20, C: 100 })], {
			...{ threshold: 5, clusters: [], edition: edition(1), archive: [] },
		});
		expect(tables[0]!.cells.map(({ count }) => count)).toEqual([123, null, null, 100]);
	});

	const byGender: CountedTable = {
		...{ id: 'by_gender', measure: 'jobs_started', rows: 'gender', columns: 'form', span: 1 },
		cells: Object.entries({ '': 53, women: 30, men: 23 }).map(([row, count]) => ({
			...{ year: 2025, row, column: '', count },
		})),
	};

	test('waits where groups as one would tell of a group that an earlier version hid, and other breakdowns stand', async () => {
		const { hidden, shown } = { hidden: 'secret' as const, shown: null };
		const earlier: CountTable = {
			...{ id: 'by_group', measure: 'jobs_started', rows: 'group', columns: 'form', span: 1, waiting: [] },
			cells: [
				...(['', 'employment', 'apprenticeship'] as const).flatMap((column, at) => [
					{ year: 2025, row: 'disability', column, count: null, hidden },
					{ year: 2025, row: 'recorded', column, count: [33, 23, 10][at]!, hidden: shown },
					{ year: 2025, row: 'not_recorded', column, count: [20, 15, 5][at]!, hidden: shown },
				]),
			],
		};
		const groups: CountedTable = {
			...{ id: 'by_group', measure: 'jobs_started', rows: 'group', columns: 'form', span: 1 },
			cells: Object.entries({ health: 5, recorded: 33, not_recorded: 20 }).map(([row, count]) => ({
				...{ year: 2025, row, column: '', count },
			})),
		};
		const wide_groups = [{ id: 'health', groups: ['disability', 'partial_capacity'] }];
		const { tables } = await hide([groups, byGender], {
			...{ threshold: 5, clusters: [], edition: { ...edition(2), wide_groups } },
			archive: [{ ...edition(1), counts: [earlier], tables: [], clusters: [] }],
		});
		// Of the 5 now with poor health at least 2 had a disability, one of each form: 2 to 5 are too few to be sure of.
		expect(tables.map(({ id, waiting }) => [id, waiting.length])).toEqual([
			['by_group', 1],
			['by_gender', 0],
		]);
	});
});
