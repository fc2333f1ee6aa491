import { describe, expect, test } from 'vitest';
import { fastRead } from '../../../../src/lib/intake/fast.ts';
import { safeName } from '../../../../src/lib/intake/guard/identity.ts';
import { read, type ReadFile } from '../../../../src/lib/intake/read.ts';
import type { Reading } from '../../../../src/lib/intake/reading.ts';
import { FileError } from '../../../../src/lib/intake/report.ts';
import { zipOf } from '../packed-files.ts';
import { swedish, withCheckDigit } from './numbers.ts';

const sure = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
/** A day of our time, and a time of day with the right check digit. */
const clock = withCheckDigit('240301122');
const mistyped = `${sure.slice(0, -1)}${(Number(sure.at(-1)) + 1) % 10}`;
const head = 'Avtalsnummer;Köpare;CPV-kod;Avtalsdatum;Organisationsnummer;Benämning;Anteckning';
type Cells = Partial<Record<'id' | 'buyer' | 'number' | 'title' | 'note', string>>;

function row({ id = 'A1', buyer = 'Park', number = '', title = '', note = '' }: Cells): string {
	return `${id};${buyer};90911200;2024-01-02;${number};${title};${note}\n`;
}

function readText(text: string, reading: Reading = {}, name = 'avtal.csv'): ReadFile {
	return read(new TextEncoder().encode(text), name, reading);
}

function refused(text: string): FileError {
	try {
		readText(text);
	} catch (error) {
		if (error instanceof FileError) return error;
		throw error;
	}
	throw new Error('the file was read');
}

describe('a file with identity numbers', () => {
	test.each([`Köpare;CPV-kod;Avtalsdatum;${sure}\nPark;1;2\n`, `namn;${sure}\nkatt;grå\n`, `${sure}\n`])(
		'shows none of them in why it is refused',
		(text) => {
			const error = refused(text);
			expect(error.message + JSON.stringify(error.detail)).not.toContain('850709');
		},
	);

	test('is read with those cells emptied where the analyst chose so, and says how many and where', () => {
		const file = readText(`${head}\n${row({ title: `Anna ${sure}` })}${row({ id: 'A2', note: sure })}`, {
			emptyIdentityNumbers: true,
		});
		expect(file.staged.columns[5]).toEqual(['', '']);
		expect(file.staged.columns[0]).toEqual(['A1', 'A2']);
		expect(file.keptOut.identityNumbers).toBe(2);
		expect(file.problems).toEqual([
			{ row: 2, field: 'title', raw: null, reason: 'identity_number' },
			{ row: 3, field: '', raw: null, reason: 'identity_number' },
		]);
		expect(JSON.stringify(file)).not.toContain('850709');
	});

	test('keeps the rest of a header and of a refused row, with dots for the number', () => {
		const text = `${head};Deltagare ${sure}\n${row({}).trim()};x\nA2;Park;90911200;2024-01-02;;;${sure};y;z\n`;
		const file = readText(text, { emptyIdentityNumbers: true });
		expect(file.columns[7]).toMatchObject({ index: 7, header: 'Deltagare ••••••-••••', field: null });
		expect(file.staged.refused).toMatchObject([
			{ row: 3, text: 'A2;Park;90911200;2024-01-02;;;••••••-••••;y;z' },
		]);
	});

	test('has a name that may be shown, is not refused for it, and tells it', () => {
		const file = readText(`${head}\n${row({})}`, {}, `Anna ${sure}.csv`);
		expect(file.name).toBe('Anna ••••••-••••.csv');
		expect(file.keptOut.maskedNames).toEqual({ file: true, parts: 0 });
		expect(readText(`${head}\n${row({})}`).keptOut.maskedNames).toEqual({ file: false, parts: 0 });
	});

	test('tells of its name where the page has put the dots in it already', () => {
		const file = readText(`${head}\n${row({})}`, {}, safeName(`Anna ${sure}.csv`));
		expect(file.keptOut.maskedNames.file).toBe(true);
	});

	test('in an archive has names that may be shown, and tells how many were others', () => {
		const file = read(zipOf({ 'a.csv': `${head}\n${row({})}`, [`${sure}.csv`]: `${head}\n` }), 'a.zip');
		expect(file.parts.map(({ name }) => name)).toEqual(['a.csv', '••••••-••••.csv']);
		expect(file.keptOut.maskedNames).toEqual({ file: false, parts: 1 });
	});

	test('above its header is refused, naming row and cell, or read and counted where the analyst chose so', () => {
		const text = `Register\nUttag;av ${sure}\n\n${head}\n${row({})}`;
		expect(refused(text).detail).toEqual({ count: 1, cells: ['2:2'] });
		expect(readText(text, { emptyIdentityNumbers: true }).keptOut.identityNumbers).toBe(1);
	});

	test('in the header of another of its tables is refused, naming the row', () => {
		const text = `${head}\n${row({})}\nStad;Invånare ${sure}\nMalmö;35\nLund;12\n`;
		expect(refused(text).detail).toEqual({ count: 1, cells: ['4:2'] });
	});

	test('in the header of another file of an archive is refused, naming row and file', () => {
		const bytes = zipOf({ 'a.csv': `${head}\n${row({})}`, 'b.csv': `Stad;Antal ${sure}\nMalmö;1\n` });
		expect(() => read(bytes, 'a.zip')).toThrow(
			expect.objectContaining({ detail: { count: 1, cells: ['1 (b.csv):2'] } }),
		);
	});
});

describe('a number that can be a person’s', () => {
	test('in the text of a refused row is masked and refuses nothing', () => {
		const file = readText(`${head}\n${row({})}A2;Park;90911200;2024-01-02;;;${swedish};y;z\n`);
		expect(file.staged.refused).toMatchObject([
			{ row: 3, text: 'A2;Park;90911200;2024-01-02;;;••••••••••;y;z' },
		]);
	});

	test('is dropped from organisation numbers, the row kept and counted, with or without a typo', () => {
		const sole = `16${withCheckDigit('640823323')}`;
		const file = readText(
			`${head}\n${[swedish, mistyped, sole, '212000-1355'].map((number) => row({ number })).join('')}`,
		);
		expect(file.staged.columns[4]).toEqual(['', '', '', '212000-1355']);
		expect(file).toMatchObject({ droppedIdentityNumbers: 3, keptOut: { asked: [] } });
		expect(file.staged.read).toBe(4);
	});

	test.each([
		['Avtalsnummer', 'id' as const, 0, true],
		['Benämning', 'title' as const, 5, false],
		['Anteckning', 'note' as const, 6, false],
	])('in %s is emptied for now and asked about', (header, cell, column, references) => {
		const text = `${head}\n${row({ [cell]: swedish })}${row({ [cell]: mistyped })}${row({ [cell]: 'B7' })}`;
		const file = readText(text);
		expect(file.staged.columns[column]).toEqual(['', '', 'B7']);
		expect(file.keptOut.asked).toEqual([
			{ header, possible: 1, mistyped: 1, filled: 3, references, answer: null },
		]);
		expect(file.droppedIdentityNumbers).toBe(0);
		expect(JSON.stringify(file)).not.toContain('850709');
	});

	test('is kept where the analyst says that it is a reference number, and only in that column', () => {
		const text = `${head}\n${row({ id: swedish, note: swedish })}`;
		const file = readText(text, { tenDigits: { Avtalsnummer: 'reference', Anteckning: 'identity_number' } });
		expect(file.staged.columns[0]).toEqual([swedish]);
		expect(file.staged.columns[6]).toEqual(['']);
		expect(file.keptOut.asked.map(({ answer }) => answer)).toEqual(['reference', 'identity_number']);
	});

	test('has lost its zero: dropped from organisation numbers, asked about elsewhere, and no matter among amounts', () => {
		const text = `${head};Avtalsvärde\n${row({ number: '304057912', note: '304057912' }).trim()};304057912\n`;
		const file = readText(text);
		expect(file.staged.columns.slice(4)).toEqual([[''], [''], [''], ['304057912']]);
		expect(file.droppedIdentityNumbers).toBe(1);
		expect(file.keptOut.asked).toMatchObject([{ header: 'Anteckning', possible: 1 }]);
	});

	test('is asked about in groups of three among amounts, and refused elsewhere', () => {
		const amounts = `${head};Avtalsvärde\n${row({}).trim()};196 110 280 127\n`;
		expect(readText(amounts).keptOut.asked).toMatchObject([{ header: 'Avtalsvärde', possible: 1 }]);
		expect(refused(`${head}\n${row({ note: '196 110 280 127' })}`).detail).toMatchObject({ count: 1 });
	});

	test('is never kept as a sure identity number, whatever is said of its column', () => {
		expect(() =>
			readText(`${head}\n${row({ id: sure })}`, { tenDigits: { Avtalsnummer: 'reference' } }),
		).toThrow(FileError);
	});
});

describe('a column in which all cells have one shape', () => {
	const column = (notes: readonly string[]) => `${head}\n${notes.map((note) => row({ note })).join('')}`;
	// Of 379390-2023 and 611028-0127 the first is no number, the second one is; 230596-2014 is a Finnish one.
	const notices = ['230596-2014', '379390-2023', '1-2024', '00012345-2019', '497082-2024'];
	const times = ['202411101423', '20240114-1911', '20240103 1755', '202408160037', `20${clock}`];

	test('of notice numbers passes', () => {
		const file = readText(column(notices));
		expect(file.staged.columns[6]).toEqual(notices);
		expect(file.keptOut.asked).toEqual([]);
	});

	test('of notice numbers passes though a row does not fit', () => {
		const file = readText(`${column(notices)}A9;Park;90911200;2024-01-02;;;230596-2014;x;y\n`);
		expect(file.staged.refused).toHaveLength(1);
	});

	test('is none with fewer than five cells, or with one of another shape', () => {
		expect(refused(column(notices.slice(0, 4))).code).toBe('identity_numbers');
		expect(refused(column([...notices, 'saknas'])).code).toBe('identity_numbers');
		expect(refused(column([...notices, sure])).code).toBe('identity_numbers');
	});

	test('of days with a clock is asked about', () => {
		const file = readText(column(times));
		expect(file.keptOut.asked).toMatchObject([{ header: 'Anteckning', filled: 5, answer: null }]);
		expect(file.staged.columns[6]).not.toContain(`20${clock}`);
		const kept = readText(column(times), { tenDigits: { Anteckning: 'reference' } });
		expect(kept.staged.columns[6]).toEqual(times);
	});

	test('of days with a clock is none before 2000, or with a clock that is wrong', () => {
		expect(refused(column([...times, '196110280127'])).code).toBe('identity_numbers');
		expect(refused(column([...times.slice(0, 4), '202411102423', `20${clock}`])).code).toBe(
			'identity_numbers',
		);
	});

	test('of which the fast reader sees some rows only is left to the careful one', () => {
		const many = column(Array.from({ length: 8_000 }, (_, i) => `${230_000 + i}-2014`));
		const bytes = new TextEncoder().encode(many);
		expect(bytes.length).toBeGreaterThan(262_144);
		expect(fastRead(bytes, 'avtal.csv', {})).toBeNull();
		expect(readText(many).staged.read).toBe(8_000);
	});
});

describe('contact data', () => {
	const text = `${head};Kontaktperson\n${row({ title: 'Städ, anna@example.se', note: '070-123 45 67' }).trim()};Anna Ek\n`;

	test('is left out and counted by column', () => {
		const file = readText(text);
		expect(file.staged.columns.slice(5)).toEqual([['Städ'], [''], ['']]);
		expect(file.keptOut).toMatchObject({
			contacts: [
				{ header: 'Benämning', emails: 1, phones: 0, kept: false },
				{ header: 'Anteckning', emails: 0, phones: 1, kept: false },
			],
			personal: [{ header: 'Kontaktperson', cells: 1, kept: false }],
		});
		expect(JSON.stringify(file)).not.toMatch(/example\.se|070-|Anna/);
	});

	test('is what ten digits are in a column named for phone numbers, and no identity number', () => {
		const phone = withCheckDigit('070123456');
		const file = readText(`${head};Telefon\n${row({}).trim()};${phone}\n`);
		expect(file.staged.columns[7]).toEqual(['']);
		expect(file.keptOut).toMatchObject({ asked: [], personal: [{ header: 'Telefon', cells: 1 }] });
		expect(readText(`${head};Telefon\n${row({}).trim()};${swedish}\n`).keptOut.asked).toHaveLength(1);
	});

	test('is kept in the columns the analyst keeps, but for identity numbers', () => {
		const file = readText(text, { keptColumns: ['Benämning', 'Kontaktperson'] });
		expect(file.staged.columns.slice(5)).toEqual([['Städ, anna@example.se'], [''], ['Anna Ek']]);
		expect(file.keptOut.personal).toEqual([{ header: 'Kontaktperson', cells: 1, kept: true }]);
		const number = text.replace('Anna Ek', swedish);
		expect(readText(number, { keptColumns: ['Kontaktperson'] }).staged.columns[7]).toEqual(['']);
	});

	test('of a column named for it is left out of the texts of rows that do not fit, wherever it stands in them', () => {
		const file = readText(`${text}A2;Park;90911200;2024-01-02;;;Bo;Bo Ek;Bo Alm\n`);
		expect(file.staged.refused).toMatchObject([{ text: 'A2;Park;90911200;2024-01-02;;;Bo;;' }]);
	});

	test('is not the name of an organisation, in a table that has such a field', () => {
		const file = readText('Organisations-ID;Namn\nS01;Parkförvaltningen\n');
		expect(file.staged.columns[1]).toEqual(['Parkförvaltningen']);
		expect(file.keptOut.personal).toEqual([]);
	});
});

describe('a column whose digits a spreadsheet has cut off', () => {
	test('is told of, but amounts are not', () => {
		const file = readText(
			`${head};Avtalsvärde;Beräknat värde\n${row({ id: '1,99001E+11', number: '2,12E+09' }).trim()};1,5E+09;1.99001E+11\n`,
		);
		expect(file.keptOut.lostPrecision.map(({ header }) => header)).toEqual([
			'Avtalsnummer',
			'Organisationsnummer',
			'Beräknat värde',
		]);
	});
});
