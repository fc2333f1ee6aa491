/** Columns of text, aligned by width: cells that begin with a digit to the right, others to the left. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
	const numeric = head.map((_, i) => i > 0 && rows.every((row) => /^([\d–]|$)/.test(row[i] ?? '')));
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, i) => (numeric[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
			.join('  ')
			.trimEnd();
	return [head, ...rows].map(line).join('\n');
}
