import { afterEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { unlinked } from '../../../src/lib/intake/linking.ts';
import { organisationFaults } from '../../../src/lib/intake/organisation-faults.ts';
import { file, registerOf } from './exports-of.ts';

const contracts = file(
	'avtal.csv',
	'contract_id;procurement_id;title;buyer;nature;published_on;clause;clause_level;jobs',
	'2024-0113;U1;Växter;Parkförv.;Tjänster;2024-02-01;Ja;Skarpt;',
	'2024-0114;U2;Grus;Parkförvaltningen;Varor;2024-02-01;Ja;Skarpt;2',
	'2024-0115;U3;Glas;Gamla skolan;Varor;2024-02-01;Nej;;',
);
const outcomes = file(
	'utfall.csv',
	'outcome_id;contract_id;form;persons;start_on',
	'X1;DNR 2024/113;Praktik;1;2024-03-01',
	'X2;DNR 2024/113;Praktik;1;2024-03-02',
	'X3;2024-0114;Praktik;1;2024-03-02',
	'X4;;Praktik;1;2024-03-02',
);
const organisations = file(
	'organisationer.csv',
	'organisation_id;name_sv;parent_id;valid_from;valid_to',
	'park;Parkförvaltningen;staden;;',
	'skola;Gamla skolan;staden;2010-01-01;2020-12-31',
	'staden;Staden;;;',
	'hamn;Hamnen;stade;;',
);

let engine: Engine;
afterEach(() => engine.close());

async function link(table: string, field: string) {
	const { links } = await unlinked(engine);
	return links.find((each) => each.table === table && each.field === field);
}

describe('what links to other rows', () => {
	test('is told with what leads nowhere, in which rows, and the likeliest partner', async () => {
		engine = await registerOf(contracts, outcomes);
		expect(await link('outcomes', 'contract_id')).toMatchObject({
			judged: true,
			rows: 3,
			linked: 1,
			values: 1,
			nowhere: [
				{
					text: 'DNR 2024/113',
					fileNo: 2,
					count: 2,
					rows: [2, 3],
					outside: false,
					likely: [{ to: '2024-0113', likeness: 0.98 }],
				},
			],
			targets: ['2024-0113', '2024-0114', '2024-0115'],
		});
	});

	test('is not judged while there is nothing to link to', async () => {
		engine = await registerOf(outcomes);
		expect(await link('outcomes', 'contract_id')).toMatchObject({ judged: false, rows: 3, nowhere: [] });
		expect(await link('outcomes', 'deviation_id')).toBeUndefined();
	});

	test('are not the rows made of a contract’s own row', async () => {
		engine = await registerOf(contracts);
		expect(await link('outcomes', 'contract_id')).toBeUndefined();
		expect(await link('clauses', 'contract_id')).toBeUndefined();
	});

	test('is an organisation by any of its names, its number or its id, at the day of the row', async () => {
		engine = await registerOf(contracts, organisations);
		const buyers = (await link('contracts', 'buyer'))!;
		expect(buyers).toMatchObject({ rows: 3, linked: 1, values: 2 });
		expect(
			buyers.nowhere.map(({ text, outside, likely }) => [text, outside, likely.map(({ to }) => to)]),
		).toEqual([
			['Gamla skolan', true, []],
			['Parkförv.', false, ['Parkförvaltningen']],
		]);
	});

	test('is likely to be what an organisation became', async () => {
		const changes = file(
			'ändringar.csv',
			'from_id;to_id;on;kind',
			'skola;grund;2021-01-01;',
			'grund;lära;2022-01-01;',
		);
		const later = file(
			'nya.csv',
			'organisation_id;name_sv;valid_from;valid_to',
			'grund;Grundskolan;2021-01-01;2021-12-31',
			'lära;Lärandet;2022-01-01;',
		);
		engine = await registerOf(contracts, organisations, changes, later);
		expect((await link('contracts', 'buyer'))!.nowhere[0]).toMatchObject({
			text: 'Gamla skolan',
			likely: [{ to: 'Lärandet', likeness: 0.9 }],
		});
	});

	test('is a parent among organisations', async () => {
		engine = await registerOf(organisations);
		expect((await link('organisations', 'parent_id'))!.nowhere).toMatchObject([
			{ text: 'stade', rows: [5], likely: [{ to: 'staden' }] },
		]);
	});
});

describe('what nothing leads to', () => {
	test('are contracts with a clause that nothing reports on, and organisations that nobody is', async () => {
		engine = await registerOf(contracts, outcomes, organisations);
		const { unused } = await unlinked(engine);
		expect(
			unused.map(({ kind, total, count, rows }) => [kind, total, count, rows.map(({ text }) => text)]),
		).toEqual([
			['contracts_silent', 2, 1, ['2024-0113']],
			['organisations_unused', 4, 1, ['hamn']],
		]);
	});

	test('is told only where other files could say it', async () => {
		engine = await registerOf(organisations);
		expect((await unlinked(engine)).unused).toEqual([]);
	});
});

describe('a register of organisations', () => {
	test('without faults has none', async () => {
		engine = await registerOf(
			file(
				'o.csv',
				'organisation_id;name_sv;parent_id;valid_from;valid_to',
				'a;Ett;b;2010-01-01;2015-12-31',
				'b;Två;;2010-01-01;2015-12-31',
				'a;Ett;;2016-01-01;',
				'b;Två;a;2016-01-01;',
			),
		);
		expect(await organisationFaults(engine)).toEqual([]);
	});

	test('may hold chains that lead back, unknown parents and periods that contradict each other', async () => {
		engine = await registerOf(
			file(
				'o.csv',
				'organisation_id;name_sv;parent_id;valid_from;valid_to',
				'a;Ett;b;;',
				'b;Två;c;2020-01-01;',
				'c;Tre;a;;2020-01-01',
				'd;Fyra;x;2020-01-01;2021-06-30',
				'd;Fyra;;2021-06-30;',
				'e;Fem;;2022-01-01;2021-01-01',
			),
		);
		const faults = await organisationFaults(engine);
		expect(
			faults.map(({ kind, organisations: ids, rows }) => [kind, ids, rows.map(({ row }) => row)]),
		).toEqual([
			['cycle', ['a', 'b', 'c'], [2, 3, 4]],
			['unknown_parent', ['d', 'x'], [5]],
			['ends_before_start', ['e'], [7]],
			['overlap', ['d'], [5, 6]],
		]);
	});
});
