import fc from '../../../property.ts';
import { describe, expect, test } from 'vitest';
import { commit } from '../../../../src/lib/intake/commit.ts';
import { maskedCopy } from '../../../../src/lib/intake/guard/copy.ts';
import { read, type ReadFile } from '../../../../src/lib/intake/read.ts';
import type { Reading } from '../../../../src/lib/intake/reading.ts';
import { FileError } from '../../../../src/lib/intake/report.ts';
import { openRegister } from '../register-of.ts';
import { businessId, finnishCode, wide, withCheckDigit } from './numbers.ts';

const two = (n: number) => String(n).padStart(2, '0');
const three = (n: number) => String(n).padStart(3, '0');
const dash = fc.constantFrom('-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d', ' - ', '+');

const date = fc.record({
	year: fc.integer({ min: 1900, max: 2020 }),
	month: fc.integer({ min: 1, max: 12 }),
	day: fc.integer({ min: 1, max: 28 }),
});

/** Ten digits of a person or a coordination number, in the forms that surely are one. */
const swedishForms = fc
	.tuple(date, fc.integer({ min: 1, max: 999 }), fc.boolean(), dash, fc.integer({ min: 0, max: 14 }))
	.map(([{ year, month, day }, birth, coordination, sign, form]) => {
		const ten = withCheckDigit(
			two(year % 100) + two(month) + two(coordination ? day + 60 : day) + three(birth),
		);
		const century = String(Math.floor(year / 100));
		const inThrees = (century + ten).match(/\d{3}/g)!;
		const text = [
			`${ten.slice(0, 6)}${sign}${ten.slice(6)}`,
			`${century}${ten}`,
			`${century}${ten.slice(0, 6)}${sign}${ten.slice(6)}`,
			`${century}${ten}.0`,
			`${century}${ten},0`,
			`${century[0]},${century[1]}${ten}E+11`,
			inThrees.join(' '),
			inThrees.join('.'),
			inThrees.join('\u00a0'),
			inThrees.join('\u202f'),
			[century + ten.slice(0, 2), ten.slice(2, 4), ten.slice(4, 6)].join('.') + `-${ten.slice(6)}`,
			[century + ten.slice(0, 2), ten.slice(2, 4), ten.slice(4, 6)].join(' ') + `-${ten.slice(6)}`,
			...(century === '19' ? ['/', '_', ':'] : ['-', '\u05be', '\u02d7']).map(
				(between) => `${century}${ten.slice(0, 6)}${between}${ten.slice(6)}`,
			),
		][form]!;
		return { text, left: new RegExp([...ten].join('\\D{0,3}')) };
	});

const finnishForms = fc
	.tuple(date, fc.integer({ min: 2, max: 999 }), fc.constantFrom(...'+-YXWVUABCDEF'), fc.boolean())
	.map(([{ year, month, day }, individual, sign, lower]) => {
		const code = finnishCode(two(day) + two(month) + two(year % 100), sign, three(individual));
		return { text: lower ? code.toLowerCase() : code, left: new RegExp(code.replace('+', '\\+'), 'i') };
	});

const number = fc
	.tuple(
		fc.oneof(swedishForms, finnishForms),
		fc.boolean(),
		fc.constantFrom('', 'Anna ', 'pnr: ', '(', 'ref. '),
	)
	.map(([{ text, left }, isWide, before]) => ({ text: before + (isWide ? wide(text) : text), left }));

const orgnr = fc
	.tuple(
		fc.integer({ min: 20, max: 99 }),
		fc.integer({ min: 10, max: 99 }),
		fc.integer({ min: 0, max: 99_999 }),
	)
	.map(([middle, first, rest]) => withCheckDigit(two(first) + two(middle) + String(rest).padStart(5, '0')))
	.chain((ten) =>
		fc.constantFrom(ten, `${ten.slice(0, 6)}-${ten.slice(6)}`, `16${ten}`, `SE${ten}01`, `${ten}.0`),
	);
const yTunnus = fc
	.integer({ min: 1_000_000, max: 3_999_999 })
	.map((seven) => businessId(String(seven)) ?? '0201256-6');
const cpv = fc
	.tuple(fc.integer({ min: 3_000_000, max: 98_999_999 }), fc.integer({ min: 0, max: 9 }))
	.map(([code, check]) => `${String(code).padStart(8, '0')}-${check}`);
const day = date.map(({ year, month, day: d }) => `${year}-${two(month)}-${two(d)}`);
const amount = fc.integer({ min: 0, max: 999_999_999 }).chain((n) =>
	fc.constantFrom(
		// Nine digits alone in a cell can have lost the zero of a year from 2000 to 2009.
		String(n % 100_000_000),
		`${n},50`,
		`${n.toLocaleString('sv-SE')},00 kr`,
		`-${n}`,
	),
);
const id = fc
	.tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 99_999 }))
	.chain(([year, serial]) =>
		fc.constantFrom(
			`${year}-${String(serial).padStart(5, '0')}`,
			`MT${serial}`,
			`KS ${year}/${serial}`,
			`U${year}-${serial}`,
		),
	);
const harmless = fc.oneof(orgnr, yTunnus, cpv, day, amount, id);
const word = fc.constantFrom('Park', 'Städ', 'Ab', '', 'x y', 'Å');

const headers = ['Köpare', 'CPV-kod', 'Avtalsdatum', 'Avtalsnummer', 'Organisationsnummer', 'Anteckning'];
const table = fc.array(fc.array(fc.oneof(word, harmless), { minLength: 6, maxLength: 6 }), {
	minLength: 1,
	maxLength: 5,
});

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
	new TextEncoder().encode(rows.map((cells) => `${cells.join(';')}\r\n`).join(''));

function readOr(bytes: Uint8Array, name: string, reading: Reading): ReadFile | FileError {
	try {
		return read(bytes, name, reading);
	} catch (error) {
		if (error instanceof FileError) return error;
		throw error;
	}
}

/** All that can be stored or shown of what was read, in plain digits. */
function bytesOf(result: ReadFile | FileError): string {
	const text =
		result instanceof FileError
			? `${result.message} ${result.file} ${JSON.stringify(result.detail)} ${result.stack}`
			: JSON.stringify(result);
	return text.normalize('NFKC');
}

describe('an identity number of the refusing kinds', () => {
	test('in any cell, header or file name survives in nothing that is stored or shown', () => {
		fc.assert(
			fc.property(
				table,
				number,
				fc.nat(),
				fc.nat(5),
				fc.constantFrom('cell', 'header', 'name', 'beyond', 'above'),
				fc.boolean(),
				(rows, { text, left }, at, column, place, emptied) => {
					const cells = rows.map((cells) => [...cells]);
					const head = [...headers];
					if (place === 'cell') cells[at % cells.length]![column] = text.replaceAll(';', '');
					if (place === 'header') head.push(text);
					if (place === 'beyond') cells[at % cells.length]!.push('x', text, 'y');
					const bytes = csv(place === 'above' ? [[text], head, ...cells] : [head, ...cells]);
					const name = place === 'name' ? `${text}.csv` : 'avtal.csv';
					const result = readOr(bytes, name, emptied ? { emptyIdentityNumbers: true } : {});
					if (emptied) expect(result).not.toMatchObject({ code: 'identity_numbers' });
					if (place === 'cell' && !emptied) expect(result).toMatchObject({ code: 'identity_numbers' });
					expect(bytesOf(result)).not.toMatch(left);
				},
			),
			{ numRuns: 1000 },
		);
	});

	test('survives in no byte of the copy', () => {
		fc.assert(
			fc.property(table, number, fc.nat(), fc.nat(5), (rows, { text, left }, at, column) => {
				const cells = rows.map((cells) => [...cells]);
				cells[at % cells.length]![column] = text;
				const copy = Buffer.from(maskedCopy(csv([headers, ...cells]), 'avtal.csv')).toString('utf8');
				expect(copy.normalize('NFKC')).not.toMatch(left);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('what reaches the database', () => {
	const register = openRegister();
	let fileNo = 1000;

	test('holds no identity number', async () => {
		await fc.assert(
			fc.asyncProperty(table, number, fc.nat(), fc.nat(5), async (rows, { text, left }, at, column) => {
				const cells = rows.map((cells) => [...cells]);
				cells[at % cells.length]![column] = text;
				const file = readOr(csv([headers, ...cells]), 'avtal.csv', { emptyIdentityNumbers: true });
				if (file instanceof FileError) return;
				const inserted: unknown[] = [];
				const watching = new Proxy(register.engine, {
					get(engine, key) {
						const member: unknown = Reflect.get(engine, key);
						if (typeof member !== 'function') return member;
						return (...given: unknown[]) => {
							if (key === 'insert') inserted.push(given[1]);
							return (member as (...all: unknown[]) => unknown).apply(engine, given);
						};
					},
				});
				const report = await commit(watching, file, ++fileNo);
				expect(JSON.stringify([inserted, report]).normalize('NFKC')).not.toMatch(left);
			}),
			{ numRuns: 20 },
		);
	});
});

describe('what is no identity number', () => {
	test('passes untouched: organisation numbers, business ids, CPV, dates, amounts and reference numbers', () => {
		fc.assert(
			fc.property(fc.array(harmless, { minLength: 1, maxLength: 20 }), (values) => {
				const rows = values.map((value) => ['Park', '90911200', '2024-01-02', value, value, value]);
				const file = read(csv([headers, ...rows]), 'avtal.csv');
				expect(file.staged.columns.slice(3)).toEqual([values, values, values]);
				expect(file.keptOut).toMatchObject({ identityNumbers: 0, asked: [], contacts: [], personal: [] });
			}),
			{ numRuns: 1000 },
		);
	});
});
