import { describe, expect, test } from 'vitest';
import { isKnownHeader } from '../../../src/lib/intake/match.ts';
import { isBlank, sniff } from '../../../src/lib/intake/sniff.ts';

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

	test('is the first row that holds anything where there are only numbers', () => {
		expect(sniff('\n1;2\n3;4\n', unknown)).toMatchObject({ headerRow: 2, headerAt: 1 });
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
