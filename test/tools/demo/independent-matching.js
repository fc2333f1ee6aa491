import { AS_OF } from './independent-cells.js';
import { contractsUnder, yearOfClause } from './independent-links.js';
import { headsOf } from './independent-outcomes.js';
import { isHeardOf } from './independent-reporting.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-links.js').Clause} Clause
 * @typedef {import('./independent-book.js').Book} Book
 */

const STEPS = /** @type {const} */ (['offered', 'referred', 'interviewed']);

/**
 * Starts on the contracts that clauses bind, each contract once.
 *
 * @param {Links} links
 * @param {readonly Clause[]} clauses
 */
function startsUnder(links, clauses) {
	const contracts = new Set(clauses.flatMap((clause) => contractsUnder(links, clause)));
	return [...contracts].flatMap(({ id }) => links.outcomesOf(id)).filter((one) => one.class !== 'other');
}

/**
 * From the places that were offered to those who began.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function matchingFunnel(links, book) {
	/** @type {Map<string, Clause[]>} */
	const years = new Map();
	for (const clause of links.city.clauses) {
		if (!clause.employment || clause.level === '') continue;
		const year = yearOfClause(links, clause);
		if (STEPS.every((step) => clause[step] === null)) book.exclude('matching_funnel', year, 'no_data');
		else years.set(year, [...(years.get(year) ?? []), clause]);
	}
	for (const [year, clauses] of years) {
		for (const step of STEPS) {
			for (const { [step]: count } of clauses) {
				const tally = count === null ? { unknown: 1 } : { amount: count, part: 1 };
				book.add('matching_funnel', '', year, [['category', step]], tally);
			}
		}
		const heard = clauses.filter((clause) => isHeardOf(links, contractsUnder(links, clause)));
		book.add('matching_funnel', '', year, [['category', 'started']], {
			amount: headsOf(startsUnder(links, clauses)),
			part: heard.length,
			unknown: clauses.length - heard.length,
		});
	}
}

/**
 * Dialogues that were held, those that led to somebody's start, and placements that became employments.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function dialogConversion(links, book) {
	const add = (/** @type {string} */ year, /** @type {string} */ category, /** @type {object} */ tally) =>
		book.add('dialog_conversion', '', year, [['category', category]], tally);
	for (const clause of links.city.clauses) {
		if (!clause.employment || clause.level !== 'dialog') continue;
		const year = yearOfClause(links, clause);
		const isHeld = (clause.dialogOn !== '' && clause.dialogOn <= AS_OF) || clause.dialogOutcome !== '';
		add(year, 'held', isHeld ? { part: 1 } : { rest: 1 });
		if (!isHeld) continue;
		if (headsOf(startsUnder(links, [clause])) > 0) add(year, 'with_outcome', { part: 1 });
		else if (isHeardOf(links, contractsUnder(links, clause))) add(year, 'with_outcome', { rest: 1 });
		else add(year, 'with_outcome', { unknown: 1 });
	}
	for (const outcome of links.city.outcomes) {
		const { excluded, series, end, endReason, persons } = outcome;
		if (excluded !== '' || series !== 'support_function' || outcome.class !== 'placement') continue;
		if (end === '' || end > AS_OF) continue;
		const isConverted = endReason === 'Övergick i anställning';
		add(
			end.slice(0, 4),
			'converted',
			endReason === '' ? { unknown: persons } : isConverted ? { part: persons } : { rest: persons },
		);
	}
}
