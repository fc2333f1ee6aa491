import { describe, expect, test } from 'vitest';
import type { BlankMeaning, YesMeaning } from '../../../src/lib/model/types.ts';
import { csv, figuresFrom, slice } from './register.ts';

const figures = figuresFrom('clause_share', 'social_share');

/** One service procurement for each thing that can stand in a yes/no column. */
const said = (column: string) =>
	csv(
		`procurement_id;buyer;nature;published_on;${column};title`,
		'P1;Vård;services;2024-01-10;Ja;yes',
		'P2;Vård;services;2024-02-10;Nej;no',
		'P3;Vård;services;2024-03-10;;blank',
		'P4;Vård;services;2024-04-10;kanske;unreadable',
		'P5;Vård;services;2024-05-10;uppgift saknas;said to be missing',
	);

type Row = [
	yes: YesMeaning,
	blank: BlankMeaning,
	clause: [numerator: number, unknown: number, upper: number],
	social: [numerator: number, unknown: number, upper: number],
];

// Of five. A *no* to a narrow question says nothing of a wider one; a *yes* to a wide one nothing of a narrower one.
const rows: Row[] = [
	['city_model', 'not_recorded', [1, 3, 4 / 5], [1, 4, 1]],
	['city_model', 'no', [1, 2, 3 / 5], [1, 4, 1]],
	['employment_clause', 'not_recorded', [0, 4, 4 / 5], [1, 4, 1]],
	['employment_clause', 'no', [0, 3, 3 / 5], [1, 4, 1]],
	['social_objective', 'not_recorded', [0, 4, 4 / 5], [1, 3, 4 / 5]],
	['social_objective', 'no', [0, 3, 3 / 5], [1, 2, 3 / 5]],
];

describe.each(['clause', 'social_flag'])('the column %s says what it was declared to say', (column) => {
	test.each(rows)('yes: %s, blank: %s', async (yes, blank, clause, social) => {
		const measured = await figures({ 'a.csv': said(column) }, { declared: [['a.csv', column, yes, blank]] });
		for (const [measure, [numerator, unknown, upper]] of [
			['clause_share', clause],
			['social_share', social],
		] as const) {
			expect(slice(measured, measure, 2024), measure).toMatchObject({
				numerator,
				denominator: 5,
				unknown,
				value: numerator / 5,
				lower: numerator / 5,
				upper,
			});
		}
	});
});

test('an unreadable answer stays unknown even where a blank means no', async () => {
	const text = csv('procurement_id;buyer;nature;published_on;clause', 'P1;Vård;services;2024-01-10;kanske');
	const measured = await figures({ 'a.csv': text }, { declared: [['a.csv', 'clause', 'city_model', 'no']] });
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({
		numerator: 0,
		unknown: 1,
		lower: 0,
		upper: 1,
	});
});

test('a header that names the city’s model needs no declaration', async () => {
	const text = csv(
		'procurement_id;buyer;nature;published_on;Sysselsättningskrav enligt stadens modell',
		'P1;Vård;services;2024-01-10;J',
		'P2;Vård;services;2024-01-10;N',
	);
	const measured = await figures({ 'a.csv': text });
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 2, unknown: 0 });
});

test('a reason why there is no clause is a no, unless the column says yes', async () => {
	const text = csv(
		'procurement_id;buyer;nature;published_on;clause;no_clause_reason',
		'P1;Vård;services;2024-01-10;;Kort avtalstid',
		'P2;Vård;services;2024-01-10;Ja;Kort avtalstid',
		'P3;Vård;services;2024-01-10;;',
		'P4;Vård;services;2024-01-10;;-',
	);
	const measured = await figures(
		{ 'a.csv': text },
		{ declared: [['a.csv', 'clause', 'city_model', 'not_recorded']] },
	);
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 4, unknown: 2 });
});

test('two columns that contradict each other leave the answer unknown', async () => {
	const text = csv(
		'procurement_id;buyer;nature;published_on;clause;social_flag',
		'P1;Vård;services;2024-01-10;Ja;Nej',
	);
	const measured = await figures({ 'a.csv': text });
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 0, unknown: 1, upper: 1 });
	expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 1, unknown: 0 });
});

describe('the level of a clause in the contract’s row', () => {
	const levels = csv(
		'procurement_id;buyer;nature;published_on;clause_level;clause_model',
		'P1;Vård;services;2024-01-10;Dialogkrav;Stadens modell',
		'P2;Vård;services;2024-01-10;Skarpt;Annan modell',
		'P3;Vård;services;2024-01-10;Skarpt;',
		'P4;Vård;services;2024-01-10;Inget krav;',
		'P5;Vård;services;2024-01-10;;',
	);

	test('counts under the city’s model; another model, none or no level leave it unknown', async () => {
		const measured = await figures({ 'a.csv': levels });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({
			numerator: 1,
			denominator: 5,
			unknown: 3,
			lower: 1 / 5,
			upper: 4 / 5,
		});
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 3, unknown: 2 });
	});

	test('counts without a named model where the column is declared to be the city’s', async () => {
		const declared = [['a.csv', 'clause_level', 'city_model', 'not_recorded']] as const;
		const measured = await figures({ 'a.csv': levels }, { declared });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 2, unknown: 2, upper: 4 / 5 });
	});
});
