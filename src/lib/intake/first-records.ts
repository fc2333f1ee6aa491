import { isBlank, usualWidth } from './find-header.ts';
import { inClass, mayEscape, otherQuotes, seemsEscaped } from './quoting.ts';
import type { Reading } from './reading.ts';
import type { LineEnd } from './report.ts';
import { tokenize, type Shape } from './tokenize.ts';

/** Of a text's beginning, where spaces after delimiters are looked for. */
const BEGINNING = 65_536;

/** The first records of a text, read with one delimiter and one way of quoting. */
export interface Sample {
	shape: Shape;
	records: string[][];
	/** Of each record, whether a quote never closed in it. */
	plain: boolean[];
	starts: number[];
	ends: number[];
	lineEnds: LineEnd[];
}

/**
 * The first records with one delimiter, by what makes them most even: a space after it, what quotes, and how quotes are escaped. Other
 * signs than `"` quote where they wrap whole records, or wrap cells that hold the delimiter and more records are even by that.
 */
export function bestQuoted(
	text: string,
	from: number,
	delimiter: string,
	reading: Reading,
	take: (shape: Shape) => Sample,
): Sample {
	const withEscape = (by: string, quote: string): Sample => {
		const plain = take({ delimiter: by, quote, escape: '' });
		if (!mayEscape(text, from, quote)) return plain;
		const escaped = take({ delimiter: by, quote, escape: '\\' });
		const more = evenness(escaped) - evenness(plain);
		return more > 0 || (more === 0 && seemsEscaped(text, from, quote, delimiter)) ? escaped : plain;
	};
	const mayBeSpaced =
		reading.delimiter === undefined && text.slice(from, from + BEGINNING).includes(`${delimiter} `);
	const quotedBy = (quote: string): Sample => {
		const tight = withEscape(delimiter, quote);
		if (!mayBeSpaced) return tight;
		const spaced = withEscape(`${delimiter} `, quote);
		return isSpaced(text, spaced) && evenness(spaced) >= evenness(tight) ? spaced : tight;
	};
	if (reading.quote !== undefined) return quotedBy(reading.quote);
	let best = quotedBy('"');
	for (const { quote, whole, parts } of otherQuotes(text, from, delimiter)) {
		const other = quotedBy(quote);
		if (whole && evenness(other, true) >= evenness(best, true)) best = other;
		else if (parts && evenness(other) > evenness(best)) best = other;
	}
	return best;
}

/** Which share of the filled records is as wide as usual, and not for a quote that never closes; of all, or of those below a preamble. */
export function evenness({ records, plain }: Sample, below = false): number {
	const width = usualWidth(records);
	const first = below ? records.findIndex(({ length }) => length === width) : 0;
	const filled = records.flatMap((cells, at) => (at < first || isBlank(cells) ? [] : [at]));
	return (
		filled.filter((at) => !plain[at] && records[at]!.length === width).length / Math.max(1, filled.length)
	);
}

export function sample(text: string, shape: Shape, from: number, until: number, size: number): Sample {
	const taken: Sample = { shape, records: [], plain: [], starts: [], ends: [], lineEnds: [] };
	const lineEnds = new Map<LineEnd, number>();
	tokenize(
		text,
		shape,
		(cells, { start, end }, plain) => {
			if (start >= until) return 'stop';
			taken.records.push(cells);
			taken.plain.push(plain);
			taken.starts.push(start);
			taken.ends.push(end);
			const lineEnd = lineEndAt(text, end);
			if (lineEnd) lineEnds.set(lineEnd, (lineEnds.get(lineEnd) ?? 0) + 1);
			return taken.records.length >= size ? 'stop' : undefined;
		},
		from,
	);
	taken.lineEnds = [...lineEnds].sort((a, b) => b[1] - a[1]).map(([lineEnd]) => lineEnd);
	return taken;
}

function lineEndAt(text: string, end: number): LineEnd | null {
	const character = text.charAt(end);
	if (character === '\n') return 'lf';
	if (character !== '\r') return null;
	return text.charAt(end + 1) === '\n' ? 'crlf' : 'cr';
}

/** So much of a record shows whether spaces follow its delimiters. */
const SHOWN = 10_000;

/**
 * Whether a space follows every delimiter between filled cells, and so belongs to none of them. After other delimiters than a comma it is
 * taken off only where quotes stand behind it.
 */
function isSpaced(text: string, { shape, records, plain, starts, ends }: Sample): boolean {
	const { delimiter, quote } = shape;
	const sign = delimiter.charAt(0);
	const wide = records.flatMap(({ length }, at) => (length > 1 && !plain[at] ? [at] : []));
	if (wide.length < 2) return false;
	const [d, q] = [inClass(sign), inClass(quote)];
	const inside = shape.escape === '' ? `[^${q}]|[${q}][${q}]` : `[^${q}\\\\]|\\\\.|[${q}][${q}]`;
	const cell = quote === '' ? null : new RegExp(`(^|[${d}] ?)[${q}](?:${inside})*[${q}]`, 'gs');
	const tight = new RegExp(`[${d}][^ ${d}]`);
	const even = wide.every((at) => {
		const record = text.slice(starts[at], Math.min(ends[at]!, starts[at]! + SHOWN));
		return !tight.test(cell ? record.replace(cell, '$1x') : record);
	});
	if (!even) return false;
	if (sign === ',') return records[wide[0]!]!.slice(1).some((each) => each !== '');
	return quote !== '' && wide.some((at) => text.slice(starts[at], ends[at]).includes(delimiter + quote));
}
