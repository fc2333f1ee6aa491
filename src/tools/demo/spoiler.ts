import type { Column, ContractRow } from './contract-rows.ts';
import type { Chance } from './random.ts';

/** How many of each flaw there are. */
export type Flaws = Record<string, number>;

/** Spoils cells and rows, each at most once, and counts what it did. */
export class Spoiler {
	readonly flaws: Flaws = {};
	readonly #chance: Chance;
	readonly #rows: readonly ContractRow[];
	readonly #touched = new Set<string>();
	readonly #whole = new Set<ContractRow>();

	constructor(chance: Chance, rows: readonly ContractRow[]) {
		this.#chance = chance;
		this.#rows = rows;
	}

	/** Changes `count` cells of these columns. */
	cells(
		name: string,
		count: number,
		columns: readonly Column[],
		change: (cell: string) => string,
		fits: (cell: string, row: ContractRow) => boolean = (cell) => cell !== '',
	): void {
		const places = columns.flatMap((column) =>
			this.#rows
				.filter((row) => !this.#whole.has(row) && !this.#touched.has(place(row, column)))
				.filter((row) => fits(row.cells[column], row))
				.map((row) => ({ row, column })),
		);
		for (const { row, column } of this.#choose(name, count, places)) {
			row.cells[column] = change(row.cells[column]);
			this.#touched.add(place(row, column));
		}
	}

	/** Changes `count` rows, which everything that comes later leaves alone. */
	rows(
		name: string,
		count: number,
		fits: (row: ContractRow) => boolean,
		change: (row: ContractRow) => void,
	): ContractRow[] {
		const places = this.#rows.filter((row) => !this.#whole.has(row) && fits(row));
		const chosen = this.#choose(name, count, places);
		for (const row of chosen) {
			change(row);
			this.#whole.add(row);
		}
		return chosen;
	}

	#choose<T>(name: string, count: number, places: readonly T[]): T[] {
		const chosen = this.#chance.sample(places, count);
		if (chosen.length < count) throw new Error(`${name}: only ${chosen.length} of ${count} places`);
		this.flaws[name] = (this.flaws[name] ?? 0) + count;
		return chosen;
	}
}

const place = (row: ContractRow, column: Column): string => `${row.contract.id} ${column}`;
