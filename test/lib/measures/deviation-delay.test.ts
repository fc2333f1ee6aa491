import { expect, test } from 'vitest';
import { csv, excluded, figures, slice } from './register.ts';

const header = 'deviation_id;organisation;report_kind;event_on;period_start;period_end;submitted_on';

test('the mean of the days from event to report, of those with both days', async () => {
	const measured = await figures({
		'd.csv': csv(
			header,
			// 10 and 31 days (2024 has a 29th of February), in 2024: the mean is 20.5.
			'D1;Vård;Händelse;2024-01-10;;;2024-01-20',
			'D2;Skola;Händelse;2024-02-10;;;2024-03-12',
			'D3;Skola;Händelse;2024-05-10;;;',
			'D4;Skola;Händelse;;;;2024-05-10',
			'D5;Hamnen;Helår;;2024-01-01;2024-12-31;2025-01-10',
			'D6;Vård;Händelse;2023-12-31;;;2023-12-31',
		),
	});
	expect(slice(measured, 'deviation_delay', 2024)).toMatchObject({
		value: 20.5,
		numerator: 41,
		denominator: 2,
		unknown: 3,
	});
	expect(slice(measured, 'deviation_delay', 2023)).toMatchObject({ value: 0, denominator: 1 });
	expect(slice(measured, 'deviation_delay', 2024, 'organisation', 'Vård').value).toBe(10);
});

test('a report before its event is suspicious and left out; without any days there is no mean', async () => {
	const measured = await figures({
		'd.csv': csv(header, 'D1;Vård;Händelse;2024-01-10;;;2024-01-09', 'D2;Vård;Händelse;2024-01-10;;;'),
	});
	expect(slice(measured, 'deviation_delay', 2024)).toMatchObject({ value: null, denominator: 0, unknown: 1 });
	expect(excluded(measured, 'deviation_delay')).toEqual({ '2024 before_event': 1 });
	expect(slice(measured, 'deviations', 2024).value).toBe(2);
});
