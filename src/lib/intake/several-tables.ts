import { isBlank, isFigure, knownCount } from './find-header.ts';
import type { Section } from './sniff.ts';
import { tokenize, type Shape } from './tokenize.ts';

interface Start {
	at: number;
	/** Rows above it. */
	rows: number;
}

/** A record that may be the header of a further table, until the next one shows whether it is. */
interface Candidate {
	start: Start;
	cells: string[];
	known: number;
}

/**
 * Where the tables of a text stand that holds several, one below another. A further one begins below a blank line with a header:
 * headers that the model knows and that are not those above, or words over figures.
 * A line of one cell right above it is its title.
 */
export function sections(
	text: string,
	shape: Shape,
	isKnownHeader: (header: string) => boolean,
	from = 0,
): Section[] {
	const whole = [{ start: from, end: text.length, rowsAbove: 0 }];
	if (!hasBlankLine(text)) return whole;
	const starts: Start[] = [{ at: from, rows: 0 }];
	let row = 0;
	let width = 0;
	let header: string[] = [];
	let apart = false;
	let title: Start | null = null;
	let candidate: Candidate | null = null;
	let above: string[] = [];
	const accept = ({ start, cells }: Candidate) => {
		starts.push(start);
		header = cells;
		width = cells.length;
	};
	tokenize(
		text,
		shape,
		(record, { start }) => {
			const here: Start = { at: start, rows: row++ };
			if (isBlank(record)) {
				if (candidate && candidate.known >= 2) accept(candidate);
				candidate = null;
				apart = true;
				return;
			}
			const cells = trimmed(record);
			if (candidate) {
				if (candidate.known >= 2 || isOver(candidate.cells, cells, above, width)) accept(candidate);
				candidate = null;
			} else if (apart && width > 1) {
				const known = knownCount(cells, isKnownHeader);
				const words = cells.length > 1 && cells.every((cell) => cell.trim() !== '' && !isFigure(cell));
				if (cells.length === 1) title ??= here;
				else if ((words || known >= 2) && cells.join('\0') !== header.join('\0'))
					candidate = { start: title ?? here, cells, known };
			}
			if (cells.length > 1) {
				title = null;
				apart = false;
				if (!candidate) above = cells;
			}
			if (starts.length === 1 && !candidate && cells.length > width) {
				width = cells.length;
				header = cells;
			}
		},
		from,
	);
	return starts.map(({ at, rows }, i) => ({
		start: at,
		end: starts[i + 1]?.at ?? text.length,
		rowsAbove: rows,
	}));
}

/** Words over figures: of another number than in the table above, or where that had figures, too. */
function isOver(
	header: readonly string[],
	below: readonly string[],
	above: readonly string[],
	width: number,
) {
	if (below.length !== header.length) return false;
	if (header.length !== width) return below.some(isFilledFigure);
	return below.some((cell, i) => isFilledFigure(cell) && isFilledFigure(above[i] ?? ''));
}

function trimmed(cells: readonly string[]): string[] {
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '') width--;
	return cells.slice(0, width);
}

function isFilledFigure(cell: string): boolean {
	return cell.trim() !== '' && isFigure(cell);
}

/** A line between others that holds separators at most: without one there is one table. */
function hasBlankLine(text: string): boolean {
	return /\n[ \t\r;,|:"]*\n|\r[ \t;,|:"]*\r/.test(text);
}
