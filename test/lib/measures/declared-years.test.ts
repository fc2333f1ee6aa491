import { describe, expect, test } from 'vitest';
import { csv, figures, slice } from './register.ts';

const header = 'procurement_id;buyer;nature;published_on;clause';
/** In each of two years: one yes, one no, two blanks. */
const column = csv(
	header,
	...[2018, 2019].flatMap((year) =>
		['Ja', 'Nej', '', ''].map((answer, at) => `P${year}${at};Vård;services;${year}-0${at + 1}-10;${answer}`),
	),
);

describe('a column whose blank meant no until 2018, and whose yes was the city’s model from 2019 on', () => {
	const declared = [
		['a.csv', 'clause', 'employment_clause', 'no', null, 2018],
		['a.csv', 'clause', 'city_model', 'not_recorded', 2019, null],
	] as const;

	test('has a share for each year as its column then said', async () => {
		const measured = await figures({ 'a.csv': column }, { declared });
		// 2018: the yes is a clause under an unknown model, no and both blanks are no.
		expect(slice(measured, 'clause_share', 2018)).toMatchObject({
			...{ numerator: 0, denominator: 4, unknown: 1 },
			...{ lower: 0, upper: 1 / 4 },
		});
		// 2019: the yes is the model, one no, both blanks unknown.
		expect(slice(measured, 'clause_share', 2019)).toMatchObject({
			...{ numerator: 1, denominator: 4, unknown: 2 },
			...{ lower: 1 / 4, upper: 3 / 4 },
		});
	});

	test('goes by the date that gives a row its year', async () => {
		const text = csv(
			'procurement_id;buyer;nature;published_on;awarded_on;clause',
			'P1;Vård;services;2018-12-31;2019-01-31;Ja',
			'P2;Vård;services;;2019-01-31;Ja',
		);
		const measured = await figures({ 'a.csv': text }, { declared });
		expect(slice(measured, 'clause_share', 2018)).toMatchObject({ numerator: 0, denominator: 1, unknown: 1 });
		expect(slice(measured, 'clause_share', 2019)).toMatchObject({ numerator: 1, denominator: 1, unknown: 0 });
	});
});

test('a social objective is told by the year, too', async () => {
	const text = csv(
		'procurement_id;buyer;nature;published_on;social_flag',
		'P1;Vård;services;2018-01-10;',
		'P2;Vård;services;2019-01-10;',
	);
	const declared = [['a.csv', 'social_flag', 'social_objective', 'no', 2019, 2019]] as const;
	const measured = await figures({ 'a.csv': text }, { declared });
	expect(slice(measured, 'social_share', 2018)).toMatchObject({ numerator: 0, denominator: 1, unknown: 1 });
	expect(slice(measured, 'social_share', 2019)).toMatchObject({ numerator: 0, denominator: 1, unknown: 0 });
});

test('a level in the contract’s row says what it said in the contract’s year', async () => {
	const text = csv(
		'procurement_id;contract_id;buyer;nature;published_on;clause_level',
		'P1;A1;Vård;services;2018-01-10;Dialog',
		'P2;A2;Vård;services;2019-01-10;Dialog',
		';A3;Vård;services;2019-02-10;Dialog',
	);
	const declared = [['a.csv', 'clause_level', 'city_model', 'not_recorded', 2019, null]] as const;
	const measured = await figures({ 'a.csv': text }, { declared });
	expect(slice(measured, 'clause_share', 2018)).toMatchObject({ numerator: 0, denominator: 1, unknown: 1 });
	expect(slice(measured, 'clause_share', 2019)).toMatchObject({ numerator: 2, denominator: 2, unknown: 0 });
});

test('a level in a file of clauses says what it said in the procurement’s year', async () => {
	const texts = {
		'contracts.csv': csv(
			'procurement_id;contract_id;buyer;nature;published_on',
			'P1;A1;Vård;services;2018-01-10',
			'P2;A2;Vård;services;2019-01-10',
			'P3;A3;Vård;services;2019-02-10',
		),
		'clauses.csv': csv(
			'procurement_id;contract_id;topic;level',
			'P1;;Sysselsättning;Dialog',
			'P2;;Sysselsättning;Dialog',
			';A3;Sysselsättning;Dialog',
		),
	};
	const declared = [['clauses.csv', 'level', 'city_model', 'not_recorded', null, 2018]] as const;
	const measured = await figures(texts, { declared });
	expect(slice(measured, 'clause_share', 2018)).toMatchObject({ numerator: 1, denominator: 1, unknown: 0 });
	expect(slice(measured, 'clause_share', 2019)).toMatchObject({ numerator: 0, denominator: 2, unknown: 2 });
});
