import { expect, test } from 'vitest';
import type { Decision, Said } from '../../../../src/lib/intake/decisions.ts';
import { sentencesOf } from '../../../../src/lib/ui/explore/history-text.ts';

const plain: Said = { yes: 'employment_clause', blank: 'no', from: null, to: null, who: '', why: '' };
const declared = (field: string, header: string, ...said: Said[]): Decision => ({
	...{ kind: 'declared', file: 'a', field, header, said },
});
const told = (decision: Decision) => sentencesOf(decision, () => 'avtal.csv', undefined, 'sv');

test('a yes/no column is told with what yes and blank mean', () => {
	expect(told(declared('clause', 'Krav', plain))).toEqual([
		'avtal.csv: I kolumnen ”Krav” betyder ja att det finns ett sysselsättningskrav, och tomt betyder nej.',
	]);
});

test('a level is told as a clause: its blank says nothing', () => {
	expect(told(declared('clause_level', 'Kravnivå', plain))).toEqual([
		'avtal.csv: I kolumnen ”Kravnivå” betyder ett krav att det finns ett sysselsättningskrav.',
	]);
});

test('what holds in some years is told with them, and with who says so and why', () => {
	const early: Said = { ...plain, to: 2016, who: 'inköp', why: 'avtalsmall' };
	const late: Said = { ...plain, yes: 'city_model', from: 2017 };
	expect(told(declared('clause', 'Krav', early, late))).toEqual([
		'avtal.csv: I kolumnen ”Krav” betyder ja att det finns ett sysselsättningskrav, och tomt betyder nej.',
		'Det gäller till och med 2016, enligt inköp (avtalsmall).',
		'avtal.csv: I kolumnen ”Krav” betyder ja att det finns ett krav enligt stadens modell, och tomt betyder nej.',
		'Det gäller från och med 2017. Vem som har sagt det är inte angivet.',
	]);
});

test('that rows in doubt were gone through is told with who did and how many there were', () => {
	expect(told({ kind: 'reviewed', doubt: 'duplicate', year: 2024, rows: 1200, who: 'Inköp' })).toEqual([
		'Avtal eller upphandlingar som står flera gånger, 2024: markerat som genomgånget av Inköp. Antal rader då: 1\u00a0200.',
	]);
});
