import type { Cell, LinkedSystem } from './system.ts';

/** What the public knows of cells that may be hidden: Σ factor × (count − true count) is 0, or at least −`slack`. */
export interface Relation {
	/** Places in the part's `cells`. */
	columns: number[];
	/** 1 or −1 each. */
	factors: number[];
	/** null: it is 0. */
	slack: number | null;
}

/** Cells that may be hidden and hang together; no other cell says anything of them that is not already in the relations. */
export interface Part {
	/** By name. */
	cells: readonly Cell[];
	/** Where they stand in the system. */
	places: readonly number[];
	relations: readonly Relation[];
	/** The relations of each cell. */
	relationsOf: readonly (readonly number[])[];
	/** How small each can be by what is printed as 0 alone: 1, and of a total as many as it has parts that are not 0. */
	least: readonly number[];
	/** Of each, the others of count 1 whose person does not know of it anyhow, being the one whom it counts too. */
	insiders: readonly (readonly number[])[];
	/** How far below its true count each can be, and how far above, with everything hidden. */
	below: readonly number[];
	above: readonly number[];
}

/** The cells that may be hidden, cut where shown cells and zeros stand between them. In order of their names: the order of the system says nothing. */
export function partsOf(system: LinkedSystem): Part[] {
	const order = system.cells
		.map((_, place) => place)
		.filter((place) => canBeHidden(system.cells[place]!))
		.sort((a, b) => byName(system.cells[a]!, system.cells[b]!));
	const at = new Map(order.map((place, rank) => [place, rank]));
	const relations = relationsOf(system, at);
	const least = leastOf(system);
	const selves = selvesOf(system);
	const group = order.map((_, rank) => rank);
	const root = (rank: number): number => {
		while (group[rank] !== rank) rank = group[rank] = group[group[rank]!]!;
		return rank;
	};
	for (const { columns } of relations)
		for (const column of columns) {
			const [one, other] = [root(columns[0]!), root(column)];
			group[Math.max(one, other)] = Math.min(one, other);
		}
	const ranks = new Map<number, number[]>();
	for (const rank of group.keys()) {
		const members = ranks.get(root(rank));
		if (members) members.push(rank);
		else ranks.set(root(rank), [rank]);
	}
	return [...ranks.values()].map((members) => {
		const local = new Map(members.map((rank, column) => [rank, column]));
		return part(
			members.map((rank) => system.cells[order[rank]!]!),
			members.map((rank) => order[rank]!),
			members.map((rank) => least[order[rank]!]!),
			selves,
			relations
				.filter(({ columns }) => local.has(columns[0]!))
				.map((relation) => ({ ...relation, columns: relation.columns.map((rank) => local.get(rank)!) })),
		);
	});
}

const canBeHidden = ({ count, shown }: Cell) => count > 0 && !shown;
const byName = (a: Cell, b: Cell) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function relationsOf({ cells, sums, bounds }: LinkedSystem, at: ReadonlyMap<number, number>): Relation[] {
	const relations = new Map<string, Relation>();
	const take = (terms: readonly [place: number, factor: number][], slack: number | null) => {
		const sorted = terms
			.filter(([place]) => at.has(place))
			.map(([place, factor]) => [at.get(place)!, factor] as const)
			.sort(([a], [b]) => a - b);
		if (sorted.length === 0) return;
		const relation = {
			columns: sorted.map(([rank]) => rank),
			factors: sorted.map(([, factor]) => factor),
			slack,
		};
		const name = JSON.stringify(relation);
		relations.set(name, relation);
	};
	const one = (place: number): [number, number] => [place, 1];
	for (const { total, parts } of sums) take([[total, -1], ...parts.map(one)], null);
	for (const { count, others } of bounds)
		take(
			[[count, -1], ...others.map(one)],
			others.reduce((all, other) => all + cells[other]!.count, 0) - cells[count]!.count,
		);
	return [...relations.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
}

/** How small the public knows each count of a system to be, had it seen nothing but what is 0. */
function leastOf({ cells, sums, bounds }: LinkedSystem): number[] {
	const least = cells.map(({ count }) => Math.min(count, 1));
	const raise = (place: number, to: number) => {
		if (to <= least[place]!) return false;
		least[place] = to;
		return true;
	};
	const from = (parts: readonly number[]) => parts.reduce((sum, place) => sum + least[place]!, 0);
	for (let changed = true; changed;) {
		changed = false;
		for (const { total, parts } of sums) changed = raise(total, from(parts)) || changed;
		for (const { count, others } of bounds) {
			const [other, ...more] = others.filter((place) => cells[place]!.count > 0);
			if (other !== undefined && more.length === 0) changed = raise(other, least[count]!) || changed;
		}
	}
	return least;
}

/** Of each count of 1, which counts count its person and nobody else, as what is 0 tells alone. */
function selvesOf({ cells, sums, bounds }: LinkedSystem): Map<number, Set<number>> {
	const next = cells.map((): number[] => []);
	const nonzero = (places: readonly number[]) => places.filter((place) => cells[place]!.count > 0);
	for (const { total, parts } of sums) {
		const [only, ...more] = nonzero(parts);
		if (only === undefined || more.length > 0) continue;
		next[total]!.push(only);
		next[only]!.push(total);
	}
	for (const { count, others } of bounds) {
		const [only, ...more] = nonzero(others);
		if (cells[count]!.count > 0 && only !== undefined && more.length === 0) next[only]!.push(count);
	}
	const selves = new Map<number, Set<number>>();
	for (const [place, { count }] of cells.entries()) {
		if (count !== 1) continue;
		const self = new Set([place]);
		for (const one of self) for (const other of next[one]!) self.add(other);
		selves.set(place, self);
	}
	return selves;
}

function part(
	cells: readonly Cell[],
	places: readonly number[],
	least: readonly number[],
	selves: ReadonlyMap<number, ReadonlySet<number>>,
	relations: readonly Relation[],
): Part {
	const ones = [...cells.keys()].filter((cell) => cells[cell]!.count === 1);
	const below = cells.map(({ count }, cell) => count - least[cell]!);
	return {
		cells,
		places,
		least,
		insiders: places.map((place) => ones.filter((one) => !selves.get(places[one]!)!.has(place))),
		relations,
		relationsOf: cells.map((_, cell) =>
			relations.flatMap(({ columns }, relation) => (columns.includes(cell) ? [relation] : [])),
		),
		below,
		above: highest(cells, below, relations),
	};
}

/** Goes from relation to relation until nothing changes, and stops where a circle of relations would go on for long. */
function highest(cells: readonly Cell[], below: readonly number[], relations: readonly Relation[]): number[] {
	const enough = cells.reduce((sum, { count, threshold }) => sum + count + threshold, 0);
	const above = cells.map(() => enough);
	for (let turn = 0, changed = true; changed && turn < 20; turn++) {
		changed = false;
		const lower = (cell: number, most: number) => {
			if (most >= above[cell]!) return;
			above[cell] = most;
			changed = true;
		};
		for (const { columns, factors, slack } of relations) {
			// Σ of the +1 is the Σ of the −1 and at most `slack` less: what stands on the side that must not grow alone is limited by the others.
			const range = (sign: number) =>
				columns.reduce((sum, cell, at) => sum + (factors[at] === sign ? above[cell]! : below[cell]!), 0);
			const [grow, shrink] = [range(1), range(-1)];
			columns.forEach((cell, at) => {
				if (factors[at] === -1) lower(cell, grow - below[cell]! + (slack ?? 0));
				else if (slack === null) lower(cell, shrink - below[cell]!);
			});
		}
	}
	return above;
}
