import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { clauseShare } from '../../../src/lib/measures/clause-share.ts';
import { deviations } from '../../../src/lib/measures/deviations.ts';
import { datedFacts, figureRows, leftOutOf, type RowsAsked } from '../../../src/lib/measures/figure-rows.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { jobsStarted } from '../../../src/lib/measures/jobs-started.ts';
import type { Slice } from '../../../src/lib/measures/result.ts';
import { measureIn } from './measure-in.ts';
import { csv } from './register.ts';

const header =
	'procurement_id;contract_id;buyer;nature;procedure;status;published_on;signed_on;clause;using_organisation';
const texts = {
	'avtal.csv': csv(
		header,
		'P3;A3;Skola;Tjänster;;;2024-03-01;;Nej;',
		'P1;A1;Park;Tjänster;;;2024-02-01;;Ja;',
		'P2;A2;Park;Tjänster;;;;2024-05-02;;',
		'P4;A4;Park;;;;2024-04-01;;Ja;',
		'P5;A5;Park;Tjänster;Direktupphandling;;2024-04-01;;Ja;',
		'P6;A6;Skola;Tjänster;;Avbruten;2024-04-01;;Ja;',
		'P7;A7;Park;Tjänster;;;;;Ja;',
		'P8;A8;Park;Varor;;;2024-04-01;;Ja;',
		'P9;A9;Park;Tjänster;;;2023-04-01;;Ja;',
	),
	'outcomes.csv': csv(
		'outcome_id;contract_id;channel;form;persons;start_on;groups;kind',
		'X1;A1;;Anställning;1;2024-03-01;Unga;',
		'X2;A1;;Anställning;5;2024-03-02;;',
		'X3;A3;;Praktik;1;2024-03-02;;',
		'X4;A3;;Anställning;2;2024-06-02;;Prognos',
	),
	'counts.csv': csv('outcome_id;dimension;code;persons', 'X2;Målgrupp;Unga;3', 'X2;Målgrupp;Äldre;1'),
	'follow.csv': csv('contract_id;period;status', 'A1;2024;Rapporterat', 'A4;2024;Saknas'),
	'avsteg.csv': csv('deviation_id;organisation;event_on', 'D1;Park;2024-05-05'),
};

const all: Slice = { year: 2024, dimension: 'all', key: '', series: null };

describe('the rows behind a figure', () => {
	let engine: Engine;
	const rowsOf = async (asked: Partial<RowsAsked> = {}, measure = clauseShare) =>
		figureRows(engine, measure, { slice: all, filter: everything, ...asked });
	const ids = async (asked: Partial<RowsAsked>) => (await rowsOf(asked)).rows.map(({ id }) => id);

	beforeAll(async () => {
		engine = await startNodeEngine();
		const encoder = new TextEncoder();
		const sources = Object.entries(texts).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
		await measureIn(engine, sources, { declared: [['avtal.csv', 'clause', 'city_model', 'not_recorded']] });
	});
	afterAll(() => engine.close());

	test('have a date where their fact has one', async () => {
		const dated = await engine.query<{ fact: string }>(
			`SELECT table_name AS fact FROM information_schema.columns WHERE column_name = 'dated_on'`,
		);
		const measured = new Set<string>(measures.map(({ fact }) => fact));
		expect([...datedFacts].sort()).toEqual(
			dated
				.map(({ fact }) => fact)
				.filter((fact) => measured.has(fact))
				.sort(),
		);
	});

	test('stand where they do in the file, with date, dimensions and what they add', async () => {
		const { rows, total, sums } = await rowsOf();
		expect(total).toBe(4);
		expect(rows.map(({ file, row, id, dated_on }) => [file, row, id, dated_on])).toEqual([
			['avtal.csv', 2, 'P3', '2024-03-01'],
			['avtal.csv', 3, 'P1', '2024-02-01'],
			['avtal.csv', 4, 'P2', '2024-05-02'],
			['avtal.csv', 5, 'P4', '2024-04-01'],
		]);
		expect(rows[2]).toMatchObject({ unknown: 1, fallback: 1, part: 0, excluded: null, year: 2024 });
		expect(rows[2]!.dimensions).toMatchObject({ month: '2024-05', organisation: 'Park' });
		expect(sums).toMatchObject({
			part: 1,
			rest: 1,
			unknown: 1,
			unclear_part: 1,
			unclear_rest: 0,
			fallback: 1,
		});
	});

	test('are those of the slice alone', async () => {
		expect(await ids({ slice: { ...all, dimension: 'organisation', key: 'Park' } })).toEqual([
			'P1',
			'P2',
			'P4',
		]);
		expect(await ids({ slice: { ...all, dimension: 'month', key: '2024-03' } })).toEqual(['P3']);
		expect(await ids({ slice: { ...all, year: 2023 } })).toEqual(['P9']);
		expect(await ids({ slice: { ...all, dimension: 'organisation', key: `O'Hara` } })).toEqual([]);
	});

	test('and of the filter', async () => {
		expect(await ids({ filter: { ...everything, organisations: ['Skola'] } })).toEqual(['P3']);
	});

	test('come sorted, rows alike in the order of the file, and in pages', async () => {
		const byDate = { column: 'dated_on', descending: true } as const;
		expect(await ids({ sort: byDate })).toEqual(['P2', 'P4', 'P3', 'P1']);
		expect(await ids({ sort: { column: 'part', descending: true } })).toEqual(['P1', 'P3', 'P2', 'P4']);
		expect(await ids({ sort: { column: 'file', descending: true } })).toEqual(['P4', 'P2', 'P1', 'P3']);
		const page = await rowsOf({ sort: byDate, offset: 1, limit: 2 });
		expect(page.rows.map(({ id }) => id)).toEqual(['P4', 'P3']);
		expect([page.total, page.sums.part]).toEqual([4, 1]);
	});

	test('of the year that are left out, and apart from them those without a year', async () => {
		const groups = await leftOutOf(engine, clauseShare, { slice: all, filter: everything });
		expect(groups).toEqual([
			{ reason: 'cancelled', undated: false, count: 1 },
			{ reason: 'direct_award', undated: false, count: 1 },
			{ reason: 'no_date', undated: true, count: 1 },
		]);
		expect(await ids({ leftOut: groups[0]! })).toEqual(['P6']);
		expect(await ids({ leftOut: groups[2]! })).toEqual(['P7']);
		const park = { ...all, dimension: 'organisation', key: 'Park' } as const;
		const ofPark = await leftOutOf(engine, clauseShare, { slice: park, filter: everything });
		expect(ofPark.map(({ reason }) => reason)).toEqual(['direct_award', 'no_date']);
	});

	test('of a count are the starts, and the contracts that were due to report', async () => {
		const slice = { ...all, series: 'support_function' } as const;
		const { rows, sums } = await rowsOf({ slice }, jobsStarted);
		expect(rows.map(({ id, amount, part, rest }) => [id, amount, part, rest])).toEqual([
			['A1', 0, 1, 0],
			['A4', 0, 0, 1],
			['X1', 1, 0, 0],
			['X2', 5, 0, 0],
			['A3', 0, 1, 0],
		]);
		// The placement X3 is no job, but it answers for A3, which is listed where that is told.
		expect(sums).toMatchObject({ amount: 6, part: 2, rest: 1 });
		expect(await leftOutOf(engine, jobsStarted, { slice, filter: everything })).toEqual([
			{ reason: 'estimate_or_commitment', undated: false, count: 1 },
		]);
	});

	test('of a group are all starts, with those in the group, those with any recorded and those with none', async () => {
		const slice = { ...all, series: 'support_function', dimension: 'group', key: 'older' } as const;
		const { rows, sums } = await rowsOf({ slice }, jobsStarted);
		// X1 is one young person; of the five of X2 any group is recorded, one is older.
		expect(rows.map(({ id, amount, part, unknown }) => [id, amount, part, unknown])).toEqual([
			['X1', 0, 1, 0],
			['X2', 1, 5, 0],
		]);
		expect(sums).toMatchObject({ amount: 1, part: 6, unknown: 0 });
	});

	test('of a deviation have its date', async () => {
		const { rows } = await rowsOf({}, deviations);
		expect(rows.map(({ file, id, dated_on }) => [file, id, dated_on])).toEqual([
			['avsteg.csv', 'D1', '2024-05-05'],
		]);
	});
});
