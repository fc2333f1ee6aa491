import { describe, expect, test } from 'vitest';
import { csv, figures, slice } from './register.ts';

const header = 'procurement_id;buyer;nature;published_on';
const row = (no: number, cells: string) => `P${no};Vård;services;2024-01-10;${cells}`;

describe('columns of their own for a dialogue and for an employment', () => {
	const text = csv(
		`${header};Dialogkrav;Skarpt krav`,
		row(1, 'Ja;Nej'),
		row(2, 'Nej;Ja'),
		row(3, 'Nej;Nej'),
		row(4, 'Nej;'),
		row(5, ';'),
		row(6, 'Nej;kanske'),
	);

	test('are a clause under an unknown model; both saying no is no clause', async () => {
		const declared = [['a.csv', 'clause_dialog', 'city_model', 'not_recorded']] as const;
		const measured = await figures({ 'a.csv': text }, { declared });
		// P1 is the model by declaration; P2 is under an unknown model; P3 is no; P4, P5 and P6 are not all told.
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({
			...{ numerator: 1, denominator: 6, unknown: 4 },
			...{ lower: 1 / 6, upper: 5 / 6 },
		});
		// P1 and P2 have a clause; a no to a clause about employment is no *no* to other social objectives.
		expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 2, denominator: 6, unknown: 4 });
	});

	test('each say what they were declared to say, of yes and of blank', async () => {
		const declared = [
			['a.csv', 'clause_dialog', 'employment_clause', 'no'],
			['a.csv', 'clause_employment', 'city_model', 'no'],
		] as const;
		const measured = await figures({ 'a.csv': text }, { declared });
		// P2 is the model, P1 under an unknown model; P3, P4 and P5 are no; P6 is unreadable.
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({
			...{ numerator: 1, denominator: 6, unknown: 2 },
			...{ lower: 1 / 6, upper: 1 / 2 },
		});
	});

	test('one of them alone does not say that there is no clause', async () => {
		const declared = [['a.csv', 'clause_dialog', 'city_model', 'no']] as const;
		const alone = csv(`${header};Dialogkrav`, row(1, 'Ja'), row(2, 'Nej'), row(3, ''));
		const measured = await figures({ 'a.csv': alone }, { declared });
		expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 3, unknown: 2 });
	});

	test('say in each year what they said in that year', async () => {
		const years = csv(
			'procurement_id;buyer;nature;published_on;Dialogkrav;Skarpt krav',
			'P1;Vård;services;2018-01-10;Ja;',
			'P2;Vård;services;2019-01-10;Ja;',
		);
		const declared = [['a.csv', 'clause_dialog', 'city_model', 'not_recorded', 2019, null]] as const;
		const measured = await figures({ 'a.csv': years }, { declared });
		expect(slice(measured, 'clause_share', 2018)).toMatchObject({ numerator: 0, denominator: 1, unknown: 1 });
		expect(slice(measured, 'clause_share', 2019)).toMatchObject({ numerator: 1, denominator: 1, unknown: 0 });
	});

	test('leave the share unanswered as long as no model is told', async () => {
		const measured = await figures({ 'a.csv': text });
		expect(measured.answers.clause_share.unanswerable).toBe('model_not_declared');
	});
});

test('a level beside them has a declaration of its own', async () => {
	const text = csv(`${header};Dialogkrav;clause_level`, row(1, 'Ja;'), row(2, ';Dialog'));
	const declared = [['a.csv', 'clause_level', 'city_model', 'not_recorded']] as const;
	const measured = await figures({ 'a.csv': text }, { declared });
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
});

test('a clause on another topic is a social objective and says nothing of employment', async () => {
	const text = csv(
		`${header};Krav enligt stadens modell;Tillgänglighetskrav;Lärlingskrav`,
		row(1, 'Nej;Ja;Nej'),
		row(2, ';Nej;Ja'),
		row(3, ';Nej;Nej'),
	);
	const measured = await figures({ 'a.csv': text });
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 0, denominator: 3, unknown: 2 });
	expect(slice(measured, 'social_share', 2024)).toMatchObject({ numerator: 2, denominator: 3, unknown: 1 });
});
