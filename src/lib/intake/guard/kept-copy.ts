import type { KeptFile } from '../../store/kept-file.ts';
import type { ReadFile } from '../read.ts';
import type { Reading } from '../reading.ts';
import { samplesOf } from '../seen.ts';
import type { ColumnMatch, Dialect } from '../report.ts';
import type { KeptOut } from './kept-out.ts';
import { filler } from './kept-text.ts';

/** What tells how a file is built. */
export const built = [
	...(['part', 'encoding', 'delimiter', 'quote', 'headerRow', 'headerRows', 'decimal', 'table'] as const),
];

/** What is known of a file of which a masked copy is kept, and is not in the copy. Plain data, kept beside it. */
export interface Copy {
	/** How the copy is read, whatever can still be told from it. */
	shape: Required<Pick<Reading, 'delimiter' | 'quote' | 'headerRow' | 'decimal' | 'table' | 'columns'>> &
		Pick<Reading, 'headerRows'>;
	part: string | null;
	/** What was decided of how the file is built when the copy was made: what is found without it is not in the copy. */
	decided: Pick<Reading, (typeof built)[number]>;
	/** As they were matched; those of which nothing was decided are no other ones in the copy. */
	columns: ColumnMatch[];
	dialect: Dialect;
	keptOut: KeptOut;
	droppedIdentityNumbers: number;
	/** Cells emptied of identity numbers: row, and index of the column; null where it is no field. */
	emptied: { row: number; column: number | null }[];
	emptyRows: number[];
}

/** The file whose bytes are read, where they are not the file's own. */
export interface Original {
	/** SHA-256 of its bytes, in hex. */
	id: string;
	bytes: number;
	/** Null: the bytes are its own all the same. */
	copy: Copy | null;
}

/** The file that kept bytes are of, for reading them as decided. */
export function originalOf({ id, bytes, copy }: KeptFile): Original {
	return { id, bytes, copy: copy as Copy | null };
}

/** How the copy is read for the file to be read as decided. */
export function copyReading(reading: Reading, { shape, dialect }: Copy): Reading {
	const { encoding: _, part: __, delimiter, quote, ...decided } = reading;
	const { columns, table, headerRows, ...structure } = shape;
	const otherHeader = decided.headerRow !== undefined && decided.headerRow !== shape.headerRow;
	const isText = dialect.evidence.container !== 'workbook';
	const otherTable = decided.table !== undefined && decided.table !== table;
	return {
		...structure,
		...(otherHeader || headerRows === undefined ? {} : { headerRows }),
		...(isText && delimiter !== undefined ? { delimiter } : {}),
		...(isText && quote !== undefined ? { quote } : {}),
		...(otherTable ? {} : { table }),
		...decided,
		columns: { ...(otherTable ? {} : columns), ...decided.columns },
	};
}

/** What was read of a copy, as it would have been read of the file. */
export function asOriginal(file: ReadFile, reading: Reading, { id, bytes, copy }: Original): ReadFile {
	if (copy === null) return { ...file, id, bytes };
	const { staged } = file;
	const rows = new Set(copy.emptyRows);
	staged.rowNumbers.forEach((row, at) => {
		if (!rows.has(row)) return;
		for (const values of staged.columns) if (values[at] === filler) values[at] = '';
	});
	const personal = new Set(file.keptOut.personal.map(({ header }) => header));
	const samples = samplesOf(staged, (index) => personal.has(file.columns[index]!.header));
	const emptied = copy.emptied.map(({ row, column }) => ({
		...{ row, field: (column === null ? null : file.columns[column]?.field) ?? '' },
		...{ raw: null, reason: 'identity_number' as const },
	}));
	return {
		...file,
		...{ id, bytes, reading, parts: [], part: copy.part },
		columns: file.columns.map((column) => matchedBefore(column, reading, copy)),
		dialect: dialectOf(file, copy),
		samples: rows.size === 0 ? file.samples : samples,
		problems: [...file.problems, ...emptied],
		droppedIdentityNumbers: file.droppedIdentityNumbers + copy.droppedIdentityNumbers,
		keptOut: keptOutOf(file.keptOut, copy.keptOut, reading),
	};
}

/** A column as it was matched in the file, unless it was decided since what it is. */
function matchedBefore(column: ColumnMatch, { columns = {}, table }: Reading, copy: Copy): ColumnMatch {
	const before = copy.columns.find(({ index, header }) => index === column.index && header === column.header);
	const isDecided = columns[column.header] !== undefined || (table ?? copy.shape.table) !== copy.shape.table;
	return before && !isDecided && before.field === column.field ? before : column;
}

/** The file's own, unless it was decided since that it is built otherwise. */
function dialectOf({ dialect }: ReadFile, copy: Copy): Dialect {
	const { encoding, evidence } = copy.dialect;
	const keys = ['delimiter', 'quote', 'escape', 'headerRow', 'headerRows', 'decimal'] as const;
	if (keys.every((key) => dialect[key] === copy.dialect[key])) return copy.dialect;
	const { container } = evidence;
	return { ...dialect, encoding, evidence: { ...dialect.evidence, encoding: evidence.encoding, container } };
}

/** What is found in the copy beside what was found in the file: columns that were kept then and are not now. */
function keptOutOf(found: KeptOut, before: KeptOut, reading: Reading): KeptOut {
	const headers = (columns: readonly { header: string }[]) => new Set(columns.map(({ header }) => header));
	const also = <C extends { header: string }>(now: readonly C[], then: readonly C[]): C[] => {
		const here = headers(then);
		return [...then, ...now.filter(({ header }) => !here.has(header))];
	};
	const isKept = (header: string) => reading.keptColumns?.includes(header) ?? false;
	return {
		...before,
		identityNumbers: before.identityNumbers + found.identityNumbers,
		asked: also(found.asked, before.asked).map((column) => ({
			...column,
			answer: reading.tenDigits?.[column.header] ?? null,
		})),
		contacts: also(found.contacts, before.contacts).map((column) => ({
			...column,
			kept: isKept(column.header),
		})),
		personal: also(found.personal, before.personal).map((column) => ({
			...column,
			kept: isKept(column.header),
		})),
		byShape: found.byShape,
	};
}

/** Whether a reading asks for what the copy no longer holds: the file itself must be there for it. */
export function needsOriginal(reading: Reading, { part, dialect, keptOut, decided }: Copy): boolean {
	const kept = reading.keptColumns ?? [];
	const gone = [...keptOut.contacts, ...keptOut.personal].filter((column) => !column.kept);
	return (
		built.some((key) => decided[key] !== undefined && reading[key] === undefined) ||
		(reading.part !== undefined && reading.part !== part) ||
		(reading.encoding !== undefined && reading.encoding !== dialect.encoding) ||
		gone.some(({ header }) => kept.includes(header)) ||
		keptOut.asked.some(
			({ header, answer }) => answer !== 'reference' && reading.tenDigits?.[header] === 'reference',
		)
	);
}
