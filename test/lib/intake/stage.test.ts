import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
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

	test('that never closes on a line of the right width is text, and the row is kept', () => {
		const result = staged(`${HEAD}\nA1;"Park;1\nA2;Skola;2\n`);
		expect(rowsOf(result)).toEqual([
			['A1', '"Park', '1'],
			['A2', 'Skola', '2'],
		]);
		expect(result.refused).toEqual([]);
	});

	test.each([
		['A1;"Park;1\nA2;"Skola";2', ['A1', '"Park', '1']],
		['A1;Park;"1\nA2;Skola;"2"', ['A1', 'Park', '"1']],
		['A1;Park;"1\nA2;"Skola";2', ['A1', 'Park', '"1']],
	])('that would glue two rows does not: %j', (two, first) => {
		const result = staged(`${HEAD}\n${two}\nA3;El;3\n`);
		expect(result).toMatchObject({ read: 3, rowNumbers: [2, 3, 4], refused: [] });
		expect(rowsOf(result)[0]).toEqual(first);
		expect(rowsOf(result)[1]![0]).toBe('A2');
		expect(rowsOf(result)[2]).toEqual(['A3', 'El', '3']);
	});

	test('whose record would not fit is read again from its own line', () => {
		const result = staged(`${HEAD}\nA1;"Park;1\nA2";Skola;2\nA3;El;3\n`);
		expect(rowsOf(result)).toEqual([
			['A1', '"Park', '1'],
			['A2"', 'Skola', '2'],
			['A3', 'El', '3'],
		]);
		expect(result).toMatchObject({ read: 3, rowNumbers: [2, 3, 4], refused: [] });
	});

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

describe('a row of totals is no row of data', () => {
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
		expect(result.rowNumbers).toEqual([2, 3]);
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
	])('in %s are read', (_, text, first, second) => {
		expect(staged(text).columns).toEqual([first, second]);
	});

	test('are split at every separator where the analyst says that nothing quotes', () => {
		const text = `${HEAD}\nA1;"Park";1\n`;
		expect(rowsOf(stage(text, sniff(text, isKnownHeader, { quote: '' })))).toEqual([['A1', '"Park"', '1']]);
	});
});
