import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvFiles } from '../../../../src/lib/publish/open-data/csv-tables.ts';
import { openTables } from '../../../../src/lib/publish/open-data/open-table.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const files = csvFiles(openTables(smallSnapshot), smallSnapshot);

/** The rows of a table as a reader of CSV gets them, by column. */
function rowsOf(path: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(files.get(path)!, {
		...{ header: true, delimiter: ',', newline: '\r\n', skipEmptyLines: true },
	});
	expect(errors).toEqual([]);
	return data;
}

const figures = [
	...['value', 'numerator', 'denominator', 'unknown', 'unknown_nature', 'derived_nature'],
	...['fallback_dates', 'lower', 'upper', 'verdict'],
];

describe('the tables as CSV', () => {
	test('stand each with their metadata beside them, a table without rows as well', () => {
		const names = ['shares', 'shares-by-organisation', 'shares-by-month', 'persons'];
		const all = [...names, 'deviations-by-reason', 'commitments', 'persons-by-unit'].map(
			(name) => `tables/${name}.csv`,
		);
		expect([...files.keys()]).toEqual(all.flatMap((path) => [path, `${path}-metadata.json`]));
		expect(files.get('tables/commitments.csv')!.split('\r\n')).toHaveLength(2);
	});

	test('name organisations in three languages, quote what holds quotes and commas, and guard what a spreadsheet would run', () => {
		expect(files.get('tables/shares-by-organisation.csv')!.split('\r\n')).toEqual([
			'measure,measure_sv,measure_fi,measure_en,year,organisation_id,organisation_sv,organisation_fi,organisation_en,series,' +
				'value,numerator,denominator,unknown,unknown_nature,derived_nature,fallback_dates,lower,upper,verdict,goal,running,status',
			'clause_share,Andel tjänsteupphandlingar med stadens modell,Kaupungin mallin mukaisten palveluhankintojen osuus,' +
				'Share of service procurements under the city’s model,2025,' +
				`'=K1,"'=Kultur, ""fritid""",'=Kulttuuri,'=Culture,undivided,0.5,1,2,0,0,0,0,0.5,0.5,,,false,available`,
			expect.stringContaining(',2025,not_recorded,Organisation saknas,'),
			expect.stringContaining(',2025,park,Park och natur,Puisto ja luonto,Parks,undivided,1,1,1,'),
			'',
		]);
	});

	test('give figures with a point and without an exponent, whatever their size', () => {
		const [, reached, trifle] = rowsOf('tables/shares.csv');
		expect(reached).toMatchObject({
			...{ measure: 'clause_share', year: '2025', series: 'undivided', value: '0.666666666667' },
			...{ numerator: '2', denominator: '3', unknown: '0', unknown_nature: '1', derived_nature: '1' },
			...{ fallback_dates: '2', lower: '0.5', upper: '0.75', verdict: 'reached', goal: '0.5' },
			...{ running: 'false', status: 'available' },
		});
		expect(trifle).toMatchObject({ value: '0.000000000001', numerator: '0.25', denominator: '123456789.5' });
	});

	test('print two points in every figure of a row that is secret, one where it does not apply, and nothing where it lacks', () => {
		const [jobs, placements] = rowsOf('tables/persons.csv');
		expect(jobs).toMatchObject({
			series: 'sum',
			value: '12',
			numerator: '8',
			upper: '',
			status: 'available',
		});
		const marks = (row: Record<string, string>) => new Set(figures.map((name) => row[name]));
		expect(marks(placements!)).toEqual(new Set(['..']));
		expect(placements).toMatchObject({ goal: '', running: 'false', status: 'secret' });
		const [, , , rate, social] = rowsOf('tables/shares.csv');
		expect(marks(rate!)).toEqual(new Set(['.']));
		expect(rate!['status']).toBe('not_applicable');
		expect(marks(social!)).toEqual(new Set(['']));
		expect(social).toMatchObject({ running: 'true', status: 'not_available' });
	});

	test('name months as they are and parts of a measure in words', () => {
		expect(rowsOf('tables/shares-by-month.csv')[0]).toMatchObject({ month: '2025-03' });
		expect(rowsOf('tables/deviations-by-reason.csv')[0]).toMatchObject({
			...{ category: 'own_programme', category_sv: 'Eget program' },
			...{ category_fi: 'Oma ohjelma', category_en: 'Own programme' },
		});
	});

	test('tell a count of persons by the keys of its row and column, two points where it is hidden', () => {
		const [head, total, , hidden] = files.get('tables/persons-by-unit.csv')!.split('\r\n');
		expect(head).toBe(
			'measure,measure_sv,measure_fi,measure_en,year,years,row,row_sv,row_fi,row_en,column,column_sv,column_fi,column_en,count,status',
		);
		expect(total).toBe(
			'jobs_started,Påbörjade anställningar,Alkaneet työsuhteet,Jobs started,2025,1,all,Alla,Kaikki,All,all,Alla,Kaikki,All,12,available',
		);
		expect(hidden).toContain('2025,1,\'=K1,"\'=Kultur, ""fritid""",\'=Kulttuuri,\'=Culture,all,');
		expect(hidden).toMatch(/,\.\.,secret$/);
	});
});
