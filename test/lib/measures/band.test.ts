import { describe, expect, test } from 'vitest';
import { band, ratio, reaches, verdict, type ShareCounts } from '../../../src/lib/measures/band.ts';

type Six = readonly [yes: number, no: number, unknown: number, uYes: number, uNo: number, uUnknown: number];

function counts([part, rest, unknown, unclear_part, unclear_rest, unclear_unknown]: Six): ShareCounts {
	return { part, rest, unknown, unclear_part, unclear_rest, unclear_unknown };
}

const text = ({ part, of }: { part: number; of: number }) => `${part}/${of}`;

describe('a share is a band from what is known to what is possible', () => {
	test.each<[name: string, six: Six, value: string, lower: string, upper: string]>([
		['all known', [5, 5, 0, 0, 0, 0], '5/10', '5/10', '5/10'],
		['unknown answers only raise the upper end', [4, 4, 2, 0, 0, 0], '4/10', '4/10', '6/10'],
		['an unknown nature with a clause may raise it', [1, 1, 0, 1, 0, 0], '1/2', '1/2', '2/3'],
		['an unknown nature without one may lower it', [19, 19, 0, 0, 1, 0], '19/38', '19/39', '19/38'],
		['one with neither does both', [19, 0, 19, 0, 0, 1], '19/38', '19/39', '39/39'],
		['everything at once', [2, 3, 1, 1, 1, 1], '2/6', '2/8', '5/8'],
		['nothing at all', [0, 0, 0, 0, 0, 0], '0/0', '0/0', '0/0'],
		['only unknown natures without a clause', [0, 0, 0, 0, 2, 0], '0/0', '0/2', '0/0'],
		['only unknown natures with a clause', [0, 0, 0, 3, 0, 0], '0/0', '0/0', '3/3'],
	])('%s', (_, six, value, lower, upper) => {
		const result = band(counts(six));
		expect([result.value, result.lower, result.upper].map(text)).toEqual([value, lower, upper]);
	});

	test('its ends are the least and the greatest share of all that can be true', () => {
		let seen = 0;
		for (let code = 0; code < 3 ** 6; code++) {
			const six = Array.from({ length: 6 }, (_, at) => Math.floor(code / 3 ** at) % 3) as unknown as Six;
			const [yes, no, unknown] = six;
			if (yes + no + unknown === 0) continue;
			const shares = possibleShares(six);
			const { lower, upper } = band(counts(six));
			expect(ratio(lower), `lower of ${six.join()}`).toBe(Math.min(...shares));
			expect(ratio(upper), `upper of ${six.join()}`).toBe(Math.max(...shares));
			seen++;
		}
		expect(seen).toBe(27 * 26);
	});

	test('nothing to divide by is not available, not 0 %', () => {
		expect(ratio({ part: 0, of: 0 })).toBeNull();
		expect(ratio({ part: 0, of: 4 })).toBe(0);
		expect(ratio({ part: 1, of: 4 })).toBe(0.25);
	});
});

/** Every share that some answer to all that is unknown would give. */
function possibleShares([yes, no, unknown, uYes, uNo, uUnknown]: Six): number[] {
	const upTo = (n: number) => Array.from({ length: n + 1 }, (_, i) => i);
	return upTo(unknown).flatMap((answered) =>
		upTo(uYes).flatMap((with_) =>
			upTo(uNo).flatMap((without) =>
				upTo(uUnknown).flatMap((services) =>
					upTo(services).map(
						(more) => (yes + answered + with_ + more) / (yes + no + unknown + with_ + without + services),
					),
				),
			),
		),
	);
}

describe('the verdict', () => {
	test.each<[name: string, six: Six, goal: number | null, running: boolean, expected: string | null]>([
		['exactly half of 50 % is reached', [5, 5, 0, 0, 0, 0], 0.5, false, 'reached'],
		['one less is not', [4, 5, 0, 0, 0, 0], 0.5, false, 'not_reached'],
		['49.96 % is not 50 %', [1249, 1251, 0, 0, 0, 0], 0.5, false, 'not_reached'],
		['half with an unknown nature cannot be decided', [19, 19, 0, 0, 1, 0], 0.5, false, 'undecidable'],
		['half is still reached where it can only rise', [5, 4, 1, 1, 0, 0], 0.5, false, 'reached'],
		['no known clause of many unknown', [0, 0, 148, 0, 0, 0], 0.5, false, 'undecidable'],
		['too few unknown to reach it', [1, 8, 3, 0, 0, 0], 0.5, false, 'not_reached'],
		['just enough unknown to reach it', [1, 6, 5, 0, 0, 0], 0.5, false, 'undecidable'],
		['unknown natures could lift it', [4, 6, 0, 2, 0, 0], 0.5, false, 'undecidable'],
		['a third of a goal of 0.333', [1, 2, 0, 0, 0, 0], 0.333, false, 'reached'],
		['333 of 1000 of it', [333, 667, 0, 0, 0, 0], 0.333, false, 'reached'],
		['332 of 1000 of it', [332, 668, 0, 0, 0, 0], 0.333, false, 'not_reached'],
		['a goal of 100 %', [999, 1, 0, 0, 0, 0], 1, false, 'not_reached'],
		['a running year is never not reached', [0, 10, 0, 0, 0, 0], 0.5, true, 'undecidable'],
		['but it can be reached so far', [9, 1, 0, 0, 0, 0], 0.5, true, 'reached'],
		['no goal was adopted', [9, 1, 0, 0, 0, 0], null, false, null],
		['nothing to divide by', [0, 0, 0, 0, 0, 0], 0.5, false, null],
		['nothing that can be a service with a clause', [0, 0, 0, 0, 2, 0], 0.5, false, null],
		['only unknown natures with a clause', [0, 0, 0, 2, 0, 0], 0.5, false, 'undecidable'],
	])('%s', (_, six, goal, running, expected) => {
		expect(verdict(band(counts(six)), goal, running)).toBe(expected);
	});

	test('is drawn in whole numbers', () => {
		expect(reaches({ part: 29, of: 100 }, 0.29)).toBe(true);
		expect(reaches({ part: 57, of: 100 }, 57 / 100)).toBe(true);
		expect(reaches({ part: 333, of: 1000 }, 33.3 / 100)).toBe(true);
		expect(reaches({ part: 499_999, of: 1_000_000 }, 0.5)).toBe(false);
	});
});
