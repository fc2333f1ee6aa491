import { factsOf, type CellFacts } from './cell-facts.ts';
import { extractionDate, type ExtractionDate } from './extraction-date.ts';
import { maskStrings, safeName } from './guard/identity.ts';
import { asOriginal, copyReading, type Original } from './guard/kept-copy.ts';
import type { KeptOut } from './guard/kept-out.ts';
import { guard, guardBeside, guardHeader, maskedNames } from './guard/scan.ts';
import { columnNames, distinctHeaders, matchTexts } from './header.ts';
import { isKnownHeader, match, type Matched } from './match.ts';
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
import { rowsAbove } from './rows-above.ts';
import { samplesOf, seenOf } from './seen.ts';
import type { Staged } from './stage.ts';
import type { Field } from '../model/types.ts';
import { readStructure, type Structure } from './structure.ts';
import { sha256Of } from '../text/sha256.ts';

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
	/** Up to three different values of each column. */
	samples: string[][];
	/** The day the export was taken out of its system; null where neither its name nor what stands above its header says it. */
	extracted: ExtractionDate | null;
	staged: Staged;
	/** All rows of a file that the fast reader took; `staged` then holds the first of them only, for showing. */
	packed?: PackedRows;
	/** What may occur in each column, by its position. */
	facts: CellFacts[];
	problems: Problem[];
	droppedIdentityNumbers: number;
	keptOut: KeptOut;
}

/**
 * Everything that is done to a file before the database: unpack, decode, sniff, stage, match, guard.
 * @param original the file that the bytes are kept of; without it they are the file
 * @throws FileError saying why the file as a whole cannot be taken in
 */
export function read(bytes: Uint8Array, name: string, reading: Reading = {}, original?: Original): ReadFile {
	const copy = original?.copy ?? null;
	const table = readTable(bytes, name, copy ? copyReading(reading, copy) : reading);
	const file = { id: original?.id ?? sha256Of(bytes), ...table };
	return original ? asOriginal(file, reading, original) : file;
}

/** Without the hash, which is not needed of every part of a file. */
export function readTable(bytes: Uint8Array, givenName: string, reading: Reading): Omit<ReadFile, 'id'> {
	const name = safeName(givenName);
	const structure = readStructure(bytes, name, isKnownHeader, reading);
	const { staged, dialect, parts, part } = structure;
	const beside = guardBeside(structure, reading, name);
	guardHeader(staged, reading, name);
	const matched = matchColumns(structure, reading);
	const refused = (code: FileErrorCode, detail: FileError['detail'] = {}) =>
		new FileError(code, name, detail, code === 'not_a_table' ? null : seenOf(structure, reading, matched));
	const used = matched?.columns.filter(({ field }) => field !== null).length ?? 0;
	if (!matched || (matched.missing.length > 0 && used < 2 && matched.table.id !== reading.table)) {
		const code = staged.header.length > 1 || staged.read > 0 ? 'no_known_columns' : 'not_a_table';
		throw refused(code, { headers: staged.header.slice(0, 12).map((header) => header.slice(0, 60)) });
	}
	const { table, columns, missing } = matched;
	if (missing.length > 0) {
		throw refused('needed_columns_missing', {
			table: table.id,
			missing: missing.map((need) => need.join('|')),
		});
	}
	if (staged.read === 0) throw refused('no_rows');
	const fields = new Map(table.fields.map((field) => [field.id, field]));
	const fieldOf = (index: number) =>
		fields.get(columns[index]!.field ?? '') ?? likelyNumber(columns[index]!, fields);
	const guarded = guard(staged, columns, fieldOf, dialect.delimiter, reading, name);
	return {
		name,
		bytes: bytes.length,
		reading,
		dialect: maskStrings(dialect),
		parts: maskStrings(parts),
		part: maskStrings(part),
		table: table.id,
		columns,
		samples: samplesOf(staged, (index) =>
			guarded.keptOut.personal.some(({ header }) => header === columns[index]!.header),
		),
		extracted: extractionDate(name, rowsAbove(structure)),
		staged,
		facts: staged.columns.map(factsOf),
		...guarded,
		keptOut: {
			...guarded.keptOut,
			identityNumbers: guarded.keptOut.identityNumbers + beside,
			maskedNames: maskedNames(name, part, parts),
		},
	};
}

/** So many first rows tell what values look like: as many as the fast reader has at hand. */
const looked = 100;

function matchColumns({ staged }: Structure, reading: Reading): Matched | null {
	const matchable =
		staged.headerRows.length > 0 ? matchTexts(staged.headerRows, isKnownHeader) : staged.header;
	const matched = match(matchable, {
		names: columnNames(staged.header),
		values: staged.columns.map((values) => values.slice(0, looked)),
		reading,
	});
	const headers = distinctHeaders(staged.header);
	const headerOf = ({ index, field }: ColumnMatch) =>
		headers[index] || (field === null ? '' : `#${index + 1}`);
	return (
		matched && {
			...matched,
			columns: matched.columns.map((column) => ({ ...column, header: headerOf(column) })),
		}
	);
}

/** A column of organisation numbers whose organisation nobody has said: the guard treats it as what it is. */
function likelyNumber({ how, others }: ColumnMatch, fields: ReadonlyMap<string, Field>): Field | undefined {
	const field = others[0]?.how === 'synonym' && how === null ? fields.get(others[0].field) : undefined;
	return field?.type === 'orgnr' ? field : undefined;
}
