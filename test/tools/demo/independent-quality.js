import { addDays } from './independent-cells.js';
import { contractsUnder, yearOfClause } from './independent-links.js';
import { headsOf } from './independent-outcomes.js';
import { dated } from './independent-procurements.js';
import { isValued, mainCurrency } from './independent-values.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {(category: string, year: string, isFound: boolean, effect: number) => void} Look
 */

/**
 * Rows that deserve a second look, of all that were looked at; and how many procurements of the share, or jobs, they concern.
 *
 * @param {Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function dataQuality(links, book) {
	/** @type {Look} */
	const look = (category, year, isFound, effect) => {
		const tally = isFound ? { amount: effect, part: 1 } : { rest: 1 };
		if (year === '') book.exclude('data_quality', '', 'no_date');
		else book.add('data_quality', '', year, [['category', category]], tally);
	};
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
		const isService = nature === 'services';
		if (isService) look('unknown_clause', year, clause === 'unknown', 1);
		look('derived_nature', year, derived, 1);
		look('fallback_date', year, dateFrom !== 'Annonseringsdatum', isService ? 1 : 0);
	}
	for (const { year } of city.contracts) look('duplicate', year, false, 0);
	for (const row of city.duplicates) {
		const isService = city.procurementOf.get(row['Upphandlings-ID'] ?? '')?.nature === 'services';
		look('duplicate', dated(row)[0].slice(0, 4), true, isService ? 1 : 0);
	}
}

/**
 * @param {Links} links
 * @param {Look} look
 */
function outcomes({ city }, look) {
	for (const outcome of city.outcomes) {
		const { excluded, year, contract, deviation, start, to } = outcome;
		const jobs = outcome.class === 'job' ? outcome.persons : 0;
		if (['', 'overlap'].includes(excluded)) look('overlap', year, excluded === 'overlap', jobs);
		if (['', 'duplicate'].includes(excluded)) look('duplicate_outcome', year, excluded === 'duplicate', jobs);
		if (excluded !== '') continue;
		look('unlinked', year, !city.contractOf.has(contract) && !city.deviationOf.has(deviation), jobs);
		look('fallback_start', year, start === '' && to === '', jobs);
		const begins = city.contractOf.get(contract)?.start ?? '';
		if (start !== '' && begins !== '') look('start_before_contract', year, start < begins, jobs);
	}
}

/**
 * @param {Links} links
 * @param {Look} look
 */
function reports({ city }, look) {
	for (const { year, asked, reported } of city.followUps) {
		if (asked !== '' && reported !== '') look('late_report', year, reported > addDays(asked, 30), 0);
	}
	for (const { excluded, date, event, submitted } of city.deviations) {
		const year = date.slice(0, 4);
		if (['', 'overlap'].includes(excluded)) look('overlap', year, excluded === 'overlap', 0);
		if (excluded === '' && event !== '' && submitted !== '') {
			look('late_report', year, submitted > addDays(event, 30), 0);
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
		look('above_commitment', yearOfClause(links, clause), jobs > 3 * amount, jobs - Math.ceil(amount));
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
			const isFar = (value ?? 0) > 100 * median || (value ?? 0) < median / 100;
			look('value_outlier', year, isFar, 0);
		}
	}
}
