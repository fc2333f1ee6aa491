import type { Locale } from '../text/locale.ts';
import { spreadsheetCsv } from '../text/spreadsheet-csv.ts';
import { chain, correctionColumns, isCorrectionHeader, shortId, type RowToCorrect } from './corrections.ts';
import { problemText, refusedReason } from './reasons.ts';
import type { Dialect, FileReport, RefusedRow } from './report.ts';
import { plainCells, tokenize, type Shape } from './tokenize.ts';

/** Refused rows as a file for spreadsheets: as they stood, with file, row and reason before them, so that cells too many shift nothing. */
export function refusedFile(report: FileReport, rows: readonly RefusedRow[], locale: Locale): string {
	return correctionFile(
		report,
		rows.map((row) => ({
			row: row.row,
			cells: refusedCells(row, report.dialect),
			reason: refusedReason(row, report.table, locale),
		})),
		locale,
	);
}

/** Rows with problems, whole, as such a file. */
export function problemFile(report: FileReport, rows: readonly RowToCorrect[], locale: Locale): string {
	return correctionFile(
		report,
		rows.map(({ row, record, problems }) => ({
			row,
			cells: firstRecord(record, written(report.dialect)),
			reason: problems.map((problem) => problemText(problem, report.table, locale)).join('. '),
		})),
		locale,
	);
}

interface Line {
	row: number;
	cells: readonly string[];
	reason: string;
}

/** A file that itself corrects another hands on where its rows came from first. */
function correctionFile({ id, columns }: FileReport, lines: readonly Line[], locale: Locale): string {
	const data = columns.filter(({ header }) => !isCorrectionHeader(header));
	const at = (header: string) => columns.find((column) => column.header.trim() === header)?.index;
	const [file, row] = [at(correctionColumns.file), at(correctionColumns.row)];
	const through = (cells: readonly string[], index: number | undefined, here: string) =>
		[...(index === undefined || !cells[index]?.trim() ? [] : [cells[index].trim()]), here].join(chain);
	const width = columns.length;
	const rows = lines.map((line) => [
		through(line.cells, file, shortId(id)),
		through(line.cells, row, String(line.row)),
		line.reason,
		...data.map(({ index }) => line.cells[index] ?? ''),
		...line.cells.slice(width),
	]);
	return spreadsheetCsv(
		[[...Object.values(correctionColumns), ...data.map(({ header }) => header)], ...rows],
		locale,
	);
}

/** Rows that the reader refused stand in the file's own dialect, those refused later in the form that `recordSql` gives. */
function refusedCells({ reason, text }: RefusedRow, dialect: Dialect): string[] {
	if (reason === 'quote_never_closed') return plainCells(text, dialect);
	return firstRecord(text, reason === 'too_many_cells' ? dialect : written(dialect));
}

function written({ delimiter }: Dialect): Shape {
	return { delimiter: delimiter.charAt(0), quote: '"', escape: '' };
}

function firstRecord(text: string, shape: Shape): string[] {
	let cells: string[] = [];
	tokenize(text, shape, (record) => {
		cells = record;
		return 'stop';
	});
	return cells;
}
