import { addDays } from './independent-cells.js';
import { isValued, mainCurrency } from './independent-clause-shares.js';
import { contractsUnder } from './independent-links.js';
import { yearOfClause } from './independent-matching.js';
import { headsOf } from './independent-outcomes.js';
import { dated } from './independent-procurements.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {(category: string, year: string, isFound: boolean) => void} Look
 */

/**
 * Rows that deserve a second look, of all that were looked at.
 *
 * @param {Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function dataQuality(links, book) {
	/** @type {Look} */
	const look = (category, year, isFound) =>
		book.add(
			'data_quality',
			'',
			year,
			[['category', category]],
			isFound ? { amount: 1, part: 1 } : { rest: 1 },
		);
	procurements(links, look);
	outcomes(links, look);
	reports(links, look);
	promises(links, look);
	values(links, look);
}

/**
 * @param {Links} links
 * @param {Look} look
 */
function procurements({ city }, look) {
	for (const { excluded, date, dateFrom, nature, derived, clause } of city.procurements) {
		if (excluded !== '') continue;
		const year = date.slice(0, 4);
		if (nature === 'services') look('unknown_clause', year, clause === 'unknown');
		look('derived_nature', year, derived);
		look('fallback_date', year, dateFrom !== 'Annonseringsdatum');
	}
	for (const { year } of city.contracts) if (year !== '') look('duplicate', year, false);
	for (const row of city.duplicates) look('duplicate', dated(row)[0].slice(0, 4), true);
}

/**
 * @param {Links} links
 * @param {Look} look
 */
function outcomes({ city }, look) {
	for (const { excluded, year, contract, deviation, start } of city.outcomes) {
		if (excluded === '' || excluded === 'overlap') look('overlap', year, excluded === 'overlap');
		if (excluded !== '') continue;
		look('unlinked', year, !city.contractOf.has(contract) && !city.deviationOf.has(deviation));
		const begins = city.contractOf.get(contract)?.start ?? '';
		if (start !== '' && begins !== '') look('start_before_contract', year, start < begins);
	}
}

/**
 * @param {Links} links
 * @param {Look} look
 */
function reports({ city }, look) {
	for (const { year, asked, reported } of city.followUps) {
		if (asked !== '' && reported !== '') look('late_report', year, reported > addDays(asked, 30));
	}
	for (const { excluded, date, event, submitted } of city.deviations) {
		const year = date.slice(0, 4);
		if (excluded === '' || excluded === 'overlap') look('overlap', year, excluded === 'overlap');
		if (excluded === '' && event !== '' && submitted !== '') {
			look('late_report', year, submitted > addDays(event, 30));
		}
	}
}

/**
 * More than three times as many starts as a clause asks for.
 *
 * @param {Links} links
 * @param {Look} look
 */
function promises(links, look) {
	for (const clause of links.city.clauses) {
		const { employment, level, unit, amount } = clause;
		if (!employment || level !== 'employment' || unit !== 'places' || amount === null) continue;
		const started = contractsUnder(links, clause).flatMap(({ id }) => links.outcomesOf(id));
		const jobs = headsOf(started.filter((one) => one.class === 'job'));
		look('above_commitment', yearOfClause(links, clause), jobs > 3 * amount);
	}
}

/**
 * Values far from what is usual in their division of the CPV.
 *
 * @param {Links} links
 * @param {Look} look
 */
function values(links, look) {
	const main = mainCurrency(links);
	const valued = links.city.contracts.filter(
		(one) => isValued(one) && one.currency === main && one.cpv !== '',
	);
	for (const cpv of new Set(valued.map((one) => one.cpv))) {
		const own = valued.filter((one) => one.cpv === cpv);
		if (own.length < 10) continue;
		const sorted = own.map(({ value }) => value ?? 0).sort((one, other) => one - other);
		const median = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
		for (const { value, year } of own) {
			if (year !== '')
				look('value_outlier', year, (value ?? 0) > 100 * median || (value ?? 0) < median / 100);
		}
	}
}
