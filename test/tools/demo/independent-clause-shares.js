import { addMonths, AS_OF } from './independent-cells.js';
import { yearsInForce } from './independent-city.js';
import { monthKey, qualifies } from './independent-links.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-links.js').Rule} Rule
 * @typedef {import('./independent-links.js').Clause} Clause
 * @typedef {import('./independent-links.js').Contract} Contract
 * @typedef {import('./independent-book.js').Book} Book
 * @typedef {import('./independent-book.js').Slice} Slice
 * @typedef {import('./independent-procurements.js').Procurement} Procurement
 * @typedef {import('./independent-procurements.js').Answer} Answer
 */

/** @type {Rule[]} */
const RULES = ['city_model', 'checked_model', 'any_model'];

/**
 * @param {Links} links
 * @param {Book} book
 */
export function clauseShares(links, book) {
	const main = mainCurrency(links);
	for (const rule of RULES) {
		const named = (/** @type {string} */ measure) => (rule === 'city_model' ? measure : `${measure}-${rule}`);
		for (const one of links.city.procurements) {
			if (one.excluded !== '' || !['services', 'unknown'].includes(one.nature)) continue;
			const slices = rule === 'city_model' ? slicesOf(links, one) : slicesOf(links, one).slice(0, 1);
			const year = one.date.slice(0, 4);
			const isUnclear = one.nature === 'unknown';
			const state = stateOf(links, one, rule);
			const add = (
				/** @type {string} */ measure,
				/** @type {Answer} */ answer,
				unclear = isUnclear,
				weight = 1,
			) => book.add(named(measure), '', year, slices, tallyOf(answer, unclear, weight));
			const leaveOut = (/** @type {string} */ measure, /** @type {string} */ reason) => {
				if (!isUnclear) book.exclude(named(measure), year, reason);
			};

			add('clause_share', state);
			const eligible = eligibility(links.contractsOf(one.id));
			if (eligible === 'no') leaveOut('clause_share_eligible', 'not_eligible');
			else add('clause_share_eligible', state, isUnclear || eligible === 'unknown');
			const worth = worthOf(links.contractsOf(one.id), main);
			if (typeof worth === 'string') leaveOut('clause_share_by_value', worth);
			else add('clause_share_by_value', state, isUnclear, worth);
			add('clause_share_with_deviations', hasCheckedDeviation(links, one) ? 'yes' : state);
			for (const lot of lotStates(links, one, rule)) add('clause_share_by_lot', lot);
			add('clause_share_employment_level', employmentState(links, one, rule, state));
			if (rule === 'city_model') add('social_share', one.social);
			stock(links, one, (inForce) =>
				book.add(
					named('clause_share_stock'),
					'',
					inForce,
					slices.filter(([dimension]) => dimension !== 'month'),
					tallyOf(state, isUnclear),
				),
			);
		}
	}
}

/**
 * @param {Links} links
 * @param {Procurement} procurement
 * @returns {Slice[]}
 */
export function slicesOf({ city, contractsOf }, { id, buyer, date }) {
	return [
		['all', ''],
		['month', monthKey(date.slice(5, 7))],
		['organisation', city.nameOf(buyer)],
		['cpv', contractsOf(id)[0]?.cpv ?? ''],
	];
}

/**
 * @param {Answer} answer
 * @param {boolean} unclear
 * @param {number} [weight]
 */
export const tallyOf = (answer, unclear, weight = 1) => ({
	[`${unclear ? 'unclear_' : ''}${{ yes: 'part', no: 'rest', unknown: 'unknown' }[answer]}`]: weight,
});

/**
 * Yes in any is yes, else unknown in any is unknown.
 *
 * @param {Answer[]} answers
 * @returns {Answer}
 */
export function anyOf(answers) {
	if (answers.includes('yes')) return 'yes';
	return answers.includes('unknown') || answers.length === 0 ? 'unknown' : 'no';
}

/**
 * @param {Links} links
 * @param {Procurement} procurement
 * @param {Rule} rule
 * @returns {Answer}
 */
export function stateOf(links, { id }, rule) {
	const answers = links.contractsOf(id).map(({ clause }) => clause);
	const isSet = links.clausesOf(id).some((clause) => qualifies(links.city, clause, rule));
	return isSet ? 'yes' : anyOf(answers);
}

/**
 * A decision that is written down decides, else the rule: over four months and more than one at work.
 *
 * @param {Contract[]} contracts
 * @returns {Answer}
 */
function eligibility(contracts) {
	const decided = contracts.map(({ eligible }) => eligible).filter((word) => word !== '');
	if (decided.length > 0) return decided.includes('Ja') ? 'yes' : 'no';
	return anyOf(contracts.map(byRule));
}

/**
 * @param {Contract} contract
 * @returns {Answer}
 */
function byRule({ months, staff, start, end }) {
	/** @type {Answer} */
	let long = 'unknown';
	if (months !== null) long = months > 4 ? 'yes' : 'no';
	else if (start !== '' && end !== '') long = end >= addMonths(start, 4) ? 'yes' : 'no';
	/** @type {Answer} */
	const staffed = staff === null ? 'unknown' : staff > 1 ? 'yes' : 'no';
	if (long === 'no' || staffed === 'no') return 'no';
	return long === 'yes' && staffed === 'yes' ? 'yes' : 'unknown';
}

/** The currency of most service procurements that have a value. @param {Links} links */
export function mainCurrency({ city, contractsOf }) {
	/** @type {Record<string, number>} */
	const counts = {};
	for (const { id, nature } of city.procurements) {
		if (nature !== 'services') continue;
		const named = new Set(
			contractsOf(id)
				.filter(isValued)
				.map(({ currency }) => currency),
		);
		for (const currency of named) counts[currency] = (counts[currency] ?? 0) + 1;
	}
	const [first] = Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	return first?.[0] ?? '';
}

export const isValued = (/** @type {Contract} */ { value }) => value !== null && value > 0;

/**
 * @param {Contract[]} contracts
 * @param {string} main
 */
function worthOf(contracts, main) {
	const valued = contracts.filter(isValued);
	if (valued.length === 0) return 'no_value';
	if (valued.some(({ currency }) => currency !== main)) return 'other_currency';
	return valued.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/**
 * @param {Links} links
 * @param {Procurement} procurement
 */
const hasCheckedDeviation = ({ city }, { id }) =>
	city.deviations.some(
		({ procurement, checked, submitted, excluded }) =>
			procurement === id && checked === 'checked' && excluded !== 'duplicate' && submitted <= AS_OF,
	);

/**
 * @param {Links} links
 * @param {Procurement} procurement
 * @param {Rule} rule
 * @returns {Answer[]}
 */
function lotStates(links, { id }, rule) {
	const contracts = links.contractsOf(id);
	const qualifying = links.clausesOf(id).filter((clause) => qualifies(links.city, clause, rule));
	return [...new Set(contracts.map(({ lot }) => lot))].map((lot) => {
		const own = contracts.filter((contract) => contract.lot === lot);
		const isSet = qualifying.some(
			({ contract }) => contract === '' || own.some((one) => one.id === contract),
		);
		return isSet ? 'yes' : anyOf(own.map(({ clause }) => clause));
	});
}

/**
 * A yes in the contract's column names no level: it leaves the level open only where no clause tells one.
 *
 * @param {Links} links
 * @param {Procurement} procurement
 * @param {Rule} rule
 * @param {Answer} state
 * @returns {Answer}
 */
function employmentState(links, { id }, rule, state) {
	if (state !== 'yes') return state;
	const qualifying = links.clausesOf(id).filter((clause) => qualifies(links.city, clause, rule));
	if (qualifying.some(({ level }) => level === 'employment')) return 'yes';
	return qualifying.length === 0 ? 'unknown' : 'no';
}

/**
 * @param {Links} links
 * @param {Procurement} procurement
 * @param {(year: string) => void} add
 */
function stock({ contractsOf }, { id }, add) {
	for (const year of new Set(contractsOf(id).flatMap(yearsInForce))) add(year);
}
