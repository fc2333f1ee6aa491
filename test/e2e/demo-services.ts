import { dateOf, readTable, recordsOf } from '../tools/demo/tables.js';

type Row = Record<string, string>;

const DATES = ['Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum', 'Avtalsstart'];
const CLAUSE = 'Sysselsättningskrav enligt stadens modell';

/** Procurements declared as services of one year, counted straight from the demo city's files: all of them, and those with the city's model. */
export function servicesOf(year: string, buyers: readonly string[], divisions: readonly string[] = []) {
	const table = readTable('data/demo', 'contracts.csv', 'Avtalsnummer');
	const clauses = recordsOf(readTable('data/demo', 'clauses.csv', 'Krav-ID'));
	const rows = recordsOf({
		header: table.header,
		rows: table.rows.filter((cells) => cells.length === table.header.length),
	}).filter((row) => row['Förvaltning'] !== '');
	const byId = new Map<string, Row[]>();
	for (const row of rows) {
		const others = byId.get(row['Upphandlings-ID']!) ?? [];
		if (!others.some((other) => other['Avtalsnummer'] === row['Avtalsnummer']))
			byId.set(row['Upphandlings-ID']!, [...others, row]);
	}
	const earlier = new Set(rows.map((row) => row['Tidigare upphandling']));
	const counted = [...byId].filter(([id, own]) => {
		const [first] = own.toSorted((a, b) => (dated(a) < dated(b) ? -1 : 1));
		const all = (column: string, word: string) => own.every((row) => row[column] === word);
		return (
			dated(first!).startsWith(year) &&
			buyers.includes(first!['Förvaltning']!) &&
			first!['Upphandlingsslag']!.toLowerCase() === 'tjänster' &&
			(divisions.length === 0 || divisions.includes(first!['CPV-kod']!.slice(0, 2))) &&
			!all('Status', 'Avbruten') &&
			!all('Förfarande', 'Direktupphandling') &&
			!all('Avrop', 'Ja') &&
			!earlier.has(id)
		);
	});
	const withModel = counted.filter(
		([id, own]) =>
			own.some((row) => /^ja?$/i.test(row[CLAUSE] ?? '')) ||
			clauses.some(
				(clause) =>
					clause['Ämne'] === 'Sysselsättning' &&
					clause['Modell'] === 'Stadens modell' &&
					(clause['Upphandlings-ID'] === id ||
						(clause['Upphandlings-ID'] === '' &&
							own.some((row) => row['Avtalsnummer'] === clause['Avtalsnummer']))),
			),
	);
	return { all: counted.length, yes: withModel.length };
}

function dated(row: Row): string {
	for (const column of DATES) {
		const date = dateOf(row[column] ?? '');
		if (date) return date;
	}
	return '9999';
}
