import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isKnownHeader } from '../../../src/lib/intake/match.ts';
import { readStructure } from '../../../src/lib/intake/structure.ts';
import { unpack } from '../../../src/lib/intake/unpack.ts';
import { dateText, plainNumber } from '../../../src/lib/intake/workbook-cell.ts';
import { workbookOf } from './packed-files.ts';

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row r="1">${text('A1', 'Avtalsnummer')}${text('B1', 'Förvaltning')}${text('C1', 'Avtalsdatum')}${text('D1', 'Avtalsvärde')}</row>`;
const read = (bytes: Uint8Array, part?: string) =>
	readStructure(bytes, 'avtal.xlsx', isKnownHeader, part === undefined ? {} : { part });
const rowOf = (cells: string, options?: Parameters<typeof workbookOf>[1]) =>
	read(workbookOf({ Blad1: `${HEAD}<row r="2">${cells}</row>` }, options)).staged.columns.map(
		([cell]) => cell,
	);

afterEach(() => vi.unstubAllEnvs());

describe('a workbook', () => {
	test('gives dates as ISO dates, numbers plain, and texts as they stand', () => {
		const cells = `<c r="A2" t="s"><v>0</v></c>${text('B2', 'Park &amp; &lt;natur&gt;')}<c r="C2" s="1"><v>45352</v></c><c r="D2"><v>0.30000000000000004</v></c>`;
		const strings = ['<r><t>A</t></r><r><t>1</t></r><rPh><t>läses inte</t></rPh>'];
		expect(rowOf(cells, { strings })).toEqual(['A1', 'Park & <natur>', '2024-03-01', '0.3']);
	});

	test.each([
		['an own date format', '<c r="C2" s="2"><v>45352.5</v></c>', '2024-03-01 12:00:00'],
		['a format with letters in quotes', '<c r="C2" s="3"><v>45352</v></c>', '45352'],
		['a formula, as what it last gave', '<c r="C2" t="str"><f>A1</f><v>x</v></c>', 'x'],
		['yes and no', '<c r="C2" t="b"><v>1</v></c>', 'true'],
		['an error', '<c r="C2" t="e"><v>#N/A</v></c>', '#N/A'],
		['a date written out', '<c r="C2" t="d"><v>2024-03-01T00:00:00</v></c>', '2024-03-01'],
		['a large number', '<c r="C2"><v>1.5E+20</v></c>', '150000000000000000000'],
	])('%s', (_, cell, expected) => {
		expect(rowOf(`${text('A2', 'A1')}${cell}`)[2]).toBe(expected);
	});

	test.each([
		['000000-0000', '304057912', '030405-7912'],
		['000000\\-0000', '304057912', '030405-7912'],
		['[$-41D]000000\\-0000;@', '8507099805', '850709-9805'],
		['000000&quot;-&quot;0000', '196110280127', '19611028-0127'],
		['00000000-0000', '196110280127', '19611028-0127'],
		['000000-0000', '1.5', '1.5'],
		['000000-0000', '-5', '-5'],
		['0000-00-00', '304057912', '304057912'],
		['0000000000', '304057912', '304057912'],
		['0.00-0', '304057912', '304057912'],
	])('gives %s of %s as it is shown: zeros and a hyphen', (format, value, shown) => {
		const bytes = workbookOf({
			Blad1: `${HEAD}<row r="2">${text('A2', 'A1')}<c r="B2" s="2"><v>${value}</v></c></row>`,
		});
		const files = unzipSync(bytes);
		const styles = strFromU8(files['xl/styles.xml']!).replace('yyyy\\-mm\\-dd;@', format);
		const changed = zipSync({ ...files, 'xl/styles.xml': strToU8(styles) });
		expect(read(changed).staged.columns[1]).toEqual([shown]);
	});

	test.each(['Europe/Stockholm', 'America/New_York'])('says the same day in %s', (zone) => {
		vi.stubEnv('TZ', zone);
		const cells = `${text('A2', 'A1')}<c r="C2" t="d"><v>2024-03-01T00:00:00</v></c><c r="D2" s="1"><v>45352</v></c>`;
		expect(rowOf(cells).slice(2)).toEqual(['2024-03-01', '2024-03-01']);
	});

	test('whose cells do not say where they stand is read in their order', () => {
		const cell = (value: string) => text('', value).replace(' r=""', '');
		expect(rowOf(`${cell('A1')}${cell('Park')}`)).toEqual(['A1', 'Park', '', '']);
	});

	test('with one cell that makes no sense is read all the same', () => {
		const cells = `${text('A2', 'A1')}<c r="B2" t="zzz"><v>Park</v></c><c r="C2" s="1"><v>i våras</v></c><c r="D2" s="99"><v>5</v></c>`;
		expect(rowOf(cells)).toEqual(['A1', 'Park', 'i våras', '5']);
	});

	test('keeps a text whole that XML cuts in pieces', () => {
		expect(rowOf(`${text('A2', 'A<!-- x -->1')}${text('B2', '<![CDATA[<Park>]]> 1')}`).slice(0, 2)).toEqual([
			'A1',
			'<Park> 1',
		]);
	});

	test('of few cells far to the right is not unpacked beyond the limit', () => {
		const rows = Array.from({ length: 100 }, (_, i) => `<row r="${i + 1}">${text(`XFD${i + 1}`, '1')}</row>`);
		const bytes = workbookOf({ Blad1: rows.join('') });
		expect(() => unpack(bytes, 'a.xlsx', 1_000_000)).toThrow('unpacks_too_large');
	});

	test('with a prefix in its XML is read, and counts days from 1904 where it says so', () => {
		const sheet = `${HEAD}<row r="2">${text('A2', 'A1')}<c r="C2" s="1"><v>43890</v></c></row>`.replace(
			/<(\/?)/g,
			'<$1x:',
		);
		const { staged } = read(workbookOf({ Blad1: sheet }, { prefix: 'x', from1904: true }));
		expect(staged.columns[2]).toEqual(['2024-03-01']);
	});

	test('numbers its rows as the spreadsheet does, blank ones and preamble too', () => {
		const rows =
			HEAD.replaceAll('1"', '3"') +
			`<row r="5">${text('A5', 'A1')}</row><row r="7">${text('B7', 'Park')}</row>`;
		const { staged, dialect } = read(
			workbookOf({ Blad1: `<row r="1">${text('A1', 'Register')}</row>${rows}` }),
		);
		expect(dialect.headerRow).toBe(3);
		expect(staged).toMatchObject({ rowNumbers: [5, 7], blank: 2, read: 2 });
	});

	test('of several sheets gives each that holds anything to choose from, and the best known first', () => {
		const notes = `<row r="1">${text('A1', 'Ansvarig')}${text('B1', 'Telefon')}</row>`;
		const bytes = workbookOf({
			'Läs mig': notes,
			Tomt: '',
			Avtal: `${HEAD}<row r="2">${text('A2', 'A1')}</row>`,
		});
		const { parts, part } = read(bytes);
		expect(parts.map(({ name }) => name)).toEqual(['Läs mig', 'Avtal']);
		expect(part).toBe('Avtal');
		expect(read(bytes, 'Läs mig').part).toBe('Läs mig');
	});

	test('of one sheet is called by it, though there is none to choose from', () => {
		const { parts, part } = read(workbookOf({ Avtal: `${HEAD}<row r="2">${text('A2', 'A1')}</row>` }));
		expect({ parts, part }).toEqual({ parts: [], part: 'Avtal' });
	});
});

test.each([
	[1, false, '1900-01-01'],
	[59, false, '1900-02-28'],
	[61, false, '1900-03-01'],
	[0.75, false, '18:00:00'],
	[45352.999999, false, '2024-03-02'],
	[-1, false, '-1'],
])('the day %d counts as %s', (serial, from1904, expected) => {
	expect(dateText(serial, from1904)).toBe(expected);
});

test.each([
	[1234.5, '1234.5'],
	[1e-7, '0.0000001'],
	[-2.5e21, '-2500000000000000000000'],
	[0, '0'],
])('%d is written %s', (number, expected) => {
	expect(plainNumber(number)).toBe(expected);
});
