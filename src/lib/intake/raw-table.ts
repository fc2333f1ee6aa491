import type { Column, Engine, PackedColumn } from '../engine/engine.ts';
import type { ReadFile } from './read.ts';

/** Puts the cells of a file into a table as the text they are, beside the numbers of their rows: `source_row`, `c0`, `c1` and on. */
export async function fillRaw(
	engine: Engine,
	file: ReadFile,
	raw: string,
	signal?: AbortSignal,
	progress?: (rows: number) => void,
): Promise<void> {
	const { staged, packed } = file;
	if (!packed) {
		const cells = staged.columns.map((values, index): Column => ({
			name: `c${index}`,
			type: 'text',
			values,
		}));
		await engine.insert(raw, [{ name: 'source_row', type: 'integer', values: staged.rowNumbers }, ...cells]);
		progress?.(staged.rowNumbers.length);
		return;
	}
	let rows = 0;
	// Each part is let go once it is in: the tab must not hold the file twice.
	for (let part = packed.parts.shift(); part; part = packed.parts.shift()) {
		signal?.throwIfAborted();
		const from = packed.first + rows;
		const numbers = Int32Array.from({ length: part.rows }, (_, at) => from + at);
		const cells = part.columns.map((values, index): PackedColumn => ({
			name: `c${index}`,
			type: 'packed',
			values,
		}));
		await engine.insert(raw, [{ name: 'source_row', type: 'integer', values: numbers }, ...cells]);
		rows += part.rows;
		progress?.(rows);
	}
	if (rows !== packed.count)
		throw new Error(`${file.name}: ${packed.count} rows read, ${rows} in the raw table`);
}
