import fc from '../../../property.ts';
import { describe, expect, test } from 'vitest';
import { keptBytes } from '../../../../src/lib/intake/guard/kept-bytes.ts';
import { needsOriginal, type Copy } from '../../../../src/lib/intake/guard/kept-copy.ts';
import { read, type ReadFile } from '../../../../src/lib/intake/read.ts';
import type { Reading } from '../../../../src/lib/intake/reading.ts';
import { csvText } from '../../../../src/lib/intake/write-csv.ts';
import { bytesOf, utf16, workbookOf, zipOf } from '../packed-files.ts';
import { finnish, swedish, withCheckDigit } from './numbers.ts';

const [code] = finnish as [string];
const number = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
const emptied: Reading = { emptyIdentityNumbers: true };
const plain = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function keep(bytes: Uint8Array, reading: Reading = emptied, name = 'avtal.csv') {
	const file = read(bytes, name, reading);
	const kept = keptBytes(new Uint8Array(bytes), file)!;
	const original = { id: file.id, bytes: file.bytes, copy: kept.copy };
	return { file, kept, again: (other = reading) => read(kept.bytes, name, other, original) };
}

/** All that a figure, a list of problems or a page is made of, but for the other tables to choose from. */
const told = ({ staged, facts: _, ...file }: ReadFile) => ({
	...file,
	parts: [],
	problems: [...file.problems].sort((a, b) => a.row - b.row || (a.field < b.field ? -1 : 1)),
	rows: staged.rowNumbers,
	cells: staged.columns,
	refused: staged.refused,
	setAside: staged.setAside,
	counts: [staged.read, staged.blank, staged.shortRows],
});

const HEAD = 'Upphandlingsslag;Köpare;Avtalsdatum;Avtalsvärde;Anteckning';
const rows = (...lines: string[]) => bytesOf([HEAD, ...lines].join('\r\n'));

describe('of a file from which nothing was kept out', () => {
	test.each([
		['a table', rows('A1;Park;2024-01-02;5;')],
		['a table in UTF-16', utf16(`${HEAD}\nA1;Parkförvaltningen;2024-01-02;5;\n`)],
		[
			'an archive',
			zipOf({ 'avtal.csv': `${HEAD}\nA1;Park;2024-01-02;5;\n`, 'mål.csv': 'ort;antal\nUmeå;5\n' }),
		],
		['two tables in one file', bytesOf(`${HEAD}\nA1;Park;2024-01-02;5;\n\nort;antal\nUmeå;5\n`)],
	])('every byte is kept: %s', (_, bytes) => {
		const { kept, file, again } = keep(bytes);
		expect(kept).toEqual({ bytes: new Uint8Array(bytes), copy: null });
		expect(again()).toEqual(file);
	});

	test('every byte is kept of a large one', () => {
		const lines = Array.from({ length: 60_000 }, (_, at) => `A${at};Park;2024-01-02;5;städning av parker`);
		expect(keep(rows(...lines)).kept.copy).toBeNull();
	});
});

describe('of a file from which something was kept out', () => {
	test.each<[string, Uint8Array, Reading?]>([
		[
			'in a cell',
			rows('A1;Park;2024-01-02;5;x', `A2;Park;2024-01-03;5;${number}`, `A3;"P;k";2024-01-03;5;${number}`),
		],
		[
			'in a quoted cell over two lines',
			rows(`A1;Park;2024-01-02;5;"a\r\n${number}"`, 'A2;Park;2024-01-03;"1 234,50";"a ""b"""'),
		],
		['in a header', bytesOf(`${HEAD};${code}\nA1;Park;2024-01-02;5;x;y\n`)],
		[
			'above the header',
			bytesOf(`Rapport för ${number}\nRing 08-123 45 67\n\n${HEAD}\nA1;Park;2024-01-02;5;x\n`),
		],
		[
			'in a refused row',
			rows(
				'A1;Park;2024-01-02;5;x',
				`A2;Park;2024-01-02;5;x;y;${number}`,
				`A3;"Park;2024-01-02;5;${code}`,
				'A4;P;2024-01-04;6;',
			),
		],
		[
			'in a row of totals',
			rows('A1;Park;2024-01-02;5;x', 'Summa;;;8507099805;', `Utskrivet av anna@exempel.se`),
		],
		[
			'where it was all that a row held',
			rows('A1;Park;2024-01-02;5;x', `;;;;${number}`, ';;;;', 'A4;P;2024-01-04;6;'),
		],
		[
			'in a Windows-1252 file',
			Uint8Array.from(
				[...`Upphandlingsslag;K\xf6pare;Avtalsdatum\nA1;G\xf6ta;2024-01-02\nA2;${number};2024-01-02\n`].map(
					(c) => c.charCodeAt(0),
				),
			),
		],
		[
			'in a column that was asked about',
			rows(`A1;Park;2024-01-02;5;${swedish}`, 'A2;Park;2024-01-02;5;8507099813'),
		],
		[
			'in a column of contacts',
			rows('A1;Park;2024-01-02;5;Ring Anna 070-123 45 67', 'A2;Park;2024-01-02;5;anna@exempel.se och mer'),
		],
		[
			'in a column for personal data',
			bytesOf(
				`Efternamn;${HEAD}\nBerg;A1;Park;2024-01-02;5;x\n"Ek";A2;"Park;2024-01-03;5;x\nAlm;A3;P;2024-01-04;6;y\n`,
			),
		],
		[
			'in an organisation number',
			bytesOf(
				`Upphandlingsslag;Köpare;Avtalsdatum;Organisationsnummer leverantör\nA1;Park;2024-01-02;${swedish}\nA2;Park;2024-01-02;556000-4615\n`,
			),
		],
		['behind a sep line', bytesOf(`sep=;\n${HEAD}\nA1;Park;2024-01-02;5;${number}\n`)],
		[
			'in a second table',
			bytesOf(`ort;antal\nUmeå;5\n\n${HEAD}\nA1;Park;2024-01-02;5;${number}\nA2;P;2024-01-03;5;\n`),
		],
		['in another table only', bytesOf(`${HEAD}\nA1;Park;2024-01-02;5;x\n\nort;antal\n${number};5\n`), {}],
		[
			'in another file of an archive',
			zipOf({ 'avtal.csv': `${HEAD}\nA1;Park;2024-01-02;5;x\n`, 'lista.csv': `ort;vem\nUmeå;${number}\n` }),
			{},
		],
		[
			'in a file of an archive that is no table',
			zipOf({ 'avtal.csv': `${HEAD}\nA1;Park;2024-01-02;5;x\n`, 'avtal.pdf': '%PDF-1.4' }),
			{},
		],
	])('nothing of it is kept, and what is kept reads as the file: %s', (_, bytes, reading) => {
		const { kept, file, again } = keep(bytes, reading);
		expect(kept.copy).not.toBeNull();
		const text = plain(kept.bytes);
		for (const secret of [number, swedish, code, 'anna@', '123 45 67', 'Berg', 'Alm'])
			expect(text).not.toContain(secret);
		expect(told(again())).toEqual({ ...told(file), refused: told(again()).refused });
		expect(again().staged.refused.map(({ row, reason }) => [row, reason])).toEqual(
			file.staged.refused.map(({ row, reason }) => [row, reason]),
		);
	});

	test('a workbook is kept as the table that was read', () => {
		const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
		const row = (at: number, cells: string) => `<row r="${at}">${cells.split(';').map(cell).join('')}</row>`;
		const bytes = workbookOf({
			Blad1: row(1, 'ort;antal') + row(2, 'Umeå;5'),
			Avtal: row(3, HEAD) + row(4, 'A1;Park;2024-01-02;5,5;x, y') + row(6, `A2;Park;2024-01-02;5;${number}`),
		});
		const { kept, file, again } = keep(bytes, emptied, 'avtal.xlsx');
		expect(plain(kept.bytes)).toContain('"x, y"');
		expect(plain(kept.bytes)).not.toContain(number);
		expect(file.part).toBe('Avtal');
		expect(file.staged.rowNumbers).toEqual([4, 6]);
		expect(told(again())).toEqual(told(file));
	});

	test('a large one is kept with those cells empty alone', () => {
		const lines = Array.from({ length: 60_000 }, (_, at) => `A${at};Park;2024-01-02;5;städning av parker`);
		lines[40_000] = `A40000;Park;2024-01-02;5;${number}`;
		const { kept, file, again } = keep(rows(...lines));
		lines[40_000] = 'A40000;Park;2024-01-02;5;';
		expect(plain(kept.bytes)).toBe([HEAD, ...lines].join('\r\n'));
		expect(told(again())).toEqual(told(file));
	});

	test('what was decided later is read of the copy, too', () => {
		const { again } = keep(rows('A1;Park;01/02/2024;5;x', `A2;Park;02/03/2024;5;${number}`));
		const later: Reading = { ...emptied, dayOrders: { Avtalsdatum: 'dmy' } };
		expect(again(later)).toMatchObject({ reading: later, dialect: { encoding: 'utf-8' } });
	});
});

test('what a copy no longer holds cannot be asked of it', () => {
	const { kept } = keep(rows(`A1;anna@exempel.se;2024-01-02;5;${swedish}`));
	const asks = (reading: Reading) => needsOriginal({ ...emptied, ...reading }, kept.copy as Copy);
	expect(asks({})).toBe(false);
	expect(asks({ headerRow: 1, tenDigits: { Anteckning: 'identity_number' } })).toBe(false);
	expect(asks({ tenDigits: { Anteckning: 'reference' } })).toBe(true);
	expect(asks({ keptColumns: ['Köpare'] })).toBe(true);
	expect(asks({ part: '#2' })).toBe(true);
});

test('a copy of a part that was chosen cannot be asked for the part that was found', () => {
	const chosen = {
		part: '#2',
		dialect: { encoding: 'utf-8' },
		keptOut: { contacts: [], personal: [], asked: [] },
	};
	const copy = { ...chosen, decided: { part: '#2' } } as unknown as Copy;
	expect(needsOriginal({ part: '#2' }, copy)).toBe(false);
	expect(needsOriginal({}, copy)).toBe(true);
});

const two = (n: number) => String(n).padStart(2, '0');
const person = fc
	.record({
		year: fc.integer({ min: 40, max: 99 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 28 }),
		birth: fc.integer({ min: 100, max: 999 }),
		form: fc.nat(3),
	})
	.map(({ year, month, day, birth, form }) => {
		const ten = withCheckDigit(`${two(year)}${two(month)}${two(day)}${birth}`);
		return [`${ten.slice(0, 6)}-${ten.slice(6)}`, `19${ten}`, ten, `pnr ${ten.slice(0, 6)}-${ten.slice(6)}`][
			form
		]!;
	});
const email = fc.constantFrom('anna.berg@exempel.se', 'matti@esimerkki.fi');
const harmless = fc.constantFrom(
	'',
	'x',
	'Park',
	'a, b',
	'a;b',
	'säger "hej"',
	'1 234,50',
	'5',
	' y ',
	'två\nrader',
);
const cell = fc.oneof(
	{ weight: 8, arbitrary: harmless },
	{ weight: 1, arbitrary: person },
	{ weight: 1, arbitrary: email },
);
const line = fc.record({
	cells: fc.array(cell, { minLength: 4, maxLength: 4 }),
	beyond: fc.option(cell, { freq: 8 }),
	day: fc.integer({ min: 1, max: 28 }),
});
const names = ['Berg', 'Ek', 'Ålund'];

describe('whatever is planted in a table', { timeout: 120_000 }, () => {
	const fileOf = fc
		.record({
			lines: fc.array(line, { minLength: 1, maxLength: 12 }),
			delimiter: fc.constantFrom(',', ';', '\t'),
			above: fc.option(fc.oneof(person, email, harmless)),
			container: fc.constantFrom('csv', 'xlsx', 'zip'),
		})
		.map(({ lines, delimiter, above, container }) => {
			const header = [
				'Upphandlingsslag',
				'Köpare',
				'Avtalsdatum',
				'Efternamn',
				'Leverantör',
				'Diarium',
				'Övrigt',
			];
			const records = lines.map(({ cells, beyond, day }, at) => {
				const [buyer, supplier, journal, other] = cells as [string, string, string, string];
				const fixed = [`A${at}`, buyer, `2024-03-${two(day)}`, names[at % 3]!];
				return [...fixed, supplier, journal, other, ...(beyond === null ? [] : [beyond])];
			});
			const all = [...(above === null ? [] : [[above]]), header, ...records];
			const text = csvText(all, delimiter);
			if (container === 'csv') return { bytes: bytesOf(text), name: 'avtal.csv' };
			if (container === 'zip') return { bytes: zipOf({ 'avtal.csv': text }), name: 'avtal.zip' };
			const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
			const sheet = all.map(
				(cells, at) =>
					`<row r="${at + 1}">${cells.map((each) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(each)}</t></is></c>`).join('')}</row>`,
			);
			return { bytes: workbookOf({ Avtal: sheet.join('') }), name: 'avtal.xlsx' };
		});

	test('what is kept holds nothing about a person, and reads as the file did', () => {
		let unkept = 0;
		fc.assert(
			fc.property(fileOf, ({ bytes, name }) => {
				const file = read(bytes, name, emptied);
				const kept = keptBytes(new Uint8Array(bytes), file);
				const torn = file.staged.refused.some(({ reason }) => reason === 'quote_never_closed');
				if (kept === null) return void (torn || unkept++);
				const text = plain(kept.bytes);
				expect(kept.copy).not.toBeNull();
				expect(text).not.toMatch(/\d{6}-?\d{4}(?!\d)|@/);
				// Where lines are torn apart nothing tells which column a name stood in.
				if (!torn) expect(text).not.toMatch(/Berg|Ålund/);
				const again = read(kept.bytes, name, emptied, { id: file.id, bytes: file.bytes, copy: kept.copy });
				expect({ ...told(again), refused: [] }).toEqual({ ...told(file), refused: [] });
				expect(again.staged.refused.map(({ row }) => row)).toEqual(file.staged.refused.map(({ row }) => row));
			}),
			{ numRuns: 300 },
		);
		expect(unkept).toBe(0);
	});
});
