import { assessments } from './independent-assessments.js';
import { Book } from './independent-book.js';
import { clauseShares } from './independent-clause-shares.js';
import { commitments } from './independent-commitments.js';
import { coverage, groupClauses, need } from './independent-coverage.js';
import { deviations } from './independent-deviations.js';
import { link } from './independent-links.js';
import { outcomesLeftOut, proceduresLeftOut } from './independent-left-out.js';
import { dialogConversion, matchingFunnel } from './independent-matching.js';
import { fullTimeMonths } from './independent-months.js';
import { dataQuality } from './independent-quality.js';
import { intensity, reporting } from './independent-reporting.js';
import { retention } from './independent-retention.js';
import { starts } from './independent-starts.js';

const MEASURES = [
	...[
		clauseShares,
		assessments,
		starts,
		fullTimeMonths,
		coverage,
		need,
		groupClauses,
		matchingFunnel,
		commitments,
	],
	...[retention, dialogConversion, deviations, reporting, intensity, dataQuality],
	...[proceduresLeftOut, outcomesLeftOut],
];

/**
 * What every measure counts, and what it leaves out, by its name.
 *
 * @param {import('./independent-city.js').City} city
 */
export function measureFigures(city) {
	const book = new Book(city.withThoseAbove);
	const links = link(city);
	for (const measure of MEASURES) measure(links, book);
	return { measures: book.figures(), excluded: book.exclusions() };
}
