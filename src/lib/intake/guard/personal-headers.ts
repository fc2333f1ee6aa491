import { foldHeader, normaliseHeader } from '../header.ts';

/** Words that name phone numbers. */
const phones = new Set(
	[
		...['telefon', 'telefonnummer', 'telefonnr', 'tfn', 'tel', 'mobil', 'mobilnummer', 'mobilnr'],
		...['mobiltelefon', 'puhelin', 'puhelinnumero', 'puh', 'matkapuhelin', 'phone', 'phone number'],
		...['telephone'],
	].map(foldHeader),
);

/** Words that name identity numbers. */
const numbers = new Set(
	[
		...['personnummer', 'personnr', 'persnr', 'pnr', 'samordningsnummer', 'personbeteckning'],
		...['henkilötunnus', 'hetu', 'sotu'],
	].map(foldHeader),
);

/** Words that name personal data wherever they stand in a header. */
const words = new Set(
	[
		...['födelsedatum', 'födelsedag', 'syntymäaika', 'syntymäpäivä'],
		...['date of birth', 'birth date', 'birthdate', 'efternamn', 'förnamn', 'tilltalsnamn', 'sukunimi'],
		...['etunimi', 'etunimet', 'first name', 'last name', 'surname', 'full name', 'koko nimi'],
		...['e-post', 'epost', 'e-postadress', 'epostadress', 'mejladress', 'mailadress', 'e-mail', 'email'],
		...['sähköposti', 'sähköpostiosoite', 'kontaktperson', 'kontaktpersoner', 'yhteyshenkilö'],
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
	return whole.has(name) || [words, numbers, phones].some((set) => hasWord(name, set));
}

/** Whether a header names phone numbers, and no identity numbers beside them. */
export function isPhoneHeader(header: string): boolean {
	const name = foldHeader(normaliseHeader(header));
	return hasWord(name, phones) && !hasWord(name, numbers);
}

function hasWord(name: string, words: ReadonlySet<string>): boolean {
	if (words.has(name)) return true;
	const parts = name.split(/[\s/,;:.]+/);
	return parts.some((part, i) => words.has(part) || (i > 0 && words.has(`${parts[i - 1]} ${part}`)));
}
