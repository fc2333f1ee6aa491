import { expect, test } from 'vitest';
import { tellKeptOut } from '../../src/cli/kept-out.ts';
import { read } from '../../src/lib/intake/read.ts';
import { zipOf } from '../lib/intake/packed-files.ts';
import { swedish } from '../lib/intake/guard/numbers.ts';

function told(...rows: string[]): string {
	const text = ['Köpare;CPV-kod;Avtalsdatum;Avtalsnummer;Organisationsnummer;Kontaktperson', ...rows].join(
		'\n',
	);
	let said = '';
	tellKeptOut(read(new TextEncoder().encode(text), 'avtal.csv'), 'sv', { write: (line) => (said += line) });
	return said;
}

test('the command line keeps out what the page would ask about, and says so without any value', () => {
	const said = told(`Park;90911200;2024-01-02;${swedish};;Bo Ek`, `Park;90911200;2024-01-02;A2;${swedish};`);
	expect(said).toBe(
		'avtal.csv: 2 värden som kan vara personnummer är utelämnade.\n' +
			'avtal.csv: 1 cell med person- eller kontaktuppgifter är utelämnad.\n',
	);
});

test('the command line tells of columns that have lost digits', () => {
	expect(told('Park;90911200;2024-01-02;1,99001E+11;;')).toContain(
		'”Avtalsnummer” har tappat siffror i 1 cell',
	);
});

test('the command line says nothing of a file that holds nothing of the kind', () => {
	expect(told('Park;90911200;2024-01-02;A1;212000-1355;')).toBe('');
});

test('the command line tells that the name of the file, or of a part of it, holds a number', () => {
	const text = 'Köpare;CPV-kod;Avtalsdatum\nPark;90911200;2024-01-02\n';
	const number = `${swedish.slice(0, 6)}-${swedish.slice(6)}`;
	let said = '';
	tellKeptOut(read(zipOf({ [`${number}.csv`]: text }), `${number}.zip`), 'sv', {
		write: (line) => (said += line),
	});
	expect(said).toBe(
		'••••••-••••.zip: Filnamnet innehåller ett nummer som är eller kan vara ett personnummer. Det visas inte.\n' +
			'••••••-••••.zip: 1 namn på en del av filen innehåller ett nummer som är eller kan vara ett personnummer. Det visas inte.\n',
	);
});
