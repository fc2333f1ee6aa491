/**
 * @typedef {import('./independent-links.js').Links} Links
 * @typedef {import('./independent-links.js').Contract} Contract
 */

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
export function worthOf(contracts, main) {
	const valued = contracts.filter(isValued);
	if (valued.length === 0) return 'no_value';
	if (valued.some(({ currency }) => currency !== main)) return 'other_currency';
	return valued.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
