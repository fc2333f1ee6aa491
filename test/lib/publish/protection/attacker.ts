import type { Highs } from 'highs';
import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';
import { seeded } from './seeded.ts';

/** How many cells are looked at all together before one is looked at alone. */
const LOOKS = 30;
/** More than any count can be. */
const CEILING = 100_000;

/**
 * Names of the hidden cells that someone can work out, written apart from what hides them: every question is an integer program of its own,
 * in words.
 * @param solve of HiGHS, which takes a problem as text
 */
export function workedOut(system: LinkedSystem, hidden: readonly number[], solve: Highs['solve']): string[] {
	const { cells, sums, bounds } = system;
	const isHidden = new Set(hidden);
	const imagined: Map<number, number>[] = [];

	const relation = (terms: [at: number, factor: number][], sign: '=' | '>=') => {
		const known = terms
			.filter(([at]) => !isHidden.has(at))
			.reduce((sum, [at, factor]) => sum + factor * cells[at]!.count, 0);
		const open = terms.filter(([at]) => isHidden.has(at));
		return open.length === 0 ? '' : `${sumOf(open)} ${sign} ${-known}`;
	};
	const rows = [
		...sums.map(({ total, parts }) =>
			relation([[total, -1], ...parts.map((part): [number, number] => [part, 1])], '='),
		),
		...bounds.map(({ count, others }) =>
			relation([[count, -1], ...others.map((one): [number, number] => [one, 1])], '>='),
		),
	].filter((row) => row !== '');

	/** The assignment that costs least, which is kept. */
	const imagine = (costs: [at: number, cost: number][], fixed: ReadonlyMap<number, string>) => {
		const lines = [
			'Minimize',
			`cost: ${sumOf(costs)}`,
			'Subject To',
			...rows,
			'Bounds',
			...hidden.map((at) => fixed.get(at) ?? `1 <= x${at} <= ${CEILING}`),
			'General',
			...hidden.map((at) => `x${at}`),
			'End',
		];
		const answer = solve(lines.join('\n'), { output_flag: false });
		if (answer.Status !== 'Optimal') return;
		imagined.push(new Map(hidden.map((at) => [at, Math.round(answer.Columns[`x${at}`]!.Primal)])));
	};

	const random = seeded(hidden.length);
	for (let look = 0; look < LOOKS; look++)
		imagine(
			hidden.map((at) => [at, cells[at]!.count === 1 && random() < 0.7 ? 4 : random() < 0.5 ? 1 : -1]),
			new Map(hidden.map((at) => [at, `1 <= x${at} <= ${cells[at]!.count + 2 * cells[at]!.threshold}`])),
		);

	const ones = hidden.filter((at) => cells[at]!.count === 1);
	const possible = (at: number, insider: number | null, enough: (count: number) => boolean) =>
		imagined.some((counts) => enough(counts.get(at)!) && (insider === null || counts.get(insider) === 1));
	/** Whether the count may be at most, or at least, this much. */
	const may = (at: number, sign: 1 | -1, limit: number, insider: number | null) => {
		const enough = (count: number) => sign * count >= sign * limit;
		if (enough(cells[at]!.count)) return true;
		if (possible(at, insider, enough)) return true;
		const range = sign > 0 ? `1 <= x${at} <= ${limit}` : `${limit} <= x${at} <= ${CEILING}`;
		const fixed = new Map([[at, range]]);
		if (insider !== null) fixed.set(insider, `x${insider} = 1`);
		const still = ones.filter((one) => one !== at).map((one): [number, number] => [one, 1]);
		imagine([[at, -1000 * sign], ...still], fixed);
		if (possible(at, insider, enough)) return true;
		imagine([[at, -sign]], fixed);
		return possible(at, insider, enough);
	};
	const isHiddenEnough = (at: number) => {
		const { count, threshold } = cells[at]!;
		if (!may(at, 1, threshold, null)) return false;
		if (may(at, -1, 1, null)) return true;
		const wide = () => {
			const all = imagined.map((counts) => counts.get(at)!);
			return Math.max(count, ...all) - Math.min(count, ...all) >= threshold;
		};
		if (wide()) return true;
		imagine([[at, 1]], new Map());
		imagine([[at, -1]], new Map([[at, `1 <= x${at} <= ${count + threshold}`]]));
		return wide();
	};
	const floors = floorsOf(system);
	const isProtected = (at: number) => {
		const { threshold } = cells[at]!;
		const floor = floors[at]!;
		const others = ones.filter((one) => one !== at && !isHimself(system, one, at));
		return [null, ...others].every(
			(insider) =>
				may(at, -1, floor, insider) && may(at, 1, floor === 1 ? threshold : floor + threshold, insider),
		);
	};
	const told = (at: number) => cells[at]!.primary === 'small' || cells[at]!.primary === 'one_category';
	return hidden
		.filter((at) => !isHiddenEnough(at) || (told(at) && !isProtected(at)))
		.map((at) => cells[at]!.name);
}

/** One term in a line: the format knows lines of a limited length only. */
const sumOf = (terms: readonly [at: number, factor: number][]) =>
	terms.map(([at, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${at}`).join('\n');

/** How small each count can be, of which nothing is known but which are 0. */
function floorsOf({ cells, sums, bounds }: LinkedSystem): number[] {
	const floors = cells.map(({ count }) => Math.sign(count));
	for (let again = true; again;) {
		again = false;
		const lift = (at: number, to: number) => {
			if (floors[at]! >= to) return;
			floors[at] = to;
			again = true;
		};
		for (const { total, parts } of sums)
			lift(
				total,
				parts.reduce((sum, part) => sum + floors[part]!, 0),
			);
		for (const { count, others } of bounds) {
			const left = others.filter((one) => floors[one]! > 0);
			if (left.length === 1) lift(left[0]!, floors[count]!);
		}
	}
	return floors;
}

/** Whether the one person of a count is the one whom the other count counts: they are all of each other, but for zeros. */
function isHimself({ cells, sums, bounds }: LinkedSystem, one: number, other: number): boolean {
	const his = new Set([one]);
	const left = (places: readonly number[]) => places.filter((at) => cells[at]!.count > 0);
	for (let size = 0; size < his.size;) {
		size = his.size;
		for (const { total, parts } of sums) {
			if (left(parts).length !== 1) continue;
			if (his.has(total) || his.has(left(parts)[0]!)) for (const at of [total, ...left(parts)]) his.add(at);
		}
		for (const { count, others } of bounds)
			if (cells[count]!.count > 0 && left(others).length === 1 && his.has(left(others)[0]!)) his.add(count);
	}
	return his.has(other);
}
