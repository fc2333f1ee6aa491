/** @typedef {import('./independent-procurements.js').Procurement} Procurement */
/** @typedef {import('./independent-procurements.js').Answer} Answer */

const GOAL = { numerator: 1, denominator: 2 };

export const yearOf = (/** @type {string} */ date) => (date === '' ? 'none' : date.slice(0, 4));

/**
 * @param {Procurement[]} procurements
 * @param {'clause' | 'social'} which
 */
export function share(procurements, which) {
	const services = procurements.filter(({ nature }) => nature === 'services');
	const unclear = procurements.filter(({ nature }) => nature === 'unknown');
	const among = (/** @type {Procurement[]} */ list, /** @type {Answer} */ answer) =>
		list.filter((one) => one[which] === answer).length;
	const numerator = among(services, 'yes');
	const unknown = among(services, 'unknown');
	const lowerOf = services.length + unclear.length - among(unclear, 'yes');
	const possible = among(unclear, 'yes') + among(unclear, 'unknown');
	const upperAt = numerator + unknown + possible;
	const upperOf = services.length + possible;
	let verdict = 'undecidable';
	if (numerator * GOAL.denominator >= lowerOf * GOAL.numerator) verdict = 'reached';
	else if (upperAt * GOAL.denominator < upperOf * GOAL.numerator) verdict = 'not_reached';
	return {
		numerator,
		denominator: services.length,
		unknown,
		unknown_nature: unclear.length,
		derived_nature: services.filter(({ derived }) => derived).length,
		value: round(numerator / services.length),
		lower: round(numerator / lowerOf),
		upper: round(upperAt / upperOf),
		...(which === 'clause' ? { verdict } : {}),
	};
}

const round = (/** @type {number} */ share) => Math.round(share * 1e6) / 1e6;

/** @param {Procurement[]} procurements */
export function byBuyer(procurements) {
	/** @type {Record<string, Record<string, [yes: number, unknown: number, services: number]>>} */
	const years = {};
	for (const { date, buyer, nature, clause } of procurements) {
		if (nature !== 'services') continue;
		const counts = ((years[yearOf(date)] ??= {})[buyer] ??= [0, 0, 0]);
		if (clause === 'yes') counts[0]++;
		if (clause === 'unknown') counts[1]++;
		counts[2]++;
	}
	return { columns: ['yes', 'unknown', 'services'], years };
}
