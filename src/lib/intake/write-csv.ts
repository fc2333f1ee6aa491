/**
 * Rows as plain delimited text (RFC 4180: CRLF, doubled quotes), a line end after each. A lone empty cell is quoted, so that its row
 * is no blank line.
 */
export function csvText(rows: Iterable<readonly string[]>, delimiter = ','): string {
	const lines: string[] = [];
	for (const cells of rows) lines.push(csvLine(cells, delimiter));
	return lines.join('');
}

/** One such row, with its line end. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
	if (cells.length === 1 && cells[0] === '') return '""\r\n';
	return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function csvCell(cell: string, delimiter: string): string {
	const plain = !cell.includes(delimiter) && !/["\r\n]/.test(cell) && cell.charCodeAt(0) !== 0xfeff;
	return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
