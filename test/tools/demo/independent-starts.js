import { placeOfDeviation, placeOfOutcome, slicesOf } from './independent-links.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-book.js').Book} Book
 * @typedef {import('./independent-city.js').Outcome} Outcome
 */

const MEASURES = /** @type {const} */ ([
	['jobs_started', 'job'],
	['placements_started', 'placement'],
]);

/**
 * Persons who began, and of whom something is recorded.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function starts(links, book) {
	for (const outcome of links.city.outcomes) {
		if (outcome.excluded !== '') continue;
		for (const [measure, kind] of MEASURES) if (outcome.class === kind) add(links, book, measure, outcome);
	}
	for (const [measure, kind] of MEASURES) {
		for (const series of ['support_function', 'deviation']) recorded(links, book, measure, kind, series);
	}
	for (const deviation of links.city.deviations) {
		if (deviation.excluded !== '') continue;
		const tally = hasOutcome(links, deviation) ? { part: 1 } : { rest: 1 };
		const slices = slicesOf(placeOfDeviation(links, deviation));
		for (const [measure] of MEASURES)
			book.add(measure, 'deviation', deviation.date.slice(0, 4), slices, tally);
	}
}

/**
 * Whether a report tells of any job or placement, be it one that is counted elsewhere.
 *
 * @param {Links} links
 * @param {import('./independent-city.js').Deviation} deviation
 */
export const hasOutcome = ({ city }, { id }) =>
	city.outcomes.some(
		({ excluded, deviation, ...one }) =>
			deviation === id && one.class !== 'other' && ['', 'overlap'].includes(excluded),
	);

/**
 * @param {Links} links
 * @param {Book} book
 * @param {string} measure
 * @param {Outcome} outcome
 */
function add(links, book, measure, outcome) {
	const { year, month, series, form, persons } = outcome;
	const slices = slicesOf({ ...placeOfOutcome(links, outcome), form, month });
	book.add(measure, series, year, slices, { amount: persons });
	book.add(measure, 'sum', year, slices.slice(0, 1), { amount: persons });
	if (measure !== 'jobs_started') return;
	const isTold = outcome.groups.length > 0;
	const reach = slices.filter(([dimension]) => dimension !== 'month');
	book.add('group_reach', series, year, reach, isTold ? { part: persons } : { unknown: persons });
}

/**
 * Slices of what is recorded of persons: the denominator is those of whom it is.
 *
 * @param {Links} links
 * @param {Book} book
 * @param {string} measure
 * @param {string} kind
 * @param {string} series
 */
function recorded(links, book, measure, kind, series) {
	const counted = links.city.outcomes.filter(
		(one) => one.excluded === '' && one.class === kind && one.series === series,
	);
	for (const year of new Set(counted.map((one) => one.year))) {
		const ofYear = counted.filter((one) => one.year === year);
		for (const [dimension, codesOf] of DIMENSIONS) {
			const { persons, known, unknown } = tellOf(ofYear, codesOf, dimension === 'group');
			for (const [key, count] of persons) {
				book.add(measure, series, year, [[dimension, key]], {
					amount: count,
					part: count,
					rest: known - count,
					unknown,
				});
			}
			if (unknown > 0) book.add(measure, series, year, [[dimension, 'not_recorded']], { amount: unknown });
			if (measure !== 'jobs_started' || dimension !== 'group') continue;
			for (const [key, count] of persons) {
				book.add('group_reach', series, year, [['group', key]], {
					part: count,
					rest: known - count,
					unknown,
				});
			}
		}
	}
}

/** @type {[string, (outcome: Outcome) => [string, number][]][]} */
const DIMENSIONS = [
	['group', ({ groups }) => groups],
	['gender', ({ gender }) => gender],
	['age_band', ({ age }) => age],
];

/**
 * Groups overlap: an outcome of which any group is told is known as a whole. Sex and age part the persons: those that the
 * counts leave over are not known.
 *
 * @param {readonly Outcome[]} outcomes
 * @param {(outcome: Outcome) => [string, number][]} codesOf
 * @param {boolean} overlapping
 */
export function tellOf(outcomes, codesOf, overlapping) {
	/** @type {Map<string, number>} */
	const persons = new Map();
	let known = 0;
	let unknown = 0;
	for (const outcome of outcomes) {
		const told = codesOf(outcome);
		const sum = told.reduce((total, [, count]) => total + count, 0);
		const knownHere = overlapping ? (told.length > 0 ? outcome.persons : 0) : Math.min(sum, outcome.persons);
		known += knownHere;
		unknown += outcome.persons - knownHere;
		for (const [key, count] of told) persons.set(key, (persons.get(key) ?? 0) + count);
	}
	return { persons, known, unknown };
}
