import { describe, expect, test } from 'vitest';
import { csv, figuresFrom, slice, values } from './register.ts';

const figures = figuresFrom('jobs_started', 'placements_started');

const header = 'outcome_id;form;persons;start_on;groups;gender;age_band';
const counts = (...rows: string[]) => csv('outcome_id;dimension;code;persons', ...rows);
const dimensions = ['group', 'gender', 'age_band'] as const;

describe('each person has one gender and one age, or none that is recorded', () => {
	test('told by the row of one person, never by that of several', async () => {
		const measured = await figures({
			'o.csv': csv(
				header,
				'X1;Anställning;1;2024-02-01;;Kvinnor;16-24',
				'X2;Anställning;1;2024-02-01;;Män;',
				'X3;Anställning;1;2024-02-01;;Annat;55+',
				'X4;Anställning;1;2024-02-01;;;',
				'X5;Anställning;8;2024-02-01;;Kvinnor;16-24',
				'X6;Praktik;1;2024-02-01;;Kvinnor;25-29',
			),
		});
		expect(values(measured, 'jobs_started', 2024, 'gender')).toEqual({
			women: 1,
			men: 1,
			other_unknown: 1,
			not_recorded: 9,
		});
		expect(values(measured, 'jobs_started', 2024, 'age_band')).toEqual({
			'16-24': 1,
			'55+': 1,
			not_recorded: 10,
		});
		expect(values(measured, 'placements_started', 2024, 'gender')).toEqual({ women: 1 });
	});

	test('and told of several by “of whom”: the rest of them is not recorded', async () => {
		const measured = await figures({
			'o.csv': csv(
				header,
				'X1;Anställning;5;2024-02-01;;;',
				'X2;Anställning;1;2024-02-01;;;',
				'X3;Anställning;1;2024-02-01;;Män;',
			),
			'k.csv': counts(
				'X1;Målgrupp;Unga;3',
				'X1;Kön;Kvinnor;2',
				'X1;Kön;Män;1',
				'X1;Ålder;16-24;4',
				'X2;Kön;Kvinnor;1',
				'X3;Kön;Kvinnor;1',
			),
		});
		expect(values(measured, 'jobs_started', 2024, 'group')).toEqual({ young: 3, not_recorded: 2 });
		// Two of five and X2; one of five and X3, which says so itself.
		expect(values(measured, 'jobs_started', 2024, 'gender')).toEqual({ women: 3, men: 2, not_recorded: 2 });
		expect(values(measured, 'jobs_started', 2024, 'age_band')).toEqual({ '16-24': 4, not_recorded: 3 });
		// Of those whose gender is recorded.
		expect(slice(measured, 'jobs_started', 2024, 'gender', 'women', 'support_function')).toMatchObject({
			numerator: 3,
			denominator: 5,
			unknown: 2,
		});
	});

	test('counts of more than there are contradict them, and say nothing', async () => {
		const measured = await figures({
			'o.csv': csv(header, 'X1;Anställning;5;2024-02-01;;;'),
			'k.csv': counts('X1;Kön;Kvinnor;3', 'X1;Kön;Män;3', 'X1;Ålder;16-24;5'),
		});
		expect(values(measured, 'jobs_started', 2024, 'gender')).toEqual({ not_recorded: 5 });
		expect(values(measured, 'jobs_started', 2024, 'age_band')).toEqual({ '16-24': 5 });
	});

	test('so that they make the whole, which groups do not', async () => {
		const measured = await figures({
			'o.csv': csv(
				header,
				'X1;Anställning;1;2024-02-01;Unga, Nyanlända;Kvinnor;16-24',
				'X2;Anställning;4;2024-02-01;;;',
			),
			'k.csv': counts('X2;Kön;Män;1'),
		});
		const sums = dimensions.map((dimension) =>
			Object.values(values(measured, 'jobs_started', 2024, dimension)).reduce((sum, n) => sum! + n!, 0),
		);
		expect(sums).toEqual([1 + 1 + 4, 5, 5]);
	});
});

describe('a start stands with what its contract or procurement is told by', () => {
	const contracts = csv(
		'contract_id;procurement_id;buyer;supplier;cpv;nature;published_on',
		'A1;P1;Vård;Alfa;79620000;Tjänster;2024-01-10',
		'A2;P2;Vård;Beta;90911000;;2024-01-10',
		'A3;P3;Vård;;;Varor;2024-01-10',
	);
	const clauses = csv(
		'procurement_id;contract_id;topic;level;model_id',
		'P1;;Sysselsättning;Dialog;Stadens modell',
		';A2;Sysselsättning;Skarpt;Annan avstämd modell',
		'P3;;Etisk handel;Skarpt;',
	);
	const outcomes = csv(
		'outcome_id;contract_id;procurement_id;form;persons;start_on',
		'X1;A1;;Anställning;1;2024-02-01',
		'X2;A2;;Anställning;2;2024-02-01',
		'X3;;P1;Anställning;4;2024-02-01',
		'X4;A3;;Anställning;8;2024-02-01',
		'X5;;;Anställning;16;2024-02-01',
	);
	const by = async (dimension: 'supplier' | 'cpv' | 'nature' | 'model' | 'level') =>
		values(
			await figures({ 'a.csv': contracts, 'k.csv': clauses, 'o.csv': outcomes }),
			'jobs_started',
			2024,
			dimension,
		);

	test('supplier and CPV division', async () => {
		expect(await by('supplier')).toEqual({ Alfa: 5, Beta: 2, not_recorded: 24 });
		expect(await by('cpv')).toEqual({ '79': 5, '90': 2, not_recorded: 24 });
	});

	test('nature, also where it follows from the division', async () => {
		expect(await by('nature')).toEqual({ services: 7, supplies: 8, not_recorded: 16 });
	});

	test('model and level of its employment clause', async () => {
		expect(await by('model')).toEqual({ city_model: 5, other_agreed: 2, not_recorded: 24 });
		expect(await by('level')).toEqual({ dialog: 5, employment: 2, not_recorded: 24 });
	});

	test('a deviation’s with its own, and with those of the procurement that it names', async () => {
		const measured = await figures({
			'a.csv': contracts,
			'd.csv': csv(
				'deviation_id;organisation;event_on;procurement_id;supplier;nature;model_id',
				'D1;Vård;2024-01-15;P1;;;Annan avstämd modell',
				'D2;Vård;2024-01-15;;Gamma;Tjänster;',
			),
			'o.csv': csv(
				'outcome_id;deviation_id;form;persons;start_on',
				'X1;D1;Jobb;1;2024-02-01',
				'X2;D2;Jobb;2;2024-02-01',
			),
		});
		const of = (dimension: 'supplier' | 'cpv' | 'nature' | 'model') =>
			values(measured, 'jobs_started', 2024, dimension, 'deviation');
		expect(of('supplier')).toEqual({ Alfa: 1, Gamma: 2 });
		expect(of('cpv')).toEqual({ '79': 1, not_recorded: 2 });
		expect(of('nature')).toEqual({ services: 3 });
		expect(of('model')).toEqual({ other_agreed: 1, not_recorded: 2 });
		// One deviation of each supplier, and both led to something.
		expect(slice(measured, 'jobs_started', 2024, 'supplier', 'Gamma', 'deviation')).toMatchObject({
			numerator: 1,
			denominator: 1,
		});
	});

	test('and so do contracts that are due to report, from whose rows nothing began', async () => {
		const measured = await figures({
			'a.csv': contracts,
			'u.csv': csv('contract_id;period;status', 'A1;2024;Rapporterat noll', 'A2;2024;Saknas'),
		});
		const due = (supplier: string) =>
			slice(measured, 'jobs_started', 2024, 'supplier', supplier, 'support_function');
		expect(due('Alfa')).toMatchObject({ value: 0, numerator: 1, denominator: 1 });
		expect(due('Beta')).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
	});
});
