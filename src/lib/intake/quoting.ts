import type { Shape } from './tokenize.ts';

const SAMPLE = 65_536;

/** What quotes in a text: `'` only where it wraps whole cells, and more than `"` does. */
export function quoteOf(text: string, from: number, delimiter: string): string {
	const start = text.slice(from, from + SAMPLE);
	const single = wrapped(start, "'", delimiter);
	return single >= 2 && single > wrapped(start, '"', delimiter) ? "'" : '"';
}

/** Whether quotes within quoted cells stand behind a backslash: some do, within the cell, and none is doubled. */
export function escapeOf(text: string, from: number, { quote, delimiter }: Omit<Shape, 'escape'>): '' | '\\' {
	if (quote === '') return '';
	const start = text.slice(from, from + SAMPLE);
	const sign = inClass(delimiter.charAt(0));
	const doubled = new RegExp(`[^${sign}\\r\\n${quote}\\\\]${quote}${quote}[^${sign}\\r\\n${quote}]`);
	return new RegExp(`\\\\${quote}[^${sign}\\r\\n${quote}]`).test(start) && !doubled.test(start) ? '\\' : '';
}

/** How many cells a quote wraps. */
function wrapped(text: string, quote: string, delimiter: string): number {
	const sign = inClass(delimiter.charAt(0));
	const cell = new RegExp(
		`(?:^|[${sign}\\r\\n])${quote}[^${quote}\\r\\n]*${quote}(?=[${sign}\\r\\n]|$)`,
		'g',
	);
	return text.match(cell)?.length ?? 0;
}

function inClass(character: string): string {
	return character.replace(/[\\\]^-]/, '\\$&');
}
