import { describe, expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, figures, slice } from './register.ts';

const contracts = (...ids: string[]) =>
	csv('procurement_id;buyer;nature;published_on', ...ids.map((id) => `${id};Vård;services;2024-01-10`));
const clauses = (...rows: string[]) => csv('procurement_id;topic;level;model_id', ...rows);

describe('in a file of clauses', () => {
	test('an employment is a yes, a dialogue alone a no, another level or model not known', async () => {
		const measured = await figures({
			'a.csv': contracts('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'),
			'k.csv': clauses(
				'P1;Sysselsättning;Anställning;Stadens modell',
				'P2;Sysselsättning;Dialog;Stadens modell',
				'P3;Sysselsättning;Dialog;Stadens modell',
				'P3;Sysselsättning;Anställning;Stadens modell',
				'P4;Sysselsättning;;Stadens modell', // level not recorded
				'P5;Sysselsättning;Anställning;', // model not recorded
				'P6;Sysselsättning;Dialog;', // under whichever model, no employment
				'P7;Sysselsättning;Inget krav;',
			),
		});
		// yes: P1, P3; no: P2, P6 and P7 (their levels are told); unknown: P4, P5, P8.
		expect(slice(measured, 'clause_share_employment_level', 2024)).toMatchObject({
			...{ numerator: 2, denominator: 8, unknown: 3 },
			...{ lower: 2 / 8, upper: 5 / 8 },
		});
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 3, denominator: 8, unknown: 4 });
	});

	test('a dialogue beside a clause that may ask for employment leaves it open', async () => {
		const measured = await figures({
			'a.csv': contracts('P1', 'P2'),
			'k.csv': clauses(
				'P1;Sysselsättning;Dialog;Stadens modell',
				'P1;Sysselsättning;;Stadens modell',
				'P2;Sysselsättning;Dialog;Stadens modell',
				'P2;Etisk handel;;',
			),
		});
		expect(slice(measured, 'clause_share_employment_level', 2024)).toMatchObject({
			numerator: 0,
			unknown: 1,
		});
	});
});

describe('in the contract’s row', () => {
	const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];
	const rows = (...cells: string[]) =>
		csv(
			'procurement_id;buyer;nature;published_on;clause;clause_level',
			...cells.map((cell, at) => `P${at + 1};Vård;services;2024-01-10;${cell}`),
		);

	test('the level beside the answer tells; without one a yes is not known', async () => {
		const text = rows('Ja;Skarpt', 'Ja;Dialog', 'Ja;', 'Nej;', ';');
		const measured = await figures({ 'a.csv': text }, { declared: [MODEL] });
		expect(slice(measured, 'clause_share_employment_level', 2024)).toMatchObject({
			...{ numerator: 1, denominator: 5, unknown: 2 },
		});
	});

	test('a yes without a level is the clause that a file of clauses tells of', async () => {
		const measured = await figures(
			{
				'a.csv': rows('Ja;', 'Ja;', 'Ja;'),
				'k.csv': clauses('P1;Sysselsättning;Anställning;', 'P2;Sysselsättning;Dialog;'),
			},
			{ declared: [MODEL] },
		);
		expect(slice(measured, 'clause_share_employment_level', 2024)).toMatchObject({
			...{ numerator: 1, denominator: 3, unknown: 1 },
		});
	});

	test('where the city’s model is not known, a clause under another model leaves it open but for a dialogue', async () => {
		const measured = await figures(
			{
				'a.csv': rows(';', ';', 'Nej;'),
				'k.csv': clauses(
					'P1;Sysselsättning;Anställning;Branschmodellen',
					'P2;Sysselsättning;Dialog;Branschmodellen',
					'P3;Sysselsättning;Anställning;Branschmodellen',
				),
			},
			{ declared: [MODEL] },
		);
		expect(slice(measured, 'clause_share_employment_level', 2024)).toMatchObject({
			...{ numerator: 0, denominator: 3, unknown: 1 },
		});
	});
});
