import { describe, expect, test } from 'vitest';
import { forget } from '../../../src/lib/intake/commit.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const heading = [
	...[
		'Avstegs-id',
		'Rapporterande organisation',
		'Typ av rapport',
		'Händelsedatum',
		'Periodens start',
		'Periodens slut',
	],
	...['Antal anställningar', 'Anställningar, varav', 'Antal praktikplatser', 'Praktikplatser, varav'],
];
const event = (...cells: string[]) => ['E1', 'Park', 'Enskild händelse', '2025-05-06', '', '', ...cells];

async function outcomes(fileNo: number) {
	const columns = 'deviation_id, channel, form, persons, period_start, period_end, kind';
	return (await register.rows('outcomes', columns, fileNo)).map((row) => Object.values(row).join(' '));
}

async function parts(fileNo: number) {
	const rows = await register.rows('outcome_counts', 'parent_row_id, dimension, code, persons', fileNo);
	return rows.map(
		({ parent_row_id, dimension, code, persons }) =>
			`${String(parent_row_id).split(':')[2]} ${dimension} ${code} ${persons}`,
	);
}

const problems = (report: {
	problems: readonly { row: number; field: string; raw: string | null; reason: string }[];
}) => report.problems.map(({ row, field, raw, reason }) => `${row} ${field} ${raw} ${reason}`);

describe('a deviation’s row that counts what it led to', () => {
	test('is one outcome for each form, on the day of the event and outside the support function', async () => {
		const { fileNo, report } = await register.take(
			csv(heading, event('3', 'Unga: 2, Kvinnor: 1', '1', '')),
			'avsteg.csv',
		);
		expect(report.table).toBe('deviations');
		expect(await outcomes(fileNo)).toEqual([
			'E1 deviation internship 1 2025-05-06 2025-05-06 actual',
			'E1 deviation employment 3 2025-05-06 2025-05-06 actual',
		]);
		expect(await parts(fileNo)).toEqual(['jobs gender women 1', 'jobs group young 2']);
		expect(problems(report)).toEqual([]);
	});

	test('of a whole year belongs to its period', async () => {
		const annual = ['H1', 'Park', 'Helårsrapport', '', '2025-01-01', '2025-12-31', '4', '', '', ''];
		const { fileNo } = await register.take(csv(heading, annual), 'avsteg.csv');
		expect(await outcomes(fileNo)).toEqual(['H1 deviation employment 4 2025-01-01 2025-12-31 actual']);
	});

	test('without an id is named by its row', async () => {
		const { fileNo } = await register.take(
			csv(heading, ['', ...event('1', '', '', '').slice(1)]),
			'avsteg.csv',
		);
		expect(await outcomes(fileNo)).toEqual([
			`${fileNo}:2 deviation employment 1 2025-05-06 2025-05-06 actual`,
		]);
	});

	test('with a nought or nothing is no outcome', async () => {
		const { fileNo, report } = await register.take(csv(heading, event('0', '', '', '')), 'avsteg.csv');
		expect(await outcomes(fileNo)).toEqual([]);
		expect(report.rows.accepted).toBe(1);
	});

	test('says of whom in the words of any language, either way round', async () => {
		const { fileNo, report } = await register.take(
			csv(heading, event('9', '2 nuoret; Women 3 | 55 år och äldre: 1, 16–24 år: 2', '', '')),
			'avsteg.csv',
		);
		expect(problems(report)).toEqual([]);
		expect(await parts(fileNo)).toEqual([
			...['jobs age_band 16-24 2', 'jobs age_band 55+ 1', 'jobs gender women 3', 'jobs group young 2'],
		]);
	});

	test('is told where of whom cannot be read, is more than all, or of nothing', async () => {
		const { fileNo, report } = await register.take(
			csv(heading, event('2', 'Unga: 3, Rödhåriga: 1, Kvinnor', '', 'Unga: 1')),
			'avsteg.csv',
		);
		expect(await parts(fileNo)).toEqual([]);
		expect(problems(report).sort()).toEqual([
			'2 internships_parts Unga: 1 of_whom_nothing',
			'2 jobs_parts Kvinnor unknown_code',
			'2 jobs_parts Rödhåriga: 1 unknown_code',
			'2 jobs_parts Unga: 3 more_than_all',
		]);
	});

	test('leaves nothing behind when its file goes', async () => {
		const { fileNo } = await register.take(csv(heading, event('1', 'Unga: 1', '', '')), 'avsteg.csv');
		await forget(register.engine, fileNo);
		expect(await outcomes(fileNo)).toEqual([]);
		expect(await parts(fileNo)).toEqual([]);
	});
});
