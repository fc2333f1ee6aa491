import { beforeAll, describe, expect, test } from 'vitest';
import { auditSnapshots, type Failing } from '../../../../src/lib/publish/audit/audit.ts';
import type { Published } from '../../../../src/lib/publish/audit/knowledge.ts';
import { AuditError } from '../../../../src/lib/publish/audit/receipt-cells.ts';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import { startSolver } from '../../../../src/lib/publish/audit/start-node.ts';
import { byUnit, published, table } from './published.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

const audit = (...versions: Published[]) => auditSnapshots(versions, null, solver);
const told = ({ kind, count, interval }: Failing) =>
	[kind, count.name.replace('jobs_started ', ''), interval.least, interval.most] as const;
/** What the relations say, in figures: `31 = 12 + 15 + ..`. */
const relationsOf = ({ argument }: Failing) =>
	argument.relations.map(({ terms }) => {
		const [first, ...rest] = terms.map(({ count }) => count.shown ?? '..');
		return `${first} = ${rest.join(' + ')}`;
	});
const revised = { version: 2, as_of: '2026-05-31' } as const;

describe('the audit of one version', () => {
	test('finds nothing where hidden counts stand in for each other', () => {
		const version = published([
			byUnit({
				'': { '': 60, job: 36, course: 24 },
				A: { '': 30, job: '..', course: '..' },
				B: { '': 30, job: '..', course: '..' },
			}),
		]);
		// A job from 7 to 29, A course from 1 to 23, B job from 7 to 29, B course from 1 to 23.
		expect(audit(version)).toMatchObject({ hidden: 4, differences: 0, failing: [], contradiction: null });
	});

	test('tells a count that is the rest of a total, and how it is worked out', () => {
		const { failing } = audit(
			published([byUnit({ '': { '': 31 }, A: { '': 12 }, B: { '': 15 }, C: { '': '..' } })]),
		);
		expect(failing.map(told)).toEqual([['count', '2025 unit=C', 4, 4]]);
		expect(relationsOf(failing[0]!)).toEqual(['31 = 12 + 15 + ..']);
		const { least, most } = failing[0]!.argument;
		expect(most).toEqual(least);
		expect(most!.shown.map(({ count, times }) => times * count.shown!)).toEqual([31, -12, -15]);
		expect(most).toMatchObject({ ones: 0, result: 4 });
	});

	test('counts the one that each hidden count is at least', () => {
		const { failing } = audit(
			published([byUnit({ '': { '': 31 }, A: { '': 27 }, B: { '': '..' }, C: { '': '..' } })]),
		);
		// 31 - 27 - 1 = 3
		expect(failing.map(told)).toEqual([
			['count', '2025 unit=B', 1, 3],
			['count', '2025 unit=C', 1, 3],
		]);
		expect(failing[0]!.argument.most).toMatchObject({ ones: -1, result: 3 });
	});

	test('gives an argument of several relations where one is not enough, and none that can be spared', () => {
		const { failing } = audit(
			published([
				byUnit({
					'': { '': 90, job: 54, course: 36 },
					A: { '': 30, job: '..', course: '..' },
					B: { '': 30, job: '..', course: 11 },
					C: { '': 30, job: 18, course: 12 },
				}),
			]),
		);
		// B job = 30 - 11; A course = 36 - 11 - 12; A job = 54 - 18 - (30 - 11), or 30 - (36 - 11 - 12).
		expect(failing.map(told)).toEqual([
			['count', '2025 unit=A form=job', 17, 17],
			['count', '2025 unit=A form=course', 13, 13],
			['count', '2025 unit=B form=job', 19, 19],
		]);
		expect(relationsOf(failing[2]!)).toEqual(['30 = .. + 11']);
		const ways = [
			['30 = .. + ..', '36 = .. + 11 + 12'],
			['30 = .. + 11', '54 = .. + .. + 18'],
		];
		expect(ways).toContainEqual(relationsOf(failing[0]!).sort());
		expect(failing[0]!.argument.most).toMatchObject({ ones: 0, result: 17 });
	});

	test('holds sensitive counts to 5 where the publisher chose less', () => {
		const grid = {
			'': { '': 12 },
			disability: { '': '..' },
			young: { '': '..' },
			recorded: { '': 4 },
			not_recorded: { '': 8 },
		} as const;
		const version = published([table({ id: 'by_group', rows: 'group', columns: 'form' }, { 2025: grid })], {
			threshold: 3,
		});
		// Each of the groups is from 1 to the 4 recorded: enough for 3, not for 5.
		expect(audit(version).failing.map((one) => [...told(one), one.threshold])).toEqual([
			['count', '2025 group=disability', 1, 4, 5],
		]);
	});

	test('tells a count that is hidden in one table and shown in another', () => {
		const version = published([
			byUnit({ '': { '': 40, job: '..', course: '..' } }),
			table({ id: 'by_gender', rows: 'gender', columns: 'form' }, { 2025: { '': { job: 3, course: 37 } } }),
		]);
		expect(audit(version).failing.map(told)).toEqual([
			['count', '2025 form=job', 3, 3],
			['count', '2025 form=course', 37, 37],
		]);
	});

	test('looks no further where the figures contradict each other', () => {
		const version = published([byUnit({ '': { '': 31 }, A: { '': 30 }, B: { '': 15 } })]);
		const { contradiction, failing } = audit(version);
		expect(failing).toEqual([]);
		expect(contradiction!.statements.map(({ kind }) => kind)).toEqual(['sum']);
		const two = published([byUnit({ '': { '': 31 }, A: { '': 31 } })], { totals: { 2025: 30 } });
		expect(audit(two).contradiction!.twofold.map(({ name }) => name)).toEqual(['jobs_started 2025']);
	});
});

describe('the audit of several versions', () => {
	const first = byUnit({ '': { '': 60 }, A: { '': 20 }, B: { '': '..' }, C: { '': '..' } });

	test('lets a total be revised by one person while the breakdown waits', () => {
		const second = published([byUnit({ '': { '': 61 } })], revised);
		expect(audit(published([first]), second)).toMatchObject({ differences: 0, failing: [] });
	});

	test('tells one person who came later, shown or worked out', () => {
		const second = byUnit({ '': { '': 61 }, A: { '': 21 }, B: { '': '..' }, C: { '': '..' } });
		const { failing, differences } = audit(published([first]), published([second], revised));
		expect(differences).toBe(3);
		// 21 - 20 = 1; then B and C have nobody more.
		expect(failing.map(told)).toEqual([['later', '2025 unit=A', 1, 1]]);
		expect(failing[0]!.older!.shown).toBe(20);
		expect(failing[0]!.argument.most).toMatchObject({ result: 1 });
	});

	test('tells the few who came to one of two hidden counts', () => {
		const second = byUnit({ '': { '': 63 }, A: { '': 20 }, B: { '': '..' }, C: { '': '..' } });
		const { failing } = audit(published([first]), published([second], revised));
		expect(failing.map(told)).toEqual([
			['later', '2025 unit=B', 0, 3],
			['later', '2025 unit=C', 0, 3],
		]);
	});

	test('is content where as many came as the threshold says', () => {
		const second = byUnit({ '': { '': 65 }, A: { '': 20 }, B: { '': '..' }, C: { '': '..' } });
		expect(audit(published([first]), published([second], revised)).failing).toEqual([]);
	});

	test('takes the versions in the order in which they came', () => {
		const second = byUnit({ '': { '': 61 }, A: { '': 21 }, B: { '': '..' }, C: { '': '..' } });
		const { editions, failing } = audit(published([second], revised), published([first]));
		expect(editions.map(({ version }) => version)).toEqual([1, 2]);
		expect(failing.map(told)).toEqual([['later', '2025 unit=A', 1, 1]]);
	});

	test('tells a few in a group that nobody was in, but not in one that was shown as one with another', () => {
		const byGroup = (rows: Readonly<Record<string, number>>) => {
			const grid = Object.entries(rows).map(([row, count]) => [row, { '': count }]);
			return table({ id: 'by_group', rows: 'group', columns: 'form' }, { 2025: Object.fromEntries(grid) });
		};
		const first = published([byGroup({ '': 40, health: 20, recorded: 25, not_recorded: 15 })], {
			wide_groups: [{ id: 'health', groups: ['disability', 'partial_capacity'] }],
		});
		const counts = byGroup({ '': 50, disability: 26, older: 3, recorded: 35, not_recorded: 15 });
		expect(audit(first, published([counts], revised)).failing.map(told)).toEqual([
			['later', '2025 group=older', 3, 3],
		]);
	});

	test('does not hold different cities against each other', () => {
		const other = published([first], { homepage: 'https://annan.example/' });
		expect(() => audit(published([first]), other)).toThrow(new AuditError('other_publisher'));
	});

	test('tells a single year by the difference of years together and a year before', () => {
		const earlier = published([byUnit({ '': { '': 30 }, A: { '': 13 }, B: { '': 17 } }, 2024)], {
			...{ year: 2024, as_of: '2025-01-31' },
		});
		const together = table(
			{ id: 'by_unit', rows: 'unit', columns: 'form', span: 2 },
			{ 2025: { '': { '': 60 }, A: { '': 16 }, B: { '': 44 } } },
		);
		const { failing } = audit(earlier, published([together], { totals: { 2024: 30, 2025: 30 } }));
		// A: 16 - 13 = 3 in 2025, since 2024 has the same total as then; B: 44 - 17.
		expect(failing.map(told)).toEqual([['single_year', '2025 unit=A', 3, 3]]);
	});
});

describe('the audit with the receipt', () => {
	const grid = {
		'': { '': 60, job: 36, course: 24 },
		A: { '': 30, job: '..', course: '..' },
		B: { '': 30, job: '..', course: '..' },
	} as const;
	const cell = (unit: string, form: string, primary: boolean, single = false) => ({
		...{ name: `jobs_started 2025 unit=${unit} form=${form}`, primary, single },
	});
	const receipt = (hidden: ReturnType<typeof cell>[]) => ({ year: 2025, version: 1, hidden });

	test('asks of counts hidden for their own sake that they can be one person and the threshold', () => {
		const hidden = [
			...[cell('A', 'course', true), cell('A', 'job', false)],
			...[cell('B', 'course', false), cell('B', 'job', true)],
		];
		const { failing, primary } = auditSnapshots([published([byUnit(grid)])], receipt(hidden), solver);
		expect(primary).toBe(2);
		// Of B job it is known that it is at least 7: 36 - 29.
		expect(failing.map(told)).toEqual([['primary', '2025 unit=B form=job', 7, 29]]);
	});

	test('asks it of whoever is the only person in another count, too', () => {
		const rest = { '': { '': 27 }, A: { '': 10 }, B: { '': '..' }, C: { '': '..' } } as const;
		const version = published([byUnit({ ...rest, '': { '': 17 } })]);
		const one = (unit: string, primary: boolean, single: boolean) => ({
			...{ name: `jobs_started 2025 unit=${unit}`, primary, single },
		});
		// B and C share 7: anybody knows from 1 to 6. Who is the only one in C knows that B is 6.
		const own = receipt([one('B', true, false), one('C', true, true)]);
		const { failing } = auditSnapshots([version], own, solver);
		expect(failing.map(told)).toEqual([['insider', '2025 unit=B', 6, 6]]);
		expect(failing[0]!.insider!.name).toBe('jobs_started 2025 unit=C');
		expect(failing[0]!.argument.most!.result).toBe(6);
	});

	test('does not ask of a count to be one person where two of its parts are not none', () => {
		const version = published([
			byUnit({
				'': { '': 60, job: '..', course: '..' },
				A: { '': '..', job: '..', course: '..' },
				B: { '': '..', job: '..', course: '..' },
			}),
		]);
		const hidden = ['unit=A', 'unit=A form=job', 'unit=A form=course', 'unit=B', 'unit=B form=job']
			.concat('unit=B form=course', 'form=job', 'form=course')
			.map((told) => ({ name: `jobs_started 2025 ${told}`, primary: told === 'unit=A', single: false }));
		// A is from 2 to 58: who knows nothing but that its two forms are not 0 knows as much.
		expect(auditSnapshots([version], receipt(hidden), solver)).toMatchObject({ primary: 1, failing: [] });
	});

	test('takes whoever is the only one in a count and in a part of it for one person', () => {
		const version = published([
			byUnit({
				'': { '': 40, job: '..', course: '..' },
				A: { '': '..', job: '..', course: 0 },
				B: { '': '..', job: '..', course: '..' },
			}),
		]);
		const one = (told: string, primary: boolean, single: boolean) => ({
			...{ name: `jobs_started 2025 ${told}`, primary, single },
		});
		// A is its one job: who has it knows both. B, B job and the forms are many and not hidden for their own sake.
		const hidden = [
			...[one('unit=A', true, true), one('unit=A form=job', true, true)],
			...[one('unit=B', false, false), one('unit=B form=job', false, false)],
			...[one('unit=B form=course', false, false), one('form=job', false, false)],
			one('form=course', false, false),
		];
		expect(auditSnapshots([version], receipt(hidden), solver)).toMatchObject({ primary: 2, failing: [] });
		// Where the receipt says of one only that it is a person, it may be another.
		const apart = hidden.map((cell) => ({ ...cell, single: cell.name.endsWith('unit=A form=job') }));
		expect(auditSnapshots([version], receipt(apart), solver).failing.map(told)).toEqual([
			['insider', '2025 unit=A', 1, 1],
		]);
	});

	test('takes whoever is the only one in two counts for one person where all else in them is none', () => {
		const version = published([
			byUnit({
				'': { '': 40, job: '..', course: '..' },
				A: { '': '..', job: 0, course: '..' },
				B: { '': '..', job: '..', course: 0 },
			}),
		]);
		const one = (told: string, primary: boolean, single: boolean) => ({
			...{ name: `jobs_started 2025 ${told}`, primary, single },
		});
		// The one of A has the only course there is.
		const hidden = [
			...[one('unit=A', true, true), one('unit=A form=course', true, true), one('form=course', true, true)],
			...[one('unit=B', false, false), one('unit=B form=job', false, false), one('form=job', false, false)],
		];
		expect(auditSnapshots([version], receipt(hidden), solver)).toMatchObject({ primary: 3, failing: [] });
		const apart = hidden.map((cell) => ({ ...cell, single: cell.name.endsWith('2025 unit=A') }));
		expect(auditSnapshots([version], receipt(apart), solver).failing.map(told)).toEqual([
			['insider', '2025 unit=A form=course', 1, 1],
			['insider', '2025 form=course', 1, 1],
		]);
	});

	test('refuses the receipt of another version, or of one with other hidden counts', () => {
		const version = published([byUnit(grid)]);
		const hidden = [cell('A', 'job', true)];
		expect(() => auditSnapshots([version], receipt(hidden), solver)).toThrow(AuditError);
		expect(() => auditSnapshots([version], { ...receipt([]), version: 7 }, solver)).toThrow(AuditError);
	});
});

test('the audit tells how far it has come', () => {
	const told: [number, number][] = [];
	const version = published([byUnit({ '': { '': 31 }, A: { '': 12 }, B: { '': 15 }, C: { '': '..' } })]);
	auditSnapshots([version], null, solver, (done, all) => told.push([done, all]));
	expect(told).toEqual([[1, 1]]);
});
