import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { clauseShareByLot } from '../../../src/lib/measures/clause-share-by-lot.ts';
import { clauseShareByValue } from '../../../src/lib/measures/clause-share-by-value.ts';
import { clauseShare } from '../../../src/lib/measures/clause-share.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import type { Measured, Slice } from '../../../src/lib/measures/result.ts';
import { socialShare } from '../../../src/lib/measures/social-share.ts';
import { isOpen, workList } from '../../../src/lib/measures/work-list.ts';
import { measureIn, textSources } from './measure-in.ts';
import { csv, slice } from './register.ts';

const texts = {
	'avtal.csv': csv(
		'procurement_id;contract_id;lot_id;title;buyer;supplier;nature;published_on;value;clause',
		'P1;A1;;Städning;Park;Alfa;Tjänster;2024-02-01;100;Ja',
		'P2;A2;;;Skola;Beta;Tjänster;2024-02-01;300;',
		'P3;A3;;Skolskjuts;Park;Delta;Tjänster;2024-02-01;50;',
		'P4;A4;;;Park;Beta;;2024-02-01;20;Nej',
		'P5;A5;;;Park;;Tjänster;2024-02-01;10;',
		'P6;A6;;;Park;Beta;;2024-02-01;30;',
		'P7;A7;1;;Skola;Gamma;Tjänster;2024-02-01;40;Nej',
		'P8;A8;;;Skola;Gamma;Tjänster;2023-02-01;40;',
		'P9;A9;;;Skola;Gamma;Tjänster;;40;',
		'Q1;B1;;;Park;Gamma;;2022-02-01;40;Nej',
		'Q2;B2;;;Park;Gamma;;2022-02-01;40;Nej',
		'Q3;B3;;;Park;Gamma;Tjänster;2022-02-01;40;',
		'Q4;B4;;;Skola;Gamma;Tjänster;2022-02-01;40;',
		'Q5;B5;;;Skola;Gamma;Tjänster;2022-02-01;40;',
	),
	'krav.csv': csv('clause_id;contract_id;topic;level;model_id', 'K3;A3;Sysselsättning;Dialog;'),
	'goals.csv': csv(
		'organisation;measure;population;comparator;target;unit;valid_from',
		'*;clause_share;Tjänster;>=;50;procent;2020-01-01',
	),
};
const all: Slice = { year: 2024, dimension: 'all', key: '', series: null };
const asked = { slice: all, filter: everything, goal: 0.5, running: false };

describe('what would decide a verdict', () => {
	let engine: Engine;
	let measured: Measured;

	beforeAll(async () => {
		engine = await startNodeEngine();
		measured = await measureIn(engine, textSources({ texts }), {
			declared: [
				['avtal.csv', 'clause', 'city_model', 'not_recorded'],
				['krav.csv', 'level', 'employment_clause', 'not_recorded'],
			],
		});
	});
	afterAll(() => engine.close());

	test('is asked where the verdict cannot be decided', () => {
		const whole = slice(measured, 'clause_share', 2024);
		expect(isOpen(whole)).toBe(true);
		// Yes P1, no P7, unknown P2, P3 and P5; of unknown nature P4 (no) and P6 (unknown).
		expect([whole.numerator, whole.denominator, whole.unknown, whole.unknown_nature]).toEqual([1, 5, 3, 2]);
		expect(isOpen({ ...whole, goal: null })).toBe(false);
		expect(isOpen({ ...whole, verdict: 'reached' })).toBe(false);
	});

	test('are the unknowns, the furthest reaching first, then those of the organisation with most of them', async () => {
		const { rows, ...found } = await workList(engine, clauseShare, asked);
		expect(rows.map(({ id, questions }) => [id, questions])).toEqual([
			['P6', ['clause', 'nature']],
			['P3', ['model']],
			['P5', ['clause']],
			['P2', ['clause']],
			['P4', ['nature']],
		]);
		// Reached: 1 + k of 7 at least half: 3 (4 of 7). Not reached: at most 5 of 6, with two less 3 of 6, with three 2 of 6.
		expect(found).toEqual({ reached: 3, notReached: 3, least: 3, all: 5, enough: 5 });
	});

	test('begin with as few organisations as can be: one with many that reach less far waits', async () => {
		const { rows, least } = await workList(engine, clauseShare, { ...asked, slice: { ...all, year: 2022 } });
		expect(rows.map(({ id }) => id)).toEqual(['Q4', 'Q5', 'Q3', 'Q1', 'Q2']);
		// At most 3 of 3: two without leave 1 of 3. At least 0 of 5, and half of five takes three.
		expect(least).toBe(2);
	});

	test('stand with their names and where they are in the file', async () => {
		const { rows } = await workList(engine, clauseShare, asked);
		expect(rows[1]).toEqual({
			...{ id: 'P3', contract: 'A3', title: 'Skolskjuts', organisation: 'Park', supplier: 'Delta' },
			...{ file: 'avtal.csv', row: 4, kind: 'unknown', weight: 1, questions: ['model'] },
		});
		expect(rows[2]).toMatchObject({ id: 'P5', title: null, supplier: null });
	});

	test('are those of the slice and the filter alone', async () => {
		const park: Slice = { ...all, dimension: 'organisation', key: 'Park' };
		const ofPark = await workList(engine, clauseShare, { ...asked, slice: park });
		expect(ofPark.rows.map(({ id }) => id)).toEqual(['P6', 'P3', 'P5', 'P4']);
		const filter = { ...everything, organisations: ['Skola'] };
		const ofSkola = await workList(engine, clauseShare, { ...asked, filter });
		expect(ofSkola.rows.map(({ id }) => id)).toEqual(['P2']);
	});

	test('in money weigh what they are worth', async () => {
		const { rows, ...found } = await workList(engine, clauseShareByValue, asked);
		expect(rows.map(({ id, weight }) => [id, weight])).toEqual([
			['P2', 300],
			['P3', 50],
			['P6', 30],
			['P4', 20],
			['P5', 10],
		]);
		// 100 of 550 at least: 275 with P2's 300. At most 490 of 530: without P2 190 of 530.
		expect(found).toMatchObject({ reached: 1, notReached: 1, least: 1, all: 5 });
	});

	test('are asked of lots by lot, and of a social objective by that', async () => {
		const lots = await workList(engine, clauseShareByLot, asked);
		expect(lots.rows.map(({ id }) => id)).toEqual(['P6', 'P3', 'P5', 'P2', 'P4']);
		const social = await workList(engine, socialShare, asked);
		expect(social.rows.find(({ id }) => id === 'P2')?.questions).toEqual(['social']);
	});
});
