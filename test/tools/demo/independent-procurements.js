import { dateOf, readTable, recordsOf } from './tables.js';
import { AS_OF } from './independent-cells.js';

const CITY_MODEL = 'Stadens modell';
const CLAUSE = 'Sysselsättningskrav enligt stadens modell';
const DATES = ['Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum', 'Avtalsstart'];
const SERVICES = '50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98'.split(' ');
const SUPPLIES = '03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 48'.split(' ');

/**
 * @typedef {Record<string, string>} Row
 * @typedef {'yes' | 'no' | 'unknown'} Answer
 * @typedef {{ id: string, rows: Row[], date: string, dateFrom: string, buyer: string, nature: string,
 *   derived: boolean, clause: Answer, social: Answer, excluded: string }} Procurement
 */

/**
 * The register's procurements, what could not be read, and rows that stand twice.
 *
 * @param {string} folder
 */
export function readProcurements(folder) {
	const table = readTable(folder, 'contracts.csv', 'Avtalsnummer');
	const refused = { too_wide: 0, no_buyer: 0 };
	const unread = { dates: 0, amounts: 0 };
	/** @type {Row[]} */
	const duplicates = [];
	const seen = new Set();
	/** @type {Map<string, Row[]>} */
	const byProcurement = new Map();
	for (const cells of table.rows) {
		const row = recordsOf({ header: table.header, rows: [cells] })[0] ?? {};
		if (cells.length !== table.header.length) refused.too_wide++;
		else if (row['Förvaltning'] === '') refused.no_buyer++;
		else {
			for (const column of [...DATES, 'Avtalsslut']) if (dateOf(row[column] ?? '') === null) unread.dates++;
			if ((row['Avtalsvärde'] ?? '').startsWith('ca ')) unread.amounts++;
			if (seen.has(row['Avtalsnummer'])) {
				duplicates.push(row);
				continue;
			}
			seen.add(row['Avtalsnummer']);
			const id = row['Upphandlings-ID'] ?? '';
			byProcurement.set(id, [...(byProcurement.get(id) ?? []), row]);
		}
	}

	const earlier = new Set();
	for (const rows of byProcurement.values()) for (const row of rows) earlier.add(row['Tidigare upphandling']);

	const clauses = recordsOf(readTable(folder, 'clauses.csv', 'Krav-ID'));
	const procurements = [...byProcurement].map(([id, rows]) => gather(id, rows, clauses));
	for (const procurement of procurements) procurement.excluded = whyOut(procurement, earlier);
	return { rows: table.rows.length, refused, unread, duplicates, procurements };
}

/**
 * @param {Row} row
 * @returns {[date: string, column: string]}
 */
export function dated(row) {
	for (const column of DATES) {
		const date = dateOf(row[column] ?? '');
		if (date) return [date, column];
	}
	return ['', ''];
}

/** @param {Row} row */
export function natureOf(row) {
	const declared = (row['Upphandlingsslag'] ?? '').toLowerCase();
	if (declared === 'tjänster') return { nature: 'services', derived: false };
	if (declared === 'varor') return { nature: 'supplies', derived: false };
	if (declared === 'byggentreprenader') return { nature: 'works', derived: false };
	const division = (row['CPV-kod'] ?? '').slice(0, 2);
	if (SERVICES.includes(division)) return { nature: 'services', derived: true };
	if (SUPPLIES.includes(division)) return { nature: 'supplies', derived: true };
	if (division === '45') return { nature: 'works', derived: true };
	return { nature: 'unknown', derived: false };
}

/**
 * @param {string} id
 * @param {Row[]} rows
 * @param {Row[]} clauses
 * @returns {Procurement}
 */
function gather(id, rows, clauses) {
	let first = rows[0] ?? {};
	for (const row of rows) {
		const [date] = dated(row);
		if (date !== '' && (dated(first)[0] === '' || date < dated(first)[0])) first = row;
	}
	const numbers = rows.map((row) => row['Avtalsnummer']);
	const own = clauses.filter((one) =>
		one['Upphandlings-ID'] ? one['Upphandlings-ID'] === id : numbers.includes(one['Avtalsnummer']),
	);
	const answers = rows.map(answerOf);
	const underModel = own.some(
		(one) =>
			one['Ämne'] === 'Sysselsättning' &&
			one['Modell'] === CITY_MODEL &&
			['Dialog', 'Anställning'].includes(one['Nivå'] ?? ''),
	);
	const [date, dateFrom] = dated(first);
	/** @type {Answer} */
	let clause = 'no';
	if (underModel || answers.includes('yes')) clause = 'yes';
	else if (answers.includes('unknown')) clause = 'unknown';
	return {
		id,
		rows: [first, ...rows.filter((row) => row !== first)],
		date,
		dateFrom,
		buyer: first['Förvaltning'] ?? '',
		...natureOf(first),
		clause,
		social: own.length > 0 || answers.includes('yes') ? 'yes' : 'unknown',
		excluded: '',
	};
}

/**
 * @param {Row} row
 * @returns {Answer}
 */
export function answerOf(row) {
	const said = (row[CLAUSE] ?? '').toLowerCase();
	if (said === 'ja' || said === 'j') return 'yes';
	if (said === 'nej' || said === 'n') return 'no';
	return row['Skäl till att krav saknas'] === '' ? 'unknown' : 'no';
}

/**
 * @param {Procurement} procurement
 * @param {Set<unknown>} earlier
 */
function whyOut({ id, rows, date }, earlier) {
	if (date === '') return 'no_date';
	if (date > AS_OF) return 'after_as_of';
	if (rows.every((row) => row['Status'] === 'Avbruten')) return 'cancelled';
	if (rows.every((row) => row['Förfarande'] === 'Direktupphandling')) return 'direct_award';
	if (rows.every((row) => row['Avrop'] === 'Ja')) return 'call_off';
	return earlier.has(id) ? 'reannounced' : '';
}
