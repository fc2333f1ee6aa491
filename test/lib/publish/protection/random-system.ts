import type { Bound, Cell, LinkedSystem, Sum } from '../../../../src/lib/publish/protection/system.ts';
import { seeded } from './seeded.ts';

export interface Shape {
	rows: number;
	columns: number;
	/** Rows stand in so many clusters, columns in so many super-columns; 1: there is only the total. */
	clusters: number;
	wider: number;
	/** More than one: they are told together too. */
	years: number;
	/** A second version changes a few counts of the last year. */
	versions: 1 | 2;
	/** The mean of a count. */
	mean: number;
}

/** Shapes from 2 × 2 to 15 × 10, most of them small; every hundredth 15 × 10 in three years. */
export function randomShape(seed: number): Shape {
	const random = seeded(seed * 7919);
	const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
	const large = seed % 20 === 0;
	const three = seed % 100 === 0 || (!large && random() < 0.3);
	const rows = large ? 15 : between(2, three ? 5 : 8);
	const columns = large ? 10 : between(2, three ? 3 : 6);
	return {
		rows,
		columns,
		clusters: rows < 4 ? 1 : between(1, 4),
		wider: columns < 4 ? 1 : between(1, 2),
		years: three ? 3 : 1,
		versions: random() < 0.3 ? 2 : 1,
		mean: 6 + 14 * random(),
	};
}

/**
 * Tables of one size for each year, their totals and the years together, and again what a second version changed: counts that stay are the
 * same cell in both. The totals of all are shown. Some counts of the first row are at most others ("of whom").
 */
export function randomSystem(seed: number, shape: Shape = randomShape(seed)): LinkedSystem {
	const random = seeded(seed);
	const range = (count: number) => Array.from({ length: count }, (_, at) => at);
	const years = range(shape.years);
	const threshold = 3 + Math.floor(random() * 3);
	/** A count's rows and columns: each its own, a cluster of them, all. */
	const side = (count: number, groups: number) => [
		...range(count).map((at) => ({ name: `${at}`, members: [at] })),
		...(groups > 1
			? range(groups).map((group) => ({
					name: `group ${group}`,
					members: range(count).filter((at) => at % groups === group),
				}))
			: []),
		{ name: 'all', members: range(count) },
	];
	const rows = side(shape.rows, shape.clusters);
	const columns = side(shape.columns, shape.wider);
	const times = [
		...years.map((year) => ({ name: `year ${year}`, members: [year] })),
		...(shape.years > 1 ? [{ name: 'years', members: years }] : []),
	];
	const weight = () => 0.3 + 1.2 * random() ** 2;
	const [rowWeight, columnWeight] = [range(shape.rows).map(weight), range(shape.columns).map(weight)];
	const first = years.map(() =>
		rowWeight.map((high) =>
			columnWeight.map((wide) =>
				random() < 0.1 ? 0 : Math.floor(-Math.log(1 - random()) * shape.mean * high * wide),
			),
		),
	);
	const second = structuredClone(first);
	for (let change = 0; change < 1 + shape.rows / 3; change++) {
		const row = second.at(-1)![Math.floor(random() * shape.rows)]!;
		row[Math.floor(random() * shape.columns)]! += 1 + Math.floor(random() * 2 * threshold);
	}
	const versions = [first, second].slice(0, shape.versions);

	const cells: Cell[] = [];
	const places = new Map<string, number>();
	const place = (version: number, time: number, row: number, column: number) => {
		const count = (of: number) =>
			times[time]!.members.reduce(
				(sum, year) =>
					sum +
					rows[row]!.members.reduce(
						(all, one) =>
							all +
							columns[column]!.members.reduce((more, two) => more + versions[of]![year]![one]![two]!, 0),
						0,
					),
				0,
			);
		const own = version > 0 && count(version) === count(0) ? 0 : version;
		const name = `${times[time]!.name}, row ${rows[row]!.name}, column ${columns[column]!.name}, version ${own}`;
		const known = places.get(name);
		if (known !== undefined) return known;
		const value = count(own);
		const shown = rows[row]!.name === 'all' && columns[column]!.name === 'all';
		const small = !shown && value > 0 && value < threshold;
		const kept = !shown && value >= threshold && random() < 0.02;
		cells.push({
			name,
			count: value,
			shown,
			primary: small ? 'small' : kept ? 'kept' : null,
			threshold,
			importance: 1 + value + 5 * rows[row]!.members.length * columns[column]!.members.length,
		});
		places.set(name, cells.length - 1);
		return cells.length - 1;
	};
	const sums: Sum[] = [];
	const bounds: Bound[] = [];
	const parts = (sides: readonly { members: readonly number[] }[], at: number) =>
		sides[at]!.members.length > 1 ? sides[at]!.members : [];
	const add = (total: number, of: number[]) => {
		if (of.length > 0) sums.push({ total, parts: of });
	};
	for (const version of versions.keys())
		for (const time of times.keys())
			for (const row of rows.keys())
				for (const column of columns.keys()) {
					const total = place(version, time, row, column);
					add(
						total,
						parts(rows, row).map((one) => place(version, time, one, column)),
					);
					add(
						total,
						parts(columns, column).map((one) => place(version, time, row, one)),
					);
					add(
						total,
						parts(times, time).map((one) => place(version, one, row, column)),
					);
				}
	for (const column of range(shape.columns)) {
		const other = place(0, 0, 0, column);
		const value = Math.floor(cells[other]!.count * random());
		if (value === 0 || random() < 0.5) continue;
		cells.push({
			name: `of whom, column ${column}`,
			count: value,
			shown: false,
			primary: value < threshold ? 'small' : null,
			threshold,
			importance: 1 + value,
		});
		bounds.push({ count: cells.length - 1, others: [other] });
	}
	return { cells, sums, bounds };
}
