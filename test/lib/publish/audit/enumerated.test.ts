import { beforeAll, expect, test } from 'vitest';
import { Intervals } from '../../../../src/lib/publish/audit/intervals.ts';
import type { Knowledge } from '../../../../src/lib/publish/audit/knowledge.ts';
import { knowledgeOf } from '../../../../src/lib/publish/audit/model.ts';
import type { Solver } from '../../../../src/lib/publish/audit/solver.ts';
import { startSolver } from '../../../../src/lib/publish/audit/start-node.ts';
import { byUnit, published, table, type Grid } from './published.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await startSolver();
});

/** Whole numbers from 0 up to below a limit, the same for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

const units = ['A', 'B', 'C'];
const forms = ['job', 'course'];
const groups = ['young', 'disability'];
type Counts = Record<string, number>;

/** Persons that are each in a unit, a form and any of two groups, counted in every way that tables do. */
function countedFrom(next: (below: number) => number): Counts {
	const counts: Counts = {};
	const add = (key: string) => (counts[key] = (counts[key] ?? 0) + 1);
	for (let person = 0; person < 9; person += 1) {
		const [unit, form] = [units[next(3)]!, forms[next(2)]!];
		const own = groups.filter(() => next(3) === 0);
		for (const key of ['|', `${unit}|`, `|${form}`, `${unit}|${form}`]) add(key);
		for (const group of [...own, own.length > 0 ? 'recorded' : 'not_recorded']) add(group);
	}
	return counts;
}

/** Whether counts could be what persons were counted as. */
function holds(counts: Counts): boolean {
	const at = (key: string) => counts[key] ?? 0;
	const sum = (keys: string[]) => keys.reduce((all, key) => all + at(key), 0);
	return (
		['', ...units].every((unit) => at(`${unit}|`) === sum(forms.map((form) => `${unit}|${form}`))) &&
		['', ...forms].every((form) => at(`|${form}`) === sum(units.map((unit) => `${unit}|${form}`))) &&
		at('|') === at('recorded') + at('not_recorded') &&
		groups.every((group) => at(group) <= at('recorded'))
	);
}

/** From the least to the most of every hidden count, over all that they could be; where one is known, over those in which it is 1. */
function enumerated(
	counts: Counts,
	hidden: readonly string[],
	known?: string,
): Map<string, [number, number]> {
	const ranges = new Map<string, [number, number]>();
	const guess = { ...counts };
	const tryFrom = (at: number): void => {
		if (at < hidden.length) {
			for (let value = 1; value <= (hidden[at] === known ? 1 : counts['|']!); value += 1) {
				guess[hidden[at]!] = value;
				tryFrom(at + 1);
			}
		} else if (holds(guess)) {
			for (const key of hidden) {
				const [least, most] = ranges.get(key) ?? [Infinity, 0];
				ranges.set(key, [Math.min(least, guess[key]!), Math.max(most, guess[key]!)]);
			}
		}
	};
	tryFrom(0);
	return ranges;
}

/** Made of persons of a seed: what is counted, what of it is hidden, and what is published of that. */
function publishedFrom(seed: number): { counts: Counts; hidden: string[]; knowledge: Knowledge } {
	const next = numbersFrom(seed * 7919);
	const counts = countedFrom(next);
	const hideable = Object.keys(counts).filter((key) => key !== '|');
	const hidden = [...new Set(Array.from({ length: 5 }, () => hideable[next(hideable.length)]!))];
	const told = (key: string): number | '..' => (hidden.includes(key) ? '..' : (counts[key] ?? 0));
	const grid: Grid = Object.fromEntries(
		['', ...units].map((unit) => [
			unit,
			Object.fromEntries(['', ...forms].map((form) => [form, told(`${unit}|${form}`)])),
		]),
	);
	const ofGroups = Object.fromEntries(
		[...groups, 'recorded', 'not_recorded'].map((group) => [group, { '': told(group) }]),
	);
	const version = published([
		byUnit(grid),
		table({ id: 'by_group', rows: 'group', columns: 'form' }, { 2025: ofGroups }),
	]);
	return { counts, hidden, knowledge: knowledgeOf([version]) };
}

function placeOf(key: string, { counts }: Knowledge): number {
	const [unit, form] = key.split('|');
	const conditions = form === undefined ? [`group=${key}`] : [unit && `unit=${unit}`, form && `form=${form}`];
	const name = ['jobs_started 2025', ...conditions.filter(Boolean)].join(' ');
	return counts.findIndex((count) => count.name === name);
}

const seeds = Array.from({ length: 25 }, (_, at) => at + 1);

test.each(seeds)('intervals are those of trying everything out: persons %i', (seed) => {
	const { counts, hidden, knowledge } = publishedFrom(seed);
	const intervals = new Intervals(knowledge, solver);
	for (const [key, range] of enumerated(counts, hidden)) {
		const { least, most } = intervals.of(placeOf(key, knowledge));
		expect([key, least, most]).toEqual([key, ...range]);
	}
	intervals.close();
});

test.each(seeds)('and so they are for whoever is the only one in a hidden count: persons %i', (seed) => {
	const { counts, hidden, knowledge } = publishedFrom(seed);
	const intervals = new Intervals(knowledge, solver);
	const single = hidden.filter((key) => counts[key] === 1);
	const places = single.map((key) => placeOf(key, knowledge));
	const enough = { least: 1, most: 3 };
	const anybody = enumerated(counts, hidden);
	for (const one of single)
		for (const [key, range] of enumerated(counts, hidden, one)) {
			if (key === one) continue;
			const [own, other] = [placeOf(key, knowledge), placeOf(one, knowledge)];
			const known = intervals.knowing(other, own, enough, places);
			const told = [`${key}, known ${one}`, ...range];
			if (known !== null) expect([told[0], known.least, known.most]).toEqual(told);
			else if (range[0] > enough.least || range[1] < enough.most)
				expect([told[0], ...anybody.get(key)!]).toEqual(told);
		}
	intervals.close();
});
