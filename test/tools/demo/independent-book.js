const PARTS = /** @type {const} */ ([
	'amount',
	'part',
	'rest',
	'unknown',
	'unclear_part',
	'unclear_rest',
	'unclear_unknown',
	'value',
	'lower',
	'upper',
]);

/**
 * @typedef {Partial<Record<(typeof PARTS)[number], number>>} Tally
 * @typedef {readonly [dimension: string, key: string]} Slice
 */

/** Adds up what is counted, by measure, series, dimension, year and key, and what is out, by reason. */
export class Book {
	/** @type {Map<string, Tally>} */
	#tallies = new Map();
	/** @type {Map<string, number>} */
	#out = new Map();
	#withThoseAbove;

	/** @param {(organisation: string, year: string) => string[]} withThoseAbove an organisation and those that it stands under */
	constructor(withThoseAbove) {
		this.#withThoseAbove = withThoseAbove;
	}

	/**
	 * What is counted of an organisation counts in those that it stands under, too.
	 *
	 * @param {string} measure
	 * @param {string} series
	 * @param {string} year
	 * @param {readonly Slice[]} slices
	 * @param {Tally} tally
	 */
	add(measure, series, year, slices, tally) {
		for (const [dimension, key] of this.#withTree(slices, year)) {
			const place = JSON.stringify([
				measure,
				series,
				dimension,
				year,
				key === '' && dimension !== 'all' ? 'not_recorded' : key,
			]);
			const sums = this.#tallies.get(place) ?? {};
			for (const name of PARTS) {
				if (tally[name] !== undefined) sums[name] = (sums[name] ?? 0) + tally[name];
			}
			this.#tallies.set(place, sums);
		}
	}

	/**
	 * @param {readonly Slice[]} slices
	 * @param {string} year
	 * @returns {Slice[]}
	 */
	#withTree(slices, year) {
		return slices.flatMap(([dimension, key]) =>
			dimension === 'organisation'
				? [
						[dimension, key],
						...this.#withThoseAbove(key, year).map((id) => /** @type {Slice} */ (['organisation_tree', id])),
					]
				: [[dimension, key]],
		);
	}

	/**
	 * @param {string} measure
	 * @param {string} year
	 * @param {string} reason
	 * @param {number} [count]
	 */
	exclude(measure, year, reason, count = 1) {
		const place = JSON.stringify([measure, year || 'none', reason]);
		this.#out.set(place, (this.#out.get(place) ?? 0) + count);
	}

	/** Sums to four decimals, without those that are zero; what was looked at and came to nothing stands as well. */
	figures() {
		/** @type {Record<string, any>} */
		const all = {};
		for (const place of [...this.#tallies.keys()].sort()) {
			const tally = this.#tallies.get(place) ?? {};
			const told = PARTS.map((name) => [name, round(tally[name] ?? 0)]).filter(([, sum]) => sum !== 0);
			put(all, JSON.parse(place), Object.fromEntries(told));
		}
		return all;
	}

	exclusions() {
		/** @type {Record<string, any>} */
		const all = {};
		for (const place of [...this.#out.keys()].sort()) put(all, JSON.parse(place), this.#out.get(place));
		return all;
	}
}

const round = (/** @type {number} */ sum) => Math.round(sum * 1e4) / 1e4;

/**
 * @param {Record<string, any>} all
 * @param {string[]} path
 * @param {unknown} value
 */
function put(all, path, value) {
	let at = all;
	for (const step of path.slice(0, -1)) at = at[step] ??= {};
	at[path.at(-1) ?? ''] = value;
}
