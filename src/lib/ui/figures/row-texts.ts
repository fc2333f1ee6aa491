/** A row of a table in words: its head, and what stands under each other column. */
export interface RowText {
	name: string;
	parts: readonly { label: string; text: string }[];
}

/** The rows of a table as they are printed, hidden counts as `..`. */
export function rowTexts(table: HTMLTableElement): RowText[] {
	const labels = [...(table.tHead?.rows[0]?.cells ?? [])].map(printed);
	return [...(table.tBodies[0]?.rows ?? [])].map(({ cells }) => ({
		name: cells[0] ? printed(cells[0]) : '',
		parts: [...cells]
			.slice(1)
			.map((cell, index) => ({ label: labels[index + 1] ?? '', text: printed(cell) })),
	}));
}

/** As one line: `2025. Med krav: 39. Utan krav: 31.` */
export function inOneLine({ name, parts }: RowText): string {
	return [name, ...parts.map(({ label, text }) => `${label}: ${text}`)].map((text) => `${text}.`).join(' ');
}

const printed = (cell: Element): string => (cell.textContent ?? '').trim();
