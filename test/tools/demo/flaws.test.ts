import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable, recordsOf, textOf } from './tables.js';

const FOLDER = 'data/demo';
const told = JSON.parse(readFileSync(`${FOLDER}/flaws.json`, 'utf8')) as Record<string, number>;
const linesOf = (name: string): string[] => textOf(FOLDER, name).split('\r\n');

const { header, rows } = readTable(FOLDER, 'contracts.csv', 'Avtalsnummer');
const whole = rows.filter((row) => row.length === header.length);
const at = (row: string[], column: string): string => row[header.indexOf(column)] ?? '';
const columns = (...names: string[]): string[] => whole.flatMap((row) => names.map((name) => at(row, name)));
const how = (cells: string[], pattern: RegExp): number => cells.filter((cell) => pattern.test(cell)).length;

const dates = columns('Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum', 'Avtalsstart', 'Avtalsslut');
const values = columns('Avtalsvärde');
const clauses = columns('Sysselsättningskrav enligt stadens modell');
const everything = whole.flat();
const isCompeted = (row: string[]): boolean =>
	!['Direktupphandling'].includes(at(row, 'Förfarande')) &&
	at(row, 'Avrop') === 'Nej' &&
	at(row, 'Status') !== 'Avbruten';
const lacks = (row: string[], ...names: string[]): boolean => names.every((name) => at(row, name) === '');
const competed = whole.filter(isCompeted);
const cancelled = whole.filter((row) => at(row, 'Status') === 'Avbruten');
const earlier = new Set(columns('Tidigare upphandling').filter((id) => id !== ''));

function repeated(): number {
	const seen = new Set<string>();
	return rows.filter((row) => {
		const text = row.join(';');
		return seen.has(text) || !seen.add(text);
	}).length;
}

function isAmbiguous(cell: string): boolean {
	const [first, second] = cell.split('/').map(Number);
	return cell.includes('/') && (first ?? 99) <= 12 && (second ?? 99) <= 12 && first !== second;
}

const deviations = recordsOf(readTable(FOLDER, 'deviations.csv', 'Avsteg-ID'));
const overlappingReports = new Set(
	deviations
		.filter(
			(row) =>
				row['Typ av rapport'] === 'Helår' &&
				deviations.some(
					(other) =>
						other['Organisation'] === row['Organisation'] &&
						other['Händelsedatum']?.slice(0, 4) === row['Period från']?.slice(0, 4),
				),
		)
		.map((row) => row['Avsteg-ID']),
);
const startsOf = new Map(
	recordsOf({ header, rows: whole }).map((row) => [row['Avtalsnummer'], row['Avtalsstart'] ?? '']),
);
const outcomes = recordsOf(readTable(FOLDER, 'outcomes.csv', 'Utfalls-ID'));
const outcomesOfContracts = outcomes.filter((row) => row['Avtalsnummer']);
const personsOf = (row: Record<string, string>): number => Number(row['Antal personer']);
const toldSingly = (sum: Record<string, string>): number =>
	outcomesOfContracts.filter(
		(row) =>
			row['Avtalsnummer'] === sum['Avtalsnummer'] &&
			row['Form'] === sum['Form'] &&
			row['Typ av uppgift'] === 'Utfall' &&
			personsOf(row) === 1 &&
			(row['Startdatum'] ?? '') >= (sum['Period från'] ?? '') &&
			row['Startdatum'] &&
			(row['Startdatum'] ?? '') <= (sum['Period till'] ?? ''),
	).length;

const found: Record<string, number> = {
	rows_too_wide: rows.filter((row) => row.length === header.length + 1).length,
	rows_without_buyer: how(columns('Förvaltning'), /^$/),
	rows_without_date: whole.filter((row) =>
		lacks(row, 'Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum', 'Avtalsstart', 'Avtalsslut'),
	).length,
	year_from_award: competed.filter(
		(row) => lacks(row, 'Annonseringsdatum') && !lacks(row, 'Tilldelningsdatum'),
	).length,
	year_from_signing: competed.filter(
		(row) => lacks(row, 'Annonseringsdatum', 'Tilldelningsdatum') && !lacks(row, 'Avtalsdatum'),
	).length,
	year_from_start: competed.filter(
		(row) =>
			lacks(row, 'Annonseringsdatum', 'Tilldelningsdatum', 'Avtalsdatum') && !lacks(row, 'Avtalsstart'),
	).length,
	duplicate_rows: repeated(),
	dates_ambiguous: dates.filter(isAmbiguous).length,
	dates_dotted: how(dates, /^\d{1,2}\.\d{1,2}\.\d{4}$/),
	dates_compact: how(dates, /^\d{8}$/),
	dates_month_name: how(dates, /^[a-z]+ \d{4}$/),
	dates_excel_serial: how(dates, /^4\d{4}$/),
	nature_blank_with_cpv: whole.filter(
		(row) => lacks(row, 'Upphandlingsslag') && /^[1-9]/.test(at(row, 'CPV-kod')),
	).length,
	nature_blank_without_cpv: whole.filter(
		(row) => lacks(row, 'Upphandlingsslag') && /^$|^00000000/.test(at(row, 'CPV-kod')),
	).length,
	nature_lower_case: how(columns('Upphandlingsslag'), /^[a-zåäö]/),
	cpv_without_words: how(columns('CPV-kod'), /^\d{8}$/),
	amounts_unreadable: how(values, /^ca /),
	amounts_in_thousands: how(values, /^[\d ]+ tkr$/),
	amounts_with_dots: how(values, /^\d{1,3}(\.\d{3})+,\d\d$/),
	amounts_with_spaces: how(values, /^\d{1,3}( \d{3})+,\d\d$/),
	amounts_in_kronor: how(values, /^\d{1,3}(\u00a0\d{3})*,\d\d kr$/),
	missing_saknas: how(everything, /^saknas$/),
	missing_dash: how(everything, /^-$/),
	missing_uppgift_saknas: how(everything, /^uppgift saknas$/),
	clause_j: how(clauses, /^J$/),
	clause_ja: how(clauses, /^ja$/),
	clause_n: how(clauses, /^N$/),
	clause_nej_space: how(clauses, /^nej $/),
	trailing_spaces: how(columns('Förvaltning', 'Leverantör'), / $/),
	numbers_without_hyphen: how(columns('Organisationsnummer leverantör'), /^\d{10}$/),
	numbers_with_16: how(columns('Organisationsnummer leverantör'), /^16\d{10}$/),
	currency_euro: how(columns('Valuta'), /^EUR$/),
	currency_blank: whole.filter((row) => lacks(row, 'Valuta') && /^\d/.test(at(row, 'Avtalsvärde'))).length,
	cancelled: cancelled.length,
	cancelled_announced_again: cancelled.filter((row) => earlier.has(at(row, 'Upphandlings-ID'))).length,
	announced_again_but_not_cancelled: competed.filter((row) => earlier.has(at(row, 'Upphandlings-ID'))).length,
	direct_awards: how(columns('Förfarande'), /^Direktupphandling$/),
	call_offs: how(columns('Avrop'), /^Ja$/),
	full_year_deviations_overlapping_events: overlappingReports.size,
	sums_of_persons_told_singly: outcomesOfContracts.filter(
		(row) => row['Typ av uppgift'] === 'Utfall' && row['Period från'] && toldSingly(row) >= personsOf(row),
	).length,
	full_year_outcomes_overlapping_events: outcomes.filter((row) => overlappingReports.has(row['Avsteg-ID']))
		.length,
	deviations_sent_twice: deviations.filter((row) => row['Status'] === 'Dubblett').length,
	contracts_not_in_register: outcomesOfContracts.filter((row) => !startsOf.has(row['Avtalsnummer'])).length,
	begun_before_contract: outcomesOfContracts.filter(
		(row) => row['Startdatum'] && row['Startdatum'] < (startsOf.get(row['Avtalsnummer']) ?? ''),
	).length,
	preamble_lines: linesOf('contracts.csv').findIndex((line) => line.startsWith('Avtalsnummer;')),
	sep_lines: linesOf('outcomes.csv').filter((line) => line === 'sep=;').length,
};

test('every flaw that is told of is looked for', () => {
	expect(Object.keys(found)).toEqual(Object.keys(told));
});

test.each(Object.keys(told))('%s is found in the files in exactly the number told', (flaw) => {
	expect(found[flaw]).toBe(told[flaw]);
	expect(found[flaw]).toBeGreaterThan(0);
});

test('each ambiguous date is that of an announcement, and the year is then told by the award', () => {
	const ambiguous = whole.filter((row) => isAmbiguous(at(row, 'Annonseringsdatum')));
	expect(ambiguous).toHaveLength(told['dates_ambiguous'] ?? 0);
	for (const row of ambiguous) expect(at(row, 'Tilldelningsdatum')).not.toBe('');
});

test('the read-me file names every flaw with its number', () => {
	const text = readFileSync(`${FOLDER}/README.md`, 'utf8');
	for (const [flaw, count] of Object.entries(told)) expect(text).toContain(`| ${count} | \`${flaw}\` |`);
});
