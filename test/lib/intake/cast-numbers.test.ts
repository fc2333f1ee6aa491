import { describe, expect, test } from 'vitest';
import { commit } from '../../../src/lib/intake/commit.ts';
import { read } from '../../../src/lib/intake/read.ts';
import { castIn, missing } from './cast-in.ts';
import { openRegister } from './register-of.ts';

const register = openRegister();
const cast = castIn.bind(null, register);

describe('an amount', () => {
	test.each([
		['1234567', 1234567],
		['0', 0],
		['1 234 567', 1234567],
		['1 234 567,50', 1234567.5],
		['1\u00a0234\u00a0567,50', 1234567.5],
		['1\u202f234\u202f567,50', 1234567.5],
		['1.234.567,50', 1234567.5],
		['1.234.567', 1234567],
		["1'234'567,50", 1234567.5],
		['1,234,567.50', 1234567.5],
		['1234567.50', 1234567.5],
		['1234,5', 1234.5],
		['0,5', 0.5],
		[',5', 0.5],
		["'0123", 123],
		['-500', -500],
		['\u2212500', -500],
		['+500', 500],
		['54 000 000,00 kr', 54000000],
		['54\u00a0000\u00a0000,00\u00a0kr', 54000000],
		['1 000 SEK', 1000],
		['1 000 €', 1000],
		['1000 euroa', 1000],
		['500:-', 500],
		['1 000 kr exkl. moms', 1000],
		['1 000 € alv 0 %', 1000],
		['250 tkr', 250000],
		['1 250 tkr', 1250000],
		['12,5 mnkr', 12500000],
		['12,5 Mkr', 12500000],
		['12 MSEK', 12000000],
		['3 MEUR', 3000000],
		['2,5 milj. kr', 2500000],
		['2 miljoonaa euroa', 2000000],
		['5 tuhatta euroa', 5000],
		['(1 234)', -1234],
		['(1 234,50 kr)', -1234.5],
		['(1 234) kr', -1234],
		['\u22121 234', -1234],
		['- 500', -500],
		['1 234-', -1234],
		['1\u202f234,50-', -1234.5],
		['500,-', 500],
		['1\u2019234\u2019567', 1234567],
		['1\u2009234', 1234],
		['2,5 milj. €', 2500000],
		['250 t€', 250000],
		['250 k€', 250000],
		['3 M€', 3000000],
		['€ 1 000', 1000],
		['SEK 1 000', 1000],
		['kr 1 000,50', 1000.5],
		['1 000 (alv 0 %)', 1000],
		['1 000 kr, exkl. moms', 1000],
		['1 000 € ilman alv', 1000],
		['="0123"', 123],
		['=HYPERLINK("https://example.org/1";"1 500 kr")', 1500],
	])('%j is %d', async (cell, value) => {
		expect(await cast('contracts', 'value', cell)).toBe(value);
	});

	test.each([
		'ca 2 milj',
		'två',
		'12 st',
		'1.2.3',
		'1,2,3',
		'1 000-2 000',
		'1.234,56.7',
		'=1+1',
		'2 3',
		'1 000 12',
		'1 2024',
		"1'00",
		'10 kr/tim',
		'(1 234',
		'1 234)',
		'--5',
		'(-5)',
		'-5-',
		'1 000 kr inkl. moms',
		'1 000 USD',
		'5 %',
		'kr',
	])('%j is none', async (cell) => {
		expect(await cast('contracts', 'value', cell)).toBe(`not_a_number: ${cell}`);
	});

	test.each(missing)('%j says that there is none', async (cell) => {
		expect(await cast('contracts', 'value', cell)).toBeNull();
	});

	test.each([
		['1.234', [], 1234],
		['1.234', ['99.50', '1.50'], 1.23],
		['1,234', ['12,5'], 1.23],
		['1,234', ['1,250,000'], 1234],
		['1,234', ['12,500.25'], 1234],
		['1,234 MSEK', [], 1234000],
		['12,5 miljarder kr', [], 12500000000],
		['1,234', ['99.50', '1.50'], 1234],
		['1,5', ['99.50', '1.50'], 1.5],
		['1.5', ['99,50', '1,50'], 1.5],
		['1.234', ['99,50'], 1234],
	])('%j beside %j is %d: the decimal sign is that of the file', async (cell, beside, value) => {
		expect(await cast('contracts', 'value', cell, beside)).toBe(value);
	});
});

test.each([
	['1,234', ['12,500', '250 000']],
	['1,234 kr', []],
	['-1,234', ['7']],
])('an amount of %j beside %j may be thousands or decimals: nothing is guessed', async (cell, beside) => {
	expect(await cast('contracts', 'value', cell, beside)).toBe(`ambiguous_amount: ${cell}`);
});

test('an amount that may be thousands or decimals is read as the analyst says', async () => {
	for (const [decimal, value] of [
		[',', 1.23],
		['.', 1234],
	] as const) {
		const text = 'Köpare;CPV-kod;Avtalsdatum;Avtalsvärde\nPark;90911200;2024-01-02;1,234\n';
		const file = read(new TextEncoder().encode(text), 'a.csv', { decimal });
		const fileNo = decimal === ',' ? 9001 : 9002;
		const report = await commit(register.engine, file, fileNo);
		expect(report.problems).toEqual([]);
		const rows = await register.rows('contracts', 'CAST(value AS DOUBLE PRECISION) AS value', fileNo);
		expect(rows).toEqual([{ value }]);
	}
});

describe('a number', () => {
	test.each([
		['24', 24],
		['4,5', 4.5],
		['4.5', 4.5],
	])('%j is %d', async (cell, value) => {
		expect(await cast('contracts', 'duration_months', cell)).toBe(value);
	});

	test.each(['2 år', '12 mån', 'tolv'])('%j is none', async (cell) => {
		expect(await cast('contracts', 'duration_months', cell)).toBe(`not_a_number: ${cell}`);
	});
});

describe('a count', () => {
	test.each([
		['3', 3],
		['0', 0],
		['1 250', 1250],
		['3,0', 3],
	])('%j is %d', async (cell, value) => {
		expect(await cast('contracts', 'min_staff', cell)).toBe(value);
	});

	test.each([
		['-1', 'negative'],
		['2,5', 'not_a_whole_number'],
		['3000000000', 'not_a_whole_number'],
		['flera', 'not_a_number'],
		['2-3', 'not_a_number'],
	])('%j is none: %s', async (cell, reason) => {
		expect(await cast('contracts', 'min_staff', cell)).toBe(`${reason}: ${cell}`);
	});
});

describe('a share', () => {
	test.each([
		['75 %', [], 75],
		['75%', [], 75],
		['75 procent', [], 75],
		['75', [], 75],
		['0,75', [], 75],
		['0.5', [], 50],
		['1 %', [], 1],
		['0,5 %', ['50'], 0.5],
		['100 %', [], 100],
		['0', ['50'], 0],
		['62,5 %', [], 62.5],
		['1', ['0,5', '0,75'], 100],
		['1', ['50', '75'], 1],
		['1', ['50 %', '75 %'], 100],
		['1', [], 100],
	])('%j beside %j is %d percent', async (cell, beside, value) => {
		expect(await cast('outcomes', 'fte_pct', cell, beside)).toBe(value);
	});

	test.each(['heltid', '50-75 %'])('%j is none', async (cell) => {
		expect(await cast('outcomes', 'fte_pct', cell)).toBe(`not_a_number: ${cell}`);
	});

	test.each(['1', '0,75'])('%j is a problem where the column counts in both ways', async (cell) => {
		expect(await cast('outcomes', 'fte_pct', cell, ['50', '0,5'])).toBe(`ambiguous_percent: ${cell}`);
	});
});
