/** @typedef {import('./independent-procurements.js').Row} Row */

/**
 * Every way of naming an organisation, and its id.
 *
 * @param {Row[]} rows
 */
export function organisationIds(rows) {
	/** @type {Map<string, string>} */
	const ids = new Map();
	for (const row of rows) {
		for (const column of ['Organisations-ID', 'Namn', 'Namn finska', 'Namn engelska']) {
			if (row[column]) ids.set(row[column], row['Organisations-ID'] ?? '');
		}
	}
	return ids;
}

/**
 * An organisation and those that it stands under in a year; one that is no more, or not yet, stands where it stood nearest.
 *
 * @param {Row[]} rows
 * @param {string} id
 * @param {string} year
 * @returns {string[]}
 */
export function withThoseAbove(rows, id, year) {
	const distance = (/** @type {Row} */ row) =>
		Math.max(0, Number((row['Giltig från'] ?? '').slice(0, 4)) - Number(year)) +
		Math.max(0, Number(year) - Number((row['Giltig till'] || '9999').slice(0, 4)));
	const [own] = rows
		.filter((row) => row['Organisations-ID'] === id)
		.sort((one, other) => distance(one) - distance(other));
	return own?.['Överordnad'] ? [id, ...withThoseAbove(rows, own['Överordnad'], year)] : [id];
}
