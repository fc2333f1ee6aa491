import { dayNumber } from './independent-cells.js';
import { monthOf, placeOfDeviation, slicesOf } from './independent-links.js';
import { hasOutcome } from './independent-starts.js';

/**
 * Reports of deviations, and how long after the event they came.
 *
 * @param {import('./independent-links.js').Links} links
 * @param {import('./independent-book.js').Book} book
 */
export function deviations(links, book) {
	for (const deviation of links.city.deviations) {
		const { date, event, submitted, excluded, reason, checked } = deviation;
		const year = date.slice(0, 4);
		if (excluded !== '') {
			for (const measure of ['deviations', 'deviation_delay']) book.exclude(measure, year, excluded);
			continue;
		}
		const place = {
			...placeOfDeviation(links, deviation),
			...{ model: deviation.model, category: reason, detail: checked },
		};
		book.add('deviations', '', year, slicesOf({ ...place, month: monthOf(date) }), {
			amount: 1,
			...(hasOutcome(links, deviation) ? { part: 1 } : { rest: 1 }),
		});
		if (event === '' || submitted === '') {
			book.add('deviation_delay', '', year, slicesOf(place), { unknown: 1 });
		} else if (submitted < event) {
			book.exclude('deviation_delay', year, 'before_event');
		} else {
			const days = dayNumber(submitted) - dayNumber(event);
			book.add('deviation_delay', '', year, slicesOf(place), { amount: days, part: 1 });
		}
	}
}
