const SAMPLE = 65_536;

/** What quotes beside `"` in some files. */
const others = ["'", '`', '~', '^', '$', '|', '»', '”'] as const;

/** How cells stand in quotes of one sign in a text's beginning. */
export interface Quoted {
	quote: string;
	/** It wraps all filled cells, two or more, of the first line that it begins or of most lines. */
	whole: boolean;
	/** It wraps a cell that holds the delimiter. */
	parts: boolean;
}

/** Signs other than `"` that may quote in a text: they wrap whole cells, and no fewer than `"` does. */
export function otherQuotes(text: string, from: number, delimiter: string): Quoted[] {
	const start = text.slice(from, from + SAMPLE);
	const present = others.filter((quote) => quote !== delimiter.charAt(0) && start.includes(quote));
	if (present.length === 0) return [];
	const lines = start.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	const double = wrapped(start, '"', delimiter);
	return present
		.filter((quote) => wrapped(start, quote, delimiter) >= Math.max(1, double))
		.map((quote) => ({
			quote,
			whole: wrapsLines(lines, quote, delimiter),
			parts: wrapsDelimiter(start, quote, delimiter),
		}))
		.filter(({ whole, parts }) => whole || parts);
}

/** Whether a quote behind a backslash occurs in a text. */
export function mayEscape(text: string, from: number, quote: string): boolean {
	return quote !== '' && text.slice(from, from + SAMPLE).includes(`\\${quote}`);
}

/** Whether quotes within quoted cells seem to stand behind a backslash: some do, within the cell, and none is doubled. */
export function seemsEscaped(text: string, from: number, quote: string, delimiter: string): boolean {
	const start = text.slice(from, from + SAMPLE);
	const [sign, mark] = [inClass(delimiter.charAt(0)), inClass(quote)];
	const doubled = new RegExp(`[^${sign}\\r\\n${mark}\\\\][${mark}][${mark}][^${sign}\\r\\n${mark}]`);
	return new RegExp(`\\\\[${mark}][^${sign}\\r\\n${mark}]`).test(start) && !doubled.test(start);
}

/** Whether lines consist of wrapped and empty cells: the first with such a cell at its start, or most of them. */
function wrapsLines(lines: readonly string[], quote: string, delimiter: string): boolean {
	const [sign, mark] = [inClass(delimiter.charAt(0)), inClass(quote)];
	const cell = `[${mark}](?:[^${mark}]|[${mark}][${mark}])*[${mark}]`;
	const all = new RegExp(`^(?:${cell})?(?:[${sign}] ?(?:${cell})?)*$`);
	const filled = new RegExp(`(?:^|[${sign}] ?)[${mark}][^${mark}]`, 'g');
	const whole = (line: string) => all.test(line) && (line.match(filled)?.length ?? 0) >= 2;
	const first = lines.find((line) => line.startsWith(quote));
	return (first !== undefined && whole(first)) || lines.filter(whole).length * 2 > lines.length;
}

/** Whether a quote wraps a cell that holds the delimiter. */
function wrapsDelimiter(text: string, quote: string, delimiter: string): boolean {
	const [sign, mark] = [inClass(delimiter.charAt(0)), inClass(quote)];
	return new RegExp(
		`(?:^|[${sign}\\r\\n] ?)[${mark}][^${mark}\\r\\n${sign}]*[${sign}][^${mark}\\r\\n]*[${mark}]`,
	).test(text);
}

/** How many cells a quote wraps. */
function wrapped(text: string, quote: string, delimiter: string): number {
	const [sign, mark] = [inClass(delimiter.charAt(0)), inClass(quote)];
	const cell = new RegExp(
		`(?:^|[${sign}\\r\\n]) ?[${mark}][^${mark}\\r\\n]*[${mark}](?= *(?:[${sign}\\r\\n]|$))`,
		'g',
	);
	return text.match(cell)?.length ?? 0;
}

/** A character as it stands within the brackets of a regular expression. */
export function inClass(character: string): string {
	return character.replace(/[\\\]^-]/, '\\$&');
}
