import { readTable, recordsOf } from './tables.js';

const FORMS = {
	Anställning: 'employment',
	'Anställning med stöd': 'subsidised_employment',
	Lärling: 'apprenticeship',
	Praktik: 'internship',
	Arbetsträning: 'work_trial',
};

const GROUPS = {
	Unga: 'young',
	'Utrikes födda': 'foreign_born',
	Nyanlända: 'newly_arrived',
	'Personer med funktionsnedsättning': 'disability',
	Långtidsarbetslösa: 'long_term_unemployed',
	Försörjningsstöd: 'income_support',
	Äldre: 'older',
};

/**
 * @typedef {{ persons: number, by_form: Record<string, number>, by_group: Record<string, number> }} Begun
 * @typedef {Record<string, Record<string, Begun>>} Years
 */

/**
 * Who began, per year and series, and how many deviations were reported.
 *
 * @param {string} folder
 */
export function peopleFigures(folder) {
	const outcomes = recordsOf(readTable(folder, 'outcomes.csv', 'Utfalls-ID'));
	const counts = recordsOf(readTable(folder, 'outcome_counts.csv', 'Utfalls-ID'));
	/** @type {Years} */
	const jobs = {};
	/** @type {Years} */
	const placements = {};
	for (const row of outcomes) {
		const form = row['Form'] ?? '';
		if (row['Typ av uppgift'] !== 'Utfall' || row['IOP-ID']) continue;
		const isJob =
			form === 'Anställning' ||
			form === 'Anställning med stöd' ||
			(form === 'Lärling' && row['Anställd'] === 'Ja');
		const isPlacement = form === 'Praktik' || form === 'Arbetsträning';
		if (isJob) add(jobs, row, counts);
		if (isPlacement) add(placements, row, counts);
	}

	/** @type {Record<string, number>} */
	const reports = {};
	/** @type {Record<string, number>} */
	const deviations = {};
	for (const row of recordsOf(readTable(folder, 'deviations.csv', 'Avsteg-ID'))) {
		const year = (row['Händelsedatum'] || row['Period till'] || '').slice(0, 4);
		reports[year] = (reports[year] ?? 0) + 1;
		if (row['Status'] !== 'Dubblett') deviations[year] = (deviations[year] ?? 0) + 1;
	}

	/** @type {Record<string, Record<string, number>>} */
	const followUps = {};
	for (const row of recordsOf(readTable(folder, 'follow_ups.csv', 'Avtalsnummer'))) {
		// `Saknas` is an answer in this column, though elsewhere it says that the answer is missing.
		const status = row['Status'] || 'Saknas';
		const ofYear = (followUps[row['Period'] ?? ''] ??= {});
		ofYear[status] = (ofYear[status] ?? 0) + 1;
	}
	return {
		jobs_started: jobs,
		placements_started: placements,
		deviation_reports: reports,
		deviations,
		follow_ups: followUps,
	};
}

/**
 * @param {Years} years
 * @param {Record<string, string>} row
 * @param {Record<string, string>[]} counts
 */
function add(years, row, counts) {
	const year = (row['Startdatum'] || row['Period till'] || '').slice(0, 4);
	const series = row['Kanal'] === 'Avsteg' ? 'deviation' : 'support_function';
	const begun = ((years[year] ??= {})[series] ??= { persons: 0, by_form: {}, by_group: {} });
	const persons = Number(row['Antal personer']);
	const form = Reflect.get(FORMS, row['Form'] ?? '');
	begun.persons += persons;
	begun.by_form[form] = (begun.by_form[form] ?? 0) + persons;

	if (persons === 1) {
		for (const word of (row['Målgrupp'] ?? '').split(', ')) if (word !== '') addGroup(begun, word, 1);
	}
	for (const one of counts) {
		if (one['Utfalls-ID'] !== row['Utfalls-ID'] || one['Indelning'] !== 'Målgrupp') continue;
		addGroup(begun, one['Kod'] ?? '', Number(one['Antal personer']));
	}
}

/**
 * @param {Begun} begun
 * @param {string} word
 * @param {number} persons
 */
function addGroup(begun, word, persons) {
	const group = Reflect.get(GROUPS, word);
	begun.by_group[group] = (begun.by_group[group] ?? 0) + persons;
}
