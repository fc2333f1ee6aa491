import { readCity } from './independent-city.js';
import { link, placeOfOutcome } from './independent-links.js';
import { readProcurements } from './independent-procurements.js';

/**
 * Jobs or placements that began in a year, by two things at once: persons by `unit|form`, `form|group` and `unit|group`.
 *
 * @param {string} folder
 * @param {'job' | 'placement'} kind
 * @param {string} year
 */
export function crossed(folder, kind, year) {
	const { procurements, duplicates } = readProcurements(folder);
	const links = link(readCity(folder, procurements, duplicates));
	/** @type {Record<'unit|form' | 'form|group' | 'unit|group', Record<string, number>>} */
	const counts = { 'unit|form': {}, 'form|group': {}, 'unit|group': {} };
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
	}
	return counts;
}
