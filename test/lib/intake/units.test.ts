import { describe, expect, test } from 'vitest';
import { normaliseHeader } from '../../../src/lib/intake/header.ts';
import { headerUnit } from '../../../src/lib/intake/units.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const head = ['buyer', 'nature', 'published_on'];
const row = ['Park', 'services', '2024-01-01'];

/** Value, currency and reasons of the rows of a file with these columns beside those that it must have. */
async function take(header: string[], ...rows: string[][]) {
	const { report, fileNo } = await register.take(
		csv([...head, ...header], ...rows.map((cells) => [...row, ...cells])),
	);
	const typed = await register.rows('contracts', 'value, currency', fileNo);
	return typed.map(({ value, currency }, at) => {
		const problem = report.problems.find((each) => each.row === at + 2);
		return [problem ? problem.reason : value, currency];
	});
}

describe('a unit in a header', () => {
	test.each([
		['Avtalsvärde (tkr)', 1000, 'kr'],
		['Avtalsvärde (exkl. moms, tkr)', 1000, 'kr'],
		['Värde [MSEK]', 1_000_000, 'SEK'],
		['Arvo (€)', 1, 'EUR'],
		['Arvo (t€)', 1000, 'EUR'],
		['Arvo (milj. €)', 1_000_000, 'EUR'],
		['Arvo (1 000 €)', 1000, 'EUR'],
		['Belopp tkr', 1000, 'kr'],
		['Belopp, mnkr', 1_000_000, 'kr'],
		['Belopp i Mkr', 1_000_000, 'kr'],
		['Belopp SEK', 1, 'SEK'],
	])('%j multiplies by %d and names %s', (header, factor, currency) => {
		expect(headerUnit(header)).toEqual({ factor, currency, percent: false });
	});

	test.each([
		'Avtalsvärde',
		'Avtalsvärde (exkl. moms)',
		'Antal anställda',
		'Värde per år',
		'Belopp (preliminärt)',
	])('%j has none', (header) => {
		expect(headerUnit(header)).toBeNull();
	});

	test.each([
		['Belopp tkr', 'belopp'],
		['Belopp i tkr', 'belopp'],
		['Belopp, MSEK', 'belopp'],
		['Avtalsvärde [tkr]', 'avtalsvärde'],
		['Värde exkl. moms', 'värde exkl. moms'],
		['Kr', 'kr'],
	])('is no part of its name: %j', (header, name) => {
		expect(normaliseHeader(header)).toBe(name);
	});

	test.each([
		['Avtalsvärde (tkr)', '250', 250_000, 'SEK'],
		['Avtalsvärde [MSEK]', '1,5', 1_500_000, 'SEK'],
		['Sopimuksen arvo (€)', '1 000', 1000, 'EUR'],
		['Belopp tkr', '1 250,5', 1_250_500, 'SEK'],
		['Belopp', '250', 250, null],
	])('counts for its cells: %s %s', async (header, cell, value, currency) => {
		expect(await take([header], [cell])).toEqual([[value, currency]]);
	});

	test('does not count twice where the cell names its own', async () => {
		expect(await take(['Avtalsvärde (tkr)'], ['250 tkr'], ['2 mkr'])).toEqual([
			[250_000, 'SEK'],
			[2_000_000, 'SEK'],
		]);
	});

	test('of thousands is contradicted by a cell of plain crowns', async () => {
		expect(await take(['Avtalsvärde (tkr)'], ['250 000 kr'])).toEqual([['contradicting_unit', null]]);
	});
});

describe('the currency of a row', () => {
	test('is that of the sign in its cell where there is no column for it', async () => {
		expect(await take(['Avtalsvärde'], ['1 000 €'], ['12 MSEK'], ['500 kr'], ['500'])).toEqual([
			[1000, 'EUR'],
			[12_000_000, 'SEK'],
			[500, 'SEK'],
			[500, null],
		]);
	});

	test('is that of its column, and of the cell where the column is blank', async () => {
		const rows = [
			['1 000 €', 'EUR'],
			['1 000', 'EUR'],
			['1 000 €', ''],
			['1 000 kr', 'NOK'],
		];
		expect(await take(['Avtalsvärde', 'Valuta'], ...rows)).toEqual([
			[1000, 'EUR'],
			[1000, 'EUR'],
			[1000, 'EUR'],
			[1000, 'NOK'],
		]);
	});

	test('stays what its column says, and an amount that says another is a problem', async () => {
		expect(await take(['Avtalsvärde', 'Valuta'], ['1 000 €', 'SEK'], ['1 tkr', 'EUR'])).toEqual([
			['contradicting_currency', 'SEK'],
			['contradicting_currency', 'EUR'],
		]);
	});

	test('of a header is contradicted by a cell of another, and by a column of another', async () => {
		expect(await take(['Arvo ilman alv (€)'], ['1 000 kr'])).toEqual([['contradicting_currency', null]]);
		expect(await take(['Arvo ilman alv (€)', 'Valuutta'], ['1 000', 'SEK'])).toEqual([
			['contradicting_currency', 'SEK'],
		]);
	});

	test('is one: the first amount names it, and the second may not name another', async () => {
		const { report, fileNo } = await register.take(
			csv([...head, 'Beräknat värde', 'Avtalsvärde'], [...row, '1 000 kr', '100 €']),
		);
		expect(await register.rows('contracts', 'estimated_value, value, currency', fileNo)).toEqual([
			{ estimated_value: 1000, value: null, currency: 'SEK' },
		]);
		expect(report.problems).toEqual([
			{ row: 2, field: 'value', raw: '100 €', reason: 'contradicting_currency' },
		]);
	});
});
