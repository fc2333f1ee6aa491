import { expect, test } from 'vitest';
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

test('each measure says which data it lacks', async () => {
	expect(await reasons({ 'a.csv': without })).toEqual({
		clause_share: 'no_clause_column',
		social_share: 'no_social_column',
		jobs_started: 'no_outcomes',
		placements_started: 'no_outcomes',
		deviations: 'no_deviations',
	});
	expect(await reasons({ 'o.csv': outcomes, 'd.csv': deviations })).toEqual({
		clause_share: 'no_procurements',
		social_share: 'no_procurements',
		jobs_started: null,
		placements_started: null,
		deviations: null,
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
