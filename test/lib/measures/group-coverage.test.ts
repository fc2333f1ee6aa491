import { expect, test } from 'vitest';
import { csv, figures, slice, slices, values } from './register.ts';

const contracts = csv(
	'contract_id;buyer;nature;published_on',
	...['A1;Vård', 'A2;Skola', 'A3;Hamn'].map((row) => `${row};services;2024-01-10`),
);
const followUps = csv('contract_id;period;status', 'A3;2024;Saknas');
const header = 'outcome_id;contract_id;channel;form;persons;start_on;groups';
const of = (...rows: string[]) =>
	figures({ 'a.csv': contracts, 'u.csv': followUps, 'o.csv': csv(header, ...rows) });

/** Nine target groups: all of the list but *other*. */
const GROUPS = 9;

test('an organisation reached a group where a job or a placement began for it', async () => {
	const measured = await of(
		'X1;A1;;Anställning;1;2024-02-01;Unga, Nyanlända',
		'X2;A1;;Praktik;1;2024-03-01;Äldre',
		'X3;A2;;Anställning;1;2024-02-01;Unga',
		'X4;A2;;Anställning;2;2024-02-01;',
	);
	// Vård reached three of nine. Skola one, and two persons of whom no group is recorded may belong to any of the others. Hamn was asked and told of none.
	expect(slice(measured, 'group_coverage', 2024)).toMatchObject({
		value: 4 / 27,
		numerator: 4,
		denominator: 3 * GROUPS,
		unknown: 8,
		lower: 4 / 27,
		upper: 12 / 27,
	});
	expect(values(measured, 'group_coverage', 2024, 'organisation')).toEqual({
		Vård: 3 / 9,
		Skola: 1 / 9,
		Hamn: 0,
	});
	expect(slice(measured, 'group_coverage', 2024, 'group', 'young')).toMatchObject({
		numerator: 2,
		denominator: 3,
		unknown: 0,
	});
	expect(slice(measured, 'group_coverage', 2024, 'group', 'older')).toMatchObject({
		numerator: 1,
		denominator: 3,
		unknown: 1,
	});
	expect(slices(measured, 'group_coverage', 2024, 'group')).toHaveLength(GROUPS);
});

test('deviations, other activities, other groups and outcomes of no organisation do not cover', async () => {
	const measured = await of(
		'X1;A1;Avsteg;Anställning;1;2024-02-01;Unga',
		'X2;A1;;Utbildning;1;2024-02-01;Unga',
		'X3;;;Anställning;1;2024-02-01;Unga',
		'X4;A2;;Anställning;1;2024-02-01;Annan',
	);
	expect(slice(measured, 'group_coverage', 2024)).toMatchObject({ numerator: 0, unknown: 0 });
	expect(values(measured, 'group_coverage', 2024, 'organisation')).toEqual({ Skola: 0, Hamn: 0 });
});
