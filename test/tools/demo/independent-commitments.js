import { addDays, addMonths, AS_OF } from './independent-cells.js';
import { contractsUnder, placeOf, slicesOf } from './independent-links.js';
import { monthsOf } from './independent-months.js';
import { headsOf } from './independent-outcomes.js';

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
			const isTold = outcomes.some((one) => one.class !== 'other') || hasAnswer(links, contracts);
			const category = categoryOf(delivered, demanded, counting, isTold);
			const place = placeOf(links, contracts[0]);
			book.add(
				'commitment_fulfilment',
				'',
				year,
				slicesOf({
					organisation: place.organisation,
					supplier: place.supplier,
					cpv: place.cpv,
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
 * @param {Links} links
 * @param {Contract[]} contracts
 */
const hasAnswer = ({ city }, contracts) =>
	city.followUps.some(
		({ contract, status, reported, asked }) =>
			contracts.some(({ id }) => id === contract) &&
			status.startsWith('Rapporterat') &&
			(reported || asked) <= AS_OF,
	);

/**
 * @param {number} delivered
 * @param {number} demanded
 * @param {readonly Outcome[]} outcomes
 * @param {boolean} isTold
 * @returns {keyof typeof TALLIES}
 */
function categoryOf(delivered, demanded, outcomes, isTold) {
	if (!isTold) return 'no_data';
	if (delivered >= demanded) return 'fulfilled';
	return delivered >= demanded * 0.75 && outcomes.some(leftEarly) ? 'deemed_fulfilled' : 'not_fulfilled';
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
 * Whether the first start or offer came in time: half a year from the contract's start where nothing else was agreed.
 *
 * @param {Clause} clause
 * @param {Contract[]} contracts
 * @param {readonly Outcome[]} outcomes
 */
function lateness({ firstStartDue, offeredOn }, contracts, outcomes) {
	const begins = earliest(contracts.map(({ start }) => start));
	const due = firstStartDue || (begins === '' ? '' : addMonths(begins, 6));
	const first = earliest([offeredOn, ...outcomes.map(({ start }) => start)].filter((date) => date <= AS_OF));
	if (due === '' || first === '') return 'not_recorded';
	return first > due ? 'late' : 'in_time';
}

const earliest = (/** @type {string[]} */ dates) => dates.filter((date) => date !== '').sort()[0] ?? '';
const latest = (/** @type {string[]} */ dates) => [...dates].sort().at(-1) ?? '';
