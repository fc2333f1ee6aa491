import { tables } from '../model/tables.ts';
import { addPacked } from './cell-facts.ts';
import { fastRows, type FastRows } from './fast-rows.ts';
import { packedCells, replaceCells, type PackedPart } from './packed.ts';
import { readTable, type ReadFile } from './read.ts';
import type { Reading } from './reading.ts';
import { FileError, type Dialect } from './report.ts';

/** From so many bytes on a file is offered to the fast reader. */
export const fastFrom = 2_000_000;

const HEAD_BYTES = 131_072;
/** More lines than the structure of a file is told from. */
const HEAD_LINES = 300;
/** So many first rows stay as text, for showing them. */
const shown = 20;

/**
 * Reads a large regular file without a string for each cell: all its cells stay packed bytes. The careful reader reads the head and
 * every row that the guard, or whoever judges totals, must see; what it says of them holds for the file. So both readers
 * say the same wherever both apply.
 * @param progress is told bytes and rows as they are read
 * @param send takes rows ahead of the rest, in which nothing about a person can be
 * @returns null where the file needs the careful reader: it is not UTF-8, or a record is irregular
 */
export function fastRead(
	bytes: Uint8Array,
	name: string,
	reading: Reading,
	progress?: (bytes: number, rows: number) => void,
	send?: (part: PackedPart, first: number) => void,
): Omit<ReadFile, 'id'> | null {
	try {
		const head = bytes.subarray(0, endOfHead(bytes, (reading.headerRow ?? 0) + HEAD_LINES));
		if (head.length === bytes.length || reading.part !== undefined) return null;
		const probe = readTable(head, name, reading);
		const start = startOfRows(head, probe);
		if (start === null || !isUtf8(bytes)) return null;
		const shape = shapeOf(probe, head.length);
		const ahead = send && ((part: PackedPart) => send(part, shape.first));
		const rows = fastRows(bytes, start, shape, progress, ahead);
		return rows && whole(bytes, bytes.subarray(0, rows.headEnd), name, reading, rows);
	} catch (error) {
		// The careful reader knows which rows to name.
		if (error instanceof FileError) return null;
		throw error;
	}
}

function whole(
	bytes: Uint8Array,
	head: Uint8Array,
	name: string,
	reading: Reading,
	rows: FastRows,
): Omit<ReadFile, 'id'> | null {
	const seen = rows.seen.filter(({ start }) => start >= head.length);
	const file = readTable(join(bytes, head, seen), name, reading);
	const { staged } = file;
	const inHead = staged.rowNumbers.length - seen.length;
	const regular =
		staged.refused.length + staged.shortRows.length + staged.blank + staged.setAside.length + staged.marks ===
			0 &&
		file.keptOut.personal.length === 0 &&
		file.keptOut.byShape === 0 &&
		staged.columns.length === rows.filled.length &&
		staged.rowNumbers.every((row, at) => row === rows.first + at);
	if (!regular) return null;
	const rowAt = (at: number) => (at < inHead ? at : seen[at - inHead]!.row);
	const rowOf = (number: number) => rows.first + rowAt(number - rows.first);

	const changes = new Map<number, Map<number, string>>();
	staged.rowNumbers.forEach((_, at) => {
		const packed = packedCells(rows, rowAt(at));
		packed.forEach((text, column) => {
			const left = staged.columns[column]![at]!;
			if (left === text) return;
			const texts = changes.get(column) ?? new Map<number, string>();
			changes.set(column, texts.set(rowAt(at), left));
		});
	});
	replaceCells(rows, changes);
	for (const { columns } of rows.parts)
		columns.forEach((texts, column) => addPacked(rows.facts[column]!, texts));
	const filled = new Map(file.columns.map(({ header, index }) => [header, rows.filled[index]!]));
	return {
		...file,
		bytes: bytes.length,
		problems: file.problems.map((problem) => ({ ...problem, row: rowOf(problem.row) })),
		dialect: rows.wide ? notAscii(file.dialect) : file.dialect,
		keptOut: {
			...file.keptOut,
			asked: file.keptOut.asked.map((column) => ({ ...column, filled: filled.get(column.header) ?? 0 })),
		},
		staged: {
			...staged,
			columns: staged.columns.map((texts) => texts.slice(0, shown)),
			rowNumbers: staged.rowNumbers.slice(0, shown),
			blank: rows.blank,
			read: rows.count,
		},
		facts: rows.facts,
		packed: { first: rows.first, count: rows.count, parts: rows.parts },
	};
}

/** The head may be ASCII where the file is not. */
function notAscii(dialect: Dialect): Dialect {
	if (dialect.evidence.encoding !== 'ascii') return dialect;
	return { ...dialect, evidence: { ...dialect.evidence, encoding: 'valid_utf_8' } };
}

/** Position after so many lines, or after more where they are short; the end where the bytes are no longer. */
function endOfHead(bytes: Uint8Array, lines: number): number {
	if (bytes.length <= HEAD_BYTES) return bytes.length;
	let at = 0;
	for (let line = 0; line < lines; line++) {
		at = bytes.indexOf(10, at) + 1;
		if (at === 0) return bytes.length;
	}
	return Math.max(at, bytes.lastIndexOf(10, HEAD_BYTES) + 1);
}

function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < bytes.length; at += 1 << 20)
			decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true });
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

/** Where the rows below the header begin; null where what stands above them is not one plain header line in UTF-8. */
function startOfRows(head: Uint8Array, { dialect, staged }: Omit<ReadFile, 'id'>): number | null {
	const plain =
		dialect.encoding.startsWith('utf-8') &&
		dialect.delimiter.length === 1 &&
		dialect.delimiter < '\x80' &&
		dialect.quote < '\x80' &&
		dialect.escape === '' &&
		dialect.headerRows === 1 &&
		dialect.evidence.container === null;
	if (!plain) return null;
	let at = 0;
	for (let line = dialect.headerRow + (dialect.sepLine ? 1 : 0); line > 0; line--) {
		const end = head.indexOf(10, at);
		if (end === -1) return null;
		// A quoted cell may reach over lines, and where CR ends lines they are fewer.
		const marks = head.subarray(at, end).filter((byte) => byte === dialect.quote.charCodeAt(0)).length;
		if (marks % 2 === 1) return null;
		if (head.subarray(at, Math.max(at, end - 1)).includes(13)) return null;
		at = end + 1;
	}
	return staged.rowNumbers[0] === dialect.headerRow + 1 ? at : null;
}

function shapeOf({ dialect, columns, staged, table }: Omit<ReadFile, 'id'>, headLimit: number) {
	const fields = new Map(tables.find(({ id }) => id === table)!.fields.map(({ id, type }) => [id, type]));
	const types = columns.map(({ field }) => (field === null ? undefined : fields.get(field)));
	return {
		delimiter: dialect.delimiter.charCodeAt(0),
		quote: dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0),
		width: columns.length,
		first: dialect.headerRow + 1,
		headLimit,
		words: types.map((type) => type === undefined || type === 'text'),
		header: new TextEncoder().encode(staged.headerRows[0]?.[0] ?? ''),
	};
}

function join(bytes: Uint8Array, head: Uint8Array, seen: FastRows['seen']): Uint8Array {
	const length = seen.reduce((sum, { start, end }) => sum + end - start + 1, head.length);
	const joined = new Uint8Array(length);
	joined.set(head);
	let at = head.length;
	for (const { start, end } of seen) {
		joined.set(bytes.subarray(start, end), at);
		joined[at + end - start] = 10;
		at += end - start + 1;
	}
	return joined;
}
