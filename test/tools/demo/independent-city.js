import {
	addMonths,
	AS_OF,
	code,
	codes,
	firstOf,
	FORMS,
	GROUPS,
	money,
	number,
	WORDS,
} from './independent-cells.js';
import { organisationIds, withThoseAbove } from './independent-organisations.js';
import { readOutcomes } from './independent-outcomes.js';
import { answerOf, dated, natureOf } from './independent-procurements.js';
import { dateOf, readTable, recordsOf } from './tables.js';

/**
 * @typedef {import('./independent-procurements.js').Row} Row
 * @typedef {import('./independent-procurements.js').Procurement} Procurement
 * @typedef {ReturnType<typeof readContract>} Contract
 * @typedef {ReturnType<typeof readClause>} Clause
 * @typedef {ReturnType<typeof readDeviation>} Deviation
 * @typedef {ReturnType<typeof readFollowUp>} FollowUp
 * @typedef {import('./independent-outcomes.js').Outcome} Outcome
 * @typedef {{ organisation: string, supplier: string, cpv: string, nature: string, model: string, level: string }} Place
 * @typedef {ReturnType<typeof readCity>} City
 */

/**
 * The register's other tables, and its contracts row by row.
 *
 * @param {string} folder
 * @param {Procurement[]} procurements
 * @param {Row[]} duplicates
 */
export function readCity(folder, procurements, duplicates) {
	const organisations = recordsOf(readTable(folder, 'organisations.csv', 'Organisations-ID'));
	const ids = organisationIds(organisations);
	const idOf = (/** @type {string} */ word) => ids.get(word) ?? word;
	const contracts = procurements.flatMap((procurement) =>
		procurement.rows.map((row) => readContract(row, procurement, idOf)),
	);
	const clauses = recordsOf(readTable(folder, 'clauses.csv', 'Krav-ID')).map(readClause);
	const checkedOn = new Map(
		recordsOf(readTable(folder, 'models.csv', 'Modell-ID')).map((row) => [
			code(WORDS, row['Modell-ID']),
			row['Avstämd den'] ?? '',
		]),
	);
	const deviations = recordsOf(readTable(folder, 'deviations.csv', 'Avsteg-ID')).map((row) =>
		readDeviation(row, idOf, checkedOn),
	);
	leaveOutRepeatedReports(deviations);
	const followUps = recordsOf(readTable(folder, 'follow_ups.csv', 'Avtalsnummer')).map(readFollowUp);
	const reference = recordsOf(readTable(folder, 'reference_population.csv', 'Målgrupp')).map((row) => ({
		group: code(GROUPS, row['Målgrupp']),
		year: Number(row['År']),
		gender: code(WORDS, row['Kön']),
		persons: Number(row['Antal personer']),
	}));
	return {
		procurements,
		duplicates,
		contracts,
		contractOf: new Map(contracts.map((contract) => [contract.id, contract])),
		procurementOf: new Map(procurements.map((procurement) => [procurement.id, procurement])),
		clauses,
		checkedOn,
		deviations,
		deviationOf: new Map(deviations.map((deviation) => [deviation.id, deviation])),
		followUps,
		reference,
		outcomes: readOutcomes(folder, deviations),
		idOf,
		withThoseAbove: (/** @type {string} */ id, /** @type {string} */ year) =>
			withThoseAbove(organisations, id, year),
	};
}

/**
 * @param {Row} row
 * @param {Procurement} procurement
 * @param {(word: string) => string} idOf
 */
function readContract(row, procurement, idOf) {
	const division = (row['CPV-kod'] ?? '').slice(0, 2);
	const date = (/** @type {string} */ column) => dateOf(row[column] ?? '') ?? '';
	return {
		id: row['Avtalsnummer'] ?? '',
		procurement,
		lot: row['Delkontrakt'] ?? '',
		organisation: idOf(row['Avropande organisation'] || (row['Förvaltning'] ?? '')),
		supplier: row['Leverantör'] ?? '',
		cpv: division === '00' ? '' : division,
		nature: natureOf(row).nature,
		months: number(row['Löptid (månader)']),
		staff: number(row['Minsta bemanning']),
		value: money(row['Avtalsvärde'] ?? ''),
		currency: row['Valuta'] ?? '',
		estimate: money(row['Beräknat värde'] ?? ''),
		eligible: row['Omfattas av modellen'] ?? '',
		assessment: row['Prövning av krav'] ?? '',
		assessedOn: row['Krav prövat den'] ?? '',
		clause: answerOf(row),
		start: date('Avtalsstart'),
		end: date('Avtalsslut'),
		begins: firstOf(
			date('Avtalsstart'),
			date('Avtalsdatum'),
			date('Tilldelningsdatum'),
			date('Annonseringsdatum'),
		),
		year: dated(row)[0].slice(0, 4),
	};
}

/**
 * The calendar years in which a contract was in force on any day, as far as was known.
 *
 * @param {Contract} contract
 */
export function yearsInForce({ begins, end, months }) {
	if (begins === '' || begins > AS_OF) return [];
	const until = end || (months === null ? begins : addMonths(begins, months));
	const years = [];
	for (let year = Number(begins.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
		if (year <= Number(AS_OF.slice(0, 4))) years.push(String(year));
	}
	return years;
}

/** @param {Row} row */
function readClause(row) {
	return {
		procurement: row['Upphandlings-ID'] ?? '',
		contract: row['Avtalsnummer'] ?? '',
		employment: row['Ämne'] === 'Sysselsättning',
		level: code(WORDS, row['Nivå']),
		model: code(WORDS, row['Modell']),
		groups: codes(GROUPS, row['Målgrupper']),
		forms: codes(FORMS, row['Former']),
		unit: code(WORDS, row['Enhet']),
		amount: number(row['Antal platser']),
		firstStartDue: row['Första start senast'] ?? '',
		due: row['Uppfyllt senast'] ?? '',
		offeredOn: row['Erbjudande lämnat'] ?? '',
		dialogOn: row['Dialogdatum'] ?? '',
		dialogOutcome: row['Resultat av dialog'] ?? '',
		offered: number(row['Erbjudna platser']),
		referred: number(row['Anvisade personer']),
		interviewed: number(row['Intervjuade personer']),
	};
}

/**
 * @param {Row} row
 * @param {(word: string) => string} idOf
 * @param {ReadonlyMap<string, string>} checkedOn
 */
function readDeviation(row, idOf, checkedOn) {
	const model = code(WORDS, row['Modell']);
	const event = row['Händelsedatum'] ?? '';
	const date = firstOf(event, row['Period till'], row['Inlämnat']);
	const since = checkedOn.get(model);
	const checked = model === 'other_agreed' || (since !== undefined && since !== '' && since <= date);
	return {
		id: row['Avsteg-ID'] ?? '',
		organisation: idOf(row['Organisation'] ?? ''),
		annual: row['Typ av rapport'] === 'Helår',
		event,
		from: row['Period från'] ?? '',
		to: row['Period till'] ?? '',
		submitted: row['Inlämnat'] ?? '',
		date,
		procurement: row['Upphandlings-ID'] ?? '',
		supplier: row['Leverantör'] ?? '',
		model,
		checked: model === '' ? 'not_recorded' : checked ? 'checked' : 'not_checked',
		reason: code(WORDS, row['Orsak']),
		excluded: row['Status'] === 'Dubblett' ? 'duplicate' : '',
	};
}

/**
 * A report of a full year whose organisation also reported events of that period.
 *
 * @param {Deviation[]} deviations
 */
function leaveOutRepeatedReports(deviations) {
	for (const one of deviations) {
		if (one.excluded === '' && (one.date > AS_OF || one.submitted > AS_OF)) one.excluded = 'after_as_of';
	}
	const events = deviations.filter(({ event, excluded }) => event !== '' && excluded === '');
	for (const one of deviations) {
		if (one.excluded === '' && events.some((event) => isWithin(event, one))) one.excluded = 'overlap';
	}
}

/**
 * @param {Deviation} event
 * @param {Deviation} annual
 */
export const isWithin = (event, annual) =>
	annual.annual &&
	event.event !== '' &&
	event.organisation === annual.organisation &&
	annual.from <= event.event &&
	event.event <= annual.to;

/** @param {Row} row */
function readFollowUp(row) {
	return {
		contract: row['Avtalsnummer'] ?? '',
		year: row['Period'] ?? '',
		// `Saknas` is an answer in this column, though elsewhere it says that the answer is missing.
		status: row['Status'] || 'Saknas',
		asked: row['Efterfrågat'] ?? '',
		reported: row['Rapporterat'] ?? '',
	};
}
