import { describe, expect, test } from 'vitest';
import { csv, figuresFrom, slice } from './register.ts';

const figures = figuresFrom('clause_share');

const organisations = csv('organisation_id;name_sv;parent_id', 'C;Staden;', 'D1;Vård;C', 'D2;Skola;C');

/** In each year three services of each department, one with the clause at Vård and two at Skola: three of six. */
const contracts = csv(
	'contract_id;buyer;nature;published_on;Krav enligt stadens modell',
	...[2021, 2022, 2023, 2024].flatMap((year) =>
		['Vård;Ja', 'Vård;Nej', 'Vård;Nej', 'Skola;Ja', 'Skola;Ja', 'Skola;Nej'].map((row, at) => {
			const [buyer, answer] = row.split(';');
			return `A${year}-${at};${buyer};services;${year}-03-01;${answer}`;
		}),
	),
);

const header = 'organisation;measure;population;comparator;target;unit;valid_from;valid_to';

/** Verdict and goal of the whole, of Vård and of Skola in a year. */
async function verdicts(goals: readonly string[], year = 2024, asOf = '2026-12-31') {
	const texts = { 'contracts.csv': contracts, 'organisations.csv': organisations };
	const measured = await figures(
		{ ...texts, ...(goals.length > 0 ? { 'goals.csv': csv(header, ...goals) } : {}) },
		{ asOf },
	);
	return ['', 'D1', 'D2'].map((key) => {
		const { goal, verdict } = slice(measured, 'clause_share', year, key === '' ? 'all' : 'organisation', key);
		return goal === null ? verdict : `${verdict} ${goal}`;
	});
}

describe('a verdict is given only where a goal was adopted', () => {
	test('none without a goal', async () => {
		expect(await verdicts([])).toEqual([null, null, null]);
	});

	test('by * for the whole and everyone', async () => {
		const goal = '*;clause_share;services;>=;0,5;share;;';
		expect(await verdicts([goal])).toEqual(['reached 0.5', 'not_reached 0.5', 'reached 0.5']);
	});

	test.each(['C', 'Staden'])('by the city (%s) for the whole and not for its departments', async (city) => {
		expect(await verdicts([`${city};clause_share;;;0,6;;;`])).toEqual(['not_reached 0.6', null, null]);
	});

	test.each(['D1', 'Vård'])('by a department (%s) for itself alone', async (department) => {
		expect(await verdicts([`${department};clause_share;;;0,3;;;`])).toEqual([null, 'reached 0.3', null]);
	});

	test('its own goal goes before that of *', async () => {
		const goals = ['*;clause_share;;;0,5;;;', 'D2;clause_share;;;0,7;;;'];
		expect(await verdicts(goals)).toEqual(['reached 0.5', 'not_reached 0.5', 'not_reached 0.7']);
	});

	test('for its own measure and for services', async () => {
		expect(await verdicts(['*;social_share;services;>=;0,5;share;;'])).toEqual([null, null, null]);
		expect(await verdicts(['*;clause_share;varor;>=;0,5;share;;'])).toEqual([null, null, null]);
		expect(await verdicts(['*;clause_share;tjänster;≥;0,5;andel;;'])).toEqual([
			'reached 0.5',
			'not_reached 0.5',
			'reached 0.5',
		]);
	});
});

describe('a goal holds from its first year to its last', () => {
	test.each([
		[2021, null],
		[2022, 'reached 0.5'],
		[2023, 'reached 0.5'],
		[2024, null],
	])('%i', async (year, expected) => {
		const goals = ['C;clause_share;;;0,5;;2022-01-01;2023-12-31'];
		expect((await verdicts(goals, year))[0]).toBe(expected);
	});

	test.each([
		[2022, 'reached 0.4'],
		[2023, 'not_reached 0.6'],
	])('the newer one goes before the older: %i', async (year, expected) => {
		const goals = ['C;clause_share;;;0,4;;2014-01-01;', 'C;clause_share;;;0,6;;2023-01-01;'];
		expect((await verdicts(goals, year))[0]).toBe(expected);
		expect((await verdicts([...goals].reverse(), year))[0]).toBe(expected);
	});

	test('a running year is so far, never not reached', async () => {
		const goals = ['*;clause_share;;;0,5;;;'];
		expect(await verdicts(goals, 2024, '2024-06-30')).toEqual([
			'reached 0.5',
			'undecidable 0.5',
			'reached 0.5',
		]);
	});
});

test('a goal in per cent is the same goal', async () => {
	for (const target of ['50;percent', '50 %;procent', '50;']) {
		expect((await verdicts([`C;clause_share;;;${target};;`]))[0], target).toBe('reached 0.5');
	}
});

test('a third reaches a goal of 33.3 %, and not one of 33.4 %', async () => {
	expect((await verdicts(['D1;clause_share;;;33,3;percent;;']))[1]).toMatch(/^reached /);
	expect((await verdicts(['D1;clause_share;;;0,334;share;;']))[1]).toBe('not_reached 0.334');
});

test('a goal brings the decision on it, and none where none is given', async () => {
	const texts = { 'contracts.csv': contracts, 'organisations.csv': organisations };
	const goals = csv(
		`${header};decision`,
		'C;clause_share;;;0,4;;2022-01-01;;Fullmäktige 2021-11-21, § 8',
		'C;clause_share;;;0,6;;2024-01-01;;',
		'D1;clause_share;;;0,3;;;; ',
	);
	const measured = await figures({ ...texts, 'goals.csv': goals });
	const decisions = [2021, 2022, 2023, 2024].map(
		(year) => slice(measured, 'clause_share', year).goal_decision,
	);
	expect(decisions).toEqual([null, 'Fullmäktige 2021-11-21, § 8', 'Fullmäktige 2021-11-21, § 8', null]);
	expect(slice(measured, 'clause_share', 2022, 'organisation', 'D1')).toMatchObject({
		goal: 0.3,
		goal_decision: null,
	});
});
