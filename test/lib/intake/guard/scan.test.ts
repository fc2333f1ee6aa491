import { describe, expect, test } from 'vitest';
import { read, type ReadFile } from '../../../../src/lib/intake/read.ts';
import type { Reading } from '../../../../src/lib/intake/reading.ts';
import { FileError } from '../../../../src/lib/intake/report.ts';
import { swedish, withCheckDigit } from './numbers.ts';

const sure = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
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
		expect(file.columns[7]).toEqual({ index: 7, header: 'Deltagare ••••••-••••', field: null });
		expect(file.staged.refused).toMatchObject([
			{ row: 3, text: 'A2;Park;90911200;2024-01-02;;;••••••-••••;y;z' },
		]);
	});

	test('has a name that may be shown, and is not refused for it', () => {
		const file = readText(`${head}\n${row({})}`, {}, `Anna ${sure}.csv`);
		expect(file.name).toBe('Anna ••••••-••••.csv');
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

	test('is never kept as a sure identity number, whatever is said of its column', () => {
		expect(() =>
			readText(`${head}\n${row({ id: sure })}`, { tenDigits: { Avtalsnummer: 'reference' } }),
		).toThrow(FileError);
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
