import { joinHeaderRows, normaliseHeader } from './header.ts';

/** Which of the first records are the header; `rows` is 0 where there is none and 2 where groups stand over it. */
export interface FoundHeader {
	at: number;
	rows: 0 | 1 | 2;
}

type IsKnown = (header: string) => boolean;
type Records = readonly (readonly string[])[];

/** Header rows stand among so many first records; lines of text, which have one cell, are not counted. */
const EARLY = 40;

/** Whether a record holds nothing at all. */
export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/** Whether a cell holds a number, a date, an amount or nothing: what a header does not say. */
export function isFigure(cell: string): boolean {
	return /^[\s\d.,:/%'+−–-]*(kr|sek|eur|€|tkr|mkr|mnkr|msek|st)?\s*$/i.test(cell);
}

export function knownHeaders(cells: readonly string[], isKnown: IsKnown): string[] {
	return cells.filter((cell) => cell.length < 200 && isKnown(normaliseHeader(cell)));
}

/** How many headers the model knows stand in a record; the same one twice is one. */
export function knownCount(cells: readonly string[], isKnown: IsKnown): number {
	return new Set(knownHeaders(cells, isKnown).map(normaliseHeader)).size;
}

/** The records' usual number of cells; of equally usual ones the larger. */
export function usualWidth(records: Records): number {
	const counts = new Map<number, number>();
	for (const cells of records) {
		if (!isBlank(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	}
	let best = 1;
	for (const [width, count] of counts) {
		const most = counts.get(best) ?? 0;
		if (count > most || (count === most && width > best)) best = width;
	}
	return best;
}

/**
 * The record with most known headers, unless records as full above it would be lost; else the first as wide as usual whose cells are
 * filled and no figures; else one whose words stand over figures; else there is no header. Records of full width above a header found by
 * its look only would be lost, so that more than one of them means that there is none.
 */
export function findHeader(records: Records, isKnown: IsKnown): FoundHeader {
	const early = records.slice(0, earlyEnd(records));
	const known = early.map((cells) => knownCount(cells, isKnown));
	const most = Math.max(0, ...known);
	if (most >= 2) {
		const found = underKnown(records, known.indexOf(most), isKnown);
		if (found) return found;
	}
	const width = usualWidth(records);
	const full = early.flatMap((cells, at) => (isFull(cells, width) ? [at] : []));
	const like = early.findIndex(
		(cells) => cells.length >= width && cells.slice(0, width).every((cell) => !isFigure(cell)),
	);
	if (like !== -1 && full.filter((at) => at < like).length <= 1) return withGroups(records, like, isKnown);
	const first = full[0] ?? early.findIndex((cells) => !isBlank(cells));
	if (first !== -1 && (standsOverFigures(records, first) || namesPeriods(records, first)))
		return withGroups(records, first, isKnown);
	return { at: 0, rows: 0 };
}

/** Whether a header shows by more than its look: it is known, has groups over it or stands over figures. */
export function isAttested(records: Records, { at, rows }: FoundHeader, known: number): boolean {
	return (
		known > 0 || rows === 2 || (rows === 1 && (standsOverFigures(records, at) || namesPeriods(records, at)))
	);
}

function earlyEnd(records: Records): number {
	let wide = 0;
	const end = records.findIndex((cells) => trimmedWidth(cells) > 1 && ++wide > EARLY);
	return end === -1 ? records.length : end;
}

/** Whether most cells of so many are filled. */
function isFull(cells: readonly string[], width: number): boolean {
	return (
		cells.length >= width && cells.slice(0, width).filter((cell) => cell.trim() !== '').length * 2 > width
	);
}

/**
 * The header by known headers in a record. Below others that are as full it is data that happens to hold such words: the first of those
 * is the header if it looks like one. Lines of another width and those parted by a blank one stand above a table, as do groups.
 */
function underKnown(records: Records, at: number, isKnown: IsKnown): FoundHeader | null {
	const found = withGroups(records, at, isKnown);
	const width = trimmedWidth(records[at]!);
	let from = found.at;
	while (from > 0 && !isBlank(records[from - 1]!)) from--;
	const above = Array.from({ length: found.at - from }, (_, i) => from + i).filter(
		(i) => trimmedWidth(records[i]!) === width && isFull(records[i]!, width),
	);
	const first = above[0];
	if (first === undefined) return found;
	const allKnown = knownCount(records[at]!, isKnown) === width;
	if (above.length === 1 && allKnown && width > 2) return found;
	const filled = records[first]!.filter((cell) => cell.trim() !== '');
	const words = filled.every((cell) => !isFigure(cell)) && new Set(filled).size === filled.length;
	if (words) return withGroups(records, first, isKnown);
	return above.length === 1 && records[at]!.every((cell) => !isFigure(cell)) ? found : null;
}

function trimmedWidth(cells: readonly string[]): number {
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '') width--;
	return width;
}

/** The header row as it is, or with the row of groups over it (or the lower row under it). */
export function withGroups(records: Records, at: number, isKnown: IsKnown): FoundHeader {
	if (at > 0 && areGroupsOver(records, at - 1, isKnown)) return { at: at - 1, rows: 2 };
	return { at, rows: areGroupsOver(records, at, isKnown) ? 2 : 1 };
}

/**
 * Whether a record holds groups over the next one: words with blanks to their right where the next has words, too. A title of
 * one cell is no group. That the next is a header as well shows by headers that are known, or by words over figures.
 */
function areGroupsOver(records: Records, at: number, isKnown: IsKnown): boolean {
	const [upper, lower] = [records[at], records[at + 1]];
	if (!upper || !lower) return false;
	const filled = upper.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
	if (filled.length === 0 || (filled.length === 1 && filled[0] === 0)) return false;
	const words = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '' || !isFigure(cell));
	if (!words(upper.filter((cell) => !isPeriod(cell))) || !words(lower)) return false;
	const under = lower.filter((cell, i) => i > filled[0]! && cell.trim() !== '' && !upper[i]?.trim());
	if (under.length === 0) return false;
	const joined = knownHeaders(joinHeaderRows(upper, lower), isKnown).length;
	const alone = knownHeaders(upper, isKnown).length;
	if (knownHeaders(lower, isKnown).length >= 2 || joined > alone) return true;
	return standsOverFigures(records, at + 1) && !isBlank(lower);
}

/** Whether a record has words where most of the records below have figures. */
function standsOverFigures(records: Records, at: number): boolean {
	const below = records.slice(at + 1, at + 21).filter((cells) => !isBlank(cells));
	if (below.length === 0) return false;
	return records[at]!.some((cell, i) => {
		if (isFigure(cell)) return false;
		const cells = below.map((other) => other[i] ?? '').filter((other) => other.trim() !== '');
		return cells.length > 0 && cells.filter(isFigure).length * 3 >= cells.length * 2;
	});
}

/** Whether a cell names a year, or a month of one. */
function isPeriod(cell: string): boolean {
	return /^\s*((19|20)\d\d([-/.](0?[1-9]|1[0-2]))?|(0?[1-9]|1[0-2])[-/.](19|20)\d\d)\s*$/.test(cell);
}

/** Whether a record has words and years or months, where those below have other figures. */
function namesPeriods(records: Records, at: number): boolean {
	const figures = records[at]!.flatMap((cell, i) => (cell.trim() !== '' && isFigure(cell) ? [i] : []));
	const below = records.slice(at + 1, at + 21).filter((cells) => !isBlank(cells));
	return (
		figures.length > 0 &&
		figures.every((i) => isPeriod(records[at]![i]!)) &&
		records[at]!.some((cell) => !isFigure(cell)) &&
		below.length > 0 &&
		below.every((cells) => figures.some((i) => !isPeriod(cells[i] ?? '')))
	);
}
