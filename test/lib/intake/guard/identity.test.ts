import { describe, expect, test } from 'vitest';
import {
	findIdentityNumber,
	maskIdentityNumbers,
	safeName,
} from '../../../../src/lib/intake/guard/identity.ts';
import { finnish, finnishCode, swedish, wide, withCheckDigit } from './numbers.ts';

const date = swedish.slice(0, 6);
const rest = swedish.slice(6);
const coordination = withCheckDigit('850769980');
const wrong = date + rest.slice(0, 3) + String((Number(rest[3]) + 1) % 10);
/** The letter counts as one, as in the public library `personnummer`. */
const interim = `${date}-T${withCheckDigit(`${date}180`).slice(7)}`;

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
		['with a space', `${date} ${rest}`],
		['with a space that does not break', `${date}\u00a0${rest}`],
		['with spaces about the hyphen', `${date} - ${rest}`],
		['with characters without a width', `${date}\u200b-${rest.slice(0, 2)}\u2060${rest.slice(2)}`],
		['of twelve digits stored as a number', `19${swedish}.0`],
		['of twelve digits stored as a number with a comma', `19${swedish},0`],
		['of twelve digits in scientific notation', `1,9${swedish}E+11`],
		['of twelve digits in scientific notation with a point', `1.9${swedish}e11`],
		['that is an interim number', interim],
		['that is an interim number in lower case', interim.toLowerCase()],
		['that is an interim number of twelve characters', `19${interim.replace('-', '')}`],
		['of a leap day', `${withCheckDigit('840229980').slice(0, 6)}-${withCheckDigit('840229980').slice(6)}`],
		['of the leap day of 2000', `20${withCheckDigit('000229980')}`],
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
		['that number of twelve digits', `16${withCheckDigit('640823323')}`],
		['that number for value added tax', `SE${withCheckDigit('640823323')}01`],
		['bare ten digits stored as a number', `${swedish},0`],
		['bare ten digits in scientific notation', `${swedish[0]},${swedish.slice(1)}E+09`],
		['a bare interim number', interim.replace('-', '')],
		['a date with hyphens before the last four', `1985-07-09-${rest}`],
		['a day and a clock with a space', `20${withCheckDigit('240301120').replace(/(.{6})/, '$1 ')}`],
	])('%s', (_, text) => {
		expect(findIdentityNumber(text)).toBe('possible_identity_number');
	});

	test('less than a sure one beside it', () => {
		expect(findIdentityNumber(`${swedish} ${date}-${rest}`)).toBe('identity_number');
	});
});

describe('mistyped may be an identity number', () => {
	test.each([
		['with a hyphen', `${date}-${wrong.slice(6)}`],
		['of twelve digits with a hyphen', `19${date}-${wrong.slice(6)}`],
		['of a person over a hundred', `${date}+${wrong.slice(6)}`],
		['of Finland', '010594Y9033'],
		['of Finland with a hyphen', '010594-903X'],
	])('%s and a wrong check digit', (_, text) => {
		expect(findIdentityNumber(text)).toBe('mistyped_identity_number');
	});
});

describe('the calendar tells by the century', () => {
	test.each([
		['29 February 1900', `19${withCheckDigit('000229980')}`, null],
		['29 February 1985', `19${withCheckDigit('850229980')}`, null],
		['29 February of a year without a century', withCheckDigit('850229980'), null],
		[
			'29 February of a person over a hundred, 1900 or 1800',
			`000229+${withCheckDigit('000229980').slice(6)}`,
			null,
		],
		['29 February 1900 in Finland', finnishCode('290200', '-', '123'), null],
		['29 February 2000 in Finland', finnishCode('290200', 'A', '123'), 'identity_number'],
		['29 February 1884 in Finland', finnishCode('290284', '+', '123'), 'identity_number'],
	])('%s', (_, text, finding) => {
		expect(findIdentityNumber(text)).toBe(finding);
	});
});

describe('masking', () => {
	test('puts a dot for each digit and letter and leaves the rest', () => {
		expect(maskIdentityNumbers(`Anna ${wide(`${date}-${rest}`)}, 010594y9032.`)).toBe(
			'Anna ••••••-••••, •••••••••••.',
		);
		expect(maskIdentityNumbers('LUNDS KOMMUN 212000-1132')).toBe('LUNDS KOMMUN 212000-1132');
	});

	test('leaves date and time in file names', () => {
		expect(safeName(`avtal 20${date.replace('85', '24')}-0001.csv`)).toContain('240709-0001');
		expect(safeName(`pnr_19${swedish}.csv`)).toBe('pnr_••••••••••••.csv');
	});
});

describe('no identity number is', () => {
	test.each([
		['an organisation number', '212000-1355'],
		['an organisation number without a hyphen', '2120001355'],
		['an organisation number of twelve digits', '162120001355'],
		['an organisation number as VAT number', 'SE212000135501'],
		['a value added tax number that begins like a century', `SE${withCheckDigit('194909014')}01`],
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
		['a share with many decimals', `0,19${swedish}`],
		['part of a UUID', `19${date}-${rest}-4abc-8def-19${swedish}`],
		['a range of days', '2024-03-01-2024-12-31'],
		['a number with a wrong check digit, bare', wrong],
		['a number in month 13', withCheckDigit('851309980')],
		['a number on the 32nd', withCheckDigit('850732980')],
		['a number on 30 February', withCheckDigit('850230980')],
		['a number with the birth number 000', withCheckDigit('850709000')],
		['a Finnish code on the 32nd', '320594Y9032'],
		['part of a longer code', 'A010594Y9032X'],
		['a long row of digits', `1${swedish}234`],
		['a short text', '1234'],
		['nothing', ''],
	])('%s', (_, text) => {
		expect(findIdentityNumber(text)).toBeNull();
	});
});
