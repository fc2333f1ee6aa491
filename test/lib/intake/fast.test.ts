import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { fastRead } from '../../../src/lib/intake/fast.ts';
import { packedCells } from '../../../src/lib/intake/packed.ts';
import { read, type ReadFile } from '../../../src/lib/intake/read.ts';

const header = 'Avtalsnummer;Förvaltning;Upphandlingsslag;Annonseringsdatum;Anteckning\n';
const plain = 'A-1;Park;Tjänster;2024-01-02;"sagt ""så"""\n';
/** More than the careful reader's look at the head. */
const filler = plain.repeat(7_000);

function both(tail: string): { careful: ReadFile | null; fast: Omit<ReadFile, 'id'> | null } {
	const bytes = new TextEncoder().encode(header + filler + tail);
	const careful = attempt(() => read(bytes, 'a.csv'));
	return { careful, fast: fastRead(bytes, 'a.csv', {}) };
}

function attempt<T>(work: () => T): T | null {
	try {
		return work();
	} catch {
		return null;
	}
}

function agree(tail: string): Omit<ReadFile, 'id'> {
	const { careful, fast } = both(tail);
	expect(fast).not.toBeNull();
	expect(careful).not.toBeNull();
	const { staged, packed, ...rest } = { ...fast!, id: careful!.id };
	const { staged: whole, ...expected } = careful!;
	expect(rest).toEqual(expected);
	expect({ ...staged, columns: [], rowNumbers: [] }).toEqual({ ...whole, columns: [], rowNumbers: [] });
	expect(packed!.count).toBe(whole.rowNumbers.length);
	expect(packed!.first).toBe(whole.rowNumbers[0]);
	for (let at = 7_000; at < packed!.count; at++)
		expect(packedCells(packed!, at)).toEqual(whole.columns.map((texts) => texts[at]));
	return fast!;
}

describe('the fast reader', () => {
	test('says what the careful one says of a regular file', () => {
		agree('B-1;Skola;Varor;13.02.2024;\r\nB-2;"Kök;\nmat";Varor;02/13/2024;Göta 👍\n\n');
	});

	test('tells the structure from as many rows as the careful one, however long they are', () => {
		const long = `A-1;Park;Tjänster;2024-01-02;${'ord '.repeat(250)}.\n`;
		const bytes = new TextEncoder().encode(header + long.repeat(500));
		const { evidence } = fastRead(bytes, 'a.csv', {})!.dialect;
		expect(evidence).toEqual(read(bytes, 'a.csv').dialect.evidence);
		expect(evidence.records).toBe(199);
	});

	test('leaves no number in a cell that the guard empties, and tells the row', () => {
		const file = agree('8112189876;Skola;Varor;2024-01-02;811218-9876 x\n'.replace('811218-9876 x', 'x'));
		expect(packedCells(file.packed!, 7_000)[0]).toBe('');
	});

	test('shows e-mails and phone numbers to the guard wherever they stand', () => {
		const file = agree('B-1;Skola;Varor;2024-01-02;ring 070-123 45 67 eller a@b.se\n');
		expect(packedCells(file.packed!, 7_000)[4]).not.toMatch(/\d|@/);
	});

	test.each([
		['a row too short', 'B-1;Skola\n'],
		['a row too long', 'B-1;Skola;Varor;2024-01-02;;x\n'],
		['a stray quote', 'B-1;"Skola"n;Varor;2024-01-02;\n'],
		['a quote that never closes', 'B-1;"Skola;Varor;2024-01-02;\n'],
		['a blank line within', `\n${plain}`],
		['a row of blanks', ';;;;\n'],
		['a lone CR', 'B-1;Skola;Varor;2024-01-02;\rB-2;Skola;Varor;2024-01-02;\n'],
		['a NUL', 'B-1;Sk\0ola;Varor;2024-01-02;\n'],
		['a total', ';Summa;;;12\n'],
		['the header again', header],
		['a mark of joined files', '\ufeffB-1;Skola;Varor;2024-01-02;\n'],
		['an identity number', '19811218-9876;Skola;Varor;2024-01-02;\n'],
	])('leaves %s to the careful one', (_, tail) => {
		expect(both(tail).fast).toBeNull();
	});

	test('agrees with the careful one on any rows, or leaves them to it', () => {
		const digits = fc.stringMatching(/^(19|20)?\d{2}(0[1-9]|1[0-2])[0-8]\d[-+ A]?[\dT]\d{3}$/);
		const cell = fc.oneof(
			fc.constantFrom(
				'',
				' ',
				'Summa',
				'Avtalsnummer',
				'12',
				'1,99E+11',
				'a@b.se',
				'070 123 45 67',
				'é',
				'٣',
				'304057912',
				'230596-2014',
				'202403011220',
				'850709.9805',
				'61 10 28 0127',
			),
			digits,
			fc.string({ unit: 'grapheme', maxLength: 8 }),
			fc.string({ unit: fc.constantFrom(...'0123456789-+ .AE"\n'), maxLength: 16 }),
		);
		const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
		const row = fc.array(fc.oneof({ weight: 3, arbitrary: quoted }, { weight: 1, arbitrary: cell }), {
			minLength: 5,
			maxLength: 5,
		});
		let taken = 0;
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
				const tail = rows.map((cells) => cells.join(';') + '\n').join('');
				if (both(tail).fast === null) return;
				taken++;
				agree(tail);
			}),
			{ numRuns: 60 },
		);
		expect(taken).toBeGreaterThan(5);
	}, 120_000);
});
