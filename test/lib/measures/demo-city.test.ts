import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../../../data/demo/expected.json';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Measured, Result } from '../../../src/lib/measures/result.ts';
import { DEMO_AS_OF, demoFiles } from './demo-files.ts';
import { measureIn } from './measure-in.ts';
import { slice, slices, values } from './register.ts';

type Counts = Record<string, number>;
type Begun = { persons: number; by_form: Counts; by_group: Counts };
type YearFigures = {
	clause_share: object;
	social_share: object;
	excluded: Counts;
	excluded_services: Counts;
	year_from: Counts;
};

const SERIES = ['support_function', 'deviation'] as const;
const years = Object.entries(expected.years as unknown as Record<string, YearFigures>);
const round = (share: number | null) => Math.round(share! * 1e6) / 1e6;
const sum = (counts: Counts | number[]) => Object.values(counts).reduce((total, n) => total + n, 0);

function shareOf({ numerator, denominator, unknown, unknown_nature, derived_nature, ...rest }: Result) {
	const { value, lower, upper } = rest;
	return {
		...{ numerator, denominator, unknown, unknown_nature, derived_nature },
		...{ value: round(value), lower: round(lower), upper: round(upper) },
	};
}

describe('the demo city’s figures are those computed apart from the project', () => {
	let engine: Engine;
	let measured: Measured;

	beforeAll(async () => {
		engine = await startNodeEngine();
		measured = await measureIn(engine, demoFiles(), { asOf: DEMO_AS_OF });
	});
	afterAll(() => engine.close());

	test('the years, and nothing that cannot be answered', () => {
		expect(measured.as_of).toBe(expected.as_of);
		expect(measured.years.map(String)).toEqual(Object.keys(expected.years));
		const unanswered = Object.values(measured.answers).filter(({ unanswerable }) => unanswerable !== null);
		expect(unanswered.map(({ measure }) => measure)).toEqual([]);
	});

	test('procurements, those that count, and those without a year', async () => {
		const count = async (condition: string) => {
			const sql = `SELECT CAST(count(*) AS INTEGER) AS n FROM fact_procurements WHERE ${condition}`;
			return (await engine.query(sql))[0]!['n'];
		};
		const { procurements, counted, without_year } = expected.contracts;
		expect(await count(`excluded IS NULL OR excluded <> 'duplicate'`)).toBe(procurements);
		expect(await count('excluded IS NULL')).toBe(counted);
		expect(await count(`excluded = 'no_date' AND year IS NULL`)).toBe(without_year.no_date);
	});

	describe.each(years)('%s', (name, figures) => {
		const year = Number(name);

		test('shares with their bands, and the verdict on the city’s goal', () => {
			const clause = slice(measured, 'clause_share', year);
			expect({ ...shareOf(clause), verdict: clause.verdict }).toEqual(figures.clause_share);
			const social = slice(measured, 'social_share', year);
			expect(shareOf(social)).toEqual(figures.social_share);
			expect([clause.goal, social.goal, social.verdict]).toEqual([0.5, null, null]);
		});

		test('what does not count', async () => {
			for (const measure of ['clause_share', 'social_share'] as const) {
				const ofYear = measured.answers[measure].exclusions.filter((one) => one.year === year);
				const services = Object.fromEntries(ofYear.map(({ reason, count }) => [reason, count]));
				expect(services, measure).toEqual(figures.excluded_services);
			}
			const rows = await engine.query<{ reason: string; n: number }>(
				`SELECT excluded AS reason, CAST(count(*) AS INTEGER) AS n FROM fact_procurements
				WHERE excluded IS NOT NULL AND year = ? GROUP BY excluded`,
				[year],
			);
			expect(Object.fromEntries(rows.map(({ reason, n }) => [reason, n]))).toEqual(figures.excluded);
		});

		test('years taken from another date than that of announcement', async () => {
			const rows = await engine.query(
				`SELECT CAST(count(*) AS INTEGER) AS n, CAST(sum(fallback_date) AS INTEGER) AS other
				FROM fact_procurements WHERE excluded IS NULL AND year = ?`,
				[year],
			);
			const announced = figures.year_from['Annonseringsdatum']!;
			const all = sum(figures.year_from);
			expect(rows).toEqual([{ n: all, other: all - announced }]);
		});

		test('each buyer’s share', () => {
			const told = slices(measured, 'clause_share', year, 'organisation')
				.filter(({ denominator }) => denominator! > 0)
				.map(({ slice: { key }, numerator, unknown, denominator }) => [
					measured.organisationNames.get(key)?.sv ?? key,
					[numerator, unknown, denominator],
				]);
			const buyers = expected.clause_share_by_buyer.years as unknown as Record<string, object>;
			expect(Object.fromEntries(told)).toEqual(buyers[name]);
		});

		test.each(['jobs_started', 'placements_started'] as const)('%s by series, form and group', (measure) => {
			const begun = (expected[measure] as unknown as Record<string, Record<string, Begun>>)[name]!;
			for (const series of SERIES) {
				const of = begun[series];
				const { value } = slice(measured, measure, year, 'all', '', series);
				const { not_recorded: _, ...groups } = values(measured, measure, year, 'group', series);
				const told = {
					persons: value,
					by_form: values(measured, measure, year, 'form', series),
					by_group: groups,
				};
				expect(told, series).toEqual(of ?? { persons: 0, by_form: {}, by_group: {} });
			}
		});

		test('deviations, without the reports of a whole year that repeat events', () => {
			const { value } = slice(measured, 'deviations', year);
			expect(value).toBe((expected.deviations as Counts)[name]);
			const left = measured.answers.deviations.exclusions.filter((one) => one.year === year);
			const reports = (expected.deviation_reports as Counts)[name];
			expect(value! + sum(left.map(({ count }) => count))).toBe(reports);
		});

		test('how many contracts have reported, of those that were due', () => {
			const status = (expected.follow_ups as unknown as Record<string, Counts>)[name]!;
			const due = sum(status) - status['Ej aktuellt']!;
			for (const measure of ['jobs_started', 'placements_started'] as const) {
				const { numerator, denominator, unknown } = slice(
					measured,
					measure,
					year,
					'all',
					'',
					'support_function',
				);
				expect([numerator, denominator, unknown]).toEqual([due - status['Saknas']!, due, status['Saknas']]);
			}
		});
	});
});
