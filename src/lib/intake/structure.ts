import { decode, type Decoded } from './decode.ts';
import { safeName } from './guard/identity.ts';
import { columnNames, headerOf, matchTexts } from './header.ts';
import { match } from './match.ts';
import { FileError, type Dialect, type Part } from './report.ts';
import type { Reading } from './reading.ts';
import { sections } from './several-tables.ts';
import { sniff, type Sniffed } from './sniff.ts';
import { stage, type Staged } from './stage.ts';
import { unpack, type Content } from './unpack.ts';

/** A file's one table that was read, as text, and how it was found. */
export interface Structure {
	/** Tables of the file to choose from; empty where there is one. */
	parts: Part[];
	/** Name of the one that was read; null where the file is the table. */
	part: string | null;
	dialect: Dialect;
	sniffed: Sniffed;
	/** The text that the table stands in. */
	text: string;
	staged: Staged;
}

interface Table extends Part {
	decoded: Decoded;
	content: Content;
	sniffed: Sniffed;
	rank: number;
}

type IsKnown = (header: string) => boolean;

/**
 * The structure of a file, whatever it is about: unpack -> decode -> sniff -> stage. Of several tables the one that is asked for, else
 * the one that the model knows best.
 * @throws FileError where it holds no table, or not the one that is asked for
 */
export function readStructure(
	bytes: Uint8Array,
	file: string,
	isKnownHeader: IsKnown,
	reading: Reading = {},
): Structure {
	const tables = tablesOf(unpack(bytes, file), file, isKnownHeader, reading);
	return structureOf(chosen(tables, file, reading), tables);
}

/**
 * The structures of all tables of a file, that which `readStructure` reads first, each with its place among them, counted from 0. Only the
 * first names the parts: a file may have thousands.
 * @throws FileError where it holds no table
 */
export function* readStructures(
	bytes: Uint8Array,
	file: string,
	isKnownHeader: IsKnown,
): Generator<{ structure: Structure; at: number }> {
	const tables = tablesOf(unpack(bytes, file), file, isKnownHeader, {});
	const first = chosen(tables, file, {});
	for (const table of [first, ...tables.filter((other) => other !== first)])
		yield { structure: structureOf(table, table === first ? tables : []), at: tables.indexOf(table) };
}

function structureOf({ decoded, content, sniffed, name }: Table, tables: readonly Table[]): Structure {
	const staged = stage(decoded.text, sniffed);
	return {
		parts: tables.length > 1 ? tables.map(toPart) : [],
		part: name === '' ? null : name,
		dialect: dialectOf(sniffed, decoded, content, staged),
		sniffed,
		text: decoded.text,
		staged,
	};
}

function tablesOf(
	contents: readonly Content[],
	file: string,
	isKnownHeader: IsKnown,
	reading: Reading,
): Table[] {
	const tables: Table[] = [];
	let failure: FileError | null = null;
	for (const content of contents) {
		try {
			tables.push(...tablesIn(content, file, isKnownHeader, reading));
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			failure ??= error;
		}
	}
	if (tables.length === 0) throw failure ?? new FileError('no_table_inside', file);
	return tables;
}

function tablesIn(content: Content, file: string, isKnownHeader: IsKnown, reading: Reading): Table[] {
	const decoded: Decoded = content.bytes
		? decode(content.bytes, file, reading.encoding)
		: { text: content.sheet ?? '', encoding: 'utf-8', evidence: 'valid_utf_8', nul: 0 };
	const { encoding: _, part: __, headerRow, ...shape } = reading;
	const forced: Reading = content.sheet === null ? shape : { ...sheetShape, ...decimalOf(shape) };
	const whole = sniff(decoded.text, isKnownHeader, forced);
	const found = sections(decoded.text, whole, isKnownHeader);
	return found.map((section, i) => {
		const below = found[i + 1]?.rowsAbove ?? Infinity;
		const named = headerRow !== undefined && headerRow > section.rowsAbove && headerRow <= below;
		const sniffed =
			headerRow === undefined && found.length === 1
				? whole
				: sniff(
						decoded.text,
						isKnownHeader,
						named || headerRow === 0 ? { ...forced, headerRow } : forced,
						section,
					);
		const matched = match(matchTexts(sniffed.headerRows, isKnownHeader), {
			names: columnNames(headerOf(sniffed.headerRows)),
			reading,
		});
		const known = matched?.columns.filter(({ field }) => field !== null).length ?? 0;
		return {
			name: safeName(
				[content.name, found.length > 1 ? `#${i + 1}` : ''].filter((text) => text !== '').join(' '),
			),
			headerRow: sniffed.headerRow,
			headers: headerOf(sniffed.headerRows)
				.slice(0, 6)
				.map((text) => text.slice(0, 60)),
			known,
			rank: (named ? 1000 : 0) + (matched?.missing.length === 0 ? 100 : 0) + known,
			decoded,
			content,
			sniffed,
		};
	});
}

/** Sheets are written as text by us. A number's sign is a point there. */
const sheetShape: Reading = { delimiter: ',', quote: '"', decimal: '.' };

function decimalOf({ decimal }: Reading): Reading {
	return decimal ? { decimal } : {};
}

function chosen(tables: readonly Table[], file: string, { part }: Reading): Table {
	if (part === undefined || tables.length === 1) return tables.reduce((a, b) => (b.rank > a.rank ? b : a));
	const table = tables.find(({ name }) => name === part);
	if (!table) throw new FileError('part_missing', file, { part });
	return table;
}

function toPart({ name, headerRow, headers, known }: Table): Part {
	return { name, headerRow, headers, known };
}

function dialectOf(sniffed: Sniffed, decoded: Decoded, content: Content, { marks }: Staged): Dialect {
	const { delimiter, quote, escape, decimal, decimalShown, sepLine, headerRow, headerRows } = sniffed;
	return {
		encoding: decoded.encoding,
		delimiter,
		quote,
		escape,
		decimal,
		decimalShown,
		sepLine,
		headerRow,
		headerRows: headerRows.length,
		evidence: {
			...sniffed.evidence,
			encoding: decoded.evidence,
			nul: decoded.nul,
			marks,
			container: content.container,
		},
	};
}
