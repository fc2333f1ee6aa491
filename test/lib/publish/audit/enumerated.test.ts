import { beforeAll, expect, test } from 'vitest';
import { Intervals } from '../../../../src/lib/publish/audit/intervals.ts';
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

/** From the least to the most of every hidden count, over all that they could be. */
function enumerated(counts: Counts, hidden: readonly string[]): Map<string, [number, number]> {
	const ranges = new Map<string, [number, number]>();
	const guess = { ...counts };
	const tryFrom = (at: number): void => {
		if (at < hidden.length) {
			for (let value = 1; value <= counts['|']!; value += 1) {
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

test.each(Array.from({ length: 25 }, (_, at) => at + 1))(
	'intervals are those of trying everything out: persons %i',
	(seed) => {
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
		const knowledge = knowledgeOf([version]);
		const intervals = new Intervals(knowledge, solver);
		for (const [key, range] of enumerated(counts, hidden)) {
			const [unit, form] = key.split('|');
			const conditions =
				form === undefined ? [`group=${key}`] : [unit && `unit=${unit}`, form && `form=${form}`];
			const name = ['jobs_started 2025', ...conditions.filter(Boolean)].join(' ');
			const at = knowledge.counts.findIndex((count) => count.name === name);
			const { least, most } = intervals.of(at);
			expect([name, least, most]).toEqual([name, ...range]);
		}
		intervals.close();
	},
);
