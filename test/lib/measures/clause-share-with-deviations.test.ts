import { expect, test } from 'vitest';
import type { Declared } from './measure-in.ts';
import { csv, figuresFrom, slice } from './register.ts';

const figures = figuresFrom('clause_share', 'clause_share_with_deviations');

const MODEL: Declared = ['a.csv', 'clause', 'city_model', 'not_recorded'];
const contracts = csv(
	'procurement_id;buyer;nature;published_on;clause',
	'P1;Vård;services;2024-01-10;Ja',
	'P2;Vård;services;2024-01-10;Nej',
	'P3;Vård;services;2024-01-10;',
	'P4;Vård;services;2024-01-10;Nej',
);
const models = csv('model_id;owner;checked_on', 'Branschmodellen;Rådet;2024-03-01', 'Egen modell;Skola;');
const deviations = (...rows: string[]) =>
	csv('deviation_id;organisation;procurement_id;model_id;event_on;period_end;submitted_on;status', ...rows);

/** What deviations make of one yes, two no and one unknown: numerator and unknown of four. */
async function withDeviations(...rows: string[]): Promise<[number, number | null]> {
	const texts = { 'a.csv': contracts, 'm.csv': models, 'd.csv': deviations(...rows) };
	const measured = await figures(texts, { asOf: '2024-12-31', declared: [MODEL] });
	const { numerator, denominator, unknown } = slice(measured, 'clause_share_with_deviations', 2024);
	expect(denominator).toBe(4);
	expect(slice(measured, 'clause_share', 2024)).toMatchObject({ numerator: 1, unknown: 1 });
	return [numerator, unknown];
}

test('another agreed model, and one that was checked by the day of the report, make a yes of a no or an unknown', async () => {
	expect(await withDeviations('D1;Vård;P2;Annan avstämd modell;2024-02-01;;;')).toEqual([2, 1]);
	expect(await withDeviations('D1;Vård;P3;Branschmodellen;2024-03-01;;;')).toEqual([2, 0]);
	expect(await withDeviations('D1;Vård;P1;Branschmodellen;2024-03-01;;;')).toEqual([1, 1]);
});

test('one that was checked later, never, or is not named or not known does not', async () => {
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;2024-02-29;;;')).toEqual([1, 1]);
	expect(await withDeviations('D1;Vård;P2;Egen modell;2024-05-01;;;')).toEqual([1, 1]);
	expect(await withDeviations('D1;Vård;P2;;2024-05-01;;;')).toEqual([1, 1]);
	expect(await withDeviations('D1;Vård;P2;Någon modell;2024-05-01;;;')).toEqual([1, 1]);
});

test('without an event the end of the period counts, else the submission', async () => {
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;;2024-02-01;2024-05-01;')).toEqual([1, 1]);
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;;;2024-05-01;')).toEqual([2, 1]);
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;;;;')).toEqual([1, 1]);
});

test('a report that was merged into another, or submitted after the as-of date, says nothing', async () => {
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;2024-05-01;;;Dubblett')).toEqual([1, 1]);
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;2024-05-01;;2025-01-01;')).toEqual([1, 1]);
	expect(await withDeviations('D1;Vård;P2;Branschmodellen;2025-01-01;;;')).toEqual([1, 1]);
});

test('several reports of one procurement, and one of none, add no procurement', async () => {
	expect(
		await withDeviations(
			'D1;Vård;P2;Branschmodellen;2024-05-01;;;',
			'D2;Vård;P2;Branschmodellen;2024-06-01;;;',
			'D3;Vård;P9;Branschmodellen;2024-06-01;;;',
			'D4;Vård;;Branschmodellen;2024-06-01;;;',
		),
	).toEqual([2, 1]);
});
