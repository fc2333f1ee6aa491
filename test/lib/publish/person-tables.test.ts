import { describe, expect, test } from 'vitest';
import type { PersonCounts, StartCount } from '../../../src/lib/measures/person-counts.ts';
import { personTables, type CountedTable } from '../../../src/lib/publish/person-tables.ts';
import { finest, type Structure } from '../../../src/lib/publish/structure.ts';

const start = (one: Partial<StartCount>): StartCount => ({
	...{
		measure: 'jobs_started',
		year: 2025,
		series: 'support_function',
		organisation: 'A',
		form: 'employment',
	},
	...{ split: '', code: '', persons: 1, ...one },
});

/** Two units: A with 4 employed (of them 3 women, 1 man, 2 young who both have a disability, one of them
 * with partial capacity too) and 2 apprentices through a deviation, B with 5 employed the year before. */
const counts: PersonCounts = {
	starts: [
		start({ persons: 4 }),
		start({ split: 'gender', code: 'women', persons: 3 }),
		start({ split: 'gender', code: 'men', persons: 1 }),
		start({ split: 'group', code: 'young', persons: 2 }),
		start({ split: 'group', code: 'recorded', persons: 2 }),
		start({ split: 'group', code: 'not_recorded', persons: 2 }),
		start({ split: 'group', code: 'disability', persons: 2 }),
		start({ split: 'group', code: 'partial_capacity', persons: 1 }),
		start({ split: 'wide_group', code: 'young', persons: 2 }),
		start({ split: 'wide_group', code: 'health', persons: 2 }),
		start({ split: 'wide_group', code: 'recorded', persons: 2 }),
		start({ split: 'wide_group', code: 'not_recorded', persons: 2 }),
		start({ form: 'apprenticeship', series: 'deviation', persons: 2 }),
		start({ organisation: 'B', year: 2024, persons: 5 }),
	],
	standings: [
		{ year: 2024, checkpoint: 'm12', sameEmployer: 2, otherWork: 1, notInWork: 1, unknown: 1 },
		{ year: 2025, checkpoint: 'm3', sameEmployer: 2, otherWork: 0, notInWork: 0, unknown: 0 },
	],
	lengths: [
		{ year: 2025, length: 'up_to_6', term: 'fixed_term', persons: 4 },
		{ year: 2025, length: 'permanent', term: 'permanent', persons: 2 },
	],
};

const clusters = [{ id: 'all_units', sv: 'Alla', fi: 'Kaikki', en: 'All', units: ['A', 'B'] }];

function tables(structure: Partial<Structure> = {}, asOf = '2026-02-28'): CountedTable[] {
	return personTables(counts, { year: 2025, asOf, structure: { ...finest, ...structure }, clusters });
}

function cellsOf(all: readonly CountedTable[], id: CountedTable['id']): Record<string, number> {
	const { cells } = all.find((table) => table.id === id)!;
	return Object.fromEntries(cells.map(({ year, row, column, count }) => [`${year} ${row}/${column}`, count]));
}

describe('the tables about persons', () => {
	test('have every row and column that occurs, with totals, and say what is 0', () => {
		expect(cellsOf(tables(), 'by_unit')).toEqual({
			...{ '2025 /': 6, '2025 /apprenticeship': 2, '2025 /employment': 4 },
			...{ '2025 A/': 6, '2025 A/apprenticeship': 2, '2025 A/employment': 4 },
		});
		expect(cellsOf(tables(), 'by_length')).toEqual({
			...{ '2025 /': 6, '2025 /fixed_term': 4, '2025 /permanent': 2 },
			...{ '2025 permanent/': 2, '2025 permanent/fixed_term': 0, '2025 permanent/permanent': 2 },
			...{ '2025 up_to_6/': 4, '2025 up_to_6/fixed_term': 4, '2025 up_to_6/permanent': 0 },
		});
	});

	test('tell each channel of every year, and their sum as a sum', () => {
		expect(cellsOf(tables(), 'by_channel')).toEqual({
			...{ '2024 /': 5, '2024 /support_function': 5, '2024 /deviation': 0 },
			...{ '2025 /': 6, '2025 /support_function': 4, '2025 /deviation': 2 },
		});
	});

	test('never add groups up, since one person can be in several', () => {
		expect(cellsOf(tables(), 'by_group')).toEqual({
			...{ '2025 recorded/': 2, '2025 recorded/employment': 2 },
			...{ '2025 disability/': 2, '2025 disability/employment': 2 },
			...{ '2025 partial_capacity/': 1, '2025 partial_capacity/employment': 1 },
			...{ '2025 young/': 2, '2025 young/employment': 2 },
			...{ '2025 not_recorded/': 2, '2025 not_recorded/employment': 2 },
		});
	});

	test('follow a year’s jobs up once the last of them is due', () => {
		expect(cellsOf(tables(), 'retention')).toEqual({
			...{ '2024 m12/': 5, '2024 m12/in_work': 3, '2024 m12/same_employer': 2 },
			...{ '2024 m12/other_work': 1, '2024 m12/not_in_work': 1, '2024 m12/unknown': 1 },
		});
		expect(Object.keys(cellsOf(tables({}, '2026-03-31'), 'retention'))).toContain('2025 m3/in_work');
	});

	test('are coarser where the publisher says so', () => {
		expect(cellsOf(tables({ forms: 'together' }), 'by_gender')).toEqual({
			...{ '2025 /': 4, '2025 men/': 1, '2025 women/': 3 },
		});
		const merged = tables({ groups: 'merged', forms: 'together' });
		expect(cellsOf(merged, 'by_group')).toEqual({
			...{ '2025 health/': 2, '2025 young/': 2, '2025 recorded/': 2, '2025 not_recorded/': 2 },
		});
		expect(cellsOf(merged, 'by_cluster')).toMatchObject({ '2025 all_units/health': 2 });
		expect(cellsOf(merged, 'by_cluster')).not.toHaveProperty('2025 all_units/disability');
		expect(cellsOf(tables({ units: 'clusters', span: 2 }), 'by_unit')).toMatchObject({
			...{ '2025 all_units/': 11, '2025 all_units/employment': 9, '2025 all_units/apprenticeship': 2 },
		});
	});
});
