import { addDays, addMonths, AS_OF, dayNumber } from './independent-cells.js';
import { placeOfOutcome, slicesOf } from './independent-links.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-city.js').Outcome} Outcome
 */

/**
 * @param {Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function fullTimeMonths(links, book) {
	for (const outcome of links.city.outcomes) {
		if (outcome.excluded !== '' || outcome.class !== 'job') continue;
		const { series, persons, form, year } = outcome;
		const slices = slicesOf({ ...placeOfOutcome(links, outcome), form });
		const months = monthsOf(outcome);
		if (!months) book.add('full_time_months', series, year, slices, { unknown: persons });
		for (const [ofYear, amount] of months ?? []) {
			book.add('full_time_months', series, ofYear, slices, { amount, part: persons });
		}
	}
}

/**
 * Months of full-time work by calendar year, up to the as-of date; nothing where the share or the end is not known.
 *
 * @param {Outcome} outcome
 * @returns {[year: string, months: number][] | null}
 */
export function monthsOf(outcome) {
	const { start, end, from, to, fullTimeMonths: told, share, persons, year } = outcome;
	if (told !== null) {
		const [first, last] = start !== '' && end !== '' ? [start, end] : [start === '' ? from : '', to];
		if (first === '' || last === '') return [[year, told]];
		const days = daysBetween(first, last);
		return byYear(first, last, (inYear) => (told * inYear) / days);
	}
	const last = start === '' ? '' : lastDay(outcome);
	if (share === null || last === '') return null;
	return byYear(
		start,
		last,
		(inYear, ofYear) =>
			((inYear * 12) / daysBetween(`${ofYear}-01-01`, `${ofYear}-12-31`)) * (share / 100) * persons,
	);
}

/** @param {Outcome} outcome */
function lastDay({ start, end, plannedMonths, permanent }) {
	if (end !== '') return end;
	if (plannedMonths !== null) return addDays(addMonths(start, plannedMonths), -1);
	return permanent ? AS_OF : '';
}

/**
 * @param {string} first
 * @param {string} last
 * @param {(days: number, year: string) => number} amountOf
 * @returns {[string, number][]}
 */
function byYear(first, last, amountOf) {
	const until = last < AS_OF ? last : AS_OF;
	/** @type {[string, number][]} */
	const years = [];
	for (let year = Number(first.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
		const begin = first > `${year}-01-01` ? first : `${year}-01-01`;
		const finish = until < `${year}-12-31` ? until : `${year}-12-31`;
		years.push([String(year), Math.round(amountOf(daysBetween(begin, finish), String(year)) * 1e4) / 1e4]);
	}
	return years;
}

/**
 * @param {string} first
 * @param {string} last
 */
const daysBetween = (first, last) => dayNumber(last) - dayNumber(first) + 1;
