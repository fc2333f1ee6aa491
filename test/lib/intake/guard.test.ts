import { describe, expect, test } from 'vitest';
import { findIdentityNumber } from '../../../src/lib/intake/guard.ts';

/** The tenth digit, by the rule of the Swedish tax agency: weights 2, 1, 2, 1 … and the sums of the products' digits. */
function withCheckDigit(nine: string): string {
	const sum = [...nine]
		.map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
		.flatMap((product) => [...String(product)])
		.reduce((total, digit) => total + Number(digit), 0);
	return nine + String((10 - (sum % 10)) % 10);
}

const swedish = withCheckDigit('850709980');
const date = swedish.slice(0, 6);
const rest = swedish.slice(6);
const coordination = withCheckDigit('850769980');
const wrong = date + rest.slice(0, 3) + String((Number(rest[3]) + 1) % 10);
const wide = (text: string): string =>
	text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** Fictitious identity codes that the Finnish population register publishes for tests. */
const finnish = [
	...['010594Y9032', '010594Y9021', '020594X903P', '030594W903B', '040594V9030', '050594U903M'],
	...['010516B903X', '020516C903K', '030516D9037', '010501E9032', '020503F9037', '020504A902E'],
];

test('the check digit of these tests is that of published organisation numbers', () => {
	for (const known of ['8020051952', '8572090606', '2120001355', '2321000073', '5566969464', '1212121212']) {
		expect(withCheckDigit(known.slice(0, 9))).toBe(known);
	}
});

describe('surely an identity number is', () => {
	test.each([
		['with a hyphen', `${date}-${rest}`],
		['of a person over a hundred', `${date}+${rest}`],
		['of twelve digits', `19${swedish}`],
		['of twelve digits with a hyphen', `19${date}-${rest}`],
		['of this century', `20${withCheckDigit('050709980')}`],
		['that is a coordination number', `${coordination.slice(0, 6)}-${coordination.slice(6)}`],
		['that is a coordination number of twelve digits', `19${coordination}`],
		['in a sentence', `Anställd: ${date}-${rest}, sedan mars.`],
		['glued to a word', `pnr${date}-${rest}`],
		['with full-width digits', wide(`${date}-${rest}`)],
		['with a full-width hyphen', `${date}\uff0d${rest}`],
	])('a Swedish one %s', (_, text) => {
		expect(findIdentityNumber(text)).toBe('identity_number');
	});

	test.each(['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'])(
		'a Swedish one with the dash %s',
		(dash) => {
			expect(findIdentityNumber(`${date}${dash}${rest}`)).toBe('identity_number');
		},
	);

	test.each(finnish)('the Finnish %s', (code) => {
		expect(findIdentityNumber(code)).toBe('identity_number');
		expect(findIdentityNumber(`Henkilö ${code.toLowerCase()}.`)).toBe('identity_number');
		expect(findIdentityNumber(wide(code))).toBe('identity_number');
	});

	test.each(['010594-9032', '010594\u20139032', '010594+9032'])(
		'the Finnish %s of an earlier century',
		(code) => {
			expect(findIdentityNumber(code)).toBe('identity_number');
		},
	);
});

describe('possibly an identity number is', () => {
	test.each([
		['bare ten digits', swedish],
		['a bare coordination number', coordination],
		['bare ten digits in a sentence', `ref ${swedish} enligt ovan`],
		['the number of a sole trader', withCheckDigit('640823323')],
	])('%s', (_, text) => {
		expect(findIdentityNumber(text)).toBe('possible_identity_number');
	});

	test('less than a sure one beside it', () => {
		expect(findIdentityNumber(`${swedish} ${date}-${rest}`)).toBe('identity_number');
	});
});

describe('no identity number is', () => {
	test.each([
		['an organisation number', '212000-1355'],
		['an organisation number without a hyphen', '2120001355'],
		['an organisation number of twelve digits', '162120001355'],
		['an organisation number as VAT number', 'SE212000135501'],
		['an association’s number', '802005-1952'],
		['a company’s number', '556696-9464'],
		['a Finnish business id', '0201256-6'],
		['a Finnish business id as VAT number', 'FI02012566'],
		['a CPV code', '79212000-4'],
		['a CPV code with its words', '79212000 Revision'],
		['a reference number', '2024-00123'],
		['a reference number with letters', 'N139-0421/24'],
		['a day', '2024-03-01'],
		['a day and a time', '2024-03-01 12:00:00'],
		['two days', '20240301-20240331'],
		['an amount', '1 234 567,50 kr'],
		['a large amount', '8507099805000'],
		['a number with a wrong check digit', `${date}-${wrong.slice(6)}`],
		['a number with a wrong check digit, bare', wrong],
		['a number in month 13', withCheckDigit('851309980')],
		['a number on the 32nd', withCheckDigit('850732980')],
		['a number on 30 February', withCheckDigit('850230980')],
		['a number with the birth number 000', withCheckDigit('850709000')],
		['a Finnish code with a wrong check character', '010594Y9033'],
		['a Finnish code on the 32nd', '320594Y9032'],
		['part of a longer code', 'A010594Y9032X'],
		['a long row of digits', `1${swedish}234`],
		['a short text', '1234'],
		['nothing', ''],
	])('%s', (_, text) => {
		expect(findIdentityNumber(text)).toBeNull();
	});
});
