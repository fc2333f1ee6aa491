import { GROUPS, OTHER_GROUPS } from './independent-cells.js';
import { placeOf, placeOfClause, placeOfOutcome, slicesOf, yearOfClause } from './independent-links.js';
import { reportsDue } from './independent-reporting.js';
import { tellOf } from './independent-starts.js';

/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-book.js').Book} Book
 * @typedef {import('./independent-book.js').Slice} Slice
 */

/**
 * Which target groups the organisations reached that had a start or a report due.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function coverage(links, book) {
	const started = links.city.outcomes
		.filter((one) => one.excluded === '' && one.series === 'support_function' && one.class !== 'other')
		.map((outcome) => ({ ...outcome, organisation: placeOfOutcome(links, outcome).organisation }));
	/** @type {Map<string, Set<string>>} */
	const years = new Map();
	const name = (/** @type {string} */ year, /** @type {string} */ organisation) =>
		years.set(year, (years.get(year) ?? new Set()).add(organisation));
	for (const { year, organisation } of started) name(year, organisation);
	for (const { contract, year } of reportsDue(links).values()) {
		name(year, placeOf(links, links.city.contractOf.get(contract)).organisation);
	}
	for (const [year, organisations] of years) {
		for (const organisation of organisations) {
			const own = started.filter((one) => one.year === year && one.organisation === organisation);
			for (const group of [...Object.values(GROUPS), ...OTHER_GROUPS]) {
				const isReached = own.some(({ groups }) =>
					groups.some(([code, count]) => code === group && count > 0),
				);
				const isOpen = own.some(({ groups }) => groups.length === 0);
				book.add(
					'group_coverage',
					'',
					year,
					[
						['all', ''],
						['group', group],
						['organisation', organisation],
					],
					isReached ? { part: 1 } : isOpen ? { unknown: 1 } : { rest: 1 },
				);
			}
		}
	}
}

/**
 * A group's share of the starts, held against its share of those who live in the city.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function need({ city }, book) {
	for (const series of ['support_function', 'deviation']) {
		const counted = city.outcomes.filter(
			(one) => one.excluded === '' && one.class === 'job' && one.series === series,
		);
		for (const year of new Set(counted.map((one) => one.year))) {
			const { persons, known, unknown } = tellOf(
				counted.filter((one) => one.year === year),
				({ groups }) => groups,
				true,
			);
			const population = populationOf(city, Number(year));
			const all = [...population.values()].reduce((sum, count) => sum + count, 0);
			for (const [group, count] of population) {
				const part = persons.get(group) ?? 0;
				const tally = { part, rest: known - part, unknown };
				const against = (/** @type {number} */ share) => share / (count / all);
				const ratio = {
					...(known > 0 ? { value: against(part / known) } : {}),
					...(known + unknown > 0
						? {
								lower: against(part / (known + unknown)),
								upper: against((part + unknown) / (known + unknown)),
							}
						: {}),
				};
				book.add('group_need', series, year, [['group', group]], { ...tally, ...ratio });
			}
		}
	}
}

/**
 * Persons by group in the latest year that was counted by then.
 *
 * @param {import('./independent-city.js').City} city
 * @param {number} year
 */
function populationOf({ reference }, year) {
	const latest = Math.max(...reference.map((one) => one.year).filter((counted) => counted <= year));
	const rows = reference.filter((one) => one.year === latest);
	/** @type {Map<string, number>} */
	const population = new Map();
	for (const group of new Set(rows.map((one) => one.group))) {
		const own = rows.filter((one) => one.group === group);
		const whole = own.filter(({ gender }) => gender === '');
		population.set(
			group,
			(whole.length > 0 ? whole : own).reduce((sum, { persons }) => sum + persons, 0),
		);
	}
	return population;
}

/**
 * Target groups that clauses about employment name.
 *
 * @param {Links} links
 * @param {Book} book
 */
export function groupClauses(links, book) {
	const { city } = links;
	const clauses = city.clauses
		.filter(({ employment, level }) => employment && level !== '')
		.map((clause) => ({ ...clause, year: yearOfClause(links, clause) }));
	for (const { year, ...clause } of clauses) {
		const tally = clause.groups.length > 0 ? { part: 1 } : { unknown: 1 };
		book.add('group_clauses', '', year, slicesOf(placeOfClause(links, clause)), tally);
	}
	for (const year of new Set(clauses.map((one) => one.year))) {
		const ofYear = clauses.filter((one) => one.year === year);
		const naming = ofYear.filter(({ groups }) => groups.length > 0);
		const unknown = ofYear.length - naming.length;
		for (const group of Object.values(GROUPS)) {
			const part = naming.filter(({ groups }) => groups.includes(group)).length;
			if (part === 0) continue;
			book.add('group_clauses', '', year, [['group', group]], { part, rest: naming.length - part, unknown });
		}
	}
}
