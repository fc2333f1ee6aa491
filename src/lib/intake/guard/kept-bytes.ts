import { isKnownHeader } from '../match.ts';
import { read, type ReadFile } from '../read.ts';
import { FileError } from '../report.ts';
import { readStructure, type Structure } from '../structure.ts';
import { built, type Copy } from './kept-copy.ts';
import { keptText } from './kept-text.ts';
import { othersAreClean } from './other-tables.ts';

/** What is kept of a file. */
export interface Kept {
	bytes: Uint8Array<ArrayBuffer>;
	/** Null: byte for byte the file. Else how the masked copy is read. */
	copy: Copy | null;
}

/** So much of a large file is looked at for what stands above its header. */
const HEAD = 131_072;

/**
 * What of a file may be kept: its bytes, or where the guard kept anything out, or another of its tables may hold anything about a person,
 * a UTF-8 copy of the table that was read without it.
 * @returns null where no such copy reads as the file does: it cannot be kept
 */
export function keptBytes(bytes: Uint8Array<ArrayBuffer>, file: ReadFile): Kept | null {
	const whole: Kept = { bytes, copy: null };
	if (file.packed && isClean(file) && isCleanAbove(bytes, file)) return whole;
	const guarded = file.packed ? read(bytes, file.name, file.reading) : file;
	const structure = readStructure(bytes, file.name, isKnownHeader, file.reading);
	const { text, changed, emptyRows } = keptText(structure, guarded);
	if (!changed && guarded.keptOut.maskedNames.parts === 0 && othersAreClean(bytes, file.name, structure))
		return whole;
	const copy = copyOf(guarded, structure, emptyRows);
	const masked = new TextEncoder().encode(`\ufeff${text.replace(/^\ufeff/, '')}`);
	return readsAlike(masked, copy, guarded) ? { bytes: masked, copy } : null;
}

/** Whether the guard kept nothing out of the rows. */
export function isClean({ keptOut, droppedIdentityNumbers, problems }: ReadFile): boolean {
	const { identityNumbers, asked, contacts, personal } = keptOut;
	const found = asked.length + contacts.length + personal.length + problems.length;
	return identityNumbers + droppedIdentityNumbers + found === 0;
}

/** Of a file that the fast reader took: it has nothing beside its table but what stands above it. */
export function isCleanAbove(
	bytes: Uint8Array<ArrayBuffer>,
	{ name, reading }: Pick<ReadFile, 'name' | 'reading'>,
): boolean {
	const end = bytes.subarray(0, HEAD).lastIndexOf(10) + 1;
	const head = bytes.slice(0, end === 0 ? bytes.length : end);
	const guarded = read(head, name, reading);
	return !keptText(readStructure(head, name, isKnownHeader, reading), guarded).changed;
}

function copyOf(file: ReadFile, { sniffed }: Structure, emptyRows: number[]): Copy {
	const { dialect, table, columns, problems, reading } = file;
	const indexOf = new Map(columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index]])));
	return {
		shape: {
			...{ delimiter: sniffed.delimiter, quote: sniffed.quote, headerRow: sniffed.headerRow },
			...{ decimal: sniffed.decimal, table },
			...(dialect.headerRows > 0 ? { headerRows: dialect.headerRows as 1 | 2 } : {}),
			columns: Object.fromEntries(
				columns
					.filter(({ header }) => header !== '' && reading.columns?.[header] === undefined)
					.map(({ header, field }) => [header, field]),
			),
		},
		...{ part: file.part, dialect, keptOut: file.keptOut, emptyRows },
		decided: Object.fromEntries(
			built.flatMap((key) => (reading[key] === undefined ? [] : [[key, reading[key]]])),
		),
		columns,
		droppedIdentityNumbers: file.droppedIdentityNumbers,
		emptied: problems
			.filter(({ reason }) => reason === 'identity_number')
			.map(({ row, field }) => ({ row, column: indexOf.get(field) ?? null })),
	};
}

/** Whether the copy gives the rows of the file: the same ones accepted and refused, with the same cells in all fields. */
function readsAlike(bytes: Uint8Array, copy: Copy, file: ReadFile): boolean {
	const original = { id: file.id, bytes: file.bytes, copy };
	try {
		return same(rowsOf(read(bytes, file.name, file.reading, original)), rowsOf(file));
	} catch (error) {
		if (error instanceof FileError) return false;
		throw error;
	}
}

function rowsOf({ table, columns, staged }: ReadFile) {
	const fields = columns.filter(({ field }) => field !== null);
	return {
		...{ table, read: staged.read, rows: staged.rowNumbers, short: staged.shortRows },
		beside: [...staged.refused, ...staged.setAside].map(({ row, reason }) => [row, reason]),
		fields: fields.map(({ field, header, index }) => [field, header, index]),
		cells: fields.map(({ index }) => staged.columns[index]),
	};
}

function same(one: unknown, other: unknown): boolean {
	if (!Array.isArray(one) || !Array.isArray(other)) {
		if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
			return one === other;
		return same(Object.values(one), Object.values(other));
	}
	return one.length === other.length && one.every((part, at) => same(part, other[at]));
}
