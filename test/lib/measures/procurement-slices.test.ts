import { expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, figures, slices, values } from './register.ts';

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];

test('a procurement stands with the supplier and the division of its first row', async () => {
	const text = csv(
		'procurement_id;contract_id;buyer;supplier;nature;cpv;published_on;clause',
		'P1;A1;Vård;Städ AB;services;90910000-9;2024-01-10;Ja',
		'P1;A2;Vård;Mat AB;services;55500000;2024-02-10;Nej',
		'P2;A3;Vård;;services;;2024-01-10;Nej',
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(values(measured, 'clause_share', 2024, 'supplier')).toEqual({ 'Städ AB': 1, not_recorded: 0 });
	expect(values(measured, 'clause_share', 2024, 'cpv')).toEqual({ 90: 1, not_recorded: 0 });
});

test('and with the model and level of the clause that qualifies, else of any, else with none or not recorded', async () => {
	const contracts = csv(
		'procurement_id;buyer;nature;published_on',
		...['P1', 'P2', 'P3', 'P4', 'P5'].map((id) => `${id};Vård;services;2024-01-10`),
	);
	const clauses = csv(
		'procurement_id;topic;level;model_id',
		'P1;Sysselsättning;Anställning;Annan modell',
		'P1;Sysselsättning;Dialog;Stadens modell',
		'P2;Sysselsättning;Anställning;Annan modell',
		'P3;Sysselsättning;Inget krav;',
		'P4;Sysselsättning;Dialog;',
	);
	const measured = await figures({ 'a.csv': contracts, 'k.csv': clauses });
	const counts = (dimension: 'model' | 'level') =>
		Object.fromEntries(
			slices(measured, 'clause_share', 2024, dimension).map((one) => [one.slice.key, one.denominator]),
		);
	expect(counts('model')).toEqual({ city_model: 1, other: 1, none: 1, not_recorded: 2 });
	expect(counts('level')).toEqual({ dialog: 2, employment: 1, none: 1, not_recorded: 1 });
});

test('by nature the services stand beside those that may be services; assessments have every nature', async () => {
	const text = csv(
		'procurement_id;buyer;nature;published_on;value;currency;assessment;clause',
		'P1;Vård;services;2024-01-10;100000;EUR;Lämplig;Ja',
		'P2;Vård;supplies;2024-01-10;100000;EUR;Inte prövat;Ja',
		'P3;Vård;;2024-01-10;100000;EUR;Lämplig;Ja',
	);
	const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
	expect(values(measured, 'clause_share', 2024, 'nature')).toEqual({ services: 1, unknown: null });
	expect(values(measured, 'assessment_rate', 2024, 'nature')).toEqual({
		services: 1,
		supplies: 0,
		unknown: 1,
	});
});

test('partnerships are no procurements and stand in no denominator', async () => {
	const measured = await figures(
		{
			'a.csv': csv(
				'procurement_id;buyer;nature;published_on;value;currency;clause',
				'P1;Vård;services;2024-01-10;5;SEK;Ja',
			),
			'i.csv': csv(
				'partnership_id;organisation;partner;subject;start_on;end_on;value',
				'I1;Vård;Förening;Stöd;2024-01-10;2024-12-31;900',
			),
		},
		{ declared: [MODEL] },
	);
	for (const measure of [
		'clause_share',
		'clause_share_by_lot',
		'clause_share_stock',
		'social_share',
	] as const)
		expect(
			slices(measured, measure, 2024, 'all').map(({ denominator }) => denominator),
			measure,
		).toEqual([1]);
	expect(slices(measured, 'clause_share_by_value', 2024, 'all')[0]).toMatchObject({ denominator: 5 });
});
