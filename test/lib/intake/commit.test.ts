import { describe, expect, test } from 'vitest';
import { everything } from './contracts-file.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();

describe('a file that is taken in', () => {
	test('has every row accepted or refused, and a report that says which', async () => {
		const { report } = await register.take(everything, 'avtal 2024.csv');
		expect(report).toMatchObject({
			name: 'avtal 2024.csv',
			bytes: new TextEncoder().encode(everything).length,
			table: 'contracts',
			rows: { read: 6, accepted: 5, refused: 1, blank: 0 },
			droppedIdentityNumbers: 0,
			dialect: { encoding: 'utf-8', delimiter: ';', quote: '"', sepLine: false, headerRow: 1 },
		});
		expect(report.refused).toEqual([
			{
				row: 6,
				reason: 'required_missing',
				field: 'buyer',
				text: 'A5;U5;;Varor;2024-01-02;;;Ja;Skarpt;;4;;;',
				problems: [],
			},
		]);
		expect(report.problems).toEqual([
			{ row: 3, field: 'value', raw: 'ca 5', reason: 'not_a_number' },
			{ row: 7, field: 'apprentices', raw: '1,5', reason: 'not_a_whole_number' },
			{ row: 7, field: 'jobs', raw: '-1', reason: 'negative' },
		]);
		expect(
			report.problemCounts.map(({ field, reason, count }) => `${field} ${reason} ${count}`).sort(),
		).toEqual(['apprentices not_a_whole_number 1', 'jobs negative 1', 'value not_a_number 1']);
	});

	test('bears in each row its file and the row it came from', async () => {
		const { fileNo } = await register.take(everything);
		expect(await register.rows('contracts', 'row_id, source_row, contract_id, buyer', fileNo)).toEqual([
			{ row_id: `${fileNo}:2`, source_row: 2, contract_id: 'A1', buyer: 'Park' },
			{ row_id: `${fileNo}:3`, source_row: 3, contract_id: 'A2', buyer: 'Park' },
			{ row_id: `${fileNo}:4`, source_row: 4, contract_id: 'A3', buyer: 'Park' },
			{ row_id: `${fileNo}:5`, source_row: 5, contract_id: 'A4', buyer: 'Skola' },
			{ row_id: `${fileNo}:7`, source_row: 7, contract_id: 'A6', buyer: 'Skola' },
		]);
	});

	test('gives back a refused row so that it can be corrected and read again', async () => {
		const head = ['buyer', 'nature', 'published_on', 'title', 'supplier'];
		const { report } = await register.take(
			csv(head, ['', 'services', '2024-01-02', 'Gator; torg', 'Städ "Ett" AB\nGöteborg']),
		);
		const [refused] = report.refused;
		expect(refused!.text).toBe(';services;2024-01-02;"Gator; torg";"Städ ""Ett"" AB\nGöteborg"');
		const again = await register.take(`${csv(head)}Park${refused!.text}\n`);
		expect(again.report.rows).toMatchObject({ read: 1, accepted: 1 });
		expect(await register.rows('contracts', 'title, supplier', again.fileNo)).toEqual([
			{ title: 'Gator; torg', supplier: 'Städ "Ett" AB Göteborg' },
		]);
	});

	test('counts every problem, though it lists five hundred', async () => {
		const rows = Array.from({ length: 600 }, () => ['Park', 'services', 'snart']);
		const { report } = await register.take(csv(['buyer', 'nature', 'published_on'], ...rows));
		expect(report.problems).toHaveLength(500);
		expect(report.problemCounts).toEqual([{ field: 'published_on', reason: 'not_a_date', count: 600 }]);
		expect(report.rows).toMatchObject({ read: 600, accepted: 600, refused: 0 });
	});

	test('may lack every row: all are refused, none is lost', async () => {
		const { report } = await register.take(
			csv(['buyer', 'nature', 'published_on'], ['', 'services', '2024-01-02'], ['-', 'services', '']),
		);
		expect(report.rows).toEqual({ read: 2, accepted: 0, refused: 2, blank: 0 });
	});
});

describe('a row without a value that it must have', () => {
	test.each([
		['outcomes', ['form', 'persons'], ['Anställning', ''], 'persons', null],
		['outcomes', ['form', 'persons'], ['Anställning', 'flera'], 'persons', 'not_a_number'],
		['outcomes', ['form', 'persons'], ['Jonglör', '1'], 'form', 'unknown_code'],
		[
			'goals',
			['organisation', 'measure', 'target'],
			['*', 'clause_share', 'hälften'],
			'target',
			'not_a_number',
		],
		['follow_ups', ['contract_id', 'period', 'status'], ['', '2024', 'Rapporterat'], 'contract_id', null],
		['organisation_changes', ['from_id', 'to_id', 'on'], ['S1', 'F1', 'snart'], 'on', 'not_a_date'],
	])('of %s is refused, and told of once: %j %j', async (table, header, cells, field, reason) => {
		const { report } = await register.take(csv(header, cells));
		expect(report.table).toBe(table);
		expect(report.rows).toMatchObject({ read: 1, accepted: 0, refused: 1 });
		expect(report.refused).toEqual([
			{
				row: 2,
				reason: reason === null ? 'required_missing' : 'required_unread',
				field,
				text: cells.join(';'),
				problems: reason === null ? [] : [{ row: 2, field, raw: cells[header.indexOf(field)], reason }],
			},
		]);
		expect([report.problems, report.problemCounts]).toEqual([[], []]);
	});
});

describe('a set of codes', () => {
	const header = ['outcome_id', 'form', 'persons', 'groups'];

	test.each([
		['Unga', ['young']],
		['Unga, Utrikes födda', ['foreign_born', 'young']],
		['unga;nyanlända', ['newly_arrived', 'young']],
		['Unga|Nuoret', ['young']],
		['Unga\nÄldre', ['older', 'young']],
		[' Unga , , Långtidsarbetslösa ', ['long_term_unemployed', 'young']],
		['young,disability', ['disability', 'young']],
		['', []],
		['-', []],
		['uppgift saknas', []],
	])('%j fills its bridge table', async (cell, codes) => {
		const { report, fileNo } = await register.take(csv(header, ['X1', 'Praktik', '1', cell]));
		const rows = await register.engine.query(
			`SELECT row_id, code FROM outcomes_groups WHERE file_no = ${fileNo} ORDER BY code`,
		);
		expect(rows).toEqual(codes.map((code) => ({ row_id: `${fileNo}:2`, code })));
		expect(report.problems).toEqual([]);
	});

	test('keeps what it knows and tells what it does not', async () => {
		const { report, fileNo } = await register.take(csv(header, ['X1', 'Praktik', '1', 'Unga, Kaniner']));
		expect(report.problems).toEqual([{ row: 2, field: 'groups', raw: 'Kaniner', reason: 'unknown_code' }]);
		expect(await register.engine.query(`SELECT code FROM outcomes_groups WHERE file_no = ${fileNo}`)).toEqual(
			[{ code: 'young' }],
		);
	});

	test('of a refused row fills nothing', async () => {
		const { fileNo } = await register.take(csv(header, ['X1', 'Praktik', '', 'Unga']));
		expect(await register.engine.query(`SELECT code FROM outcomes_groups WHERE file_no = ${fileNo}`)).toEqual(
			[],
		);
	});
});
