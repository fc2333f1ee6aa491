import { describe, expect, test } from 'vitest';
import { withoutEmails, withoutPhones } from '../../../../src/lib/intake/guard/contact.ts';
import { isPersonalHeader, isPhoneHeader } from '../../../../src/lib/intake/guard/personal-headers.ts';

describe('an e-mail address', () => {
	test.each([
		['anna@example.se', ''],
		['Park, anna.andersson+upphandling@example.se', 'Park'],
		['Anna Åberg <anna.åberg@förvaltning.example.fi>', 'Anna Åberg'],
		['a@b.se; c@d.fi', ''],
		['Frågor till anna@example.se före maj', 'Frågor till  före maj'],
	])('goes out of %s', (text, rest) => {
		expect(withoutEmails(text)).toBe(rest);
	});

	test.each(['', '@', '5 st @ 100 kr', 'a @b.se', 'twitter: @staden', 'kod@lokal'])(
		'is not in %s',
		(text) => {
			expect(withoutEmails(text)).toBeNull();
		},
	);

	test('is not sought for long in a long text', () => {
		expect(withoutEmails(`${'a'.repeat(1_000_000)} @ ${'b'.repeat(1_000_000)}`)).toBeNull();
	});
});

describe('a phone number', () => {
	test.each([
		...['+46 70 123 45 67', '+46701234567', '0046 8 123 456 78', '+46 (0)31-12 34 56'],
		...['070-123 45 67', '0701234567', '08-123 456 78', '031-12 34 56', '(08) 123 456', '0122-123 45'],
		...['+358 40 123 4567', '+358401234567', '040 123 4567', '050-1234567', '09 1234 5678', '013-123 4567'],
		...['Ring 070-123 45 67', '070\u2011123\u00a045\u00a067'],
	])('goes out of %s', (text) => {
		const rest = withoutPhones(text);
		expect(rest).not.toBeNull();
		expect(rest).not.toMatch(/\d/);
	});

	test('goes out beside a code that looks like one', () => {
		expect(withoutPhones('2020/S 025-026000, ring 031-12 34 56')).toBe('2020/S 025-026000, ring');
		expect(withoutPhones('031-12 34 56 070-123 45 67')).toBe('');
	});

	test.each([
		...[
			'1 234 567,50',
			'0,12345678',
			'0.12345678',
			'12 000 000',
			'+46 000 000',
			'-1 234 567',
			'10 000 000 kr',
		],
		...['2024-03-01', '01-02-2024', '01.02.2024', '2024-03-01 08:00:00', '01/02/2024', '20240301'],
		...['09310000-5', '09310000 El', '03000000-1 Jordbruk', '45000000', '79212000-4'],
		...['212000-1355', '2120001355', '162120001355', '0201256-6', 'FI02012566', '020125-1234'],
		...['2020/S 164-661325', '2020/S 025-026000', '2020/S 070-123456 och 2021/S 031-123456'],
		...['0701234a-0701-2345-0701-070123456789', '12345678-0701-2345-6789-070123456789', '0a0701234567f1'],
		...['07012345', '04012345', '07012345678905', '0701234567890', '00461234567890', '1 050 123 456'],
		...['SE83 5000 0000 0513 8262 3774'],
		...['2024-00123', 'KS 2024/0123', 'N139-0421/24', '0139-0421/24', 'SE58281', '5050-1055', 'U2014-0005'],
	])('is not %s', (text) => {
		expect(withoutPhones(text)).toBeNull();
	});
});

describe('a header', () => {
	test.each([
		...[
			'Personnummer',
			'pnr',
			'Henkilötunnus',
			'HETU',
			'sotu',
			'Födelsedatum',
			'Syntymäaika',
			'Namn',
			'nimi',
		],
		...['Efternamn', 'Förnamn', 'forname efternamn', 'E-post', 'E-postadress', 'Sähköposti', 'Telefon'],
		...['Puhelin', 'puhelinnumero', 'Kontaktperson', 'Kontaktperson hos leverantör', 'Deltagare (namn)'],
		...['Telefon/mobil', 'first_name', 'PERSONNUMMER:', 'Date of birth'],
	])('%s names personal data', (header) => {
		expect(isPersonalHeader(header)).toBe(true);
	});

	test.each([
		...['Leverantör', 'Projektnamn', 'Avtalets namn', 'Antal personer', 'Organisationsnummer', 'Y-tunnus'],
		...['Telefoni', 'Diarienummer', 'Sopimuksen nimi', 'Datum', ''],
	])('%s does not', (header) => {
		expect(isPersonalHeader(header)).toBe(false);
	});

	test('names phone numbers only where no identity numbers stand in the column, too', () => {
		expect(['Telefon', 'Mobilnummer', 'Puhelin', 'Telefon/mobil'].every(isPhoneHeader)).toBe(true);
		expect(['Telefon/personnummer', 'E-post', 'Telefoni'].some(isPhoneHeader)).toBe(false);
	});
});
