import { isBlank } from '../find-header.ts';
import type { ReadFile } from '../read.ts';
import { stage, type Row } from '../stage.ts';
import type { Structure } from '../structure.ts';
import { plainCells, tokenize } from '../tokenize.ts';
import { maskIdentityNumbers } from './identity.ts';
import { written } from './masked-text.ts';
import { isPersonalHeader } from './personal-headers.ts';
import { withoutPersons } from './row-text.ts';

/** Stands in emptied cells of a row that would else hold nothing: it would be none. */
export const filler = '•';

/** The text of a table as it may be kept. */
export interface KeptText {
	text: string;
	/** Whether anything of the table or above it was masked. */
	changed: boolean;
	/** Rows that `filler` stands in. */
	emptyRows: number[];
}

/**
 * The text of the table that was read, with the cells emptied that the guard emptied, rows beside it as the guard shows them, and nothing
 * of other tables of the text. What was not masked stands as it stood, and every row has its number.
 * @param guarded what the careful reader and the guard made of it
 */
export function keptText({ text, sniffed }: Structure, guarded: ReadFile): KeptText {
	const { staged, reading, columns } = guarded;
	const emptyRows: number[] = [];
	let out = '';
	let done = sniffed.from;
	let changed = false;
	const put = (from: number, until: number, masked: string) => {
		out += text.slice(done, from) + masked;
		done = until;
		changed = true;
	};

	let above = 0;
	tokenize(
		text,
		sniffed,
		(cells, { start, end }) => {
			if (start >= sniffed.headerAt) return 'stop';
			above++;
			const masked = cells.map(withoutPersons);
			if (differ(masked, cells)) put(start, end, written(masked, sniffed));
			return undefined;
		},
		sniffed.from,
	);

	const left = columns.flatMap(({ header, field, index }) =>
		field === null && isPersonalHeader(header) && !reading.keptColumns?.includes(header) ? [index] : [],
	);
	const quotesOf = (cell: string) => [...cell].filter((character) => character === sniffed.quote).join('');
	const beside = new Map(
		[...staged.refused, ...staged.setAside].map(({ row, reason }) => [row, reason === 'totals'] as const),
	);
	let headers = sniffed.headerRows.length;
	let next = 0;
	const each = ({ cells, span: { start, end }, plain, row }: Row) => {
		const content = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
		if (headers-- > 0) {
			const masked = cells.map((cell) => maskIdentityNumbers(cell));
			if (differ(masked, cells)) put(content, end, written(masked, sniffed));
		} else if (staged.rowNumbers[next] === row) {
			const at = next++;
			const kept = cells.map((cell, index) => (index < columns.length ? staged.columns[index]![at]! : cell));
			if (!differ(kept, cells)) return;
			if (isBlank(kept)) {
				kept.forEach((cell, index) => cell !== cells[index] && (kept[index] = filler));
				emptyRows.push(row);
			}
			put(content, end, written(kept, sniffed));
		} else if (beside.has(row)) {
			const record = plain ? plainCells(text.slice(content, end), sniffed) : cells;
			const shift = Math.max(0, record.length - columns.length);
			const isOut = (at: number) => left.some((index) => at >= index && at <= index + shift);
			const masked = record.map((cell, at) => {
				const rest = isOut(at) ? '' : withoutPersons(cell);
				if (rest === cell) return cell;
				// In a line that is refused for its quotes they stay, in one that is for its cells none is empty.
				if (rest.replace(/["'\s]/g, '') !== '') return rest;
				return (plain ? quotesOf(cell) : '') + filler;
			});
			if (!differ(masked, record)) return;
			const line = plain ? masked.join(sniffed.delimiter) : written(masked, sniffed);
			// A sum that is no figure would be no sum.
			put(content, end, beside.get(row) ? line.replaceAll(filler, '0') : line);
		}
	};
	stage(text, sniffed, each);

	const rowsBefore = sniffed.firstRow - 1 - above;
	const before = rowsBefore > 0 ? '\n'.repeat(rowsBefore) : text.slice(0, sniffed.from);
	return { text: before + out + text.slice(done, sniffed.until), changed, emptyRows };
}

function differ(one: readonly string[], other: readonly string[]): boolean {
	return one.some((cell, at) => cell !== other[at]);
}
