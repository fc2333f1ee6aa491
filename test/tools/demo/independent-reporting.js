import { AS_OF } from './independent-cells.js';
import { yearsInForce } from './independent-city.js';
import { stateOf } from './independent-clause-shares.js';
import { placeOf, slicesOf } from './independent-links.js';
import { headsOf } from './independent-outcomes.js';
import { isValued, mainCurrency } from './independent-values.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-book.js').Book} Book
 */

/**
 * Contracts and years in which a report was due, and whether it had come: zero is an answer, and so is an outcome.
 *
 * @param {Links} links
 */
export function reportsDue({ city }) {
	/** @type {Map<string, { contract: string, year: string, reported: boolean }>} */
	const due = new Map();
	for (const { contract, year, status, asked, reported } of city.followUps) {
		const answered = status.startsWith('Rapporterat') && (reported || asked) <= AS_OF;
		if (status === 'Ej aktuellt' || year > AS_OF.slice(0, 4) || (asked > AS_OF && !answered)) continue;
		due.set(`${contract} ${year}`, { contract, year, reported: answered });
	}
	for (const outcome of city.outcomes) {
		const { contract, year, series, excluded } = outcome;
		if (excluded !== '' || series !== 'support_function' || contract === '' || outcome.class === 'other')
			continue;
		due.set(`${contract} ${year}`, { contract, year, reported: true });
	}
	return due;
}

/**
 * Whether anything was heard of what came of contracts: an outcome, or an answer, be it that there was none.
 *
 * @param {Links} links
 * @param {readonly import('./independent-city.js').Contract[]} contracts
 */
export const isHeardOf = ({ city, outcomesOf }, contracts) =>
	contracts.some(
		({ id }) =>
			outcomesOf(id).length > 0 ||
			city.followUps.some(
				({ contract, status, asked, reported }) =>
					contract === id && status.startsWith('Rapporterat') && (reported || asked) <= AS_OF,
			),
	);

/**
 * @param {Links} links
 * @param {Book} book
 */
export function reporting(links, book) {
	for (const { contract, year, reported } of reportsDue(links).values()) {
		const slices = slicesOf(placeOf(links, links.city.contractOf.get(contract)));
		const tally = reported ? { part: 1 } : { rest: 1 };
		book.add('reporting_rate', '', year, slices, tally);
		for (const measure of ['jobs_started', 'placements_started']) {
			book.add(measure, 'support_function', year, slices, tally);
		}
	}
}

/**
 * Jobs against the value of clause contracts in force.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function intensity(links, book) {
	const main = mainCurrency(links);
	const due = reportsDue(links);
	for (const contract of links.city.contracts) {
		const { procurement, value, currency } = contract;
		if (procurement.excluded !== '' || stateOf(links, procurement, 'city_model') !== 'yes') continue;
		const slices = slicesOf(placeOf(links, contract));
		for (const year of yearsInForce(contract)) {
			if (!isValued(contract)) book.exclude('intensity', year, 'no_value');
			else if (currency !== main) book.exclude('intensity', year, 'other_currency');
			else {
				const started = links
					.outcomesOf(contract.id)
					.filter((one) => one.class === 'job' && one.year === year);
				const worth = { [due.get(`${contract.id} ${year}`)?.reported ? 'part' : 'rest']: value ?? 0 };
				book.add('intensity', '', year, slices, { amount: headsOf(started), ...worth });
			}
		}
	}
}
