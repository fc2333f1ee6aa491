import { beforeAll, describe, expect, test } from 'vitest';
import type { CountTable } from '../../../../src/lib/publish/counts.ts';
import type { CountedTable } from '../../../../src/lib/publish/person-tables.ts';
import { protect, type Protected } from '../../../../src/lib/publish/protection/protect.ts';
import { startSolver, type Solver } from '../../../../src/lib/publish/protection/solver.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

type Counts = Readonly<Record<string, number>>;

/** Units by form, all employed: a row and a total. */
function byUnit(units: Counts): CountedTable {
	const whole = Object.values(units).reduce((sum, count) => sum + count, 0);
	const cells = [['', whole] as const, ...Object.entries(units)].map(([row, count]) => ({
		...{ year: 2025, row, column: '', count },
	}));
	return { id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1, cells };
}

const publish = (table: CountedTable, ...archive: readonly Protected[]): Protected =>
	protect(
		[table],
		{ threshold: 5, clusters: [], archive: archive.map(({ tables }) => ({ counts: tables })) },
		solver,
	);

function shown([table]: readonly CountTable[]): Record<string, number | string> {
	return Object.fromEntries(table!.cells.map(({ row, count }) => [row || 'total', count ?? '..']));
}

describe('a first version', () => {
	test('hides a small count, and the least that would give it away', () => {
		const made = publish(byUnit({ A: 3, B: 20, C: 8, D: 30 }));
		expect(shown(made.tables)).toEqual({ total: 61, A: '..', B: 20, C: '..', D: 30 });
		expect(made.hidden).toEqual([
			{ name: 'jobs_started 2025 unit=A', count: 3, primary: 'small' },
			{ name: 'jobs_started 2025 unit=C', count: 8, primary: null },
		]);
		expect(made.atLeast).toBe(2);
	});

	test('shows the city’s total however small it is, and lets the breakdown wait', () => {
		const { tables } = publish(byUnit({ A: 2, B: 1 }));
		expect(shown(tables)).toEqual({ total: 3 });
		expect(tables[0]!.waiting).toEqual([{ year: 2025, reason: 'too_few' }]);
	});
});

describe('a version after others', () => {
	const first = () => publish(byUnit({ A: 3, B: 20, C: 8, D: 30 }));

	test('with one person more has the new total, and its breakdown waits', () => {
		const { tables } = publish(byUnit({ A: 3, B: 21, C: 8, D: 30 }), first());
		expect(shown(tables)).toEqual({ total: 62 });
		expect(tables[0]!.waiting).toEqual([{ year: 2025, reason: 'small_change' }]);
	});

	test('in which one person moved between shown units waits, though the total is the same', () => {
		const { tables } = publish(byUnit({ A: 3, B: 21, C: 8, D: 29 }), first());
		expect(shown(tables)).toEqual({ total: 61 });
	});

	test('with ten persons more in a unit shows them, and goes on hiding what was hidden', () => {
		const { tables } = publish(byUnit({ A: 3, B: 30, C: 8, D: 30 }), first());
		expect(shown(tables)).toEqual({ total: 71, A: '..', B: 30, C: '..', D: 30 });
	});

	test('waits where what is left of a change is one person in a hidden unit', () => {
		// 11 more in all, 10 of them shown in B: the hidden units have 1 more.
		const { tables } = publish(byUnit({ A: 4, B: 30, C: 8, D: 30 }), first());
		expect(shown(tables)).toEqual({ total: 72 });
		expect(tables[0]!.waiting).toEqual([{ year: 2025, reason: 'small_change' }]);
	});

	test('with a new unit of two persons waits', () => {
		const { tables } = publish(byUnit({ A: 3, B: 20, C: 8, D: 30, E: 2 }), first());
		expect(shown(tables)).toEqual({ total: 63 });
	});

	test('stands again once enough has changed since the breakdown was published', () => {
		const second = publish(byUnit({ A: 3, B: 21, C: 8, D: 30 }), first());
		const { tables } = publish(byUnit({ A: 3, B: 27, C: 8, D: 30 }), first(), second);
		// 7 more than the breakdown of the first version, 6 more than the total of the second.
		expect(shown(tables)).toEqual({ total: 68, A: '..', B: 27, C: '..', D: 30 });
	});
});

describe('a version that tells persons apart in another way', () => {
	const byGroup = (groups: Counts): CountedTable => ({
		...{ id: 'by_group', measure: 'jobs_started', rows: 'group', columns: 'form', span: 1 },
		cells: Object.entries(groups).map(([row, count]) => ({ year: 2025, row, column: '', count })),
	});
	const apart = byGroup({ disability: 9, partial_capacity: 7, young: 20, recorded: 32, not_recorded: 20 });
	const wide = (young: number) => byGroup({ health: 12, young, recorded: 32, not_recorded: 20 });

	test('shows groups as one that stood apart, without taking them for new', () => {
		expect(shown(publish(wide(20), publish(apart)).tables)).toEqual({
			...{ health: 12, young: 20, recorded: 32, not_recorded: 20 },
		});
		expect(shown(publish(apart, publish(wide(20))).tables)).toMatchObject({ disability: 9, young: 20 });
		const few = byGroup({ disability: 3, young: 20, recorded: 32, not_recorded: 20 });
		const { tables } = publish(
			byGroup({ health: 3, young: 20, recorded: 32, not_recorded: 20 }),
			publish(few),
		);
		expect([shown(tables)['health'], tables[0]!.waiting]).toEqual(['..', []]);
	});

	test('waits where a group that stands apart in both differs by few', () => {
		expect(publish(wide(21), publish(apart)).tables[0]!.waiting).toEqual([
			{ year: 2025, reason: 'small_change' },
		]);
	});

	test('hides few who tell of health below 5, also where the threshold is lower', () => {
		const table = byGroup({ health: 4, young: 4, recorded: 32, not_recorded: 20 });
		const { hidden } = protect([table], { threshold: 3, clusters: [], archive: [] }, solver);
		expect(hidden.map(({ name }) => name)).toEqual(['jobs_started 2025 group=health']);
	});
});

describe('all of a small total', () => {
	const cell = (row: string, column: string, count: number) => ({ year: 2025, row, column, count });
	const table: CountedTable = {
		...{ id: 'by_unit', measure: 'jobs_started', rows: 'unit', columns: 'form', span: 1 },
		cells: [
			...[cell('', '', 60), cell('', 'employment', 38), cell('', 'apprenticeship', 22)],
			...[cell('A', '', 7), cell('A', 'employment', 7), cell('A', 'apprenticeship', 0)],
			...[cell('B', '', 23), cell('B', 'employment', 11), cell('B', 'apprenticeship', 12)],
			...[cell('C', '', 30), cell('C', 'employment', 20), cell('C', 'apprenticeship', 10)],
		],
	};

	test('in one form is hidden, and so is the total', () => {
		const hidden = publish(table).hidden.filter(({ primary }) => primary === 'one_category');
		expect(hidden.map(({ name }) => name)).toEqual([
			'jobs_started 2025 unit=A',
			'jobs_started 2025 unit=A form=employment',
		]);
	});
});
