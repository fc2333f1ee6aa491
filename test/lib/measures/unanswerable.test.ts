import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../../src/lib/measures/result.ts';
import type { Unanswerable } from '../../../src/lib/measures/unanswerable.ts';
import { csv, figures, slice } from './register.ts';

const row = 'P1;Vård;services;2024-01-10';
const without = csv('procurement_id;buyer;nature;published_on', row);
const outcomes = csv('outcome_id;form;persons;start_on', 'X1;Anställning;1;2024-01-10');
const deviations = csv('deviation_id;organisation;model_id;event_on', 'D1;Vård;Stadens modell;2024-01-10');
const models = csv('model_id;owner;name', 'Stadens modell;Staden;Modellen');

const reasons = async (...given: Parameters<typeof figures>) => {
	const { answers } = await figures(...given);
	const told = Object.values(answers).map(({ measure, unanswerable }) => [measure, unanswerable]);
	return Object.fromEntries(told) as Record<MeasureId, Unanswerable | null>;
};

/** The headline and its variants, which lack the same. */
const everyShare = (reason: Unanswerable | null) => ({
	clause_share: reason,
	clause_share_eligible: reason,
	clause_share_by_value: reason,
	clause_share_with_deviations: reason,
	clause_share_by_lot: reason,
	clause_share_employment_level: reason,
	clause_share_stock: reason,
});

test('each measure says which data it lacks', async () => {
	expect(await reasons({ 'a.csv': without })).toEqual({
		...everyShare('no_clause_column'),
		social_share: 'no_social_column',
		assessment_rate: 'no_assessment_column',
		jobs_started: 'no_outcomes',
		placements_started: 'no_outcomes',
		full_time_months: 'no_outcomes',
		group_reach: 'no_outcomes',
		group_coverage: 'no_outcomes',
		group_need: 'no_outcomes',
		group_clauses: 'no_clauses',
		matching_funnel: 'no_funnel_column',
		commitment_fulfilment: 'no_commitment_column',
		retention: 'no_outcomes',
		dialog_conversion: 'no_dialog_column',
		deviations: 'no_deviations',
		deviation_delay: 'no_deviations',
		intensity: 'no_clause_column',
		reporting_rate: 'no_follow_ups',
		data_quality: null,
	});
	expect(await reasons({ 'o.csv': outcomes, 'd.csv': deviations })).toEqual({
		...everyShare('no_procurements'),
		social_share: 'no_procurements',
		assessment_rate: 'no_procurements',
		jobs_started: null,
		placements_started: null,
		full_time_months: null,
		group_reach: null,
		group_coverage: null,
		group_need: 'no_reference_population',
		group_clauses: 'no_clauses',
		matching_funnel: 'no_funnel_column',
		commitment_fulfilment: 'no_commitment_column',
		retention: 'no_status_column',
		dialog_conversion: 'no_dialog_column',
		deviations: null,
		deviation_delay: null,
		intensity: 'no_procurements',
		reporting_rate: 'no_follow_ups',
		data_quality: null,
	});
});

test('models named in deviations or in the register of models do not stand in for a clause column', async () => {
	const given = { 'a.csv': without, 'd.csv': deviations, 'm.csv': models };
	expect((await reasons(given)).clause_share).toBe('no_clause_column');
});

test('an employment clause alone does not say that the city’s model was used', async () => {
	const column = csv('procurement_id;buyer;nature;published_on;clause', `${row};Ja`);
	expect((await reasons({ 'a.csv': column })).clause_share).toBe('model_not_declared');
	const level = csv('procurement_id;buyer;nature;published_on;clause_level', `${row};Skarpt`);
	expect((await reasons({ 'a.csv': level })).clause_share).toBe('model_not_declared');
	const clauses = csv('procurement_id;topic;level', 'P1;Sysselsättning;Dialog');
	expect(await reasons({ 'a.csv': without, 'k.csv': clauses })).toMatchObject({
		clause_share: 'model_not_declared',
		social_share: null,
	});
});

test('once it is declared to be the city’s model, the question is answered', async () => {
	const column = csv('procurement_id;buyer;nature;published_on;clause', `${row};Ja`);
	const declared = [['a.csv', 'clause', 'city_model', 'not_recorded']] as const;
	const measured = await figures({ 'a.csv': column }, { declared });
	expect(measured.answers.clause_share.unanswerable).toBeNull();
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, denominator: 1, unknown: 0 });
});

test('a column of models answers it too', async () => {
	const clauses = csv('procurement_id;topic;level;model_id', 'P1;Sysselsättning;Dialog;Stadens modell');
	expect((await reasons({ 'a.csv': without, 'k.csv': clauses })).clause_share).toBeNull();
});

test('a column of social objectives answers the social share and not the headline', async () => {
	const column = csv('procurement_id;buyer;nature;published_on;social_flag', `${row};Ja`);
	expect(await reasons({ 'a.csv': column })).toMatchObject({
		clause_share: 'no_clause_column',
		social_share: null,
	});
	const declared = [['a.csv', 'social_flag', 'employment_clause', 'not_recorded']] as const;
	expect((await reasons({ 'a.csv': column }, { declared })).clause_share).toBe('model_not_declared');
});

describe('a variant says what it lacks beside what the headline needs', () => {
	const model = 'Krav enligt stadens modell';
	const told = (columns: string, cells: string) =>
		csv(`procurement_id;buyer;nature;published_on;${model}${columns}`, `${row};Ja${cells}`);

	test('and is answered where no column of its own is needed', async () => {
		expect(await reasons({ 'a.csv': told('', '') })).toMatchObject({
			clause_share: null,
			clause_share_eligible: 'no_eligibility',
			clause_share_by_value: 'no_value_column',
			clause_share_with_deviations: 'no_deviations',
			clause_share_by_lot: null,
			clause_share_employment_level: 'no_level',
			clause_share_stock: 'no_end_column',
		});
	});

	test.each([
		[';eligible', ';', 'clause_share_eligible', null],
		[';min_staff', ';2', 'clause_share_eligible', 'no_eligibility'],
		[';duration_months', ';12', 'clause_share_eligible', 'no_eligibility'],
		[';min_staff;end_on', ';2;2024-12-31', 'clause_share_eligible', null],
		[';value', ';', 'clause_share_by_value', null],
		[';estimated_value', ';5', 'clause_share_by_value', 'no_value_column'],
		[';clause_level', ';', 'clause_share_employment_level', null],
		[';Skarpt krav', ';Ja', 'clause_share_employment_level', null],
		[';duration_months', ';', 'clause_share_stock', null],
		[';assessment', ';', 'assessment_rate', 'no_value_column'],
		[';assessed_on;estimated_value', ';;', 'assessment_rate', null],
	] as const)('with %s: %s %s', async (columns, cells, measure, reason) => {
		expect((await reasons({ 'a.csv': told(columns, cells) }))[measure]).toBe(reason);
	});

	test('deviations that name no procurement tell nothing of it', async () => {
		const a = told('', '');
		expect((await reasons({ 'a.csv': a, 'd.csv': deviations })).clause_share_with_deviations).toBe(
			'no_deviation_procurement',
		);
		const linked = csv('deviation_id;organisation;procurement_id;event_on', 'D1;Vård;P1;2024-01-10');
		expect((await reasons({ 'a.csv': a, 'd.csv': linked })).clause_share_with_deviations).toBeNull();
	});
});
