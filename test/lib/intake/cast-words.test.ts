import { describe, expect, test } from 'vitest';
import { castIn } from './cast-in.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const cast = castIn.bind(null, register);

describe('yes or no', () => {
	test.each([
		...[
			'Ja',
			'ja',
			'JA',
			'J',
			'j',
			' ja ',
			'Yes',
			'Y',
			'Kyllä',
			'K',
			'X',
			'x',
			'1',
			'True',
			'Sant',
			'Tosi',
		].map((cell) => [cell, 'yes']),
		...['Nej', 'nej ', 'N', 'No', 'Ei', 'E', '0', 'False', 'Falskt', 'Epätosi'].map((cell) => [cell, 'no']),
		...['', '  ', '\u00a0'].map((cell) => [cell, 'blank']),
		...['-', 'saknas', 'uppgift saknas', 'ei tietoa', 'N/A'].map((cell) => [cell, 'unknown']),
	])('%j says %s', async (cell, value) => {
		expect(await cast('contracts', 'clause', cell!)).toBe(value);
	});

	test.each(['kanske', '2', 'ja, delvis'])('%j says neither', async (cell) => {
		expect(await cast('contracts', 'clause', cell)).toBe(`not_yes_or_no: ${cell}`);
	});
});

describe('a CPV code', () => {
	test.each([
		['79212000', '79212000'],
		['79212000-4', '79212000'],
		['79212000 Revision', '79212000'],
		['79212000-4 Revision', '79212000'],
		['79212000, 79200000', '79212000'],
		['03000000', '03000000'],
		['3000000', '03000000'],
		['3000000-1', '03000000'],
		['00000000 Uppgift saknas', null],
		['00000000', null],
		['saknas', null],
		['', null],
	])('%j is %s', async (cell, value) => {
		expect(await cast('contracts', 'cpv', cell)).toBe(value);
	});

	test.each(['Städ', '7921', '792120001', 'CPV 79212000'])('%j is none', async (cell) => {
		expect(await cast('contracts', 'cpv', cell)).toBe(`not_a_cpv_code: ${cell}`);
	});
});

describe('a word of a code list', () => {
	test.each([
		['nature', 'Tjänster', 'services'],
		['nature', 'TJÄNSTER', 'services'],
		['nature', ' tjänst ', 'services'],
		['nature', 'Palvelut', 'services'],
		['nature', 'services', 'services'],
		['nature', 'Varor', 'supplies'],
		['nature', 'Byggentreprenader', 'works'],
		['nature', 'Rakennusurakat', 'works'],
		['nature', '-', null],
		['nature', 'uppgift saknas', null],
		['status', 'Avbruten', 'cancelled'],
		['framework', 'Kontrakt', 'none'],
		['framework', 'Ramavtal', 'framework'],
		['framework', 'Nej', 'none'],
		['procedure', 'Direktupphandling', 'direct'],
		['procedure', 'Suorahankinta', 'direct'],
		['procedure', 'Förhandlat förfarande med föregående annonsering', 'neg-w-call'],
		['procedure', 'saknas', null],
		['clause_level', 'Skarpt', 'employment'],
		['clause_level', 'Dialog', 'dialog'],
		['currency', 'kr', 'SEK'],
		['currency', 'eur', 'EUR'],
	])('of %s, %j, is %s', async (field, cell, value) => {
		const rows =
			field === 'nature'
				? csv(['buyer', 'published_on', 'nature'], ['Parker', '2024-01-01', cell])
				: csv(['buyer', 'published_on', 'nature', field], ['Parker', '2024-01-01', 'services', cell]);
		const { report, fileNo } = await register.take(rows);
		expect(report.problems).toEqual([]);
		expect(await register.rows('contracts', `"${field}" AS value`, fileNo)).toEqual([{ value }]);
	});

	test.each([
		['status', 'Pausad'],
		['clause_level', 'Mellan'],
		['framework', 'Kanske'],
	])('of %s that is not in the list, %j, is a problem', async (field, cell) => {
		expect(await cast('contracts', field, cell)).toBe(`unknown_code: ${cell}`);
	});

	test.each([
		['procedure', 'Tävling'],
		['clause_model', 'Branschmodellen'],
		['currency', 'NOK'],
	])('of the open list of %s is kept as it is: %j', async (field, cell) => {
		expect(await cast('contracts', field, cell)).toBe(cell);
	});
});

describe('text', () => {
	test.each([
		['title', ' Städ  av\u00a0skolor ', 'Städ av skolor'],
		['title', 'rad ett\nrad två', 'rad ett rad två'],
		['title', '=HYPERLINK("https://example.org";"Städ, ""nära""")', 'Städ, "nära"'],
		['title', '=HYPERLÄNK("https://example.org";"Städ")', 'Städ'],
		['title', '=hyperlink("https://example.org", "Städ")', 'Städ'],
		['title', '=HYPERLINK("https://example.org")', 'https://example.org'],
		['title', '="0123"', '0123'],
		['title', '=A1+B2', '=A1+B2'],
		['title', "'=A1+B2", '=A1+B2'],
		['title', "'0123", '0123'],
		['title', "'n Stad", "'n Stad"],
		['title', 'Kommun\u2011bolag – nord', 'Kommun-bolag – nord'],
		['title', 'O\'Brien; "Park"', 'O\'Brien; "Park"'],
		['contract_id', '00123', '00123'],
		['contract_id', '2024\u20110012', '2024-0012'],
		['supplier', 'Uppgift saknas', null],
	])('of %s, %j, is kept as %j', async (field, cell, value) => {
		expect(await cast('contracts', field, cell)).toBe(value);
	});
});

describe('an organisation number', () => {
	test.each([
		...[
			'212000-1355',
			'2120001355',
			'162120001355',
			'16212000-1355',
			'SE212000135501',
			'se212000-135501',
			'SE2120001355',
			'212000 1355',
			'212000\u20111355',
			"'2120001355",
			'="2120001355"',
			'2120001355.0',
			'2120001355,0',
			'2,120001355E+9',
			'2.120001355E+09',
		].map((cell) => [cell, '212000-1355']),
		// By hand: 7·2+9·2+10·2+5·9+8·5+4·0+2·0 = 137, and 137 mod 11 = 5, so that the check is 6.
		...['2229500-6', 'FI22295006', '22295006', 'FI2229500-6', '2229500\u20116'].map((cell) => [
			cell,
			'2229500-6',
		]),
		...['0201256-6', '201256-6'].map((cell) => [cell, '0201256-6']),
		...['22295007', 'DE123456789', '5001011234', '911 234 567'].map((cell) => [cell, cell]),
	])('%j is %s', async (cell, value) => {
		expect(await cast('contracts', 'supplier_id', cell!)).toBe(value);
	});
});
