import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The characters of the bytes from 0x80 to 0x9f; where Windows-1252 has none, a replacement character. */
const UPPER = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/**
 * `TextDecoder` will not do: in Node 20 it reads these bytes as Latin-1.
 *
 * @param {string} folder
 * @param {string} name
 */
export function textOf(folder, name) {
	const latin = readFileSync(join(folder, name)).toString('latin1');
	return latin.replace(/[\u0080-\u009f]/g, (character) => UPPER[character.charCodeAt(0) - 0x80] ?? '');
}

/**
 * Reads a Windows-1252 CSV with semicolons. Nothing is shared with the project: this is what its answers are held
 * against.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} firstHeader the header's first cell; what stands above it is skipped
 * @returns {{ header: string[], rows: string[][] }}
 */
export function readTable(folder, name, firstHeader) {
	const all = cellsOf(textOf(folder, name));
	while (all.length > 0 && all[0]?.[0] !== firstHeader) all.shift();
	const [header = [], ...rows] = all;
	return { header, rows };
}

/**
 * @param {string} text
 * @returns {string[][]}
 */
export function cellsOf(text) {
	const rows = [];
	let row = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (quoted) {
			if (character !== '"') cell += character;
			else if (text[at + 1] === '"') cell += text[++at];
			else quoted = false;
		} else if (character === '"') {
			quoted = true;
		} else if (character === ';') {
			row.push(cell);
			cell = '';
		} else if (character === '\n') {
			row.push(cell);
			rows.push(row);
			row = [];
			cell = '';
		} else if (character !== '\r') {
			cell += character;
		}
	}
	return rows;
}

/**
 * Rows as records of trimmed text, by header; a word for *missing* is an empty text.
 *
 * @param {{ header: string[], rows: string[][] }} table
 * @returns {Record<string, string>[]}
 */
export function recordsOf({ header, rows }) {
	const records = [];
	for (const row of rows) {
		/** @type {Record<string, string>} */
		const record = {};
		for (let at = 0; at < header.length; at++) {
			const value = (row[at] ?? '').trim();
			const missing = ['-', 'saknas', 'uppgift saknas'].includes(value.toLowerCase());
			record[header[at] ?? ''] = missing ? '' : value;
		}
		records.push(record);
	}
	return records;
}

const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti'];
MONTHS.push('september', 'oktober', 'november', 'december');

/**
 * A date as 2024-03-01; empty where there is none; null where it cannot be told.
 *
 * @param {string} cell
 * @returns {string | null}
 */
export function dateOf(cell) {
	if (cell === '' || /^\d{4}-\d\d-\d\d$/.test(cell)) return cell;
	if (/^\d{8}$/.test(cell)) return `${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6)}`;
	if (/^\d{5}$/.test(cell)) return new Date((Number(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10);
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
	if (dotted)
		return `${dotted[3]}-${String(dotted[2]).padStart(2, '0')}-${String(dotted[1]).padStart(2, '0')}`;
	const named = /^(\p{L}+) (\d{4})$/u.exec(cell);
	const month = MONTHS.indexOf(named?.[1] ?? '') + 1;
	return named && month > 0 ? `${named[2]}-${String(month).padStart(2, '0')}-01` : null;
}
