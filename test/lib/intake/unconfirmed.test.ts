import { describe, expect, test } from 'vitest';
import { unconfirmed } from '../../../src/lib/intake/unconfirmed.ts';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const scope = 'Gäller bara avtalet och perioden';
const commitment = 'Gäller ett åtagande i avtalet';

describe('rows that are not confirmed', () => {
	test('are those without a yes in both confirmations, and all are taken in', async () => {
		const { fileNo, report } = await register.take(
			csv(
				['Avtalsnummer', 'Sysselsättningsform', 'Antal personer', scope, commitment],
				['A1', 'Anställning', '1', 'Ja', 'Ja'],
				['A2', 'Anställning', '1', 'Ja', 'Nej'],
				['A3', 'Anställning', '1', '', 'Ja'],
				['A4', 'Anställning', '1', 'Ja', 'vet ej'],
				['A5', 'Anställning', '1', 'x', 'kyllä'],
			),
		);
		expect(report.rows).toMatchObject({ read: 5, accepted: 5, refused: 0 });
		expect((await unconfirmed(register.engine)).get(fileNo)).toEqual({ unconfirmed: 3, rows: 5 });
	});

	test('are judged by the one confirmation that a file has', async () => {
		const { fileNo } = await register.take(
			csv(
				['Rapporterande organisation', 'Rapporttyp', 'Händelsedatum', 'Gäller bara ärendet och perioden'],
				['Parkförvaltningen', 'Enskild händelse', '2025-02-03', 'Ja'],
				['Parkförvaltningen', 'Enskild händelse', '2025-02-04', ''],
			),
		);
		expect((await unconfirmed(register.engine)).get(fileNo)).toEqual({ unconfirmed: 1, rows: 2 });
	});

	test('are not spoken of where a file does not ask', async () => {
		const { fileNo } = await register.take(
			csv(['Avtalsnummer', 'Sysselsättningsform', 'Antal personer'], ['A1', 'Anställning', '1']),
		);
		expect((await unconfirmed(register.engine)).has(fileNo)).toBe(false);
	});
});
