import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { extractionDate, type ExtractionDate } from './extraction-date.ts';
import { factsOf, type CellFacts } from './cell-facts.ts';
import { maskStrings, safeName } from './guard/identity.ts';
import type { KeptOut } from './guard/kept-out.ts';
import { guard, guardBeside, guardHeader, maskedNames } from './guard/scan.ts';
import { distinctHeaders, matchTexts } from './header.ts';
import { isKnownHeader, match } from './match.ts';
import type { PackedRows } from './packed.ts';
import type { Reading } from './reading.ts';
import {
	FileError,
	type ColumnMatch,
	type Dialect,
	type FileErrorCode,
	type Part,
	type Problem,
} from './report.ts';
import { seenOf } from './seen.ts';
import type { Staged } from './stage.ts';
import { readStructure, rowsAbove } from './structure.ts';

/** A file as it was read and matched, before anything of it is in the database. Plain data, fit for sending between threads. */
export interface ReadFile {
	/** SHA-256 of the bytes, in hex. */
	id: string;
	name: string;
	bytes: number;
	/** What was decided of how to read it. */
	reading: Reading;
	dialect: Dialect;
	/** Tables of the file to choose from; empty where there is one. */
	parts: Part[];
	part: string | null;
	table: string;
	columns: ColumnMatch[];
	staged: Staged;
	/** All rows of a file that the fast reader took; `staged` then holds the first of them only, for showing. */
	packed?: PackedRows;
	/** What may occur in each column, by its position. */
	facts: CellFacts[];
	problems: Problem[];
	/** The day the file was taken out of its system, where its name or what stands above its header says one. */
	extracted: ExtractionDate | null;
	droppedIdentityNumbers: number;
	keptOut: KeptOut;
}

/**
 * Everything that is done to a file before the database: unpack, decode, sniff, stage, match, guard.
 * @throws FileError saying why the file as a whole cannot be taken in
 */
export function read(bytes: Uint8Array, givenName: string, reading: Reading = {}): ReadFile {
	const name = safeName(givenName);
	const structure = readStructure(bytes, name, isKnownHeader, reading);
	const { staged, dialect, parts, part } = structure;
	const refused = (code: FileErrorCode, detail: FileError['detail'] = {}) =>
		new FileError(code, name, detail, code === 'not_a_table' ? null : seenOf(structure, reading));
	const beside = guardBeside(structure, reading, name);
	guardHeader(staged, reading, name);
	const matched = match(matchTexts(staged.headerRows, isKnownHeader));
	const used = matched?.columns.filter(({ field }) => field !== null).length ?? 0;
	if (!matched || (matched.missing.length > 0 && used < 2)) {
		const code = staged.header.length > 1 || staged.read > 0 ? 'no_known_columns' : 'not_a_table';
		throw refused(code, { headers: staged.header.slice(0, 12).map((header) => header.slice(0, 60)) });
	}
	const { table, missing } = matched;
	const headers = distinctHeaders(staged.header);
	const columns = matched.columns.map((column) => ({ ...column, header: headers[column.index]! }));
	if (missing.length > 0) {
		throw refused('needed_columns_missing', {
			table: table.id,
			missing: missing.map((need) => need.join('|')),
		});
	}
	if (staged.read === 0) throw refused('no_rows');
	const fields = new Map(table.fields.map((field) => [field.id, field]));
	const fieldOf = (index: number) => fields.get(columns[index]?.field ?? '');
	const guarded = guard(staged, columns, fieldOf, dialect.delimiter, reading, name);
	return {
		id: bytesToHex(sha256(bytes)),
		name,
		bytes: bytes.length,
		reading,
		dialect: maskStrings(dialect),
		parts: maskStrings(parts),
		part: maskStrings(part),
		table: table.id,
		columns,
		staged,
		facts: staged.columns.map(factsOf),
		extracted: extractionDate(name, rowsAbove(structure)),
		...guarded,
		keptOut: {
			...guarded.keptOut,
			identityNumbers: guarded.keptOut.identityNumbers + beside,
			maskedNames: maskedNames(name, part, parts),
		},
	};
}
