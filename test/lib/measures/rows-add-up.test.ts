import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { assemble, isOfRecorded } from '../../../src/lib/measures/assemble.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { contributionsSql, slicesOf } from '../../../src/lib/measures/contributions.ts';
import { isSplit, notRecorded, overlapping, recorded, tree } from '../../../src/lib/measures/dimensions.ts';
import { figureRows, leftOutOf } from '../../../src/lib/measures/figure-rows.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { loadGoals } from '../../../src/lib/measures/goals.ts';
import { tallies, type Tallies } from '../../../src/lib/measures/measure.ts';
import type { Measured, Result } from '../../../src/lib/measures/result.ts';
import { slices, type SliceRow } from '../../../src/lib/measures/slices.ts';
import { hasSharedData, sharedData } from '../../shared-data.ts';
import { DEMO_AS_OF, demoFiles } from './demo-files.ts';
import { sumsOfAll } from './all-row-sums.ts';
import { measureIn, type Given, type Source } from './measure-in.ts';
import { SMALL } from './scenarios.ts';

const encoder = new TextEncoder();
const small = () =>
	Object.entries(SMALL.texts).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
const file = 'register.utf8.csv';
const register = () =>
	[file, 'goals.csv'].map((name) => ({ name, bytes: readFileSync(join(sharedData, 'uhm2021', name)) }));

const registers: [name: string, sources: () => Source[], given: Given][] = [
	['rows of every kind', small, SMALL],
	['the demo city', demoFiles, { asOf: DEMO_AS_OF }],
];
if (hasSharedData)
	registers.push([
		'Sweden’s procurements of 2021',
		register,
		{ declared: [[file, 'social_flag', 'social_objective', 'not_recorded']] },
	]);

/** Of many figures so many, spread evenly over a measure’s slices: the list of each is a question of its own. */
const asked = 5;
const spread = <T>(all: readonly T[]): T[] => {
	const step = Math.max(1, all.length / asked);
	return Array.from({ length: Math.min(asked, all.length) }, (_, at) => all[Math.floor(at * step)]!);
};

type Sums = Pick<SliceRow, 'year' | 'series'> & Tallies;

const none = Object.fromEntries(tallies.map((tally) => [tally, 0])) as Tallies;
const added = (rows: readonly Tallies[]): Tallies =>
	rows.reduce(
		(sum, row) =>
			Object.fromEntries(
				tallies.map((tally) => [tally, Math.round((sum[tally] + row[tally]) * 10_000) / 10_000]),
			) as unknown as Tallies,
		none,
	);

describe.each(registers)('%s', (_, sources, given) => {
	let engine: Engine;
	let measured: Measured;

	beforeAll(async () => {
		engine = await startNodeEngine();
		measured = await measureIn(engine, sources(), given);
	}, 120_000);
	afterAll(() => engine.close());

	describe.each(measures)('$id', (measure) => {
		const results = () => measured.answers[measure.id].results;

		test('of every figure the rows add up to numerator, denominator and unknown', async () => {
			const goals = await loadGoals(engine);
			const found = await sumsOfAll(engine, measure, results());
			const wrong = results().filter((result, at) => {
				const { slice } = result;
				const sums = found[at];
				if (!sums) return true;
				if (isOfRecorded(measure, slice.dimension)) {
					const { numerator, denominator, unknown } = result;
					return !isDeepStrictEqual(
						[sums.amount, sums.part, sums.unknown],
						[numerator, denominator, unknown],
					);
				}
				const row = { ...sums, ...slice, series: slice.series ?? ('' as const) };
				const made = assemble(measure, row, { asOf: measured.as_of, goals, rows: [] });
				return !isDeepStrictEqual(made, result);
			});
			expect(wrong).toEqual([]);
		}, 300_000);

		test('the list has those rows, each where it stands', async () => {
			const seen = new Set<string>();
			const firsts = results().filter(({ slice: { year, dimension, series } }) => {
				const kind = `${year} ${dimension} ${series}`;
				return !seen.has(kind) && seen.add(kind);
			});
			for (const { slice } of spread(firsts)) {
				const { rows, total, sums } = await figureRows(engine, measure, { slice, filter: everything });
				expect(rows).toHaveLength(total);
				expect(added(rows), JSON.stringify(slice)).toEqual(sums);
				expect(rows.filter(({ excluded, year }) => excluded !== null || year !== slice.year)).toEqual([]);
			}
		}, 300_000);

		test('of the last years the list has all that is left out, and why', async () => {
			const { exclusions } = measured.answers[measure.id];
			for (const year of measured.years.slice(-3)) {
				const found = new Map<string, number>();
				for (const series of measure.series ? (['support_function', 'deviation'] as const) : [null]) {
					const slice: Result['slice'] = { year, dimension: 'all', key: '', series };
					for (const group of await leftOutOf(engine, measure, { slice, filter: everything })) {
						const leftOut = { slice, filter: everything, leftOut: group };
						const { rows } = await figureRows(engine, measure, leftOut);
						expect(rows).toHaveLength(group.count);
						const key = `${group.undated ? 'never' : year} ${group.reason}`;
						found.set(key, (found.get(key) ?? 0) + rows.length);
					}
				}
				const expected = exclusions
					.filter((one) => one.year === year || one.year === null)
					.map((one): [string, number] => [`${one.year ?? 'never'} ${one.reason}`, one.count]);
				expect(new Map([...found].sort())).toEqual(new Map(expected.sort()));
			}
		}, 300_000);

		test('its slices add up to its totals, or overlap and say so', async () => {
			const { rows } = await slices(engine, measure, { filter: everything });
			const totals = rows.filter(({ dimension }) => dimension === 'all');
			const sum = tallies.map((tally) => `CAST(sum(${tally}) AS DOUBLE PRECISION) AS ${tally}`).join(', ');
			// An organisation with its units holds what each of them has: those overlap.
			for (const dimension of slicesOf(measure).filter((one) => one !== tree)) {
				const applies = isSplit(dimension) ? `split = ''` : `split = '' AND "${dimension}" = ''`;
				const beyond = isSplit(dimension)
					? []
					: ((await engine.query(
							`SELECT year, series, ${sum} FROM (${contributionsSql(measure)}) c
							WHERE excluded IS NULL AND ${applies} GROUP BY year, series`,
						)) as unknown as Sums[]);
				for (const total of totals) {
					const here = (one: Sums) => one.year === total.year && one.series === total.series;
					const parts = rows.filter((one) => one.dimension === dimension && here(one));
					const what = `${dimension} ${total.year} ${total.series}`;
					if (isSplit(dimension)) {
						const whole = overlapping.includes(dimension)
							? parts.filter(({ key }) => key === recorded || key === notRecorded)
							: parts;
						expect(added(whole).amount, what).toBe(total.amount);
					} else {
						const { year: _year, series: _series, dimension: _, key: _key, ...whole } = total;
						expect(added([...parts, ...beyond.filter(here)]), what).toEqual(whole);
					}
				}
			}
		}, 300_000);
	});
});
