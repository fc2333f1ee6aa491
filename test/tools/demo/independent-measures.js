import { Book } from './independent-book.js';

/** @param {import('./independent-city.js').City} city */
export function measureFigures(city) {
	const book = new Book();
	void city;
	return { measures: book.figures(), excluded_by_measure: book.exclusions() };
}
