import { AS_OF } from './independent-cells.js';

/**
 * @typedef {import('./independent-city.js').City} City
 * @typedef {import('./independent-city.js').Clause} Clause
 * @typedef {import('./independent-city.js').Contract} Contract
 * @typedef {import('./independent-city.js').Outcome} Outcome
 * @typedef {import('./independent-book.js').Slice} Slice
 * @typedef {'city_model' | 'checked_model' | 'any_model'} Rule
 * @typedef {ReturnType<typeof link>} Links
 */

/** What belongs together in the register. @param {City} city */
export function link(city) {
	const contractsOf = group(city.contracts, ({ procurement }) => procurement.id);
	const clausesOf = group(city.clauses, ({ procurement }) => procurement);
	const outcomesOf = group(
		city.outcomes.filter(({ excluded, series }) => excluded === '' && series === 'support_function'),
		({ contract }) => contract,
	);
	return { city, contractsOf, clausesOf, outcomesOf };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @returns {(key: string) => T[]}
 */
function group(items, keyOf) {
	/** @type {Map<string, T[]>} */
	const groups = new Map();
	for (const item of items) {
		const list = groups.get(keyOf(item));
		if (list) list.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return (key) => groups.get(key) ?? [];
}

/**
 * Whether a clause about employment counts under the rule.
 *
 * @param {City} city
 * @param {Clause} clause
 * @param {Rule} rule
 */
export function qualifies({ checkedOn }, { employment, level, model }, rule) {
	if (!employment || (level !== 'dialog' && level !== 'employment')) return false;
	if (rule === 'any_model' || model === 'city_model') return true;
	const since = checkedOn.get(model) ?? '';
	return rule === 'checked_model' && (model === 'other_agreed' || (since !== '' && since <= AS_OF));
}

/**
 * Clauses about employment that bind a contract: those that name it, and those that name its procurement only.
 *
 * @param {Links} links
 * @param {Contract} contract
 */
export const clausesOn = ({ clausesOf }, contract) =>
	clausesOf(contract.procurement.id).filter(
		(clause) => clause.employment && (clause.contract === '' || clause.contract === contract.id),
	);

/**
 * The contracts that a clause binds: the one that it names, else all of its procurement.
 *
 * @param {Links} links
 * @param {Clause} clause
 */
export function contractsUnder({ city, contractsOf }, { contract, procurement }) {
	if (contract === '') return contractsOf(procurement);
	const named = city.contractOf.get(contract);
	return named ? [named] : [];
}

/**
 * The year of a clause: its procurement's, else its contract's.
 *
 * @param {Links} links
 * @param {Clause} clause
 */
export const yearOfClause = ({ city }, { procurement, contract }) =>
	(city.procurementOf.get(procurement)?.date ?? '').slice(0, 4) ||
	(city.contractOf.get(contract)?.year ?? '');

/** @type {import('./independent-city.js').Place} */
const BLANK = { organisation: '', supplier: '', cpv: '', nature: '', model: '', level: '' };

/**
 * @param {Links} links
 * @param {Contract | undefined} contract
 */
export function placeOf(links, contract) {
	if (!contract) return BLANK;
	const clauses = clausesOn(links, contract);
	const levels = clauses.map(({ level }) => level);
	const models = clauses.map(({ model }) => model).filter((model) => model !== '');
	const none = contract.procurement.clause === 'no' ? 'none' : '';
	const isCitys = contract.clause === 'yes' || models.includes('city_model');
	return {
		organisation: contract.organisation,
		supplier: contract.supplier,
		cpv: contract.cpv,
		nature: contract.nature,
		model: isCitys ? 'city_model' : (models.sort()[0] ?? none),
		level: highest(levels) || none,
	};
}

/** @param {readonly string[]} levels */
export const highest = (levels) => ['employment', 'dialog'].find((level) => levels.includes(level)) ?? '';

/**
 * Where a clause belongs: to its contract, else to the first of its procurement; model and level are its own.
 *
 * @param {Links} links
 * @param {Clause} clause
 */
export const placeOfClause = (links, clause) => ({
	...placeOf(links, contractsUnder(links, clause)[0]),
	model: clause.model,
	level: clause.level,
});

/**
 * Where an outcome belongs: to its contract, else to its deviation report and the procurement that this names.
 *
 * @param {Links} links
 * @param {Outcome} outcome
 */
export function placeOfOutcome(links, outcome) {
	const deviation = links.city.deviationOf.get(outcome.deviation);
	return deviation
		? placeOfDeviation(links, deviation)
		: placeOf(links, links.city.contractOf.get(outcome.contract));
}

/**
 * What a report does not say itself, the procurement says that it names.
 *
 * @param {Links} links
 * @param {import('./independent-city.js').Deviation} deviation
 */
export function placeOfDeviation(links, deviation) {
	const of = placeOf(links, links.contractsOf(deviation.procurement)[0]);
	return {
		...of,
		organisation: deviation.organisation,
		supplier: deviation.supplier || of.supplier,
		model: deviation.model || of.model,
	};
}

/**
 * @param {Record<string, string>} place
 * @returns {Slice[]}
 */
export const slicesOf = (place) => [['all', ''], ...Object.entries(place)];

/** @param {string} date */
export const monthOf = (date) => date.slice(0, 7);
