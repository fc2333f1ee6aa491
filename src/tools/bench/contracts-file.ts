import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Chance } from '../demo/random.ts';

const HEADER = [
	...['Avtalsnummer', 'Upphandlings-ID', 'Förvaltning', 'Leverantör', 'Organisationsnummer leverantör'],
	...[
		'Upphandlingsslag',
		'CPV-kod',
		'Annonseringsdatum',
		'Avtalsstart',
		'Avtalsvärde',
		'Sysselsättningskrav',
	],
	...['Kravnivå', 'Antal anställningar'],
];
const BUYERS = ['Park', 'Skola', 'Äldreomsorg', 'Kultur', 'Stadsbyggnad', 'Hamnen AB', 'Göta Bostäder'];
const SUPPLIERS = ['Städ', 'Bygg', 'Mark & Grönt', 'Måltid', 'Konsult', 'Åkeri', 'El "Norr"'];
const NATURES = ['Tjänster', 'Tjänst', 'Varor', 'Byggentreprenad'];
const CPV = ['90910000-9', '45000000-7', '77310000', '55520000-1', '79620000'];
const LEVELS = ['', '', 'Dialog', 'Skarpt'];

/** Writes a register of contracts of made-up firms with so many rows, about 110 bytes each; the same every time. */
export async function writeContracts(file: string, rows: number): Promise<void> {
	const chance = new Chance(2026);
	const stream = createWriteStream(file);
	stream.write(HEADER.join(';') + '\n');
	let lines: string[] = [];
	for (let row = 1; row <= rows; row++) {
		lines.push(contract(chance, row));
		if (lines.length < 5000 && row < rows) continue;
		if (!stream.write(lines.join(''))) await once(stream, 'drain');
		lines = [];
	}
	stream.end();
	await once(stream, 'close');
}

function contract(chance: Chance, row: number): string {
	const year = chance.whole(2012, 2025);
	const month = chance.whole(1, 12);
	const number = String(row).padStart(7, '0');
	const supplier = chance.pick(SUPPLIERS);
	const firm = `${supplier} ${chance.whole(1, 9999)} AB`;
	const flawed = chance.happens(0.002);
	const clause = chance.pick(['Ja', 'Nej', 'Nej', '']);
	return [
		`A${number}`,
		`U${year}-${number}`,
		chance.pick(BUYERS),
		/["&]/.test(firm) ? `"${firm.replaceAll('"', '""')}"` : firm,
		`55${chance.whole(6000, 6999)}-${chance.whole(1000, 9999)}`,
		chance.pick(NATURES),
		chance.pick(CPV),
		flawed ? 'våren' : `${year}-${two(month)}-${two(chance.whole(1, 28))}`,
		`${year + 1}-${two(month)}-01`,
		flawed ? 'enligt avtal' : amount(chance.whole(100_000, 9_999_999)),
		clause,
		clause === 'Ja' ? chance.pick(LEVELS) : '',
		clause === 'Ja' ? String(chance.whole(0, 4)) : '',
	]
		.join(';')
		.concat('\n');
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** As Swedish programs write it: groups of three parted by blanks, a comma before the hundredths. */
function amount(value: number): string {
	return `${String(value).replace(/\B(?=(\d{3})+$)/g, ' ')},50`;
}
