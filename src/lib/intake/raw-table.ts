import type { Column, Engine, PackedColumn } from '../engine/engine.ts';
import { ident } from '../engine/sql.ts';
import type { PackedPart } from './packed.ts';
import type { ReadFile } from './read.ts';

/** Cells of a file as the text they are, beside the numbers of their rows: `source_row`, `c0`, `c1` and on. */
export interface RawTable {
	name: string;
	/** Takes rows in while others are still read. What goes wrong is told by `fill`. */
	take(part: PackedPart, first: number): void;
	/** Lets go of what was taken in: the file is read from its start again. */
	restart(): void;
	/** Takes in the rest of a file. */
	fill(file: ReadFile): Promise<void>;
	drop(): Promise<void>;
}

/**
 * The raw table of a file of the register.
 * @param progress is told how many rows are in
 */
export function rawTable(
	engine: Engine,
	fileNo: number,
	signal?: AbortSignal,
	progress?: (rows: number) => void,
): RawTable {
	const name = `raw_${fileNo}`;
	let rows = 0;
	let work: Promise<void> = Promise.resolve();
	const then = (step: () => Promise<void>) => {
		work = work.then(step);
		// `fill` and `drop` wait for it.
		work.catch(() => {});
	};
	const insert = async (columns: (Column | PackedColumn)[], count: number) => {
		signal?.throwIfAborted();
		await engine.insert(name, columns);
		rows += count;
		progress?.(rows);
	};
	const dropTable = async () => {
		await engine.query(`DROP TABLE IF EXISTS ${ident(name)}`);
		rows = 0;
	};
	const take = (part: PackedPart, first: number) => then(() => insert(packedColumns(part, first), part.rows));
	return {
		name,
		take,
		restart: () => then(dropTable),
		async fill({ staged, packed, name: file }) {
			if (!packed) {
				await work;
				return insert(textColumns(staged), staged.rowNumbers.length);
			}
			// Each part is let go once it is in: the tab must not hold the file twice.
			for (let part = packed.parts.shift(); part; part = packed.parts.shift()) take(part, packed.first);
			await work;
			if (rows !== packed.count)
				throw new Error(`${file}: ${packed.count} rows read, ${rows} in the raw table`);
		},
		async drop() {
			await work.catch(() => {});
			await dropTable();
		},
	};
}

function textColumns({ columns, rowNumbers }: ReadFile['staged']): Column[] {
	const cells = columns.map((values, index): Column => ({ name: `c${index}`, type: 'text', values }));
	return [{ name: 'source_row', type: 'integer', values: rowNumbers }, ...cells];
}

function packedColumns({ from, rows, columns }: PackedPart, first: number): (Column | PackedColumn)[] {
	const numbers = Int32Array.from({ length: rows }, (_, at) => first + from + at);
	const cells = columns.map((values, index): PackedColumn => ({ name: `c${index}`, type: 'packed', values }));
	return [{ name: 'source_row', type: 'integer', values: numbers }, ...cells];
}
