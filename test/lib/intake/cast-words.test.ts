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
		['title', '=HYPERLINK("x")', '=HYPERLINK("x")'],
		['title', 'O\'Brien; "Park"', 'O\'Brien; "Park"'],
		['contract_id', '00123', '00123'],
		['supplier_id', '212000-1355', '212000-1355'],
		['supplier_id', '162120001355', '162120001355'],
		['supplier_id', '0201256-6', '0201256-6'],
		['supplier', 'Uppgift saknas', null],
	])('of %s, %j, is kept as %j', async (field, cell, value) => {
		expect(await cast('contracts', field, cell)).toBe(value);
	});
});
