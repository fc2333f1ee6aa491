import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import type { Said } from '../../../src/lib/intake/decisions.ts';
import { openYears, saidYears } from '../../../src/lib/intake/declared-years.ts';

const say = (who: string, from: number | null, to: number | null): Said => ({
	...{ yes: 'city_model', blank: 'no', why: '' },
	...{ who, from, to },
});
/** Such as `2019–2022 Inköp`; 0 stands for rows without a date. */
const told = (...said: Said[]) =>
	saidYears(said).map(({ from, to, said: one }) => `${from}–${to} ${one?.who ?? 'default'}`);

describe('which statement holds in which years', () => {
	test('without any, the default holds always', () => {
		expect(told()).toEqual(['0–9999 default']);
	});

	test('one without limits holds always, of rows without a date too', () => {
		expect(told(say('A', null, null))).toEqual(['0–9999 A']);
	});

	test('years that nobody speaks of have the default, and so have rows without a date', () => {
		expect(told(say('A', 2019, 2021))).toEqual(['0–2018 default', '2019–2021 A', '2022–9999 default']);
		expect(told(say('A', null, 2018), say('B', 2020, null))).toEqual([
			'0–0 default',
			'1–2018 A',
			'2019–2019 default',
			'2020–9999 B',
		]);
	});

	test('a later statement goes before an earlier one where their years overlap', () => {
		expect(told(say('A', null, null), say('B', 2019, 2020))).toEqual([
			'0–2018 A',
			'2019–2020 B',
			'2021–9999 A',
		]);
		expect(told(say('B', 2019, 2020), say('A', null, null))).toEqual(['0–9999 A']);
		expect(told(say('A', 2015, 2019), say('B', 2018, 2022))).toEqual([
			'0–2014 default',
			'2015–2017 A',
			'2018–2022 B',
			'2023–9999 default',
		]);
	});

	test('one whose last year is before its first speaks of no year', () => {
		expect(told(say('A', 2020, 2019))).toEqual(['0–9999 default']);
	});

	test('are ranges that do not overlap and together are all years', () => {
		const year = fc.option(fc.integer({ min: 1990, max: 2030 }));
		const statement = fc.tuple(year, year).map(([from, to]) => say('', from, to));
		fc.assert(
			fc.property(fc.array(statement, { maxLength: 6 }), (said) => {
				const ranges = saidYears(said);
				expect(ranges[0]!.from).toBe(0);
				expect(ranges.at(-1)!.to).toBe(9999);
				for (const [at, { from, to }] of ranges.entries()) {
					expect(from).toBeLessThanOrEqual(to);
					if (at > 0) expect(from).toBe(ranges[at - 1]!.to + 1);
				}
				for (let y = 1985; y <= 2035; y++) {
					const last = said.filter((one) => (one.from ?? 1) <= y && y <= (one.to ?? 9999)).pop() ?? null;
					const range = ranges.find(({ from, to }) => from <= y && y <= to)!;
					expect(range.said).toBe(last);
				}
			}),
		);
	});
});

test('no limit is told as none', () => {
	const of = (...said: Said[]) => saidYears(said).map(openYears);
	expect(of(say('A', null, null))).toEqual([{ from: null, to: null }]);
	expect(of(say('A', null, 2018)).slice(1)).toEqual([
		{ from: null, to: 2018 },
		{ from: 2019, to: null },
	]);
});
