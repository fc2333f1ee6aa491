/** The text of a file. */
export function lines(...rows: string[]): string {
	return rows.join('\n');
}
