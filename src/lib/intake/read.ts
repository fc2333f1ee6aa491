import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Field } from '../model/types.ts';
import { decode } from './decode.ts';
import { findIdentityNumber } from './guard.ts';
import { isKnownHeader, match } from './match.ts';
import type { Reading } from './reading.ts';
import { FileError, type ColumnMatch, type Dialect, type Problem } from './report.ts';
import { sniff } from './sniff.ts';
import { stage, type Staged } from './stage.ts';

/** A file as it was read and matched, before anything of it is in the database. Plain data, fit for sending between threads. */
export interface ReadFile {
	/** SHA-256 of the bytes, in hex. */
	id: string;
	name: string;
	bytes: number;
	/** What was decided of how to read it. */
	reading: Reading;
	dialect: Dialect;
	table: string;
	columns: ColumnMatch[];
	staged: Staged;
	/** Order of day and month in dates with slashes, by column; absent where nothing shows it. */
	dateOrders: Record<number, 'dmy' | 'mdy'>;
	problems: Problem[];
	droppedIdentityNumbers: number;
}

/**
 * Everything that is done to a file before the database: decode, sniff, stage, match, guard.
 * @throws FileError saying why the file as a whole cannot be taken in
 */
export function read(bytes: Uint8Array, name: string, reading: Reading = {}): ReadFile {
	const { text, encoding } = decode(bytes, name);
	const sniffed = sniff(text, isKnownHeader);
	const staged = stage(text, sniffed);
	const matched = match(staged.header);
	const used = matched?.columns.filter(({ field }) => field !== null).length ?? 0;
	if (!matched || (matched.missing.length > 0 && used < 2)) {
		const code = staged.header.length > 1 || staged.read > 0 ? 'no_known_columns' : 'not_a_table';
		throw new FileError(code, name, {
			headers: staged.header.slice(0, 12).map((header) => header.slice(0, 60)),
		});
	}
	const { table, columns, missing } = matched;
	if (missing.length > 0) {
		throw new FileError('needed_columns_missing', name, {
			table: table.id,
			missing: missing.map((need) => need.join('|')),
		});
	}
	if (staged.read === 0) throw new FileError('no_rows', name);
	const fields = new Map(table.fields.map((field) => [field.id, field]));
	const fieldOf = (index: number) => fields.get(columns[index]?.field ?? '');
	const guarded = guard(staged, columns, fieldOf, name);
	return {
		id: bytesToHex(sha256(bytes)),
		name,
		bytes: bytes.length,
		reading,
		dialect: {
			encoding,
			delimiter: sniffed.delimiter,
			quote: sniffed.quote,
			decimal: sniffed.decimal,
			decimalShown: sniffed.decimalShown,
			sepLine: sniffed.sepLine,
			headerRow: sniffed.headerRow,
		},
		table: table.id,
		columns,
		staged,
		dateOrders: dateOrders(staged, fieldOf),
		...guarded,
	};
}

/**
 * No identity number goes further than this. A sure one refuses the file, naming rows and columns; bare ten digits that can be
 * one are emptied and counted, but in columns of reference numbers, which collide with them by chance.
 */
function guard(
	staged: Staged,
	columns: readonly ColumnMatch[],
	fieldOf: (index: number) => Field | undefined,
	file: string,
): { problems: Problem[]; droppedIdentityNumbers: number } {
	const problems: Problem[] = staged.shortRows.map((row) => ({
		row,
		field: '',
		raw: null,
		reason: 'too_few_cells',
	}));
	const refused: string[] = [];
	let dropped = 0;
	staged.columns.forEach((values, index) => {
		const field = fieldOf(index);
		values.forEach((value, i) => {
			const finding = findIdentityNumber(value);
			if (finding === null) return;
			const row = staged.rowNumbers[i]!;
			if (finding === 'identity_number') {
				refused.push(`${row}:${columns[index]!.header || index + 1}`);
			} else if (field?.type !== 'id') {
				values[i] = '';
				dropped++;
				problems.push({ row, field: field?.id ?? '', raw: null, reason: 'identity_number' });
			}
		});
	});
	for (const row of staged.refused) {
		if (findIdentityNumber(row.text) !== null) refused.push(`${row.row}:`);
	}
	const header = staged.header.findIndex((text) => findIdentityNumber(text) === 'identity_number');
	if (header !== -1)
		throw new FileError('identity_numbers', file, { count: 1, cells: [`header:${header + 1}`] });
	if (refused.length > 0)
		throw new FileError('identity_numbers', file, { count: refused.length, cells: refused.slice(0, 10) });
	return { problems, droppedIdentityNumbers: dropped };
}

/** A first number above twelve shows that the day stands first, a second one that the month does; both at once show nothing. */
function dateOrders(
	staged: Staged,
	fieldOf: (index: number) => Field | undefined,
): Record<number, 'dmy' | 'mdy'> {
	const orders: Record<number, 'dmy' | 'mdy'> = {};
	staged.columns.forEach((values, index) => {
		if (fieldOf(index)?.type !== 'date') return;
		let dayFirst = false;
		let monthFirst = false;
		for (const value of values) {
			const parts = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\b/.exec(value);
			if (!parts) continue;
			if (Number(parts[1]) > 12) dayFirst = true;
			if (Number(parts[2]) > 12) monthFirst = true;
		}
		if (dayFirst !== monthFirst) orders[index] = dayFirst ? 'dmy' : 'mdy';
	});
	return orders;
}
