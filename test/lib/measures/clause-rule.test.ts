import { describe, expect, test } from 'vitest';
import { clauseRules, type ClauseRule } from '../../../src/lib/measures/parameters.ts';
import type { Declared } from './measure-in.ts';
import { csv, figures, slice } from './register.ts';

const models = csv(
	'model_id;owner;checked_on',
	'Branschmodellen;Rådet;2024-06-30',
	'Sen modell;Rådet;2024-07-01',
	'Egen modell;Skola;',
);
const ids = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];
const named = ['Stadens modell', 'Annan avstämd modell', 'Branschmodellen', 'Sen modell', 'Egen modell', ''];

/** Numerator and unknown of the headline, by rule. */
async function byRule(texts: Readonly<Record<string, string>>, declared: readonly Declared[] = []) {
	const told: Partial<Record<ClauseRule, [number, number | null]>> = {};
	for (const rule of clauseRules) {
		const measured = await figures({ ...texts, 'm.csv': models }, { asOf: '2024-06-30', declared, rule });
		const { numerator, unknown } = slice(measured, 'clause_share', 2024);
		told[rule] = [numerator, unknown];
	}
	return told;
}

describe('which clauses qualify', () => {
	test('in a file of clauses: the city’s, those under a model checked by the as-of date, or all about employment', async () => {
		const contracts = csv(
			'procurement_id;buyer;nature;published_on',
			...ids.map((id) => `${id};Vård;services;2024-01-10`),
		);
		const clauses = csv(
			'procurement_id;topic;level;model_id',
			...named.map((model, at) => `P${at + 1};Sysselsättning;Dialog;${model}`),
			'P7;Sysselsättning;Inget krav;',
			'P8;Etisk handel;;Stadens modell',
		);
		// City: P1. Checked: P1, P2, P3. Any: P1 to P6. P7 has none, P8 tells nothing of employment.
		expect(await byRule({ 'a.csv': contracts, 'k.csv': clauses })).toEqual({
			city_model: [1, 6],
			checked_model: [3, 4],
			any_model: [6, 1],
		});
	});

	test('in the contract’s row: its model, or what yes was declared to mean', async () => {
		const text = csv(
			'procurement_id;buyer;nature;published_on;clause;clause_model',
			...named.map((model, at) => `P${at + 1};Vård;services;2024-01-10;Ja;${model}`),
			'P7;Vård;services;2024-01-10;Nej;',
			'P8;Vård;services;2024-01-10;;',
		);
		expect(
			await byRule({ 'a.csv': text }, [['a.csv', 'clause', 'employment_clause', 'not_recorded']]),
		).toEqual({
			city_model: [1, 6],
			checked_model: [3, 4],
			any_model: [6, 1],
		});
		// A yes to any social objective without a model is no employment clause that is known of.
		expect(
			await byRule({ 'a.csv': text }, [['a.csv', 'clause', 'social_objective', 'not_recorded']]),
		).toEqual({
			city_model: [1, 6],
			checked_model: [3, 4],
			any_model: [5, 2],
		});
	});

	test('in a column of social objectives: where yes was declared to mean an employment clause', async () => {
		const text = csv(
			'procurement_id;buyer;nature;published_on;social_flag',
			'P1;Vård;services;2024-01-10;Ja',
		);
		expect(
			await byRule({ 'a.csv': text }, [['a.csv', 'social_flag', 'employment_clause', 'not_recorded']]),
		).toEqual({
			city_model: [0, 1],
			checked_model: [0, 1],
			any_model: [1, 0],
		});
		expect(await byRule({ 'a.csv': text })).toEqual({
			city_model: [0, 1],
			checked_model: [0, 1],
			any_model: [0, 1],
		});
	});
});

test('under any model it needs no model to be told', async () => {
	const text = csv('procurement_id;buyer;nature;published_on;clause', 'P1;Vård;services;2024-01-10;Ja');
	const reasons = await Promise.all(
		clauseRules.map(
			async (rule) => (await figures({ 'a.csv': text }, { rule })).answers.clause_share.unanswerable,
		),
	);
	expect(reasons).toEqual(['model_not_declared', 'model_not_declared', null]);
});

test('the rule holds for the variants, too', async () => {
	const texts = {
		'a.csv': csv(
			'procurement_id;lot_id;buyer;nature;published_on;end_on;duration_months;min_staff;value;currency;clause_level;clause_model',
			'P1;1;Vård;services;2024-01-10;2024-12-31;12;2;300;SEK;Skarpt;Egen modell',
			'P2;1;Vård;services;2024-01-10;2024-12-31;12;2;100;SEK;Inget krav;',
		),
		'd.csv': csv('deviation_id;organisation;procurement_id;event_on', 'D1;Vård;P1;2024-01-10'),
	};
	const values = async (rule: ClauseRule) => {
		const measured = await figures(texts, { rule });
		return Object.values(measured.answers)
			.filter(({ measure }) => measure.startsWith('clause_share'))
			.map(({ measure }) => [measure, slice(measured, measure, 2024).value]);
	};
	expect(Object.fromEntries(await values('any_model'))).toEqual({
		clause_share: 1 / 2,
		clause_share_eligible: 1 / 2,
		clause_share_by_value: 3 / 4,
		clause_share_with_deviations: 1 / 2,
		clause_share_by_lot: 1 / 2,
		clause_share_employment_level: 1 / 2,
		clause_share_stock: 1 / 2,
	});
	expect((await values('city_model')).map(([, value]) => value)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
