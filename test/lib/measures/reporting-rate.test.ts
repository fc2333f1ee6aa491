import { expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { measureIn } from './measure-in.ts';
import { csv, figures, slice } from './register.ts';

const contracts = csv(
	'contract_id;procurement_id;buyer;using_organisation;supplier;nature;cpv;published_on',
	'A1;P1;Inköp;Vård;Städ AB;services;90910000;2024-01-10',
	'A2;P2;Inköp;Vård;Städ AB;services;90910000;2024-01-10',
	'A3;P3;Skola;;Bygg AB;works;45000000;2024-01-10',
	'A4;P4;Skola;;Bygg AB;works;45000000;2024-01-10',
);
const texts = {
	'a.csv': contracts,
	'k.csv': csv(
		'contract_id;topic;level;model_id',
		'A1;Sysselsättning;Skarpt;Stadens modell',
		'A2;Sysselsättning;Dialog;',
	),
	'f.csv': csv(
		'contract_id;period;status;asked_on;reported_on',
		'A1;2024;Rapporterat;2025-01-10;2025-01-20',
		'A2;2024;Saknas;2025-01-10;',
		'A3;2024;Saknas;2025-01-10;',
		'A4;2024;Ej aktuellt;;',
		'A9;2024;Rapporterat noll;2025-01-10;2025-01-20',
	),
	'o.csv': csv('outcome_id;contract_id;form;persons;start_on', 'X1;A3;Praktik;1;2024-05-01'),
};

test('contracts that answered of those that were due; a start that was sent is an answer', async () => {
	const measured = await figures(texts);
	expect(slice(measured, 'reporting_rate', 2024)).toMatchObject({
		value: 3 / 4,
		numerator: 3,
		denominator: 4,
		unknown: 0,
	});
	const by = (dimension: Parameters<typeof slice>[3], key: string) => {
		const { numerator, denominator } = slice(measured, 'reporting_rate', 2024, dimension, key);
		return [numerator, denominator];
	};
	expect(by('organisation', 'Vård')).toEqual([1, 2]);
	expect(by('supplier', 'Städ AB')).toEqual([1, 2]);
	expect(by('cpv', '45')).toEqual([1, 1]);
	expect(by('nature', 'services')).toEqual([1, 2]);
	expect(by('model', 'city_model')).toEqual([1, 1]);
	expect(by('level', 'dialog')).toEqual([0, 1]);
	// A9 is in no register of contracts.
	expect(by('organisation', 'not_recorded')).toEqual([1, 1]);
});

test('asked after the as-of date is not yet due, answered after it is not yet reported', async () => {
	const rate = async (asOf: string) => slice(await figures(texts, { asOf }), 'reporting_rate', 2024);
	expect(await rate('2025-01-09')).toMatchObject({ numerator: 1, denominator: 1 });
	expect(await rate('2025-01-15')).toMatchObject({ numerator: 1, denominator: 4 });
});

test('each contract stands where its answer does', async () => {
	const engine = await startNodeEngine();
	try {
		const encoder = new TextEncoder();
		const sources = Object.entries(texts).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
		await measureIn(engine, sources, {});
		const rows = await engine.query(
			`SELECT r.id AS id, f.name AS name, r.source_row AS "row" FROM fact_reporting r JOIN files f ON f.file_no = r.file_no ORDER BY r.id`,
		);
		expect(rows).toEqual([
			{ id: 'A1', name: 'f.csv', row: 2 },
			{ id: 'A2', name: 'f.csv', row: 3 },
			{ id: 'A3', name: 'o.csv', row: 2 },
			{ id: 'A9', name: 'f.csv', row: 6 },
		]);
	} finally {
		await engine.close();
	}
});
