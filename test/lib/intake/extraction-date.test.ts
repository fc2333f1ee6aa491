import { describe, expect, test } from 'vitest';
import { extractionDate } from '../../../src/lib/intake/extraction-date.ts';
import { read } from '../../../src/lib/intake/read.ts';

describe('the day an export was made', () => {
	test.each([
		['register_2025-01-10.csv', '2025-01-10'],
		['uttag 20250110', '2025-01-10'],
		['Avtal 10.1.2025.xlsx', '2025-01-10'],
		['avtal_2025_01_10_v2.csv', '2025-01-10'],
		['avtal 13-01-2025.csv', '2025-01-13'],
		['Avtal 10 januari 2025.csv', '2025-01-10'],
		['contracts January 10, 2025.csv', '2025-01-10'],
		['2025-01-10 avtal 20250110.csv', '2025-01-10'],
	])('is in the name %s', (name, on) => {
		expect(extractionDate(name, [])).toEqual({ on, from: 'name' });
	});

	test.each([
		['Uttagsdatum: 2025-01-10', '2025-01-10'],
		['Rapport skapad 10.1.2025 kl. 08.15', '2025-01-10'],
		['Tulostettu 10.1.2025', '2025-01-10'],
		['Exported on 10 January 2025', '2025-01-10'],
	])('stands above the header: %s', (cell, on) => {
		expect(extractionDate('avtal.csv', [['Göteborgsexemplet'], [cell]])).toEqual({ on, from: 'preamble' });
	});

	test('may stand in the cell after its word, and goes before the name', () => {
		expect(extractionDate('avtal 2024-12-31.csv', [['Uttagsdatum', '2025-01-10']])).toEqual({
			on: '2025-01-10',
			from: 'preamble',
		});
	});

	test.each([
		['avtal 2024-01-01--2024-12-31.csv', 'a period'],
		['avtal 01-02-2025.csv', 'day and month can be either'],
		['avtal 2025.csv', 'a year'],
		['dnr 20251399.csv', 'no day of the calendar'],
		['avtal 120250110.csv', 'part of a longer number'],
		['avtal 2025-02-30.csv', 'no such day'],
	])('is not told by %s: %s', (name) => {
		expect(extractionDate(name, [])).toBeNull();
	});

	test('is no other date above the header', () => {
		expect(extractionDate('avtal.csv', [['Period t.o.m. 2024-12-31'], ['Nämnden 2025-01-10']])).toBeNull();
	});
});

describe('a file that was read', () => {
	const taken = (name: string, ...lines: string[]) =>
		read(new TextEncoder().encode(lines.join('\n')), name).extracted;
	const table = ['contract_id;buyer;nature;published_on', 'A1;Park;Tjänster;2024-01-01'];

	test('says so itself', () => {
		expect(taken('avtal.csv', 'Avtal;;;', 'Uttagsdatum;2025-01-10;;', ...table)).toEqual({
			on: '2025-01-10',
			from: 'preamble',
		});
		expect(taken('avtal 2025-01-11.csv', ...table)).toEqual({ on: '2025-01-11', from: 'name' });
	});

	test('or says nothing: its rows are no answer', () => {
		expect(taken('avtal.csv', ...table, 'A2;Uttag 2025-01-10;Tjänster;2024-01-01')).toBeNull();
	});
});
