import { AS_OF, code, codes, firstOf, FORMS, GROUPS, number, percent, WORDS } from './independent-cells.js';
import { isWithin } from './independent-city.js';
import { readTable, recordsOf } from './tables.js';

/**
 * @typedef {import('./independent-city.js').Deviation} Deviation
 * @typedef {import('./independent-procurements.js').Row} Row
 * @typedef {ReturnType<typeof readOutcome>} Outcome
 */

const STATUSES = {
	'I arbete': 'in_work',
	'I studier': 'in_education',
	'Ej i arbete': 'out',
	'Ej aktuellt': 'not_due',
};

/**
 * @param {string} folder
 * @param {Deviation[]} deviations
 */
export function readOutcomes(folder, deviations) {
	const counts = recordsOf(readTable(folder, 'outcome_counts.csv', 'Utfalls-ID'));
	const outcomes = recordsOf(readTable(folder, 'outcomes.csv', 'Utfalls-ID')).map((row) =>
		readOutcome(
			row,
			counts.filter((one) => one['Utfalls-ID'] === row['Utfalls-ID']),
		),
	);
	const dropped = new Set(deviations.filter(({ excluded }) => excluded === 'duplicate').map(({ id }) => id));
	for (const one of outcomes)
		if (one.excluded === '' && dropped.has(one.deviation)) one.excluded = 'duplicate';
	leaveOutSums(outcomes);
	leaveOutFullYears(outcomes, deviations);
	return outcomes;
}

/**
 * @param {Row} row
 * @param {Row[]} counts
 */
function readOutcome(row, counts) {
	const form = code(FORMS, row['Form']);
	const persons = Number(row['Antal personer']);
	const date = firstOf(row['Startdatum'], row['Period till'], row['Rapporterat']);
	/** @type {(word: string, list: Record<string, string>) => [string, number][]} */
	const counted = (word, list) =>
		counts
			.filter((one) => one['Indelning'] === word)
			.map((one) => [code(list, one['Kod']), Number(one['Antal personer'])]);
	/** @type {(words: string[]) => [string, number][]} */
	const own = (words) => words.filter((word) => word !== '').map((word) => [word, 1]);
	return {
		id: row['Utfalls-ID'] ?? '',
		contract: row['Avtalsnummer'] ?? '',
		deviation: row['Avsteg-ID'] ?? '',
		series: row['Avsteg-ID'] || row['Kanal'] === 'Avsteg' ? 'deviation' : 'support_function',
		form,
		class: classOf(form, row['Anställd'] ?? ''),
		persons,
		start: row['Startdatum'] ?? '',
		from: row['Period från'] ?? '',
		to: row['Period till'] ?? '',
		end: row['Slutdatum'] ?? '',
		share: percent(row['Sysselsättningsgrad']),
		groups: persons === 1 ? own(codes(GROUPS, row['Målgrupp'])) : counted('Målgrupp', GROUPS),
		gender: persons === 1 ? own([code(WORDS, row['Kön'])]) : counted('Kön', WORDS),
		age: persons === 1 ? own([row['Ålder'] ?? '']) : counted('Ålder', {}),
		permanent: row['Tillsvidare/visstid'] === 'Tillsvidare',
		plannedMonths: number(row['Planerade månader']),
		endReason: row['Avslutsorsak'] ?? '',
		fullTimeMonths: number(row['Månader på heltid']),
		statuses: {
			m3: code(STATUSES, row['Status 3 mån']),
			m6: code(STATUSES, row['Status 6 mån']),
			m12: code(STATUSES, row['Status 12 mån']),
		},
		sameEmployer: row['Samma arbetsgivare'] === 'Ja',
		year: date.slice(0, 4),
		month: date.slice(0, 7),
		excluded: whyOut(row, date),
	};
}

/**
 * @param {string} form
 * @param {string} employed
 */
function classOf(form, employed) {
	if (['employment', 'subsidised_employment'].includes(form)) return 'job';
	if (form === 'apprenticeship' && employed === 'Ja') return 'job';
	return ['internship', 'work_trial'].includes(form) ? 'placement' : 'other';
}

/**
 * @param {Row} row
 * @param {string} date
 */
function whyOut(row, date) {
	if (row['IOP-ID']) return 'partnership';
	if (row['Typ av uppgift'] !== 'Utfall') return 'estimate_or_commitment';
	if (date === '') return 'no_date';
	return date > AS_OF || (row['Rapporterat'] ?? '') > AS_OF ? 'after_as_of' : '';
}

/**
 * A sum over a period and single beginnings inside it, of one contract or deviation and one form: the larger side stays.
 *
 * @param {Outcome[]} outcomes
 */
function leaveOutSums(outcomes) {
	for (const sum of outcomes) {
		if (sum.excluded !== '' || sum.start !== '' || sum.from === '' || sum.to === '') continue;
		const singles = outcomes.filter(
			(one) =>
				one.excluded === '' &&
				one.persons === 1 &&
				one.form === sum.form &&
				(sum.contract !== ''
					? one.contract === sum.contract
					: sum.deviation !== '' && one.deviation === sum.deviation) &&
				one.start >= sum.from &&
				one.start !== '' &&
				one.start <= sum.to,
		);
		if (singles.length === 0) continue;
		for (const one of singles.length >= sum.persons ? [sum] : singles) one.excluded = 'overlap';
	}
}

/**
 * What a full-year report tells, and what the events of its organisation in that year tell, form by form.
 *
 * @param {Outcome[]} outcomes
 * @param {Deviation[]} deviations
 */
function leaveOutFullYears(outcomes, deviations) {
	for (const annual of deviations.filter(({ excluded }) => excluded === 'overlap')) {
		const events = new Set(
			deviations.filter((one) => one.excluded === '' && isWithin(one, annual)).map(({ id }) => id),
		);
		const kept = outcomes.filter(({ excluded }) => excluded === '');
		for (const form of new Set(kept.map((one) => one.form))) {
			const ofForm = kept.filter((one) => one.form === form);
			const whole = ofForm.filter(({ deviation }) => deviation === annual.id);
			const single = ofForm.filter(({ deviation }) => events.has(deviation));
			if (whole.length === 0 || single.length === 0) continue;
			for (const one of headsOf(whole) > headsOf(single) ? single : whole) one.excluded = 'overlap';
		}
	}
}

/** @param {readonly Outcome[]} outcomes */
export const headsOf = (outcomes) => outcomes.reduce((sum, { persons }) => sum + persons, 0);
