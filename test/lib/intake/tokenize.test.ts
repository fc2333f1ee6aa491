import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/lib/intake/tokenize.ts';

interface Read {
	cells: string[];
	text: string;
	plain: boolean;
}

function read(text: string, delimiter = ';'): Read[] {
	const records: Read[] = [];
	tokenize(text, { delimiter, quote: '"', escape: '' }, (cells, { start, end }, plain) => {
		records.push({ cells: [...cells], text: text.slice(start, end), plain });
	});
	return records;
}

const cellsOf = (text: string, delimiter?: string): string[][] =>
	read(text, delimiter).map(({ cells }) => cells);

describe('records', () => {
	test.each([
		['LF', 'a;b\nc;d\n'],
		['CRLF', 'a;b\r\nc;d\r\n'],
		['CR', 'a;b\rc;d\r'],
		['LF and CRLF', 'a;b\nc;d\r\n'],
		['CR and CRLF', 'a;b\rc;d\r\n'],
		['CRLF and no end', 'a;b\r\nc;d'],
	])('end at %s', (_, text) => {
		expect(cellsOf(text)).toEqual([
			['a', 'b'],
			['c', 'd'],
		]);
	});

	test('a blank line is a record with one empty cell', () => {
		expect(cellsOf('a\r\n\r\nb\n\n')).toEqual([['a'], [''], ['b'], ['']]);
	});

	test('of nothing there are none', () => {
		expect(cellsOf('')).toEqual([]);
	});

	test('keep empty cells at both ends', () => {
		expect(cellsOf(';a;\n;;')).toEqual([
			['', 'a', ''],
			['', '', ''],
		]);
	});

	test('reading starts where it is told and stops when it is told', () => {
		const seen: string[][] = [];
		tokenize(
			'x\na;b\nc;d\ne;f',
			{ delimiter: ';', quote: '"', escape: '' },
			(cells) => {
				seen.push(cells);
				return seen.length === 2 ? 'stop' : undefined;
			},
			2,
		);
		expect(seen).toEqual([
			['a', 'b'],
			['c', 'd'],
		]);
	});

	test('a record that is asked for again is read as plain text, its first line only', () => {
		const seen: [string[], boolean][] = [];
		tokenize('"a\nb";c\nd;e', { delimiter: ';', quote: '"', escape: '' }, (cells, _, plain) => {
			seen.push([cells, plain]);
			return !plain && cells[0]!.includes('\n') ? 'reread' : undefined;
		});
		expect(seen).toEqual([
			[['a\nb', 'c'], false],
			[['"a'], true],
			[['b"', 'c'], false],
			[['d', 'e'], false],
		]);
	});

	test('a record for which a position is named ends there, and the next one begins', () => {
		const seen: string[][] = [];
		tokenize('a;b\ufeffc;d\ne;f', { delimiter: ';', quote: '"', escape: '' }, (cells) => {
			seen.push(cells);
			return cells.length === 3 ? 3 : undefined;
		});
		expect(seen).toEqual([
			['a', 'b\ufeffc', 'd'],
			['a', 'b'],
			['c', 'd'],
			['e', 'f'],
		]);
	});
});

describe('quotes', () => {
	test.each([
		['hold the delimiter', '"a;b";c', ['a;b', 'c']],
		['hold line ends as they are', '"a\r\nb\nc\rd";e', ['a\r\nb\nc\rd', 'e']],
		['doubled are one', '"säger ""hej""";b', ['säger "hej"', 'b']],
		['may hold nothing', '"";b', ['', 'b']],
		['may hold one doubled quote only', '"""";b', ['"', 'b']],
		['within an unquoted cell are text', 'rör 3" av stål;b', ['rör 3" av stål', 'b']],
		['at the end of an unquoted cell are text', 'b"";c"', ['b""', 'c"']],
		['alone within a quoted cell on one line are text', '"ett "bra" namn";b', ['ett "bra" namn', 'b']],
		['after a space are text', 'a; "b"', ['a', ' "b"']],
		['may have spaces after them', '"a;b"  ;"c" ', ['a;b', 'c']],
		['of words at the beginning of a text are text', '"A" och "B";b', ['"A" och "B"', 'b']],
		['of a word before a quoted cell are text', '"Ritz" AB;"b;c"', ['"Ritz" AB', 'b;c']],
	])('%s', (_, text, cells) => {
		expect(read(text)).toEqual([{ cells, text, plain: false }]);
	});

	test('one that never closes costs its own line only', () => {
		expect(read('a;b\n"c;d\ne;f\ng;h')).toEqual([
			{ cells: ['a', 'b'], text: 'a;b', plain: false },
			{ cells: ['"c', 'd'], text: '"c;d', plain: true },
			{ cells: ['e', 'f'], text: 'e;f', plain: false },
			{ cells: ['g', 'h'], text: 'g;h', plain: false },
		]);
	});

	test('a lone one and one that closes on another line do not glue the lines', () => {
		expect(read('"ett "bra\nnamn";b')).toEqual([
			{ cells: ['"ett "bra'], text: '"ett "bra', plain: true },
			{ cells: ['namn"', 'b'], text: 'namn";b', plain: false },
		]);
	});

	test('one never closes if another cell opens before it does', () => {
		expect(read('"a;"b";"c"\nd;e')).toEqual([
			{ cells: ['"a', '"b"', '"c"'], text: '"a;"b";"c"', plain: true },
			{ cells: ['d', 'e'], text: 'd;e', plain: false },
		]);
	});

	test('one that meets a lone quote on another line does not glue the lines', () => {
		expect(cellsOf('"c;d\ne "x" f;g\nh;"i"')).toEqual([
			['"c', 'd'],
			['e "x" f', 'g'],
			['h', 'i'],
		]);
	});
});

describe('any table', () => {
	const cell = fc.oneof(
		fc.string({ maxLength: 8 }),
		fc.string({ unit: 'grapheme', maxLength: 4 }),
		fc.string({ unit: fc.constantFrom('"', '\n', '\r', ';', ',', '\t', '|', ':', ' ', 'å'), maxLength: 6 }),
	);
	const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
	const delimiters = fc.constantFrom(';', ',', '\t', '|', ':');
	const ends = fc.constantFrom('\n', '\r\n', '\r');

	test('written as CSV comes back cell for cell', () => {
		fc.assert(
			fc.property(rows, delimiters, ends, fc.boolean(), fc.boolean(), (table, delimiter, end, all, last) => {
				const quoted = (text: string): string =>
					all || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
				const lines = table.map((cells) => cells.map(quoted).join(delimiter));
				const closed = last || lines.at(-1) === '';
				expect(cellsOf(lines.join(end) + (closed ? end : ''), delimiter)).toEqual(table);
			}),
			{ numRuns: 500 },
		);
	});

	test('any text is read to its end, nothing twice and nothing left out', () => {
		const text = fc.string({ unit: fc.constantFrom('"', '\n', '\r', ';', 'a', ' '), maxLength: 60 });
		fc.assert(
			fc.property(text, (anything) => {
				let at = 0;
				for (const { text: record } of read(anything)) {
					expect(anything.startsWith(record, at)).toBe(true);
					at += record.length;
					const end = /^(\r\n|\r|\n|$)/.exec(anything.slice(at));
					expect(end).not.toBeNull();
					at += end![0].length;
				}
				expect(at).toBe(anything.length);
			}),
			{ numRuns: 500 },
		);
	});
});
