import { normaliseHeader } from './header.ts';
import { tokenize, type Shape } from './tokenize.ts';

export interface Sniffed extends Shape {
	sepLine: boolean;
	/** Position in the text of the header's record. */
	headerAt: number;
	/** The header's row as a spreadsheet counts, from 1 (a `sep=` line is not a row). */
	headerRow: number;
	/** How wide records may be: the header with its trailing separators, or what the records below it usually are. */
	widest: number;
	decimal: ',' | '.';
	decimalShown: boolean;
}

const delimiters = [';', ',', '\t', '|', ':'] as const;
const SAMPLE = 200;

/** Position and cells of one record. */
interface Sample {
	cells: string[];
	start: number;
}

/**
 * How a delimited text is built, from its first 200 records: `sep=` line, delimiter, header row below a preamble, decimal sign.
 * @param isKnownHeader tells whether a normalised header is one the model knows: the best evidence for a header row
 */
export function sniff(text: string, isKnownHeader: (header: string) => boolean): Sniffed {
	const sep = /^sep=(.)(\r\n|\r|\n|$)/i.exec(text);
	const from = sep ? sep[0].length : 0;
	const candidates = (sep ? [sep[1]!] : delimiters).map((delimiter) => {
		const shape = { delimiter, quote: '"' };
		const records = sample(text, shape, from);
		const header = findHeader(records, isKnownHeader);
		return { shape, records, header, score: score(records, header, isKnownHeader) };
	});
	const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
	const below = best.records.slice(best.header + 1);
	const decimal = decimalSign(below, best.shape.delimiter);
	return {
		...best.shape,
		sepLine: sep !== null,
		headerAt: best.records[best.header]?.start ?? from,
		headerRow: best.header + 1,
		widest: Math.max(best.records[best.header]?.cells.length ?? 1, usualWidth(below)),
		...decimal,
	};
}

function sample(text: string, shape: Shape, from: number): Sample[] {
	const records: Sample[] = [];
	tokenize(
		text,
		shape,
		(cells, span) => {
			records.push({ cells, start: span.start });
			return records.length >= SAMPLE ? 'stop' : undefined;
		},
		from,
	);
	return records;
}

/** The records' usual number of cells; of equally usual ones the larger. */
function usualWidth(records: readonly Sample[]): number {
	const counts = new Map<number, number>();
	for (const { cells } of records) {
		if (isBlank(cells)) continue;
		counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	}
	let best = 1;
	for (const [width, count] of counts) {
		const most = counts.get(best) ?? 0;
		if (count > most || (count === most && width > best)) best = width;
	}
	return best;
}

/** The record with most known headers, else the first as wide as usual whose cells are filled and no numbers. */
function findHeader(records: readonly Sample[], isKnownHeader: (header: string) => boolean): number {
	const early = records.slice(0, 40);
	const known = early.map(({ cells }) => countKnown(cells, isKnownHeader));
	const most = Math.max(0, ...known);
	if (most >= 2) return known.indexOf(most);
	const width = usualWidth(records);
	const like = early.findIndex(
		({ cells }) =>
			cells.length >= width && cells.slice(0, width).every((cell) => !/^[\s\d.,:%-]*$/.test(cell)),
	);
	if (like !== -1) return like;
	return Math.max(
		0,
		early.findIndex(({ cells }) => !isBlank(cells)),
	);
}

function countKnown(cells: readonly string[], isKnownHeader: (header: string) => boolean): number {
	return cells.filter((cell) => cell.length < 200 && isKnownHeader(normaliseHeader(cell))).length;
}

/** Known headers weigh most, then how many other records are as wide as the header, then the width. */
function score(
	records: readonly Sample[],
	header: number,
	isKnownHeader: (header: string) => boolean,
): number {
	const head = records[header];
	if (!head) return 0;
	const width = head.cells.length;
	const others = records.filter(({ cells }, at) => at !== header && !isBlank(cells));
	const even =
		others.length === 0 ? 1 : others.filter(({ cells }) => cells.length === width).length / others.length;
	const known = countKnown(head.cells, isKnownHeader);
	return (width > 1 ? 1 : 0) * (known * 100 + even * 10 + Math.min(width, 9));
}

function decimalSign(
	records: readonly Sample[],
	delimiter: string,
): { decimal: ',' | '.'; decimalShown: boolean } {
	let comma = 0;
	let point = 0;
	for (const { cells } of records) {
		for (const cell of cells) {
			if (cell.length > 40) continue;
			if (
				/^[-−+]?\d[\d\s.\u00a0\u202f']*,(\d{1,2}|\d{4,})\s*(%|kr|sek|eur|€|tkr|mkr|mnkr|msek)?$/i.test(cell)
			)
				comma++;
			else if (
				/^[-−+]?\d[\d\s,\u00a0\u202f']*\.(\d{1,2}|\d{4,})\s*(%|kr|sek|eur|€|tkr|mkr|mnkr|msek)?$/i.test(cell)
			)
				point++;
		}
	}
	if (comma === point) return { decimal: delimiter === ',' ? '.' : ',', decimalShown: false };
	return { decimal: comma > point ? ',' : '.', decimalShown: true };
}

/** Whether a record holds nothing at all. */
export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}
