import { describe, expect, test } from 'vitest';
import { isKnownHeader } from '../../../src/lib/intake/match.ts';
import { isBlank } from '../../../src/lib/intake/find-header.ts';
import { sniff } from '../../../src/lib/intake/sniff.ts';

const unknown = (): boolean => false;
const sniffed = (text: string) => sniff(text, isKnownHeader);

describe('the delimiter', () => {
	test.each([';', ',', '\t', '|', ':'])('%j is found by the headers that it parts', (delimiter) => {
		const text = [
			['Avtalsnummer', 'Förvaltning', 'Avtalsdatum'],
			['A1', 'Parker', '2024-03-01'],
			['A2', 'Skola', '2024-04-01'],
		]
			.map((cells) => cells.join(delimiter))
			.join('\n');
		expect(sniffed(text)).toMatchObject({ delimiter, quote: '"', sepLine: false, headerRow: 1, headerAt: 0 });
	});

	test.each([';', ',', '\t', '|'])('%j is found by even rows where no header is known', (delimiter) => {
		const text = 'x1,5 z;a,b;c,d;e'.split(/[ ,;]/).join(delimiter);
		const width = text.split(delimiter).length;
		expect(sniff(`${text}\n${text}\n${text}\n`, unknown)).toMatchObject({ delimiter, widest: width });
	});

	test('commas in the titles do not win over the semicolons between the cells', () => {
		const text = 'Titel;Köpare\nStäd, park, gata;Parker\nEl, vvs, bygg;Skola\n';
		expect(sniffed(text).delimiter).toBe(';');
	});

	test('commas in all rows do not win over the semicolons that part the header', () => {
		const text = `Priser 2024\n\nPris;Moms;Netto\n${'18,82;98,18;33,25\n'.repeat(15)}`;
		expect(sniff(text, unknown)).toMatchObject({ delimiter: ';', headerRow: 3 });
	});

	test('a sign within figures only does not win where no header is', () => {
		expect(sniff('85,75;14,30\n67,60;48,72\n94,13;61,15\n', unknown)).toMatchObject({
			delimiter: ';',
			headerRow: 0,
			decimal: ',',
		});
	});

	test.each([
		['prices', 'Pris\n1,5\n2,5\n3,25\n'],
		['addresses', 'URL\nhttps://a.se/x\nhttps://b.se/y\n'],
		['times', 'Tid\n10:30\n11:45\n'],
		['names', 'Leverantör\nBerg, Anna\nEk, Bo\n'],
		['comments', 'Kommentar\nBra, tack\nNej\nJa; kanske\n'],
	])('is none that the header of a single column lacks: %s', (_, text) => {
		const { headerRow, headerRows, widest } = sniff(text, unknown);
		expect({ headerRow, headerRows, widest }).toEqual({
			headerRow: 1,
			headerRows: [[text.slice(0, text.indexOf('\n'))]],
			widest: 1,
		});
	});

	test('may be missing from a title right above the header', () => {
		expect(sniff('Frukt 2024\nSort,Antal\nÄpple,3\nPäron,4\n', unknown)).toMatchObject({
			delimiter: ',',
			headerRow: 2,
		});
	});

	test.each([
		['sep=;\r\n', ';'],
		['sep=,\n', ','],
		['SEP=\t\r', '\t'],
		['sep=|\n', '|'],
		['sep=#\n', '#'],
	])('is what the line %j says, which is no row', (line, delimiter) => {
		const header = ['Avtalsnummer', 'Förvaltning'].join(delimiter);
		expect(sniffed(`${line}${header}\n`)).toMatchObject({
			delimiter,
			sepLine: true,
			headerRow: 1,
			headerAt: line.length,
		});
	});
});

describe('the header', () => {
	test('is found below a title and the day of the export', () => {
		const text =
			'Avtalsregister;;\r\nUttag 2026-02-28;;\r\nAvtalsnummer;Förvaltning;Avtalsdatum\r\nA1;B;2024-01-01\r\n';
		expect(sniffed(text)).toMatchObject({ headerRow: 3, headerAt: text.indexOf('Avtalsnummer') });
	});

	test('is found below lines that are not as wide, with a blank one between', () => {
		const text = 'Avtal 2024\n\nAvtalsnummer;Förvaltning;Avtalsdatum\nA1;B;2024-01-01\n';
		expect(sniffed(text)).toMatchObject({ delimiter: ';', headerRow: 3 });
	});

	test('is the first full row of words where no header is known', () => {
		expect(sniff('Rapport;;\n1;2;3\nett;två;tre\n4;5;6\n', unknown)).toMatchObject({ headerRow: 3 });
	});

	test('is not there where there are only figures: every row is data', () => {
		expect(sniff('\n1;2\n3;4\n', unknown)).toMatchObject({ headerRow: 0, headerRows: [], headerAt: 0 });
	});

	test('is not there where words stand as low as among the rows', () => {
		const text = 'A1;2024-01-02;5\nA2;2024-02-02;7\nA3;vet ej;fem\nA4;2024-03-01;8\n';
		expect(sniff(text, unknown)).toMatchObject({ headerRow: 0, headerAt: 0 });
	});

	test.each([
		['Id,Question,Answer\n1,Who?,me\n2,Buyer,Supplier\n3,Why?,so\n', 1],
		['Sort;Färg;Ord\na;b;c\nBuyer;Supplier;x\nd;e;f\n', 1],
		['1;x;a\n2;y;b\n3;Buyer;Supplier\n', 0],
		['Sort;Färg\nSupplier;Supplier\na;b\n', 1],
	])('is not a row of data that holds words of headers: %j', (text, headerRow) => {
		expect(sniffed(text).headerRow).toBe(headerRow);
	});

	test('may hold months over figures', () => {
		const { headerRow } = sniff('Konto;2024-01;2024-02;2024-03\nA;10;20;30\nB;5;6;7\n', unknown);
		expect(headerRow).toBe(1);
	});

	test('may hold years over figures', () => {
		expect(sniff('Förvaltning;2023;2024\nPark;5;6\nSkola;7;8\n', unknown).headerRow).toBe(1);
	});

	test.each([
		['is the row that the analyst names', 2, { headerRow: 2, headerAt: 4 }],
		['is not there where the analyst says so', 0, { headerRow: 0, headerAt: 0 }],
	])('%s', (_, headerRow, expected) => {
		expect(sniff('a;b\nc;d\ne;f\n', unknown, { headerRow })).toMatchObject(expected);
	});
});

describe('a header of two rows', () => {
	const rowsOf = (text: string) => sniffed(text).headerRows;

	test.each([
		[
			'with merged groups over known headers',
			'Avtal;;Uppföljning;\nAvtalsnummer;Avtalsdatum;Antal personer;Period\nA1;2024-01-01;5;2024\n',
		],
		['with some columns of one row', 'Avtalsnummer;Förvaltning;Personer;\n;;Kvinnor;Män\nA1;Park;5;6\n'],
		['with years over it', ';2023;;2024;\nRegion;Män;Kvinnor;Män;Kvinnor\nA;1;2;3;4\n'],
		['of words that nobody knows', 'Ort;Antal;\n;kvinnor;män\nUmeå;5;6\nLund;7;8\n'],
	])('%s is found', (_, text) => {
		expect(rowsOf(text)).toHaveLength(2);
	});

	test.each([
		['a title over the header', 'Avtal 2024;;\nAvtalsnummer;Förvaltning;Belopp\nA1;Park;5\n'],
		['an empty header over a row of words', 'Ort;;Namn\nUmeå;norr;Anna\nLund;söder;Bo\n'],
		['a plain header', 'Avtalsnummer;Förvaltning;Belopp\nA1;Park;5\n'],
	])('is not taken for one: %s', (_, text) => {
		expect(rowsOf(text)).toHaveLength(1);
	});
});

describe('what quotes', () => {
	test.each([
		['a double quote', 'a;b\n"x;y";1\n', '"', ''],
		['a single one that wraps cells', "a;b\n'x;y';1\n'z';2\n", "'", ''],
		['not a single one in a word', "a;b\n'n bit;1\nO'Hara;2\n", '"', ''],
		['a double one behind a backslash', 'a;b\n"säger \\"hej\\" till";1\n', '"', '\\'],
		['doubled ones, whatever backslashes there are', 'a;b\n"C:\\";1\n"x ""y"" z";2\n', '"', ''],
	])('%s', (_, text, quote, escape) => {
		expect(sniff(text, unknown)).toMatchObject({ delimiter: ';', quote, escape });
	});
});

test('a comma with a space after it is one delimiter', () => {
	const text = 'Avtalsnummer, Förvaltning, Titel\nA1, Park, "Städ, trappor"\n';
	expect(sniffed(text)).toMatchObject({
		delimiter: ', ',
		headerRows: [['Avtalsnummer', 'Förvaltning', 'Titel']],
	});
});

test('what was found is told with its evidence', () => {
	const text = 'Avtalsnummer;Förvaltning;Belopp;Annat\r\nA1;Park;1234,50;x\r\nA2;Skola;5\nA3;El;7;y\r\n';
	expect(sniffed(text).evidence).toEqual({
		records: 3,
		asWide: 2,
		knownHeaders: ['Avtalsnummer', 'Förvaltning', 'Belopp'],
		decimalExample: '1234,50',
		lineEnds: ['crlf', 'lf'],
	});
});

describe('how wide rows may be', () => {
	test.each([
		['as the header', 'Avtalsnummer;Förvaltning\nA;B\n', 2],
		['as the header with its trailing separators', 'Avtalsnummer;Förvaltning;;\nA;B\n', 4],
		['as most rows are', 'Avtalsnummer;Förvaltning\nA;B;\nC;D;\nE;F\n', 3],
		['not as one single row is', 'Avtalsnummer;Förvaltning\nA;B\nC;D\nE;F;\n', 2],
	])('%s', (_, text, widest) => {
		expect(sniffed(text).widest).toBe(widest);
	});
});

describe('the decimal sign', () => {
	const of = (delimiter: string, ...cells: string[]) => {
		const rows = cells.map((cell) => ['A1', 'Parker', cell].join(delimiter));
		const { decimal, decimalShown } = sniffed(
			[['Avtalsnummer', 'Förvaltning', 'Belopp'].join(delimiter), ...rows].join('\n'),
		);
		return `${decimal} ${decimalShown ? 'shown' : 'supposed'}`;
	};

	test.each([
		[';', ['1234,50'], ', shown'],
		[';', ['1 234,5 kr'], ', shown'],
		[';', ['1.234,50'], ', shown'],
		[';', ['75,5 %'], ', shown'],
		[';', ['1234.50'], '. shown'],
		[';', ['1,234.50'], '. shown'],
		['\t', ['0.5'], '. shown'],
		[';', ['0,1234'], ', shown'],
		[';', ['1,5', '2,5', '3.5'], ', shown'],
		[';', ['1,234'], ', supposed'],
		[';', ['1.234'], ', supposed'],
		[';', ['1234'], ', supposed'],
		[',', ['1234'], '. supposed'],
		[',', ['1.234'], '. supposed'],
		['\t', ['1,5', '1.5'], ', supposed'],
		[';', ['1.3.2024', 'v 1,5'], ', supposed'],
	])('in a file parted by %j with %j is %s', (delimiter, cells, expected) => {
		expect(of(delimiter, ...cells)).toBe(expected);
	});
});

test.each([
	[[''], true],
	[['', ' ', '\t'], true],
	[['\u00a0'], true],
	[['', '0'], false],
])('a row %j is blank: %s', (cells, blank) => {
	expect(isBlank(cells)).toBe(blank);
});
