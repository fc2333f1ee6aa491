import { addMonths, AS_OF } from './independent-cells.js';

/**
 * Where those were who began, a quarter, half a year and a year later.
 *
 * @param {import('./independent-links.js').Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function retention({ city }, book) {
	for (const outcome of city.outcomes) {
		const { excluded, persons, start, series, statuses, sameEmployer } = outcome;
		if (excluded !== '' || outcome.class !== 'job' || persons !== 1 || start === '') continue;
		const year = start.slice(0, 4);
		for (const [category, months] of /** @type {const} */ ([
			['m3', 3],
			['m6', 6],
			['m12', 12],
		])) {
			const status = statuses[category];
			if (status === 'not_due' || addMonths(start, months) > AS_OF) {
				book.exclude('retention', year, 'not_due');
				continue;
			}
			const tally =
				status === 'in_work'
					? { amount: sameEmployer ? 1 : 0, part: 1 }
					: status === 'out' || status === 'in_education'
						? { rest: 1 }
						: { unknown: 1 };
			const detail = `${category}:${plannedLength(outcome)}`;
			book.add(
				'retention',
				series,
				year,
				[
					['category', category],
					['detail', detail],
				],
				tally,
			);
		}
	}
}

/** @param {import('./independent-city.js').Outcome} outcome */
function plannedLength({ permanent, plannedMonths }) {
	if (permanent) return 'permanent';
	if (plannedMonths === null) return 'not_recorded';
	if (plannedMonths <= 6) return 'up_to_6';
	return plannedMonths <= 12 ? '7_to_12' : 'over_12';
}
