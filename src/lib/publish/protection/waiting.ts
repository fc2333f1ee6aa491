import { nameIn } from '../cell-name.ts';
import type { CountTable, CountTableId, WaitingReason } from '../counts.ts';
import { standingCells } from '../hide-counts.ts';
import type { CountedTable } from '../person-tables.ts';

/** A year of a table: its breakdown stands or waits as a whole. */
export interface TableYear {
	table: CountedTable;
	year: number;
}

/** Counts that cannot stand, and why. */
export interface Failing {
	reason: WaitingReason;
	names: ReadonlySet<string>;
}

/** Of tables that cannot all be protected, the first of these waits first. */
const leastNeeded: readonly CountTableId[] = [
	'by_length',
	'by_age',
	'by_gender',
	'by_cluster',
	'by_group',
	'retention',
	'by_unit',
	'by_tertial',
	'by_half',
	'by_channel',
];

/** Which years of which tables stand, and which wait for the next version. */
export class Waiting {
	readonly #reasons: Map<CountTable['measure'], Map<string, WaitingReason>> = new Map();

	constructor(readonly all: readonly CountedTable[]) {}

	/** The years of tables that stand. */
	standing(): TableYear[] {
		return this.all.flatMap((table) =>
			[...new Set(table.cells.map(({ year }) => year))]
				.filter((year) => this.#reason(table, year) === undefined)
				.map((year) => ({ table, year })),
		);
	}

	/** The tables, of the years that wait without anything but the city's totals. */
	tables(): CountedTable[] {
		return this.all.map((table) => ({
			...table,
			cells: standingCells(table, (year) => this.#reason(table, year) !== undefined),
		}));
	}

	/** What waits of a table, and why. */
	of({ id, measure }: Pick<CountTable, 'id' | 'measure'>): CountTable['waiting'] {
		const table = this.all.find((one) => one.id === id && one.measure === measure)!;
		return [...new Set(table.cells.map(({ year }) => year))].flatMap((year) => {
			const reason = this.#reason(table, year);
			return reason === undefined ? [] : [{ year, reason }];
		});
	}

	/** A year of a table waits; where too little changed, all tables that count the same persons of that year wait with it. */
	hold({ table, year }: TableYear, reason: WaitingReason): void {
		const reasons = this.#reasons.get(table.measure) ?? new Map<string, WaitingReason>();
		this.#reasons.set(table.measure, reasons);
		const together = this.all.filter(
			({ measure, id }) => measure === table.measure && (id === table.id || reason === 'small_change'),
		);
		for (const { id } of together) reasons.set(`${id} ${year}`, reason);
	}

	/** The year of a table that is needed least, of those that hold any of the counts, waits. */
	holdOne({ names, reason }: Failing): void {
		const holding = this.standing().filter(({ table, year }) =>
			table.cells.some((cell) => cell.year === year && names.has(nameIn(table, cell))),
		);
		const [least] = holding.sort((a, b) => leastNeeded.indexOf(a.table.id) - leastNeeded.indexOf(b.table.id));
		if (least === undefined) throw new Error('counts that nobody asked for cannot be protected');
		this.hold(least, reason);
	}

	#reason({ id, measure }: CountedTable, year: number): WaitingReason | undefined {
		return this.#reasons.get(measure)?.get(`${id} ${year}`);
	}
}
