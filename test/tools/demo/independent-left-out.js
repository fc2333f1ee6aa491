import { yearsInForce } from './independent-city.js';
import { dated, natureOf } from './independent-procurements.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-book.js').Book} Book
 */

const SHARES = [
	...['clause_share', 'clause_share_eligible', 'clause_share_by_value', 'clause_share_with_deviations'],
	...['clause_share_by_lot', 'clause_share_employment_level', 'clause_share_stock', 'social_share'],
];

const SHARES_OF = (/** @type {string} */ nature) =>
	['services', 'unknown'].includes(nature) ? [...SHARES, 'assessment_rate'] : ['assessment_rate'];

/**
 * Procurements that no measure counts, and rows that stand twice: each once, but by lot as many as there are, and of those in force
 * in every such year.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function proceduresLeftOut({ city, contractsOf }, book) {
	for (const row of city.duplicates) {
		for (const measure of SHARES_OF(natureOf(row).nature)) {
			book.exclude(measure, dated(row)[0].slice(0, 4), 'duplicate');
		}
	}
	for (const { id, date, nature, excluded } of city.procurements) {
		const contracts = contractsOf(id);
		const inForce = [...new Set(contracts.flatMap(yearsInForce))];
		const year = date.slice(0, 4);
		if (excluded === '') {
			const isShare = SHARES_OF(nature).length > 1;
			if (isShare && inForce.length === 0) book.exclude('clause_share_stock', year, 'after_as_of');
			continue;
		}
		for (const measure of SHARES_OF(nature)) {
			if (measure === 'clause_share_stock') {
				for (const one of inForce.length > 0 ? inForce : [year]) book.exclude(measure, one, excluded);
			} else {
				const lots = new Set(contracts.map(({ lot }) => lot)).size;
				book.exclude(measure, year, excluded, measure === 'clause_share_by_lot' ? lots : 1);
			}
		}
	}
}

/**
 * Jobs and placements that are told of and not counted. What came of partnerships is no part of the measures at all.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function outcomesLeftOut({ city }, book) {
	for (const { excluded, year, persons, start, ...outcome } of city.outcomes) {
		if (excluded === 'partnership') continue;
		const isJob = outcome.class === 'job';
		if (isJob && persons === 1 && excluded === '' && start === '') book.exclude('retention', year, 'no_date');
		if (excluded === '') continue;
		if (outcome.class === 'placement') book.exclude('placements_started', year, excluded);
		if (!isJob) continue;
		for (const measure of ['jobs_started', 'group_reach']) book.exclude(measure, year, excluded);
		if (persons > 0) book.exclude('full_time_months', year, excluded);
		if (persons === 1) book.exclude('retention', year, excluded);
	}
}
