import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/lib/intake/tokenize.ts';
import { neutralise, spreadsheetCsv, unneutralise } from '../../../src/lib/text/spreadsheet-csv.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', "'", '0', '-5', '+46 '];
const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc
		.tuple(fc.constantFrom(...starts), fc.constantFrom(...starts), fc.string())
		.map((parts) => parts.join('')),
);

function read(file: string, delimiter: string): string[][] {
	const rows: string[][] = [];
	tokenize(file.slice(1), { delimiter, quote: '"', escape: '' }, (cells) => {
		rows.push(cells.map(unneutralise));
	});
	return rows;
}

describe('a text in a file meant for spreadsheets', () => {
	test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', "'=1+1", "'0123", '-5 kr', '=', '@'])(
		'%j is neutralised',
		(text) => {
			expect(neutralise(text)).toBe(`'${text}`);
		},
	);

	test.each([
		'-5',
		'+5',
		'-1 234,50',
		'+46 70 123 45 67',
		'-',
		'--',
		'..',
		'–',
		'Städ',
		'',
		'a=b',
		"O'Brien",
		'5-',
	])('%j is not: nothing runs it', (text) => {
		expect(neutralise(text)).toBe(text);
	});

	test.each(["'=1+1", "'0123", "'-5"])('is what a spreadsheet shows of %j', (cell) => {
		expect(unneutralise(cell)).toBe(cell.slice(1));
	});

	test('comes back as it was, whatever it is', () => {
		fc.assert(fc.property(anyText, (text) => unneutralise(neutralise(text)) === text));
	});

	test('runs nothing once it is neutralised: it begins as a formula only where it is a plain number or a dash', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const cell = neutralise(text);
				return !/^[=+\-@\t\r]/.test(cell) || /^[-+]?[\d .,\u00a0\u202f]*$|^-+$/.test(cell);
			}),
		);
	});

	test.each(['sv', 'en'] as const)('is written and read as it was, in a file of %s', (locale) => {
		const row = fc.array(anyText, { minLength: 2, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
				expect(read(spreadsheetCsv(rows, locale), locale === 'en' ? ',' : ';')).toEqual(rows);
			}),
		);
	});

	test('stands beside numbers, which are never neutralised and have the decimal sign of the language', () => {
		expect(spreadsheetCsv([['=x', -1.5, null]], 'sv')).toBe("\ufeff'=x;-1,5;\r\n");
		expect(spreadsheetCsv([['=x', -1.5, null]], 'en')).toBe("\ufeff'=x,-1.5,\r\n");
	});
});
