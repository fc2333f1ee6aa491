import { expect, test } from 'vitest';
import type { Measured } from '../../../src/lib/measures/result.ts';
import type { Given } from './measure-in.ts';
import { csv, figures } from './register.ts';

interface Export {
	header: string;
	rows: readonly string[];
}

/** Copies, contradictions and ties, so that an order would show if it mattered. */
const exports: Record<string, Export> = {
	'a.csv': {
		header:
			'procurement_id;contract_id;previous_procurement_id;buyer;nature;cpv;published_on;clause;procedure;jobs',
		rows: [
			'P1;A1;;Vård;services;;2024-01-10;Ja;;2',
			'P1;A2;;Skola;supplies;;2024-01-10;Nej;;1',
			'P2;A3;;Skola;;79000000;2024-02-10;;;0',
			'P2;A3;;Vård;;;2024-02-10;Nej;;5',
			'P3;A4;;Vård;services;;2024-03-10;kanske;;',
			'P4;A5;P3;Vård;services;;2024-05-10;Ja;;3',
			'P5;A6;;Vård;services;;2023-12-31;Ja;Direktupphandling;',
			'P5;A7;;Vård;services;;2023-12-31;Ja;;',
		],
	},
	'b.csv': {
		header: 'procurement_id;contract_id;buyer;nature;published_on;clause',
		rows: ['P1;A1;Hamnen;services;2024-01-10;Nej', 'P6;A8;Hamnen;services;2024-04-10;Ja'],
	},
	'clauses.csv': {
		header: 'procurement_id;contract_id;topic;level;model_id',
		rows: [
			'P2;;Sysselsättning;Dialog;Stadens modell',
			';A8;Sysselsättning;Inget krav;',
			'P6;;Jämställdhet;;',
		],
	},
	'outcomes.csv': {
		header: 'outcome_id;contract_id;deviation_id;form;persons;start_on;kind;groups',
		rows: [
			'X1;A1;;Anställning;1;2024-02-01;Utfall;Unga',
			'X1;A3;;Anställning;4;2024-02-01;Utfall;',
			'X1;A1;;Anställning;9;2024-01-01;Prognos;',
			'X2;;D1;Praktik;2;2024-03-01;;',
		],
	},
	'deviations.csv': {
		header: 'deviation_id;organisation;event_on;status',
		rows: ['D1;Vård;2024-03-01;Dubblett', 'D1;Skola;2024-03-01;Godkänd', 'D2;Skola;2024-03-01;'],
	},
};

const given: Given = { declared: [['a.csv', 'clause', 'city_model', 'no']] };

async function measuredOf(files: readonly string[], arrange: <T>(rows: readonly T[]) => T[]) {
	const texts = files.map((name) => {
		const { header, rows } = exports[name]!;
		return [name, csv(header, ...arrange(rows))] as const;
	});
	return figures(Object.fromEntries(texts), given);
}

/** All but the numbers of rows, which move with them. */
function told({ answers, duplicates, years }: Measured) {
	return { answers, years, duplicates: duplicates.map(({ id, rows }) => [id, rows.length]) };
}

const names = Object.keys(exports);
const same = <T>(list: readonly T[]) => [...list];
const reversed = <T>(list: readonly T[]) => [...list].reverse();
const turned = (by: number) => {
	return <T>(list: readonly T[]) => list.map((_, at) => list[(at + by) % list.length]!);
};

test('the order of rows in a file changes no figure', async () => {
	const expected = told(await measuredOf(names, same));
	expect(expected.years).toEqual([2023, 2024]);
	for (const arrange of [reversed, turned(1), turned(2), turned(3)]) {
		expect(told(await measuredOf(names, arrange))).toEqual(expected);
	}
});

test('the order in which files arrive changes nothing at all', async () => {
	const expected = await measuredOf(names, same);
	for (const arrange of [reversed, turned(1), turned(2), turned(3), turned(4)]) {
		expect(await measuredOf(arrange(names), same)).toEqual(expected);
	}
});
