import { cellName, nameIn } from '../cell-name.ts';
import type { CountTable } from '../counts.ts';
import type { CountedTable } from '../person-tables.ts';
import { keysOf, tellsApart } from '../structure.ts';
import type { Links } from './link.ts';
import type { TableYear } from './waiting.ts';

/** What a version told of counts, by name: numbers, or null where it hid them. */
type Told = ReadonlyMap<string, number | null>;

/** What the public has been told, version by version. */
export class Earlier {
	readonly #versions: readonly Told[];

	constructor(archive: readonly { counts: readonly CountTable[] }[]) {
		this.#versions = archive.map(
			({ counts }) =>
				new Map(counts.flatMap((table) => table.cells.map((cell) => [nameIn(table, cell), cell.count]))),
		);
	}

	/** Every number that was shown of a count. */
	shown(name: string): number[] {
		return this.#versions.flatMap((told) => told.get(name) ?? []);
	}

	/** Whether a version hid it. */
	hid(name: string): boolean {
		return this.#versions.some((told) => told.get(name) === null);
	}

	/**
	 * Places of counts that are hidden, now or before, and of which it can be told that they changed by few since a version: what is left
	 * of a change once every part of it that is shown is taken off.
	 */
	changedWithin({ counts, sums }: Links, hidden: readonly number[], threshold: number): number[] {
		const secret = new Set(hidden);
		return this.#versions.flatMap((told) => {
			const change = (at: number): number | null => {
				const { name, count } = counts[at]!;
				const before = told.has(name) ? told.get(name)! : 0;
				return secret.has(at) || before === null ? null : count - before;
			};
			return sums.flatMap(({ total, parts }) => {
				if (!parts.some((at) => told.has(counts[at]!.name))) return [];
				const whole = change(total);
				const known = parts.map(change);
				const open = parts.filter((_, at) => known[at] === null);
				if (whole === null || open.length === 0) return [];
				const rest = known.reduce<number>((left, part) => left - (part ?? 0), whole);
				return rest !== 0 && Math.abs(rest) < threshold ? open : [];
			});
		});
	}
}

interface Compared {
	archive: readonly { counts: readonly CountTable[] }[];
	threshold: number;
}

/**
 * Whether a year of a table differs by so few persons from what was told of it that the difference tells of them. A key that is new, or gone,
 * was or is 0. Where the city's total itself changed by few, so does something under it.
 */
export function changedByFew(
	{ table, year }: TableYear,
	earlier: Earlier,
	{ archive, threshold }: Compared,
): boolean {
	const few = (now: number, before: number) => now !== before && Math.abs(now - before) < threshold;
	const versions = archive.flatMap(({ counts }) => counts).filter((one) => tellsOf(one, table, year));
	if (versions.length === 0) return false;
	const now = countsOf(table, year);
	const keys = keysOf(table);
	const total = now.get(nameOf('', ''));
	const totals = earlier.shown(cellName(table.measure, year, table.span, {}));
	if (total !== undefined && totals.some((before) => few(total!, before))) return true;
	return versions.some((version) => {
		const before = countsOf(version, year);
		const told = keysOf(version);
		return [...new Set([...now.keys(), ...before.keys()])].some((name) => {
			const own = JSON.parse(name) as string[];
			if (!tellsApart(keys, own) || !tellsApart(told, own)) return false;
			const then = before.has(name) ? before.get(name)! : 0;
			return then !== null && few(now.get(name) ?? 0, then);
		});
	});
}

function tellsOf(version: CountTable, { id, measure, rows, span }: CountedTable, year: number): boolean {
	if (version.id !== id || version.measure !== measure || version.rows !== rows || version.span !== span)
		return false;
	return version.cells.some((cell) => cell.year === year && (cell.row !== '' || cell.column !== ''));
}

/** Counts of a year by row and column; null: hidden. */
function countsOf(
	{ cells }: { cells: readonly { year: number; row: string; column: string; count: number | null }[] },
	year: number,
) {
	const own = cells.filter((cell) => cell.year === year);
	return new Map(own.map(({ row, column, count }) => [nameOf(row, column), count]));
}

const nameOf = (row: string, column: string) => JSON.stringify([row, column]);
