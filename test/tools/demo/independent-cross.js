import { readCity } from './independent-city.js';
import { link, placeOfOutcome } from './independent-links.js';
import { readProcurements } from './independent-procurements.js';

/** @type {Record<string, string>} */
const wider = {
	...{ disability: 'health', partial_capacity: 'health' },
	...{ long_term_unemployed: 'out_of_work', income_support: 'out_of_work' },
	...{ foreign_born: 'origin', newly_arrived: 'origin', foreign_worker: 'origin' },
};

/**
 * Jobs or placements that began in a year, by two things at once: persons by `unit|form`, `form|group` and `unit|group`, and
 * by the group that neighbouring groups are shown as: of one person once, of a sum as many as in the largest of them.
 *
 * @param {string} folder
 * @param {'job' | 'placement'} kind
 * @param {string} year
 */
export function crossed(folder, kind, year) {
	const { procurements, duplicates } = readProcurements(folder);
	const links = link(readCity(folder, procurements, duplicates));
	/** @type {Record<'unit|form' | 'form|group' | 'unit|group' | 'form|wide' | 'unit|wide', Record<string, number>>} */
	const counts = { 'unit|form': {}, 'form|group': {}, 'unit|group': {}, 'form|wide': {}, 'unit|wide': {} };
	/**
	 * @param {keyof typeof counts} table
	 * @param {string} key
	 * @param {number} persons
	 */
	const add = (table, key, persons) => (counts[table][key] = (counts[table][key] ?? 0) + persons);
	for (const outcome of links.city.outcomes) {
		if (outcome.excluded !== '' || outcome.class !== kind || outcome.year !== year) continue;
		const { organisation } = placeOfOutcome(links, outcome);
		add('unit|form', `${organisation}|${outcome.form}`, outcome.persons);
		for (const [group, members] of outcome.groups) {
			add('form|group', `${outcome.form}|${group}`, members);
			add('unit|group', `${organisation}|${group}`, members);
		}
		/** @type {Map<string, number>} */
		const largest = new Map();
		for (const [group, members] of outcome.groups)
			largest.set(wider[group] ?? group, Math.max(members, largest.get(wider[group] ?? group) ?? 0));
		for (const [wide, members] of largest) {
			add('form|wide', `${outcome.form}|${wide}`, members);
			add('unit|wide', `${organisation}|${wide}`, members);
		}
	}
	return counts;
}
