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

const whole = `19${swedish}`;
const grouped = (sign: string) => whole.replace(/(?<=\d)(?=(\d{3})+$)/g, sign);
/** A day of our time whose last four are a time of day: 4+4+0+3+0+1+2+2+4 = 20, and nothing is missing to 20. */
const clock = '2403011220';
/** Of 2003-04-05, without its first zero: 0+3+0+4+0+5+5+9+2 = 28, and 2 are missing to 30. */
const lostZero = '304057912';
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

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
		['of twelve digits in groups of three', grouped(' ')],
		['of twelve digits in groups of three with points', grouped('.')],
		['of twelve digits in groups with spaces that do not break', grouped('\u00a0')],
		['of twelve digits in groups with narrow spaces', grouped('\u202f')],
		['of twelve digits in groups of three, in a row of cells', `5,${grouped(' ')},7`],
		['with spaces between year, month and day', `1985 07 09 ${rest}`],
		['with spaces between year, month and day, and a time of day as its end', '1961 10 28 0127'],
		['without the century, with spaces and a hyphen', `85 07 09-${rest}`],
		['with points between year, month and day', `1985.07.09-${rest}`],
		['with slashes between year, month and day', `1985/07/09-${rest}`],
		['with two spaces', `19${date}  ${rest}`],
		['over two lines', `19${date}\n${rest}`],
		['over two lines that CR and LF part', `${date}\r\n${rest}`],
		['with a slash', `19${date}/${rest}`],
		['with a slash, without the century', `${date}/${rest}`],
		['with an underscore', `19${date}_${rest}`],
		['with an underscore and a time of day as its end', '19611028_0127'],
		['with a colon', `19${date}:${rest}`],
		['with a point', `19${date}.${rest}`],
		['with the hyphen of an address of the web', `${date}%2D${rest}`],
		['with the hyphen of a web page', `${date}&#45;${rest}`],
		['with Arabic digits', arabic(`19${date}${rest}`)],
		['with Arabic digits and a hyphen', arabic(`${date}-${rest}`)],
		['with a year and the time of day that cannot be of our time', '611028 0127'],
		['after a name with a hyphen', `Anna-Lisa-${date}-${rest}`],
	])('a Swedish one %s', (_, text) => {
		expect(findIdentityNumber(text)).toBe('identity_number');
	});

	test.each([
		['a space before its sign', '010594 Y9032'],
		['a space after its sign', '010594Y 9032'],
		['spaces about its sign', '020504 A 902E'],
		['a Cyrillic letter as its sign', '020504\u0410902E'],
		['a Greek letter as its sign', '020504\u0391902E'],
		['Arabic digits', arabic('010594Y9032')],
	])('a Finnish one with %s', (_, text) => {
		expect(findIdentityNumber(text)).toBe('identity_number');
	});

	test.each(['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u05be', '\u02d7'])(
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
		['a date with hyphens, without the century, before the last four', `85-07-09-${rest}`],
		['a day of our time with points and a clock', `2024.03.01 ${clock.slice(6)}`],
		['a day of our time and a clock with an underscore', `20${clock.slice(0, 6)}_${clock.slice(6)}`],
		['a part of a path', `/19${date}/${rest}/`],
		['a whole cell that can be a number with four decimals', `${date}.${rest}`],
		['an amount in crowns with the digits of a number', `${grouped(' ')} kr`],
		['an amount with decimals and the digits of a number', `${grouped(' ')},50`],
		['nine digits that have lost their zero', lostZero],
		['nine digits that have lost their zero, stored as a number', `${lostZero}.0`],
		['nine digits that have lost their zero, stored as a number with a comma', `${lostZero},0`],
	])('%s', (_, text) => {
		expect(findIdentityNumber(text)).toBe('possible_identity_number');
	});

	test('twelve digits in groups of three among amounts', () => {
		expect(findIdentityNumber(grouped(' '), true)).toBe('possible_identity_number');
		expect(findIdentityNumber(grouped('.'), true)).toBe('possible_identity_number');
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
		['a day and a clock with hyphens', `20${clock.slice(0, 2)}-03-01 ${clock.slice(6)}`],
		['nine digits among others', `ref ${lostZero}`],
		['an amount of nine digits with decimals', `${lostZero},50`],
		['an amount of thirteen digits in groups', `1 ${grouped(' ')}`],
		['an amount of fifteen digits in groups', `${grouped(' ')} 000`],
		['an open contracting identifier', 'ocds-6643ce-611028-0127'],
		['an open contracting identifier that can be Finnish', 'ocds-6643ce-230596-2014'],
		['an open contracting identifier whose publisher has letters only', 'ocds-pyfywx-611028-0127'],
		['a code of letters and digits joined by hyphens', `KS-2024A-${date}-${rest}`],
	])('%s', (_, text) => {
		expect(findIdentityNumber(text)).toBeNull();
	});
});
