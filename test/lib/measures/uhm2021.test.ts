import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Measured, Result } from '../../../src/lib/measures/result.ts';
import { hasSharedData, sharedData } from '../../shared-data.ts';
import { measureIn, type Source } from './measure-in.ts';
import { slice, slices } from './register.ts';

/** Every procurement announced in Sweden in 2021 (`../shared/data`), and what must come out, computed by others. */
const folder = join(sharedData, 'uhm2021');

interface Figures {
	numerator: number;
	denominator: number;
	no: number;
	unknown: number;
	derived_nature: number;
	unknown_nature: number;
	value: number;
	lower: number;
	upper: number;
	verdict: string;
}

interface Answers {
	all: Figures;
	by_month: Record<string, Figures>;
	by_buyer: Record<string, Figures>;
}

interface Expected {
	rows: number;
	procurements: number;
	duplicate_ids: string[];
	nature: Record<string, number>;
	blank_means_not_recorded: Answers;
	blank_means_no: Answers;
}

const round = (share: number | null) => Math.round(share! * 1e6) / 1e6;

/** A result in the words of the expected one; who is neither yes nor unknown said no. */
function figuresOf(result: Result): Figures {
	const { numerator, unknown, derived_nature, unknown_nature, verdict } = result;
	const denominator = result.denominator!;
	return {
		numerator,
		denominator,
		no: denominator - numerator - unknown!,
		unknown: unknown!,
		derived_nature,
		unknown_nature,
		value: round(result.value),
		lower: round(result.lower),
		upper: round(result.upper),
		verdict: verdict!,
	};
}

describe.skipIf(!hasSharedData)('Sweden’s procurements of 2021', () => {
	const expected = hasSharedData
		? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected)
		: (null as unknown as Expected);
	const source = (name: string): Source => ({ name, bytes: readFileSync(join(folder, name)) });

	/** As a spreadsheet counts, which takes a line `sep=;` for no row. */
	const duplicateRows = [5914, 9530];

	describe.each(['register.utf8.csv', 'register.cp1252.csv'])('%s', (file) => {
		describe.each([
			['not_recorded', 'blank_means_not_recorded'],
			['no', 'blank_means_no'],
		] as const)('where a blank means %s', (blank, key) => {
			let engine: Engine;
			let measured: Measured;

			beforeAll(async () => {
				engine = await startNodeEngine();
				const declared = [[file, 'social_flag', 'social_objective', blank]] as const;
				measured = await measureIn(engine, [source(file), source('goals.csv')], { declared });
			});
			afterAll(() => engine.close());

			test('all', () => {
				expect(measured.years).toEqual([2021]);
				expect(figuresOf(slice(measured, 'social_share', 2021))).toEqual(expected[key].all);
			});

			test('every month', () => {
				const months = slices(measured, 'social_share', 2021, 'month');
				const told = Object.fromEntries(months.map((one) => [one.slice.key, figuresOf(one)]));
				expect(told).toEqual(expected[key].by_month);
			});

			test.each(hasSharedData ? Object.keys(expected[key].by_buyer) : [])('%s', (buyer) => {
				const result = slice(measured, 'social_share', 2021, 'organisation', buyer);
				expect(figuresOf(result)).toEqual(expected[key].by_buyer[buyer]);
			});

			test('the figures of all buyers make the whole', () => {
				const buyers = slices(measured, 'social_share', 2021, 'organisation').map(figuresOf);
				const sum = (of: (one: Figures) => number) => buyers.reduce((total, one) => total + of(one), 0);
				const { all } = expected[key];
				expect(sum((one) => one.numerator)).toBe(all.numerator);
				expect(sum((one) => one.denominator)).toBe(all.denominator);
				expect(sum((one) => one.unknown_nature)).toBe(all.unknown_nature);
			});

			test('natures, and a procurement that stands twice', async () => {
				const rows = await engine.query<{ nature: string; derived: number; n: number }>(
					`SELECT CAST(nature AS VARCHAR) AS nature, derived_nature AS derived, CAST(count(*) AS INTEGER) AS n FROM fact_procurements
					WHERE excluded IS NULL GROUP BY 1, 2`,
				);
				const how = ({ nature, derived }: { nature: string; derived: number }) =>
					nature === 'unknown' ? 'unknown' : derived === 1 ? 'derived' : 'declared';
				const natures = Object.fromEntries(rows.map((row) => [`${row.nature}_${how(row)}`, row.n]));
				expect(natures).toEqual(expected.nature);
				expect(rows.reduce((total, { n }) => total + n, 0)).toBe(expected.procurements);
				const ids = expected.duplicate_ids.map((id) => ({
					id,
					year: 2021,
					rows: duplicateRows.map((row) => ({ file, row })),
				}));
				expect(measured.duplicates).toEqual(ids);
				expect(measured.answers.social_share.exclusions).toEqual([
					{ year: 2021, reason: 'duplicate', count: expected.rows - expected.procurements },
				]);
			});

			test('of an employment clause under a city’s model it says nothing', () => {
				expect(measured.answers.clause_share.unanswerable).toBe('no_clause_column');
				const { numerator, denominator, unknown } = slice(measured, 'clause_share', 2021);
				const { all } = expected[key];
				expect([numerator, denominator, unknown]).toEqual([0, all.denominator, all.numerator + all.unknown]);
			});
		});
	});

	test('without a goal there is no verdict', async () => {
		const engine = await startNodeEngine();
		const measured = await measureIn(engine, [source('register.utf8.csv')], {});
		await engine.close();
		const results = measured.answers.social_share.results;
		expect(results.length).toBeGreaterThan(100);
		expect(results.filter(({ verdict, goal }) => verdict !== null || goal !== null)).toEqual([]);
	});
});
