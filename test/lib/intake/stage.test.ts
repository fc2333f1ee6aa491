import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { isKnownHeader } from '../../../src/lib/intake/match.ts';
import { sniff } from '../../../src/lib/intake/sniff.ts';
import { stage, type Staged } from '../../../src/lib/intake/stage.ts';
import { hasSharedData, sharedData } from '../../shared-data.ts';

const staged = (text: string): Staged => stage(text, sniff(text, isKnownHeader));
const rowsOf = ({ columns, rowNumbers }: Staged): string[][] =>
	rowNumbers.map((_, at) => columns.map((values) => values[at]!));
const told = ({ refused }: Staged): string[] =>
	refused.map(({ row, reason, text }) => `${row} ${reason}: ${text}`);

const HEAD = 'Avtalsnummer;Förvaltning;Belopp';

describe('rows', () => {
	test.each([
		['LF', `${HEAD}\nA1;Park;1\nA2;Skola;2\n`],
		['CRLF', `${HEAD}\r\nA1;Park;1\r\nA2;Skola;2\r\n`],
		['CR', `${HEAD}\rA1;Park;1\rA2;Skola;2\r`],
		['mixed line ends', `${HEAD}\r\nA1;Park;1\rA2;Skola;2\n`],
		['no end', `${HEAD}\nA1;Park;1\nA2;Skola;2`],
		['a sep= line', `sep=;\r\n${HEAD}\r\nA1;Park;1\r\nA2;Skola;2\r\n`],
	])('with %s are read and numbered as a spreadsheet shows them', (_, text) => {
		const result = staged(text);
		expect(result.header).toEqual(['Avtalsnummer', 'Förvaltning', 'Belopp']);
		expect(rowsOf(result)).toEqual([
			['A1', 'Park', '1'],
			['A2', 'Skola', '2'],
		]);
		expect(result).toMatchObject({ rowNumbers: [2, 3], read: 2, blank: 0, refused: [], shortRows: [] });
	});

	test('below a preamble are numbered from the top of the file', () => {
		expect(staged(`Avtal 2024;;\n;;\n${HEAD}\nA1;Park;1\n`)).toMatchObject({ rowNumbers: [4], blank: 0 });
	});

	test('are numbered on where a cell holds several lines', () => {
		const result = staged(`${HEAD}\nA1;"Park\noch natur";1\nA2;Skola;2\n`);
		expect(result.rowNumbers).toEqual([2, 3]);
		expect(rowsOf(result)[0]).toEqual(['A1', 'Park\noch natur', '1']);
	});

	test('that are blank are counted, numbered and neither read nor refused', () => {
		const result = staged(`${HEAD}\n\nA1;Park;1\n;;\n ; ;\nA2;Skola;2\n\n`);
		expect(result).toMatchObject({ blank: 4, read: 2, refused: [], rowNumbers: [3, 6] });
	});

	test('that are short are kept with blanks, and told', () => {
		const result = staged(`${HEAD}\nA1;Park\nA2;Skola;2\nA3\n`);
		expect(rowsOf(result)).toEqual([
			['A1', 'Park', ''],
			['A2', 'Skola', '2'],
			['A3', '', ''],
		]);
		expect(result.shortRows).toEqual([2, 4]);
	});

	test('keep their cells as they stand, spaces and all', () => {
		expect(rowsOf(staged(`${HEAD}\n A1 ;Park\u00a0;1 000\n`))).toEqual([[' A1 ', 'Park\u00a0', '1 000']]);
	});
});

describe('trailing separators', () => {
	test('in the header and in all rows are no columns', () => {
		const result = staged(`${HEAD};;\nA1;Park;1;;\nA2;Skola;2;;\n`);
		expect(result.header).toHaveLength(3);
		expect(result).toMatchObject({ read: 2, refused: [], shortRows: [] });
	});

	test('in all rows but not in the header are no columns', () => {
		expect(staged(`${HEAD}\nA1;Park;1;\nA2;Skola;2;\n`)).toMatchObject({
			read: 2,
			refused: [],
			shortRows: [],
		});
	});

	test('in the header are a column without a name where most rows have a cell there', () => {
		const result = staged('Namn;Antal;\nx;1;a\ny;2;b\n');
		expect(result.header).toEqual(['Namn', 'Antal', '']);
		expect(rowsOf(result)).toEqual([
			['x', '1', 'a'],
			['y', '2', 'b'],
		]);
		expect(result.refused).toEqual([]);
	});

	test('in the header only leave the rows whole', () => {
		expect(staged(`${HEAD};\nA1;Park;1\nA2;Skola;2\n`)).toMatchObject({
			read: 2,
			refused: [],
			shortRows: [],
		});
	});
});

describe('a row with one cell too many', () => {
	test('is refused as it stands, with its number', () => {
		const result = staged(`${HEAD}\nA1;Park;1\nA2;Gator; torg;2\nA3;Skola;3\n`);
		expect(told(result)).toEqual(['3 too_many_cells: A2;Gator; torg;2']);
		expect(result).toMatchObject({ rowNumbers: [2, 4], read: 3 });
	});

	test('that is blank is kept where figures stand in the columns of figures: no cell has shifted', () => {
		const result = staged('Namn;Antal\nx;1\ny;3;\nz;4\nw;5\n');
		expect(rowsOf(result)).toEqual([
			['x', '1'],
			['y', '3'],
			['z', '4'],
			['w', '5'],
		]);
		expect(result).toMatchObject({ read: 4, refused: [], shortRows: [] });
	});

	test('is refused even if its last cell is blank: a cell has shifted', () => {
		const result = staged(`${HEAD}\nA1;Park;1\nA2;Gator; torg;\nA3;Skola;3\nA4;El;4\n`);
		expect(told(result)).toEqual(['3 too_many_cells: A2;Gator; torg;']);
	});
});

describe('a stray quote', () => {
	test('that never closes costs only its own line, which is reported', () => {
		const result = staged(`${HEAD}\nA1;"Park och\n natur;1\nA2;Skola;2\nA3;El;3\n`);
		expect(told(result)[0]).toBe('2 quote_never_closed: A1;"Park och');
		expect(rowsOf(result).slice(-2)).toEqual([
			['A2', 'Skola', '2'],
			['A3', 'El', '3'],
		]);
	});

	test('that never closes costs its line even where that is as wide as the header', () => {
		const result = staged(`${HEAD}\nA1;Park;"1\nA2;Skola;2\n`);
		expect(rowsOf(result)).toEqual([['A2', 'Skola', '2']]);
		expect(told(result)).toEqual(['2 quote_never_closed: A1;Park;"1']);
	});

	test.each([
		['A1;"Park;1', 'A2;"Skola";2'],
		['A1;Park;"1', 'A2;Skola;"2"'],
		['A1;Park;"1', 'A2;"Skola";2'],
	])('that would glue two rows does not: %j and %j', (first, second) => {
		const result = staged(`${HEAD}\n${first}\n${second}\nA3;El;3\n`);
		expect(told(result)).toEqual([`2 quote_never_closed: ${first}`]);
		expect(rowsOf(result)).toEqual([
			['A2', 'Skola', '2'],
			['A3', 'El', '3'],
		]);
	});

	test('whose record would not fit costs its own line only', () => {
		const result = staged(`${HEAD}\nA1;"Park;1\nA2";Skola;2\nA3;El;3\n`);
		expect(told(result)).toEqual(['2 quote_never_closed: A1;"Park;1']);
		expect(rowsOf(result)).toEqual([
			['A2"', 'Skola', '2'],
			['A3', 'El', '3'],
		]);
	});

	test.each(['"a;"1";"p"', '"a";"1;"p"', '"a";"1";"p'])(
		'among quoted cells shifts none of them: %j is refused as it stands',
		(row) => {
			const result = staged(`"Namn";"Antal";"Text"\n${row}\n"b";"2";"q"\n`);
			expect(told(result)).toEqual([`2 quote_never_closed: ${row}`]);
			expect(rowsOf(result)).toEqual([['b', '2', 'q']]);
		},
	);

	test.each(['"A" och "B"', '"Ritz" AB', '"A"-skolan'])(
		'is none where a text begins with a quoted word: %j stays as it stands',
		(words) => {
			const result = staged(`Namn;Antal\n${words};1\nx;2\n`);
			expect(rowsOf(result)).toEqual([
				[words, '1'],
				['x', '2'],
			]);
			expect(result.refused).toEqual([]);
		},
	);

	test('that would glue many rows into one with too many cells costs none but its own', () => {
		const rows = Array.from({ length: 20 }, (_, i) => `A${i};Park;${i}`);
		const result = staged(`${HEAD}\nX;"Skola;el;7\n${rows.join('\n')}\nY;"Torg";9\n`);
		expect(result.read).toBe(22);
		expect(told(result)).toEqual(['2 quote_never_closed: X;"Skola;el;7']);
		expect(result.rowNumbers).toEqual(Array.from({ length: 21 }, (_, i) => i + 3));
	});
});

describe.skipIf(!hasSharedData)('the awkward files of csv-spectrum', () => {
	const folder = path.join(sharedData, 'csv-spectrum');
	const files = hasSharedData ? readdirSync(path.join(folder, 'csv')) : [];

	test('are eleven', () => {
		expect(files).toHaveLength(11);
	});

	test.each(files)('%s reads as its JSON says', (name) => {
		const text = readFileSync(path.join(folder, 'csv', name), 'utf8');
		const json = readFileSync(path.join(folder, 'json', name.replace('.csv', '.json')), 'utf8');
		const result = staged(text);
		const records = rowsOf(result).map((cells) =>
			Object.fromEntries(cells.map((cell, at) => [result.header[at], cell])),
		);
		expect(records).toEqual(JSON.parse(json));
		expect(result).toMatchObject({ refused: [], shortRows: [], blank: 0 });
	});
});

describe('any table', () => {
	const header = ['Avtalsnummer', 'Förvaltning', 'Benämning', 'Avtalsdatum'];
	const cell = fc.oneof(
		fc.string({ maxLength: 8 }),
		fc.string({ unit: 'grapheme', maxLength: 5 }),
		fc.string({ unit: fc.constantFrom('"', '\n', '\r', ';', ',', '\t', '|', ':', ' ', 'å'), maxLength: 6 }),
	);
	const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 });

	test('under known headers comes back cell for cell, whatever parts, ends and quotes its cells', () => {
		fc.assert(
			fc.property(
				rows,
				fc.constantFrom(';', ',', '\t', '|', ':'),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.boolean(),
				(table, delimiter, end, all) => {
					const quoted = (text: string): string =>
						all || text.includes(delimiter) || /["\r\n]/.test(text)
							? `"${text.replaceAll('"', '""')}"`
							: text;
					const text = [header, ...table].map((cells) => cells.map(quoted).join(delimiter)).join(end);
					const result = staged(text);
					const filled = table.filter((cells) => cells.some((each) => each.trim() !== ''));
					expect(result.header).toEqual(header);
					expect(rowsOf(result)).toEqual(filled);
					expect(result.blank).toBe(table.length - filled.length);
				},
			),
			{ numRuns: 500 },
		);
	});

	test('and any text is read without a fault: every row is taken in or refused', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 80 }),
			fc.string({
				unit: fc.constantFrom('"', '\n', '\r', ';', ',', 'a', '1', ' ', '=', '\ufeff'),
				maxLength: 80,
			}),
			fc
				.string({ unit: fc.constantFrom('"', '\n', ';', 'a', '\r'), maxLength: 60 })
				.map((rest) => `Avtalsnummer;Förvaltning;Belopp\n${rest}`),
		);
		fc.assert(
			fc.property(text, (anything) => {
				const result = staged(anything);
				expect(result.read).toBe(result.rowNumbers.length + result.refused.length);
				for (const values of result.columns) expect(values).toHaveLength(result.rowNumbers.length);
				const numbers = [...result.rowNumbers, ...result.refused.map(({ row }) => row)];
				expect(new Set(numbers).size).toBe(numbers.length);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a header', () => {
	test('of two rows is joined, groups before what stands under them', () => {
		const result = staged(
			'Avtal;;Utfall;;\nAvtalsnummer;Förvaltning;Antal personer;Period;\nA1;Park;5;2024;\nA2;Skola;6;2024;\n',
		);
		expect(result.header).toEqual([
			'Avtal Avtalsnummer',
			'Avtal Förvaltning',
			'Utfall Antal personer',
			'Utfall Period',
		]);
		expect(result).toMatchObject({ rowNumbers: [3, 4], read: 2, refused: [], shortRows: [] });
	});

	test('that is repeated or empty loses no column', () => {
		const result = staged('Avtalsnummer;Förvaltning;Antal;Antal;;Antal\nA1;Park;1;2;3;4\n');
		expect(result.header).toEqual(['Avtalsnummer', 'Förvaltning', 'Antal', 'Antal', '', 'Antal']);
		expect(rowsOf(result)).toEqual([['A1', 'Park', '1', '2', '3', '4']]);
	});

	test('that is not there leaves every row a row, and the columns without names', () => {
		const result = staged('1;2;3\n4;5;6\n');
		expect(result.header).toEqual(['', '', '']);
		expect(result).toMatchObject({ rowNumbers: [1, 2], read: 2 });
	});

	test('that comes again where files were joined is no row, nor is the byte order mark before it', () => {
		const file = `${HEAD}\r\nA1;Park;1\r\n`;
		const result = staged(`${file}\ufeffsep=;\r\n${file}\ufeff"A2";Skola;2\r\n`);
		expect(result.setAside).toEqual([
			{ row: 3, reason: 'repeated_sep_line', text: 'sep=;' },
			{ row: 4, reason: 'repeated_header', text: HEAD },
		]);
		expect(rowsOf(result)).toEqual([
			['A1', 'Park', '1'],
			['A1', 'Park', '1'],
			['A2', 'Skola', '2'],
		]);
		expect(result).toMatchObject({ read: 3, marks: 2, rowNumbers: [2, 5, 6] });
	});
});

test('files joined within a line are parted at the byte order mark', () => {
	const result = staged('Namn;Antal\nx;1\ny;2\ufeffNamn;Antal\nz;3\n');
	expect(rowsOf(result)).toEqual([
		['x', '1'],
		['y', '2'],
		['z', '3'],
	]);
	expect(result.setAside).toEqual([{ row: 4, reason: 'repeated_header', text: 'Namn;Antal' }]);
	expect(result).toMatchObject({ refused: [], marks: 1, rowNumbers: [2, 3, 5] });
});

test('a byte order mark within a cell of a row that is as wide as the header parts nothing', () => {
	expect(rowsOf(staged('Namn;Antal\nx\ufeffy;1\n'))).toEqual([['x\ufeffy', '1']]);
});

describe('a row of totals is no row of data', () => {
	test('above a footer: the day it was printed', () => {
		const result = staged('Namn;Antal\nx;1\ny;2\nSumma;3\n\nUtskrivet 2024-01-01\n');
		expect(result.setAside).toEqual([{ row: 4, reason: 'totals', text: 'Summa;3' }]);
		expect(result).toMatchObject({ read: 3, rowNumbers: [2, 3, 6], shortRows: [6] });
	});

	test('unless rows follow below the note', () => {
		const result = staged('Namn;Antal\nx;1\nTotal;3\n\nUtskrivet\ny;2\n');
		expect(result.setAside).toEqual([]);
		expect(result.rowNumbers).toEqual([2, 3, 5, 6]);
	});

	test.each(['Summa;;3', 'Totalt;2;3', 'Summa:;;"3,50 kr"', 'Yhteensä;;3', ';Total;1 234'])(
		'at the end: %s',
		(totals) => {
			const result = staged(`${HEAD}\nA1;Park;1\nA2;Skola;2\n${totals}\n\n`);
			expect(result.setAside).toEqual([{ row: 4, reason: 'totals', text: totals }]);
			expect(result).toMatchObject({ read: 2, refused: [], rowNumbers: [2, 3] });
		},
	);

	test('below a blank line, wherever it stands', () => {
		const result = staged(`${HEAD}\nA1;Park;1\n\nSumma;;1\nA2;Skola;2\n`);
		expect(result.setAside).toEqual([{ row: 4, reason: 'totals', text: 'Summa;;1' }]);
		expect(result.rowNumbers).toEqual([2, 5]);
	});

	test.each([
		['between others', `${HEAD}\nA1;Park;1\nTotalt;;3\nA2;Skola;2\n`],
		['with words', `${HEAD}\nA1;Park;1\nTotal;Energi AB;3\n`],
		['with a date', 'Avtalsnummer;Förvaltning;Avtalsdatum\nA1;Park;2024-01-02\nTotal;;2024-01-02\n'],
		['without figures', `${HEAD}\nA1;Park;1\nTotal;;\n`],
		['by its beginning only', `${HEAD}\nA1;Park;1\nTotalentreprenad;;3\n`],
	])('but a row is one %s', (_, text) => {
		const result = staged(text);
		expect(result.setAside).toEqual([]);
		expect(result.read).toBe(text.trim().split('\n').length - 1);
	});
});

describe('a text full of traps is gone through once, not once for each', () => {
	const many = 20_000;
	const size = 1_000_000;

	test.each([
		['a stray quote on each line', `A1;"Park;1\n`],
		['a stray quote and doubled ones', `A1;"""" Park ""x"";1\n`],
		['a quote that opens and one that closes lines below', `A1;"Park;1\nA2";Skola;2\n`],
		['lone quotes within quotes', `A1;"Park "och" natur;1\n`],
	])('%s', (_, lines) => {
		const result = staged(`${HEAD}\n${lines.repeat(many)}`);
		expect(result.read).toBe(many * (lines.split('\n').length - 1));
		expect(result.read).toBe(result.rowNumbers.length + result.refused.length);
	});

	test('many stray quotes on one line', () => {
		const result = staged(`${HEAD}\nA1;"${'Park "och '.repeat(100_000)};1\nA2;Skola;2\n`);
		expect(result.read).toBe(2);
		expect(result.rowNumbers).toEqual([3]);
		expect(result.refused.map(({ row }) => row)).toEqual([2]);
	});

	test('a cell of a million characters is kept whole', () => {
		const long = `${'"å;\n'.repeat(size / 4)}x`;
		const result = staged(`${HEAD}\nA1;"${long.replaceAll('"', '""')}";1\nA2;Skola;2\n`);
		expect(result.columns[1]).toEqual([long, 'Skola']);
	});
});

describe('cells', () => {
	test.each([
		["'", "Avtalsnummer;Förvaltning\n'A;1';Park\n'A2';'Skola ''B'''\n", ['A;1', 'A2'], ['Park', "Skola 'B'"]],
		[
			'"" behind a backslash',
			'Avtalsnummer;Förvaltning\n"A;1";"säger \\"hej\\"; då"\nA2;"C:\\\\"\n',
			['A;1', 'A2'],
			['säger "hej"; då', 'C:\\'],
		],
		[
			'" after a comma and a space',
			'Avtalsnummer, Förvaltning\nA1, "Park, natur"\nA2, Skola\n',
			['A1', 'A2'],
			['Park, natur', 'Skola'],
		],
		[
			'" behind a backslash at the end of a cell',
			'"Namn";"Text"\n"bil 5\\"";";"\n"tåg";"b"\n',
			['bil 5"', 'tåg'],
			[';', 'b'],
		],
		['" with a space after it', 'Namn;Antal\n"x;y" ;1\n"z" ;2\n', ['x;y', 'z'], ['1', '2']],
		['~', '~Namn~;~Antal~\n~x;y~;~1~\n', ['x;y'], ['1']],
		['^', '^Namn^,^Antal^\n^x,y^,^1^\n', ['x,y'], ['1']],
		['$', '$Namn$,$Antal$\n$x,y$,$1$\n', ['x,y'], ['1']],
		['|', '|Namn|,|Antal|\n|x,y|,|1|\n', ['x,y'], ['1']],
		['`', '`Namn`,`Antal`\n`x,y`,1\n', ['x,y'], ['1']],
		['»', '»Namn»;»Antal»\n»x;y»;1\n', ['x;y'], ['1']],
		["' where only few need it", "Namn;Antal\n'x;y';1\nz;2\nw;3\n", ['x;y', 'z', 'w'], ['1', '2', '3']],
		['" after a semicolon and a space', '"Namn"; "Antal"\n"x"; "1;2"\n"y"; "3"\n', ['x', 'y'], ['1;2', '3']],
		[
			'" after a comma and a space in every cell',
			'"Namn", "Pris"\n"x", "504,13"\n"y, z", "7"\n',
			['x', 'y, z'],
			['504,13', '7'],
		],
		[
			'" after a comma and a space beside figures without',
			'Antal, Pris\n1, "12,50"\n2, "7,00"\n',
			['1', '2'],
			['12,50', '7,00'],
		],
	])('in %s are read', (_, text, first, second) => {
		expect(staged(text).columns).toEqual([first, second]);
	});

	test.each([
		["A1,'',", ['A1', "''", '']],
		["A1,','", ['A1', "'", "'"]],
		['A1,~x~,', ['A1', '~x~', '']],
	])('keep signs that wrap some of them but do not quote: %s', (row, cells) => {
		expect(rowsOf(staged(`Avtalsnummer,Förvaltning,Benämning\n${row}\nA2,'',x\n`))[0]).toEqual(cells);
	});

	test('are split at every separator where the analyst says that nothing quotes', () => {
		const text = `${HEAD}\nA1;"Park";1\n`;
		expect(rowsOf(stage(text, sniff(text, isKnownHeader, { quote: '' })))).toEqual([['A1', '"Park"', '1']]);
	});
});
