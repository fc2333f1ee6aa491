import { describe, expect, test } from 'vitest';
import type { ShareCounts } from '../../../src/lib/measures/band.ts';
import { deciding, openKinds, type Open, type OpenKind } from '../../../src/lib/measures/deciding.ts';

type Six = readonly [yes: number, no: number, unknown: number, uYes: number, uNo: number, uUnknown: number];

function counts([part, rest, unknown, unclear_part, unclear_rest, unclear_unknown]: Six): ShareCounts {
	return { part, rest, unknown, unclear_part, unclear_rest, unclear_unknown };
}

/** What is unknown where each counts 1. */
function openOf(of: ShareCounts): Open[] {
	return openKinds.flatMap((kind) => Array.from({ length: of[kind] }, () => ({ kind, weight: 1 })));
}

function ofCounts(six: Six, goal = 0.5, running = false) {
	const held = counts(six);
	return deciding({ counts: held, goal, running }, openOf(held));
}

describe('the fewest answers that decide', () => {
	test.each<[name: string, six: Six, reached: number | null, notReached: number | null]>([
		// 6 of 12 reach it: 3 have a clause, 3 more are needed; 7 without are enough, 4 are known.
		['where only the clauses are unknown', [3, 4, 5, 0, 0, 0], 3, 3],
		['none has an answer: half of ten, or one more without', [0, 0, 10, 0, 0, 0], 5, 6],
		// 19 of 39 at least, 19 of 38 at most: the one that may be a service without a clause decides both ways.
		['one of unknown nature without a clause', [19, 19, 0, 0, 1, 0], 1, 1],
		// 4 of 10; with both as services 6 of 12 is reached, without one of them 5 of 11 is not.
		['two of unknown nature with a clause', [4, 6, 0, 2, 0, 0], 2, 1],
		// 39 of 83, six unknown, one with a clause of unknown nature: 42 of 83. At most 46 of 84; five without: 41 of 84.
		['the demo city in 2025', [39, 38, 6, 1, 0, 0], 3, 5],
		['no service is known at all', [0, 0, 0, 0, 0, 3], 2, 2],
	])('%s', (_, six, reached, notReached) => {
		expect(ofCounts(six)).toMatchObject({ reached, notReached });
	});

	test('all of them are enough whatever they are, where a service is known', () => {
		expect(ofCounts([3, 4, 5, 0, 0, 0])).toMatchObject({ least: 3, all: 5, enough: 5 });
		expect(ofCounts([0, 0, 0, 0, 0, 3])).toMatchObject({ all: 3, enough: null });
	});

	test('a running year can be reached but not missed', () => {
		expect(ofCounts([3, 4, 5, 0, 0, 0], 0.5, true)).toMatchObject({
			...{ reached: 3, notReached: null, least: 3, enough: null },
		});
		expect(ofCounts([0, 9, 1, 0, 0, 0], 0.5, true)).toMatchObject({ reached: null, least: null });
	});

	test('in money the largest come first', () => {
		// 40 of 200 with, 30 without; half is 100, 60 more. Without: over 100 needed, 70 more.
		const held = { part: 40, rest: 30, unknown: 130, unclear_part: 0, unclear_rest: 0, unclear_unknown: 0 };
		const open = [10, 55, 5, 60].map((weight): Open => ({ kind: 'unknown', weight }));
		expect(deciding({ counts: held, goal: 0.5, running: false }, open)).toMatchObject({
			...{ reached: 1, notReached: 2, least: 1, all: 4 },
		});
	});

	test('and cents stay exact', () => {
		// 0.1 + 0.2 of 0.6 is half, though not in floating point.
		const held = { part: 0.1, rest: 0.3, unknown: 0.2, unclear_part: 0, unclear_rest: 0, unclear_unknown: 0 };
		const open: Open[] = [{ kind: 'unknown', weight: 0.2 }];
		expect(deciding({ counts: held, goal: 0.5, running: false }, open)).toMatchObject({
			...{ reached: 1, notReached: 1 },
		});
	});
});

/** What each answer makes of a procurement: its clauses and how much it adds to the denominator. */
const answersTo: Readonly<Record<OpenKind, readonly (readonly [yes: number, of: number])[]>> = {
	unknown: [
		[1, 1],
		[0, 1],
	],
	unclear_part: [
		[1, 1],
		[0, 0],
	],
	unclear_rest: [
		[0, 1],
		[0, 0],
	],
	unclear_unknown: [
		[1, 1],
		[0, 1],
		[0, 0],
	],
};

type Share = readonly [yes: number, of: number];
type Outcome = 'reached' | 'not_reached' | 'none';

/** Every share that answers to all of these can give. */
function completions([yes, of]: Share, open: readonly Open[]): Share[] {
	return open.reduce<Share[]>(
		(shares, { kind, weight }) =>
			shares.flatMap(([y, all]) =>
				answersTo[kind].map(([part, belongs]): Share => [y + part * weight, all + belongs * weight]),
			),
		[[yes, of]],
	);
}

/** The one verdict that all completions share; null where they differ. */
function decided(known: Share, open: readonly Open[], percent: number): Outcome | null {
	const outcomes = completions(known, open).map(([yes, of]): Outcome =>
		of === 0 ? 'none' : 100 * yes >= percent * of ? 'reached' : 'not_reached',
	);
	return outcomes.every((one) => one === outcomes[0]) ? outcomes[0]! : null;
}

/** By trying every set of unknowns and every answer to it. */
function tried(known: Share, open: readonly Open[], percent: number) {
	const fewest: Record<Outcome, number | null> = { reached: null, not_reached: null, none: null };
	/** By size: every answer to every set of it decides. */
	const sure = open.map(() => true).concat(true);
	for (let set = 0; set < 2 ** open.length; set++) {
		const asked = open.filter((_, at) => set & (2 ** at));
		const others = open.filter((_, at) => !(set & (2 ** at)));
		for (const share of completions(known, asked)) {
			const outcome = decided(share, others, percent);
			if (outcome === null) sure[asked.length] = false;
			else fewest[outcome] = Math.min(fewest[outcome] ?? Infinity, asked.length);
		}
	}
	return { reached: fewest.reached, notReached: fewest.not_reached, sure };
}

const kinds = ['unknown', 'unclear_part', 'unclear_rest', 'unclear_unknown'] as const;

function sums(yes: number, no: number, open: readonly Open[]): ShareCounts {
	const of = (kind: OpenKind) =>
		open.filter((one) => one.kind === kind).reduce((sum, { weight }) => sum + weight, 0);
	return {
		...{ part: yes, rest: no, unknown: of('unknown'), unclear_part: of('unclear_part') },
		...{ unclear_rest: of('unclear_rest'), unclear_unknown: of('unclear_unknown') },
	};
}

describe('held against every set of unknowns and every answer to it', () => {
	test.each([30, 50, 60])('at a goal of %i %', (percent) => {
		let seen = 0;
		for (let code = 0; code < 3 ** 6; code++) {
			const six = Array.from({ length: 6 }, (_, at) => Math.floor(code / 3 ** at) % 3) as unknown as Six;
			const [yes, no] = six;
			const open = openOf(counts(six));
			if (open.length > 5) continue;
			const known: Share = [yes, yes + no];
			if (decided(known, open, percent) !== null) continue;
			const { reached, notReached, sure } = tried(known, open, percent);
			const { enough, ...found } = ofCounts(six, percent / 100);
			expect(found, six.join()).toMatchObject({ reached, notReached });
			if (enough !== null) expect(sure[enough], six.join()).toBe(true);
			if (open.every(({ kind }) => kind === 'unknown')) expect(sure.indexOf(true)).toBe(enough);
			seen++;
		}
		expect(seen).toBeGreaterThan(200);
	});

	test('where each weighs as much as it is worth', () => {
		let seen = 0;
		for (let code = 0; code < 600; code++) {
			const digit = (at: number, of: number) => Math.floor((code * 7919 + at * 104_729) / (at + 1)) % of;
			const open = Array.from({ length: 2 + digit(1, 3) }, (_, at): Open => ({
				kind: kinds[digit(at + 2, 4)]!,
				weight: 1 + digit(at + 7, 9),
			}));
			const [yes, no] = [digit(12, 12), digit(13, 12)];
			const known: Share = [yes, yes + no];
			if (decided(known, open, 50) !== null) continue;
			const { reached, notReached, sure } = tried(known, open, 50);
			const found = deciding({ counts: sums(yes, no, open), goal: 0.5, running: false }, open);
			expect(found, JSON.stringify({ yes, no, open })).toMatchObject({ reached, notReached });
			if (found.enough !== null) expect(sure[found.enough]).toBe(true);
			seen++;
		}
		expect(seen).toBeGreaterThan(100);
	});
});
