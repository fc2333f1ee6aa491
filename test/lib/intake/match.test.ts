import { describe, expect, test } from 'vitest';
import { defaultYesMeaning, isKnownHeader, match } from '../../../src/lib/intake/match.ts';
import { tables } from '../../../src/lib/model/tables.ts';
import { files } from './known-headers.ts';

/** `header -> field` by header. */
function understood(header: readonly string[]) {
	const matched = match(header);
	return {
		table: matched?.table.id ?? null,
		missing: matched?.missing.map((need) => need.join(' or ')) ?? null,
		fields: Object.fromEntries((matched?.columns ?? []).map((column) => [column.header, column.field])),
	};
}

describe('a header row', () => {
	test.each(files)('of $file is understood', ({ table, fields }) => {
		expect(understood(Object.keys(fields))).toEqual({ table, missing: [], fields });
	});

	test('is understood in any order of its columns', () => {
		const headers = Object.keys(files[1]!.fields).reverse();
		expect(understood(headers)).toMatchObject({ table: 'contracts', missing: [] });
		expect(understood(headers).fields).toEqual(files[1]!.fields);
	});

	test('that lost its dots and rings or has capitals within is understood', () => {
		const { table, fields } = understood([
			'Kopare',
			'ForvaltNing',
			'UPPHANDLINGSSLAG',
			'Loptid',
			'avtalsvarde',
		]);
		expect(table).toBe('contracts');
		expect(fields).toEqual({
			Kopare: 'buyer',
			ForvaltNing: null,
			UPPHANDLINGSSLAG: 'nature',
			Loptid: 'duration_months',
			avtalsvarde: 'value',
		});
		expect(understood(['ForvaltNing', 'CPV', 'Avtalsdatum']).fields['ForvaltNing']).toBe('buyer');
	});

	test('that is spelt right goes before one without dots, wherever it stands', () => {
		expect(
			understood(['Kopare namn', 'Forvaltning', 'Förvaltning', 'CPV', 'Startdatum']).fields,
		).toMatchObject({
			Forvaltning: null,
			Förvaltning: 'buyer',
		});
	});

	test('with a unit in brackets is understood without it', () => {
		expect(
			understood(['Köpare', 'CPV', 'Startdatum', 'Avtalsvärde (SEK exkl. moms)', 'Löptid [mån]']).fields,
		).toMatchObject({ 'Avtalsvärde (SEK exkl. moms)': 'value', 'Löptid [mån]': 'duration_months' });
	});

	test('gives a field to its first column only', () => {
		const matched = match(['Förvaltning', 'Köpare', 'CPV', 'Startdatum', 'Startdatum']);
		expect(matched?.columns.map(({ field }) => field)).toEqual(['buyer', null, 'cpv', 'start_on', null]);
	});

	test('that fits two tables alike belongs to the one of which it names more', () => {
		expect(understood(['Avtalsnummer', 'Status'])).toMatchObject({
			table: 'follow_ups',
			missing: ['period'],
		});
	});

	test('of nothing that is known belongs to no table', () => {
		expect(match(['lasku_id', 'tili', 'sektori'])).toBeNull();
		expect(match([])).toBeNull();
		expect(match(['', ''])).toBeNull();
	});

	test.each([
		[
			['Avtalsnummer', 'Avtalsvärde', 'Leverantör', 'CPV-kod'],
			'contracts',
			['buyer', 'published_on or awarded_on or signed_on or start_on or end_on'],
		],
		[['Köpare', 'Leverantör', 'Annonseringsdatum'], 'contracts', ['nature or cpv']],
		[['Utfalls-ID', 'Form', 'Sysselsättningsgrad', 'Ålder'], 'outcomes', ['persons']],
	])('%j lacks what %s needs', (header, table, missing) => {
		expect(understood(header)).toMatchObject({ table, missing });
	});
});

test.each([
	['förvaltning', true],
	['forvaltning', true],
	['organisation', true],
	['buyer id', true],
	['sysselsättningskrav enligt stadens modell', true],
	['städ', false],
	['', false],
])('the header %j is known: %s', (header, known) => {
	expect(isKnownHeader(header)).toBe(known);
});

describe('what yes means', () => {
	const field = (id: string) => tables[0]!.fields.find((each) => each.id === id)!;

	test.each([
		['social_flag', 'Socialt hållbar upphandling', 'social_objective'],
		['clause', 'Sysselsättningskrav', 'employment_clause'],
		['clause', 'Särskilt kontraktsvillkor', 'employment_clause'],
		['clause', 'Työllistämisehto', 'employment_clause'],
		['clause', 'clause', 'employment_clause'],
		['clause', 'Sysselsättningskrav enligt stadens modell', 'city_model'],
		['clause', 'SYSSELSATTNINGSKRAV enligt stadens modell', 'city_model'],
		['clause', 'Työllistämisehto kaupungin mallin mukaan', 'city_model'],
		['clause', "Clause under the city's model", 'city_model'],
		['clause', 'Social hänsyn', 'social_objective'],
		['clause', 'Socialt krav (ja/nej)', 'social_objective'],
		['clause', 'Community benefit', 'social_objective'],
		['clause_level', 'Kravnivå', 'employment_clause'],
	])('in %s under the header %s is by default %s', (id, header, meaning) => {
		expect(defaultYesMeaning(field(id), header)).toBe(meaning);
	});
});
