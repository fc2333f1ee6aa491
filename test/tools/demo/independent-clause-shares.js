import { addMonths, AS_OF } from './independent-cells.js';
import { yearsInForce } from './independent-city.js';
import { highest, monthOf, qualifies } from './independent-links.js';
import { mainCurrency, worthOf } from './independent-values.js';

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
				if (rule === 'city_model') book.exclude(measure, year, reason);
			};

			add('clause_share', state);
			const eligible = eligibility(links.contractsOf(one.id));
			if (eligible === 'no') leaveOut('clause_share_eligible', 'not_eligible');
			else add('clause_share_eligible', state, isUnclear || eligible === 'unknown');
			const worth = worthOf(links.contractsOf(one.id), main);
			if (typeof worth === 'string') leaveOut('clause_share_by_value', worth);
			else add('clause_share_by_value', state, isUnclear, worth);
			add('clause_share_with_deviations', hasCheckedDeviation(links, one) ? 'yes' : state);
			for (const lot of lotsOf(links, one, rule)) {
				const own = rule === 'city_model' ? slicesOf(links, one, lot) : slices;
				book.add(named('clause_share_by_lot'), '', year, own, tallyOf(lot.state, isUnclear));
			}
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
 * @param {{ contracts: Contract[], clauses: Clause[], state: Answer }} [part] default: the whole procurement
 * @returns {Slice[]}
 */
export function slicesOf(links, procurement, part = wholeOf(links, procurement)) {
	const { buyer, date, nature } = procurement;
	const first = part.contracts[0];
	return [
		['all', ''],
		['month', monthOf(date)],
		['organisation', links.city.idOf(buyer)],
		['supplier', first?.supplier ?? ''],
		['cpv', first?.cpv ?? ''],
		['nature', nature],
		...termsOf(links, part),
	];
}

/**
 * @param {Links} links
 * @param {Procurement} procurement
 */
const wholeOf = (links, procurement) => ({
	contracts: links.contractsOf(procurement.id),
	clauses: links.clausesOf(procurement.id),
	state: stateOf(links, procurement, 'city_model'),
});

/**
 * Model and level of the clause under the city's model, else of any about employment, of which the highest level stands.
 *
 * @param {Links} links
 * @param {{ clauses: Clause[], state: Answer }} part
 * @returns {Slice[]}
 */
function termsOf({ city }, { clauses, state }) {
	const none = state === 'no' ? 'none' : '';
	const any = clauses.filter(({ employment }) => employment);
	const citys = any.filter((clause) => qualifies(city, clause, 'city_model'));
	const levelOf = (/** @type {Clause[]} */ list) => highest(list.map(({ level }) => level));
	const [model = none] = any
		.map((clause) => clause.model)
		.filter((name) => name !== '')
		.sort();
	return [
		['model', state === 'yes' ? 'city_model' : model],
		['level', levelOf(citys) || levelOf(any) || none],
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
 * Each lot with its contracts, the clauses that hold for it, and its answer.
 *
 * @param {Links} links
 * @param {Procurement} procurement
 * @param {Rule} rule
 */
function lotsOf(links, { id }, rule) {
	const all = links.contractsOf(id);
	return [...new Set(all.map(({ lot }) => lot))].map((lot) => {
		const contracts = all.filter((contract) => contract.lot === lot);
		const clauses = links
			.clausesOf(id)
			.filter(({ contract }) => contract === '' || contracts.some((one) => one.id === contract));
		const isSet = clauses.some((clause) => qualifies(links.city, clause, rule));
		const state = isSet ? 'yes' : anyOf(contracts.map(({ clause }) => clause));
		return { contracts, clauses, state };
	});
}

/**
 * A yes in the contract's column names no level: it leaves the level open only where no clause tells one. Where it is not known whether
 * there is a clause, only dialogues told of say that there is no employment.
 *
 * @param {Links} links
 * @param {Procurement} procurement
 * @param {Rule} rule
 * @param {Answer} state
 * @returns {Answer}
 */
function employmentState(links, { id }, rule, state) {
	if (state === 'no') return 'no';
	const levels = links.clausesOf(id).map(({ employment, level }) => (employment ? level : ''));
	if (state === 'unknown') return highest(levels) === 'dialog' ? 'no' : 'unknown';
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
