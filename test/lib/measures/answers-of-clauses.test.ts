import { describe, expect, test } from 'vitest';
import { csv, figures, slice } from './register.ts';

const contracts = csv(
	'procurement_id;contract_id;buyer;nature;published_on',
	...['P1;A1', 'P2;A2', 'P3;A3', 'P4;A4', 'P5;A5', 'P6;A6', 'P7;A7'].map(
		(ids) => `${ids};Vård;services;2024-01-10`,
	),
);

const clauses = csv(
	'clause_id;procurement_id;topic;level;model_id',
	'K1;P1;Sysselsättning;Dialog;Stadens modell',
	'K2;P2;Sysselsättning;Anställning;Annan modell',
	'K3;P3;Jämställdhet;;',
	'K4;P4;Sysselsättning;Inget krav;',
	'K6;P6;Sysselsättning;Dialog;',
	'K7;P7;Sysselsättning;;Stadens modell',
);

describe('a file of clauses', () => {
	test('says yes under the city’s model, no where it says so, else nothing', async () => {
		const measured = await figures({ 'contracts.csv': contracts, 'clauses.csv': clauses });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({
			numerator: 1,
			denominator: 7,
			unknown: 5,
			lower: 1 / 7,
			upper: 6 / 7,
		});
	});

	test('with any topic is a social objective; a clause that is none is not', async () => {
		const measured = await figures({ 'contracts.csv': contracts, 'clauses.csv': clauses });
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 5, denominator: 7, unknown: 2 });
	});

	test('without models can be declared to be the city’s', async () => {
		const texts = {
			'contracts.csv': contracts,
			'clauses.csv': csv(
				'procurement_id;topic;level',
				'P1;Sysselsättning;Dialog',
				'P2;Etisk handel;Dialog',
				'P3;Sysselsättning;Inget krav',
			),
		};
		const without = await figures(texts);
		expect(slice(without, 'clause_share', 2024)).toMatchObject({ numerator: 0, unknown: 6 });
		const declared = [['clauses.csv', 'level', 'city_model', 'not_recorded']] as const;
		const measured = await figures(texts, { declared });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, unknown: 5, upper: 6 / 7 });
	});

	test('that names a contract speaks of its procurement', async () => {
		const measured = await figures({
			'contracts.csv': contracts,
			'clauses.csv': csv(
				'contract_id;topic;level;model_id',
				'A1;Sysselsättning;Dialog;Stadens modell',
				'A9;Sysselsättning;Dialog;Stadens modell',
			),
		});
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 7, unknown: 6 });
	});

	test('is found by its contract where the contracts do not know the procurement', async () => {
		const measured = await figures({
			'contracts.csv': csv('contract_id;buyer;nature;published_on', 'A1;Vård;services;2024-01-10'),
			'clauses.csv': csv(
				'procurement_id;contract_id;topic;level;model_id',
				'P1;A1;Sysselsättning;Dialog;Stadens modell',
			),
		});
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 1 });
	});

	test('counts a procurement once, however many clauses it has', async () => {
		const clause = 'P1;Sysselsättning;Dialog;Stadens modell';
		const measured = await figures({
			'contracts.csv': contracts,
			'clauses.csv': csv('procurement_id;topic;level;model_id', clause, clause, 'P1;Tillgänglighet;;'),
		});
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 7 });
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 1, denominator: 7 });
	});

	test('outweighs a no in the contract’s row', async () => {
		const measured = await figures({
			'contracts.csv': csv(
				'procurement_id;buyer;nature;published_on;Krav enligt stadens modell',
				'P1;Vård;services;2024-01-10;Nej',
				'P2;Vård;services;2024-01-10;Nej',
			),
			'clauses.csv': csv(
				'procurement_id;topic;level;model_id',
				'P1;Sysselsättning;Dialog;Stadens modell',
				'P2;Jämlikhet;;',
			),
		});
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 2, unknown: 0 });
	});
});
