import { strFromU8 } from 'fflate';
import { Parser } from 'saxen';
import type { Allowance } from './allowance.ts';
import { FileError } from './report.ts';
import { cellText, dateStyles, type SheetStyles } from './workbook-cell.ts';
import { csvLine } from './write-csv.ts';
import type { ZipEntry } from './zip.ts';

// Not `read-excel-file` (9.3.17), which cannot hold what we promise: under our security headers it waits for ever (its unzipping starts
// a worker from a blob), `#N/A` becomes a blank, a written-out date moves with the time zone, one odd cell refuses the file, and
// 93 kB with cells far to the right take 3.7 GB.

export interface Sheet {
	name: string;
	/** Its rows as comma-separated text, each on the line that its number says. */
	text: string;
}

const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strictNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/**
 * The sheets of an .xlsx workbook that hold anything: dates as ISO dates, numbers plain, formulas as what they last gave.
 * @throws FileError `broken_archive` where a part is missing or is no XML
 */
export function readWorkbook(entries: readonly ZipEntry[], allowance: Allowance): Sheet[] {
	const { file } = allowance;
	const parts = new Map(entries.map(({ name, bytes }) => [name, bytes]));
	const xml = (name: string) => (parts.has(name) ? strFromU8(parts.get(name)!) : '');
	try {
		const targets = relations(xml('xl/_rels/workbook.xml.rels'));
		const { sheets, from1904 } = sheetList(xml('xl/workbook.xml'));
		const styles = dateStyles(walkAll(xml('xl/styles.xml')), from1904);
		const strings = sharedStrings(xml('xl/sharedStrings.xml'));
		const read = sheets.map(({ name, relation }) => {
			const target = targets.get(relation) ?? '';
			const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
			return { name, text: sheetText(xml(path), strings, styles, allowance) };
		});
		const filled = read.filter(({ text }) => /[^\s,"]/.test(text));
		if (filled.length === 0) throw new FileError('empty', file);
		return filled;
	} catch (error) {
		if (error instanceof FileError) throw error;
		throw new FileError('broken_archive', file);
	}
}

export type Attributes = Record<string, string>;

interface Visitor {
	open?: (name: string, attributes: () => Attributes) => void;
	close?: (name: string) => void;
	text?: (text: string) => void;
}

function walk(xml: string, visitor: Visitor): void {
	const parser = new Parser();
	parser.ns({
		[spreadsheetNamespace]: 'm',
		[strictNamespace]: 'm',
		[relationsNamespace]: 'r',
		[strictRelations]: 'r',
	});
	parser.on('openTag', (name, attributes, decodeEntities) => {
		visitor.open?.(name, () => {
			const given = attributes();
			return Object.fromEntries(Object.entries(given).map(([key, text]) => [key, decodeEntities(text)]));
		});
	});
	parser.on('closeTag', (name) => visitor.close?.(name));
	parser.on('text', (text, decodeEntities) => visitor.text?.(decodeEntities(text)));
	parser.on('cdata', (text) => visitor.text?.(text));
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('warn', () => {});
	parser.parse(xml);
}

/** Every element with its attributes, in order. */
function walkAll(xml: string): [name: string, attributes: Attributes][] {
	const all: [string, Attributes][] = [];
	if (xml !== '') walk(xml, { open: (name, attributes) => all.push([name, { ...attributes() }]) });
	return all;
}

function relations(xml: string): Map<string, string> {
	const targets = new Map<string, string>();
	for (const [name, attributes] of walkAll(xml)) {
		if (/(^|:)Relationship$/.test(name)) targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
	}
	return targets;
}

function sheetList(xml: string): { sheets: { name: string; relation: string }[]; from1904: boolean } {
	const all = walkAll(xml);
	const sheets = all
		.filter(([name]) => name === 'm:sheet')
		.map(([, attributes]) => ({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '' }));
	const properties = all.find(([name]) => name === 'm:workbookPr')?.[1];
	return { sheets, from1904: ['1', 'true'].includes(properties?.['date1904'] ?? '') };
}

/** Texts that cells name by their number; readings of Japanese characters are left out. */
function sharedStrings(xml: string): string[] {
	const strings: string[] = [];
	let text = '';
	let inText = false;
	let phonetic = false;
	if (xml === '') return strings;
	walk(xml, {
		open: (name) => {
			if (name === 'm:si') text = '';
			else if (name === 'm:rPh') phonetic = true;
			else if (name === 'm:t') inText = true;
		},
		text: (part) => {
			if (inText && !phonetic) text += part;
		},
		close: (name) => {
			if (name === 'm:t') inText = false;
			else if (name === 'm:rPh') phonetic = false;
			else if (name === 'm:si') strings.push(text);
		},
	});
	return strings;
}

function sheetText(
	xml: string,
	strings: readonly string[],
	styles: SheetStyles,
	allowance: Allowance,
): string {
	const lines: string[] = [];
	let cells: string[] = [];
	let row = 0;
	let column = 0;
	let cell: Attributes = {};
	let value = '';
	let taking = false;
	walk(xml, {
		open: (name, attributes) => {
			if (name === 'm:row') {
				const number = Number(attributes()['r'] ?? row + 1);
				for (row++; row < number; row++) lines.push('\r\n');
				cells = [];
				column = 0;
			} else if (name === 'm:c') {
				cell = { ...attributes() };
				const at = columnOf(cell['r'] ?? '');
				column = at === 0 ? column + 1 : at;
				value = '';
			} else if (name === 'm:v' || name === 'm:t') taking = true;
		},
		text: (part) => {
			if (taking) value += part;
		},
		close: (name) => {
			if (name === 'm:v' || name === 'm:t') taking = false;
			else if (name === 'm:c') {
				while (cells.length < column) cells.push('');
				cells[column - 1] = cellText(cell, value, strings, styles);
			} else if (name === 'm:row') {
				const line = csvLine(cells);
				allowance.take(line.length);
				lines.push(cells.length === 0 ? '\r\n' : line);
			}
		},
	});
	return lines.join('');
}

/** `C7` is in column 3; 0 where nothing says so. */
function columnOf(reference: string): number {
	let column = 0;
	for (const letter of /^[A-Z]{0,3}/.exec(reference)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
	return column;
}
