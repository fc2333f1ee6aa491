import { foldHeader, normaliseHeader } from '../header.ts';

/** Words that name personal data wherever they stand in a header. */
const words = new Set(
	[
		...['personnummer', 'personnr', 'persnr', 'pnr', 'samordningsnummer', 'personbeteckning'],
		...['henkilötunnus', 'hetu', 'sotu', 'födelsedatum', 'födelsedag', 'syntymäaika', 'syntymäpäivä'],
		...['date of birth', 'birth date', 'birthdate', 'efternamn', 'förnamn', 'tilltalsnamn', 'sukunimi'],
		...['etunimi', 'etunimet', 'first name', 'last name', 'surname', 'full name', 'koko nimi'],
		...['e-post', 'epost', 'e-postadress', 'epostadress', 'mejladress', 'mailadress', 'e-mail', 'email'],
		...['sähköposti', 'sähköpostiosoite', 'telefon', 'telefonnummer', 'telefonnr', 'tfn', 'tel'],
		...['mobil', 'mobilnummer', 'mobilnr', 'mobiltelefon', 'puhelin', 'puhelinnumero', 'puh', 'matkapuhelin'],
		...['phone', 'phone number', 'telephone', 'kontaktperson', 'kontaktpersoner', 'yhteyshenkilö'],
		...['yhteyshenkilöt', 'contact person', 'hemadress', 'kotiosoite', 'home address'],
	].map(foldHeader),
);

/** Words that name persons only where nothing else stands in the header. */
const whole = new Set(
	[
		...['namn', 'nimi', 'name', 'personnamn', 'henkilön nimi', 'deltagare', 'deltagarens namn'],
		...['namn på deltagare', 'osallistuja', 'osallistujan nimi', 'participant', 'handläggare', 'käsittelijä'],
	].map(foldHeader),
);

/** Whether a header names personal data. Only asked of columns that are no field of the file's table. */
export function isPersonalHeader(header: string): boolean {
	const name = foldHeader(normaliseHeader(header));
	if (words.has(name) || whole.has(name)) return true;
	const parts = name.split(/[\s/,;:.]+/);
	return parts.some((part, i) => words.has(part) || (i > 0 && words.has(`${parts[i - 1]} ${part}`)));
}
