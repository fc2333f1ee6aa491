import { describe, expect, it } from 'vitest';
import type { TableTwin } from '../../../src/lib/charts/table.ts';
import { csvFileName, tableCsv } from '../../../src/lib/charts/table-csv.ts';
import { tableJobsByGroup } from '../../../src/lib/charts/table-jobs-by-group.ts';
import { tableJobsByYear } from '../../../src/lib/charts/table-jobs-by-year.ts';
import { tableShareByBuyer } from '../../../src/lib/charts/table-share-by-buyer.ts';
import { tableShareByMonth } from '../../../src/lib/charts/table-share-by-month.ts';
import { tableShareByYear } from '../../../src/lib/charts/table-share-by-year.ts';
import { tableShareComposition } from '../../../src/lib/charts/table-share-composition.ts';
import { count, plain, share } from './results.ts';

const rows = (table: TableTwin) =>
	table.rows.map((cells) => cells.map(({ text }) => plain(text)).join(' | '));
const heads = (table: TableTwin) => table.columns.map(({ label }) => label).join(' | ');

describe('the table of a chart', () => {
	it('has the parts of a year', () => {
		const table = tableShareComposition(share({ yes: 51, all: 118, unknown: 13, nature: 2 }), 'sv');
		expect(heads(table)).toBe('Tjänsteupphandlingar | Antal | Andel');
		expect(rows(table)).toEqual([
			'Med stadens modell | 51 | 43,2 %',
			'Uppgift saknas | 13 | 11,0 %',
			'Utan | 54 | 45,8 %',
			'Alla | 118 | 100 %',
		]);
		expect(table.notes).toEqual(['För 2 upphandlingar till är det okänt om de gällde tjänster.']);
	});

	it('says not available in words where nothing is recorded', () => {
		const table = tableShareComposition(share({ yes: 0, all: 148, unknown: 148 }), 'sv');
		expect(rows(table)[0]).toBe('Med stadens modell | saknas | saknas');
		expect(rows(table)[1]).toBe('Uppgift saknas | 148 | 100 %');
	});

	it('has share, band, goal and outcome of every year', () => {
		const table = tableShareByYear(
			[
				share({ year: 2026, yes: 9, all: 31, unknown: 2, running: true }),
				share({ year: 2024, yes: 0, all: 50, unknown: 50 }),
				share({ year: 2023, yes: 20, all: 100, goal: null }),
			],
			'sv',
		);
		expect(heads(table)).toBe(
			'År | Med stadens modell | Uppgift saknas | Utan | I allt | Andel | Minst | Högst | Mål | Utfall',
		);
		expect(rows(table)).toEqual([
			'2023 | 20 | 0 | 80 | 100 | 20,0 % | 20,0 % | 20,0 % | . | Inget mål finns i filerna',
			'2024 | saknas | 50 | saknas | 50 | saknas | saknas | saknas | 50 % | Kan inte avgöras',
			'2026 hittills | 9 | 2 | 20 | 31 | 29,0 % | 29,0 % | 35,5 % | 50 % | Kan inte avgöras',
		]);
		expect(table.notes).toEqual(['En punkt (.) betyder att inget mål var antaget.']);
	});

	it('has all organisations and says how many the chart leaves out', () => {
		const buyers = [12, 9, 2].map((all, index) =>
			share({ dimension: 'organisation', key: `Nämnd ${index + 1}`, goal: null, yes: 1, all }),
		);
		const table = tableShareByBuyer(buyers, 'sv', 1);
		expect(rows(table)).toEqual([
			'Nämnd 1 | 1 | 0 | 11 | 12 | 8,3 %',
			'Nämnd 2 | 1 | 0 | 8 | 9 | –',
			'Nämnd 3 | 1 | 0 | 1 | 2 | –',
		]);
		expect(table.notes).toEqual([
			'Diagrammet visar de 1 största. 2 till finns i tabellen.',
			'– betyder att andelen inte visas: färre än 10 tjänsteupphandlingar.',
		]);
	});

	it('has the months in order', () => {
		const months = ['2025-10', '2025-02'].map((key) =>
			share({ dimension: 'month', key, goal: null, yes: 5, all: 10 }),
		);
		expect(rows(tableShareByMonth(months, 'fi'))).toEqual([
			'helmi | 5 | 0 | 5 | 10 | 50,0 %',
			'loka | 5 | 0 | 5 | 10 | 50,0 %',
		]);
	});

	it('keeps series of jobs in columns of their own, with who reported', () => {
		const table = tableJobsByYear(
			[
				count({ value: 90, reported: 101, due: 125 }),
				count({ series: 'deviation', value: 12 }),
				count({ year: 2024, value: null }),
			],
			'en',
		);
		expect(heads(table)).toBe(
			'Year | Jobs | Jobs under deviations | Contracts that reported | Contracts due to report',
		);
		expect(rows(table)).toEqual([
			'2024 | not available | not available | not available | not available',
			'2025 | 90 | 12 | 101 | 125',
		]);
	});

	it('has groups with what is not recorded last', () => {
		const groups = [
			count({ dimension: 'group', key: 'not_recorded', value: 17 }),
			count({ dimension: 'group', key: 'young', value: 4 }),
			count({ dimension: 'group', key: 'disability', value: 6 }),
		];
		expect(rows(tableJobsByGroup(groups, (code) => code, 'sv'))).toEqual([
			'disability | 6',
			'young | 4',
			'not_recorded | 17',
		]);
	});
});

describe('the table as a file', () => {
	const table = tableShareByBuyer(
		[share({ dimension: 'organisation', key: '=HYPERLINK("x";1)', goal: null, yes: 4, all: 12 })],
		'sv',
	);

	it('is read by Swedish spreadsheets and marked internal on every row', () => {
		expect(tableCsv(table, 'sv')).toBe(
			'\ufeffSkydd;Organisation;Med stadens modell;Uppgift saknas;Utan;I allt;Andel (%)\r\n' +
				'intern-ej-rojandekontrollerad;"\'=HYPERLINK(""x"";1)";4;0;8;12;33,3\r\n',
		);
		expect(csvFileName('andel-2025')).toBe('andel-2025-intern-ej-rojandekontrollerad.csv');
	});

	it('has commas and full stops in English', () => {
		expect(tableCsv(table, 'en').split('\r\n')[1]).toBe(
			'intern-ej-rojandekontrollerad,"\'=HYPERLINK(""x"";1)",4,0,8,12,33.3',
		);
	});

	it('defuses every cell that a spreadsheet would run', () => {
		for (const start of ['=', '+', '-', '@', '\t', '\r']) {
			const cell = { text: '', value: `${start}A1` };
			const file = tableCsv({ caption: '', columns: [], rows: [[cell]], notes: [] }, 'sv');
			expect(file).toContain(`'${start}A1`);
		}
	});
});
