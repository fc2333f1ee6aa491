import { describe, expect, test } from 'vitest';
import { keyText } from '../../../src/lib/charts/keys.ts';
import { limitsText, unreachedText } from '../../../src/lib/charts/limits.ts';
import { everything, type Filter } from '../../../src/lib/measures/filter.ts';
import type { ClauseRule } from '../../../src/lib/measures/parameters.ts';
import { cpvDivisions } from '../../../src/lib/model/cpv.ts';
import { locales, type Locale } from '../../../src/lib/text/locale.ts';

const text = (filter: Partial<Filter>, rule: ClauseRule = 'city_model', locale: Locale = 'sv') =>
	limitsText(
		{ filter: { ...everything, ...filter }, rule, models: [], organisationNames: new Map() },
		locale,
	);

describe('what figures are limited to', () => {
	test('is nothing where nothing is chosen', () => {
		expect(text({})).toBe(null);
	});

	test('is said in the order of the choices', () => {
		expect(
			text({ from: 2018, to: 2020, organisations: ['Park', 'Skola'], cpv: ['90'], group: 'young' }),
		).toBe(
			'Urval: åren 2018–2020; organisation: Park, Skola; CPV-huvudgrupp: 90 Avlopps-, avfalls-, städ- och miljötjänster; målgrupp: Unga.',
		);
	});

	test.each<[string, Partial<Filter>]>([
		['Urval: år 2020.', { from: 2020, to: 2020 }],
		['Urval: från och med 2020.', { from: 2020 }],
		['Urval: till och med 2020.', { to: 2020 }],
		['Urval: upphandlingsslag: Tjänster, Okänt slag.', { natures: ['services', 'unknown'] }],
		['Urval: modell: Inget krav, Ej registrerat, M7.', { models: ['none', 'not_recorded', 'M7'] }],
		[
			'Urval: organisation: A, B, C, D, E och 2 till.',
			{ organisations: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] },
		],
	])('%s', (said, filter) => {
		expect(text(filter)).toBe(said);
	});

	test('names the rule of clauses where it is not the usual one', () => {
		expect(text({ from: 2020 }, 'any_model')).toBe(
			'Urval: från och med 2020. Med stadens modell räknas här alla sysselsättningskrav, oavsett modell.',
		);
	});

	test('calls a model by the name that the data give it', () => {
		expect(keyText('model', 'M7', 'sv', { models: [{ code: 'M7', name: 'Hamnens modell' }] })).toBe(
			'Hamnens modell',
		);
	});
});

test.each(locales)('every CPV division of the model has a name in %s', (locale) => {
	for (const division of Object.values(cpvDivisions).flat())
		expect(keyText('cpv', division, locale)).toMatch(new RegExp(`^${division} \\p{Lu}`, 'u'));
});

describe('measures that a filter does not reach', () => {
	test('are named with what they lack', () => {
		expect(unreachedText({ ...everything, group: 'young' }, ['clause_share', 'jobs_started'], 'sv')).toBe(
			'Uppgift om målgrupp finns inte för alla mått. Därför visas här inte: Andel tjänsteupphandlingar med stadens modell.',
		);
	});

	test('are none where all are reached', () => {
		expect(unreachedText({ ...everything, from: 2020 }, ['clause_share', 'deviations'], 'sv')).toBe(null);
	});
});
