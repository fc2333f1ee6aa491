import { afterAll, beforeAll } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Engine, Row } from '../../../src/lib/engine/engine.ts';
import { commit } from '../../../src/lib/intake/commit.ts';
import { read } from '../../../src/lib/intake/read.ts';
import type { FileReport } from '../../../src/lib/intake/report.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';

export interface Register {
	engine: Engine;
	/** Reads a file and takes it in under a number of its own. */
	take(text: string | Uint8Array, name?: string): Promise<{ report: FileReport; fileNo: number }>;
	/** The rows of a table that came of a file, by row. */
	rows(table: string, columns: string, fileNo: number): Promise<Row[]>;
}

/** An empty register for the tests of a file; each test takes in files of its own. */
export function openRegister(): Register {
	let engine: Engine;
	let files = 0;
	beforeAll(async () => {
		engine = await startNodeEngine();
		await createRegister(engine);
	});
	afterAll(() => engine.close());
	return {
		get engine() {
			return engine;
		},
		async take(text, name = 'avtal.csv') {
			const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
			const fileNo = ++files;
			return { report: await commit(engine, read(bytes, name), fileNo), fileNo };
		},
		rows(table, columns, fileNo) {
			return engine.query(
				`SELECT ${columns} FROM "${table}" WHERE file_no = ${fileNo} ORDER BY source_row, row_id`,
			);
		},
	};
}

/** A file parted by semicolons, every cell quoted. */
export function csv(...rows: readonly (readonly string[])[]): string {
	return rows
		.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';') + '\n')
		.join('');
}
