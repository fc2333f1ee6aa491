import { AS_OF } from './independent-cells.js';
import { anyOf, slicesOf, tallyOf } from './independent-clause-shares.js';
import { isValued } from './independent-values.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-links.js').Contract} Contract
 * @typedef {import('./independent-procurements.js').Answer} Answer
 */

/** @type {Record<string, number>} */
const THRESHOLDS = { EUR: 60_000, SEK: 700_000 };

/**
 * Whether the suitability of a clause was examined, of procurements of any nature over the threshold.
 *
 * @param {Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function assessments(links, book) {
	for (const one of links.city.procurements) {
		if (one.excluded !== '') continue;
		const year = one.date.slice(0, 4);
		const contracts = links.contractsOf(one.id);
		const over = isOver(contracts);
		if (over === 'no') {
			book.exclude('assessment_rate', year, 'below_threshold');
			continue;
		}
		const tally = tallyOf(anyOf(contracts.map(examined)), over === 'unknown');
		book.add('assessment_rate', '', year, slicesOf(links, one), tally);
	}
}

/**
 * An estimate is that of the whole procurement; rows that differ are read as the largest.
 *
 * @param {Contract[]} contracts
 * @returns {Answer}
 */
function isOver(contracts) {
	const estimated = contracts.filter(({ estimate }) => estimate !== null && estimate > 0);
	const valued = estimated.length > 0 ? estimated : contracts.filter(isValued);
	const currencies = new Set(valued.map(({ currency }) => currency));
	const threshold = currencies.size === 1 ? THRESHOLDS[[...currencies][0] ?? ''] : undefined;
	if (threshold === undefined) return 'unknown';
	const amount =
		estimated.length > 0
			? Math.max(...estimated.map(({ estimate }) => estimate ?? 0))
			: valued.reduce((sum, { value }) => sum + (value ?? 0), 0);
	return amount >= threshold ? 'yes' : 'no';
}

/**
 * @param {Contract} contract
 * @returns {Answer}
 */
function examined({ assessment, assessedOn }) {
	if (assessment === 'Lämplig' || assessment === 'Ej lämplig') return 'yes';
	if (assessedOn !== '' && assessedOn <= AS_OF) return 'yes';
	return assessment === 'Ej prövat' ? 'no' : 'unknown';
}
