/**
 * @typedef {import('./independent-city.js').City} City
 * @typedef {{ persons: number, by_form: Record<string, number>, by_group: Record<string, number> }} Begun
 * @typedef {Record<string, Record<string, Begun>>} Years
 */

/**
 * Who began, per year and series, and how many deviations were reported.
 *
 * @param {City} city
 */
export function peopleFigures(city) {
	/** @type {Record<string, number>} */
	const reports = {};
	/** @type {Record<string, number>} */
	const deviations = {};
	for (const { date, excluded } of city.deviations) {
		const year = date.slice(0, 4);
		reports[year] = (reports[year] ?? 0) + 1;
		if (excluded === '') deviations[year] = (deviations[year] ?? 0) + 1;
	}

	/** @type {Record<string, Record<string, number>>} */
	const followUps = {};
	for (const { year, status } of city.followUps) {
		const ofYear = (followUps[year] ??= {});
		ofYear[status] = (ofYear[status] ?? 0) + 1;
	}
	return {
		jobs_started: begunOf(city, 'job'),
		placements_started: begunOf(city, 'placement'),
		deviation_reports: reports,
		deviations,
		follow_ups: followUps,
	};
}

/**
 * @param {City} city
 * @param {string} kind
 */
function begunOf(city, kind) {
	/** @type {Years} */
	const years = {};
	for (const outcome of city.outcomes) {
		if (outcome.excluded !== '' || outcome.class !== kind) continue;
		const { year, series, form, persons, groups } = outcome;
		const begun = ((years[year] ??= {})[series] ??= { persons: 0, by_form: {}, by_group: {} });
		begun.persons += persons;
		begun.by_form[form] = (begun.by_form[form] ?? 0) + persons;
		for (const [group, members] of groups) begun.by_group[group] = (begun.by_group[group] ?? 0) + members;
	}
	return years;
}
