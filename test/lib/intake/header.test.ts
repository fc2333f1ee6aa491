import { expect, test } from 'vitest';
import { foldHeader, normaliseHeader } from '../../../src/lib/intake/header.ts';

test.each([
	['Avtalsnummer', 'avtalsnummer'],
	['  FÖRVALTNING ', 'förvaltning'],
	['\ufeffAvtalsnummer', 'avtalsnummer'],
	['Löptid (månader)', 'löptid'],
	['Avtalsvärde [SEK]', 'avtalsvärde'],
	['hankintayksikko_tunnus', 'hankintayksikko tunnus'],
	['Kontrakterat värde, Summa', 'kontrakterat värde,summa'],
	['Förvaltning / bolag', 'förvaltning/bolag'],
	['Avtals\u2010id', 'avtals-id'],
	['Startdatum:', 'startdatum'],
	['"Datum"', 'datum'],
	['Org.nr', 'org.nr'],
	['Avtalstid\u00a0 t.o.m.', 'avtalstid t.o.m'],
	['Fo\u0308rvaltning', 'förvaltning'],
	['Krav?', 'krav'],
	['', ''],
])('the header %j is compared as %j', (header, normalised) => {
	expect(normaliseHeader(header)).toBe(normalised);
});

test.each([
	['förvaltning', 'forvaltning'],
	['hankintayksikkö', 'hankintayksikko'],
	['åtgärd', 'atgard'],
	['cpv', 'cpv'],
])('%s without dots and rings is %s', (header, folded) => {
	expect(foldHeader(header)).toBe(folded);
});
