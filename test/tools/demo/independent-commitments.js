import { addDays, addMonths, AS_OF } from './independent-cells.js';
import { contractsUnder, placeOfClause, slicesOf } from './independent-links.js';
import { monthsOf } from './independent-months.js';
import { headsOf } from './independent-outcomes.js';
import { isHeardOf } from './independent-reporting.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-links.js').Clause} Clause
 * @typedef {import('./independent-links.js').Contract} Contract
 * @typedef {import('./independent-city.js').Outcome} Outcome
 */

/**
 * What clauses demand of their suppliers, held against what was delivered by the day on which it was due.
 *
 * @param {Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function commitments(links, book) {
	for (const clause of links.city.clauses) {
		if (!clause.employment || clause.level !== 'employment' || clause.amount === null || clause.unit === '')
			continue;
		const contracts = contractsUnder(links, clause);
		const due = clause.due || latest(contracts.map(({ end }) => end));
		const year = due.slice(0, 4);
		const leaveOut = (/** @type {string} */ reason) => book.exclude('commitment_fulfilment', year, reason);
		const demanded = demandOf(clause, contracts);
		if (due === '') leaveOut('no_date');
		else if (due > AS_OF) leaveOut('running');
		else if (demanded === null) leaveOut('not_measurable');
		else {
			const outcomes = contracts.flatMap(({ id }) => links.outcomesOf(id));
			const counting = outcomes.filter((one) =>
				clause.forms.length > 0 ? clause.forms.includes(one.form) : one.class === 'job',
			);
			const delivered = clause.unit === 'full_time_months' ? monthsSum(counting) : headsOf(counting);
			const isTold =
				isHeardOf(links, contracts) &&
				(clause.unit !== 'full_time_months' || counting.every((one) => monthsOf(one) !== null));
			const category = categoryOf(delivered, demanded, counting, isTold);
			book.add(
				'commitment_fulfilment',
				'',
				year,
				slicesOf({
					...placeOfClause(links, clause),
					category,
					detail: lateness(clause, contracts, counting),
				}),
				{ amount: delivered, ...TALLIES[category] },
			);
		}
	}
}

const TALLIES = {
	fulfilled: { part: 1 },
	deemed_fulfilled: { part: 1 },
	not_fulfilled: { rest: 1 },
	no_data: { unknown: 1 },
};

/**
 * @param {Clause} clause
 * @param {Contract[]} contracts
 */
function demandOf({ unit, amount }, contracts) {
	if (amount === null || unit === 'percent_of_value') return null;
	if (unit !== 'per_million') return amount;
	const values = contracts.map(({ value }) => value);
	if (values.length === 0 || values.includes(null)) return null;
	return Math.ceil(
		(amount * values.reduce((/** @type {number} */ sum, value) => sum + (value ?? 0), 0)) / 1_000_000,
	);
}

/** @param {readonly Outcome[]} outcomes */
function monthsSum(outcomes) {
	const months = outcomes.flatMap((one) => monthsOf(one) ?? []).map(([, amount]) => amount);
	return Math.round(months.reduce((sum, amount) => sum + amount, 0) * 1e4) / 1e4;
}

/**
 * What is short of the demand is not fulfilled only where all of it is told.
 *
 * @param {number} delivered
 * @param {number} demanded
 * @param {readonly Outcome[]} outcomes
 * @param {boolean} isTold
 * @returns {keyof typeof TALLIES}
 */
function categoryOf(delivered, demanded, outcomes, isTold) {
	if (delivered >= demanded) return 'fulfilled';
	if (delivered >= demanded * 0.75 && outcomes.some(leftEarly)) return 'deemed_fulfilled';
	return isTold ? 'not_fulfilled' : 'no_data';
}

/** @param {Outcome} outcome */
const leftEarly = ({ start, end, endReason, plannedMonths }) =>
	endReason === 'Slutade själv' &&
	start !== '' &&
	end !== '' &&
	end <= AS_OF &&
	plannedMonths !== null &&
	end < addDays(addMonths(start, plannedMonths), -1);

/**
 * Whether the first start or offer came in time: half a year from the contract's start where nothing else was agreed. What is
 * told of a period began somewhere in it.
 *
 * @param {Clause} clause
 * @param {Contract[]} contracts
 * @param {readonly Outcome[]} outcomes
 */
function lateness({ firstStartDue, offeredOn }, contracts, outcomes) {
	const begins = earliest(contracts.map(({ start }) => start));
	const due = firstStartDue || (begins === '' ? '' : addMonths(begins, 6));
	const offers = [offeredOn].filter((date) => date <= AS_OF);
	const soonest = earliest([...offers, ...outcomes.map(({ start, from }) => start || from)]);
	const latestFirst = earliest([...offers, ...outcomes.map(({ start, to }) => start || to)]);
	if (due === '' || soonest === '') return 'not_recorded';
	if (latestFirst <= due) return 'in_time';
	return soonest > due ? 'late' : 'not_recorded';
}

const earliest = (/** @type {string[]} */ dates) => dates.filter((date) => date !== '').sort()[0] ?? '';
const latest = (/** @type {string[]} */ dates) => [...dates].sort().at(-1) ?? '';
