import { describe, expect, test } from 'vitest';
import { csv, excluded, figures, slice, slices, values } from './register.ts';

const header =
	'outcome_id;form;persons;start_on;period_end;term;planned_months;status_3m;status_6m;status_12m;same_employer;kind';
const of = (asOf: string, ...rows: string[]) => figures({ 'o.csv': csv(header, ...rows) }, { asOf });
const job = (id: string, rest: string) => `${id};Anställning;1;2024-01-31;;;;${rest};`;
const at = (measured: Awaited<ReturnType<typeof figures>>, month: string) =>
	slice(measured, 'retention', 2024, 'category', month, 'support_function');

describe('of the jobs that have come so far, how many persons are in work', () => {
	test('those who could not be reached stay among all', async () => {
		const measured = await of(
			'2026-12-31',
			job('X1', 'I arbete;I arbete;I arbete;Ja'),
			job('X2', 'I arbete;I arbete;Ej i arbete;Nej'),
			job('X3', 'I studier;Ej nådd;I arbete;'),
			job('X4', 'Ej i arbete;;Ej nådd;'),
		);
		expect(at(measured, 'm3')).toMatchObject({
			...{ value: 2 / 4, numerator: 2, denominator: 4, unknown: 0, amount: 1 },
		});
		expect(at(measured, 'm6')).toMatchObject({
			...{ value: 2 / 4, numerator: 2, denominator: 4, unknown: 2, lower: 2 / 4, upper: 1 },
		});
		expect(at(measured, 'm12')).toMatchObject({ value: 2 / 4, unknown: 1, upper: 3 / 4, amount: 1 });
		expect(slices(measured, 'retention', 2024, 'all')).toEqual([]);
	});

	test('the share is hidden where fewer than half are known, its limits are not', async () => {
		const measured = await of(
			'2026-12-31',
			job('X1', 'I arbete;I arbete;;'),
			job('X2', 'Ej nådd;I arbete;;'),
			job('X3', 'Ej nådd;Ej nådd;;'),
			job('X4', 'Ej nådd;Ej nådd;;'),
		);
		expect(at(measured, 'm3')).toMatchObject({ value: null, numerator: 1, denominator: 4, unknown: 3 });
		expect(at(measured, 'm3')).toMatchObject({ lower: 1 / 4, upper: 1 });
		expect(at(measured, 'm6')).toMatchObject({ value: 2 / 4, unknown: 2 });
		expect(at(measured, 'm12')).toMatchObject({ value: null, numerator: 0, lower: 0, upper: 1 });
	});

	test('a checkpoint that is not due is left out, the last day of a month counting as one', async () => {
		const measured = await of(
			'2024-07-30',
			job('X1', 'I arbete;I arbete;I arbete;'),
			job('X2', 'Ej aktuellt;;;'),
		);
		// Three months after 31 January is 30 April; six is 31 July, a day after the as-of date.
		expect(at(measured, 'm3')).toMatchObject({ value: 1, denominator: 1 });
		expect(slices(measured, 'retention', 2024, 'category').map((one) => one.slice.key)).toEqual(['m3']);
		expect(excluded(measured, 'retention')).toEqual({ '2024 not_due': 5 });
	});

	test('by how long the job was to last, within each checkpoint', async () => {
		const rows = ['Visstid;6', 'Visstid;6,5', 'Visstid;13', 'Tillsvidare;3', ';'].map(
			(term, i) => `X${i};Anställning;1;2024-01-31;;${term};I arbete;;;;`,
		);
		const measured = await of('2024-04-30', ...rows);
		expect(values(measured, 'retention', 2024, 'detail')).toEqual({
			'm3:up_to_6': 1,
			'm3:7_to_12': 1,
			'm3:over_12': 1,
			'm3:permanent': 1,
			'm3:not_recorded': 1,
		});
	});

	test('only jobs of one person with a start are followed, each exclusion counting once', async () => {
		const measured = await of(
			'2026-12-31',
			'X1;Anställning;1;2024-01-31;;;;I arbete;;;;',
			'X2;Praktik;1;2024-01-31;;;;I arbete;;;;',
			'X3;Anställning;2;2024-01-31;;;;I arbete;;;;',
			'X4;Anställning;1;;2024-01-31;;;I arbete;;;;',
			'X5;Anställning;1;2024-01-31;;;;I arbete;;;;Prognos',
		);
		expect(at(measured, 'm3').denominator).toBe(1);
		expect(excluded(measured, 'retention')).toEqual({ '2024 estimate_or_commitment': 1, '2024 no_date': 1 });
	});

	test('cannot be said where no column tells', async () => {
		const texts = { 'o.csv': csv('outcome_id;form;persons;start_on', 'X1;Jobb;1;2024-01-31') };
		expect((await figures(texts)).answers.retention.unanswerable).toBe('no_status_column');
	});
});
