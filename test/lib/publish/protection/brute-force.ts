import type { LinkedSystem } from '../../../../src/lib/publish/protection/system.ts';

/** The least and the most that each cell can be. */
type Ranges = { least: number; most: number }[];

/** Goes through every assignment of whole numbers that someone can imagine who sees all but the hidden cells. */
function imagine(
	{ cells, sums, bounds }: LinkedSystem,
	hidden: readonly number[],
	each: (counts: number[]) => void,
) {
	const ceiling = Math.max(...cells.map(({ count }) => count));
	const counts: (number | null)[] = cells.map(({ count }, at) => (hidden.includes(at) ? null : count));
	const fits = () =>
		sums.every(({ total, parts }) => {
			const least = parts.reduce((sum, part) => sum + (counts[part] ?? 1), 0);
			const open = parts.some((part) => counts[part] === null);
			return counts[total] === null || (open ? least <= counts[total]! : least === counts[total]);
		}) &&
		bounds.every(
			({ count, others }) =>
				others.some((other) => counts[other] === null) ||
				(counts[count] ?? 1) <= others.reduce((sum, other) => sum + counts[other]!, 0),
		);
	const settle = (at: number, value: number) => {
		if (value < 1 || value > ceiling) return;
		counts[at] = value;
		if (fits()) next();
		counts[at] = null;
	};
	const next = () => {
		for (const { total, parts } of sums) {
			const open = [total, ...parts].filter((at) => counts[at] === null);
			if (open.length !== 1) continue;
			const known = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
			return settle(open[0]!, open[0] === total ? known : counts[total]! - known);
		}
		const at = counts.indexOf(null);
		if (at < 0) return each(counts as number[]);
		for (let value = 1; value <= ceiling; value++) settle(at, value);
	};
	next();
}

/** How small the zeros alone let a cell be. */
function leastOf({ cells, sums, bounds }: LinkedSystem, at: number): number {
	const system = { cells, sums, bounds };
	if (cells[at]!.count === 0) return 0;
	const ways = [
		...sums
			.filter(({ total }) => total === at)
			.map(({ parts }) => parts.reduce((sum, part) => sum + leastOf(system, part), 0)),
		...bounds
			.filter(
				({ others }) => others.includes(at) && others.every((one) => one === at || cells[one]!.count === 0),
			)
			.map(({ count }) => leastOf(system, count)),
	];
	return Math.max(1, ...ways);
}

/** The cells that count the one person of this cell and nobody else, whatever else is hidden. */
function samePerson({ cells, sums, bounds }: LinkedSystem, one: number): number[] {
	const same = new Set([one]);
	for (let before = 0; before < same.size;) {
		before = same.size;
		for (const { total, parts } of sums) {
			const nonzero = parts.filter((part) => cells[part]!.count > 0);
			if (same.has(total)) nonzero.forEach((part) => same.add(part));
			if (nonzero.length === 1 && same.has(nonzero[0]!)) same.add(total);
		}
		for (const { count, others } of bounds) {
			const nonzero = others.filter((other) => cells[other]!.count > 0);
			if (nonzero.length === 1 && same.has(nonzero[0]!) && cells[count]!.count > 0) same.add(count);
		}
	}
	return [...same];
}

/** Whether these cells hidden are enough, told from every assignment that there is. */
export function protects(system: LinkedSystem, hidden: readonly number[]): boolean {
	const { cells } = system;
	const ranges = (): Ranges => cells.map(() => ({ least: Infinity, most: -Infinity }));
	const widen = (all: Ranges, counts: readonly number[]) => {
		for (const at of hidden) {
			all[at]!.least = Math.min(all[at]!.least, counts[at]!);
			all[at]!.most = Math.max(all[at]!.most, counts[at]!);
		}
	};
	const seen = ranges();
	const ones = hidden.filter((at) => cells[at]!.count === 1);
	const seenBy = new Map(ones.map((one) => [one, ranges()]));
	imagine(system, hidden, (counts) => {
		widen(seen, counts);
		for (const [one, range] of seenBy) if (counts[one] === 1) widen(range, counts);
	});
	return hidden.every((at) => {
		const { threshold, primary } = cells[at]!;
		const { least, most } = seen[at]!;
		if (most < threshold || (least > 1 && most - least < threshold)) return false;
		if (primary === null || primary === 'kept') return true;
		const floor = leastOf(system, at);
		const others = ones.filter((one) => !samePerson(system, one).includes(at));
		return [seen, ...others.map((one) => seenBy.get(one)!)].every((range) => {
			const { least: low, most: high } = range[at]!;
			return low <= floor && high >= threshold && (floor === 1 || high - low >= threshold);
		});
	});
}

/** The fewest cells and then the least importance that protect, of all patterns there are; null: none does. */
export function smallest(system: LinkedSystem): { cells: number; importance: number } | null {
	const { cells } = system;
	const may = [...cells.keys()].filter((at) => cells[at]!.count > 0 && !cells[at]!.shown);
	const must = may.filter((at) => cells[at]!.primary !== null);
	const free = may.filter((at) => cells[at]!.primary === null);
	const importance = (hidden: readonly number[]) =>
		hidden.reduce((sum, at) => sum + cells[at]!.importance, 0);
	for (let more = 0; more <= free.length; more++) {
		const found = choices(free, more)
			.map((chosen) => [...must, ...chosen])
			.sort((a, b) => importance(a) - importance(b))
			.find((hidden) => protects(system, hidden));
		if (found) return { cells: found.length, importance: importance(found) };
	}
	return null;
}

function choices(from: readonly number[], many: number): number[][] {
	if (many === 0) return [[]];
	return from.flatMap((first, at) => choices(from.slice(at + 1), many - 1).map((rest) => [first, ...rest]));
}
