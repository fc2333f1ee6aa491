/**
 * The demo city's figures, computed apart from the project: straight loops, and no import from its sources.
 * `node test/tools/demo/independent.js` writes them to data/demo/expected.json, and what each measure counts to
 * data/demo/expected/: by series, dimension, year and key.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AS_OF } from './independent-cells.js';
import { readCity } from './independent-city.js';
import { measureFigures } from './independent-measures.js';
import { peopleFigures } from './independent-people.js';
import { dated, natureOf, readProcurements } from './independent-procurements.js';
import { byBuyer, share, yearOf } from './independent-shares.js';

/** @param {string} folder */
export function compute(folder) {
	const { rows, refused, unread, duplicates, procurements } = readProcurements(folder);
	const city = readCity(folder, procurements, duplicates);
	const { measures, excluded: excludedByMeasure } = measureFigures(city);
	/** @type {Record<string, Record<string, number>>} */
	const excluded = {};
	/** @type {Record<string, Record<string, number>>} */
	const excludedServices = {};
	for (const row of duplicates) exclude('duplicate', yearOf(dated(row)[0]), natureOf(row).nature);
	for (const one of procurements) if (one.excluded) exclude(one.excluded, yearOf(one.date), one.nature);

	const counted = procurements.filter((one) => one.excluded === '');
	/** @type {Record<string, unknown>} */
	const years = {};
	for (const year of [...new Set(counted.map(({ date }) => yearOf(date)))].sort()) {
		const ofYear = counted.filter(({ date }) => yearOf(date) === year);
		years[year] = {
			clause_share: share(ofYear, 'clause'),
			social_share: share(ofYear, 'social'),
			excluded: excluded[year] ?? {},
			excluded_services: excludedServices[year] ?? {},
			year_from: count(ofYear.map(({ dateFrom }) => dateFrom)),
		};
	}
	const figures = {
		as_of: AS_OF,
		contracts: {
			rows,
			refused,
			accepted: rows - refused.too_wide - refused.no_buyer,
			procurements: procurements.length,
			counted: counted.length,
			cells_unread: unread,
			without_year: excluded['none'] ?? {},
		},
		years,
		clause_share_by_buyer: byBuyer(counted),
		...peopleFigures(city),
		excluded_by_measure: excludedByMeasure,
	};
	return { figures, measures };

	/**
	 * @param {string} reason
	 * @param {string} year
	 * @param {string} nature
	 */
	function exclude(reason, year, nature) {
		for (const list of nature === 'services' ? [excluded, excludedServices] : [excluded]) {
			const ofYear = (list[year] ??= {});
			ofYear[reason] = (ofYear[reason] ?? 0) + 1;
		}
	}
}

/** @param {readonly string[]} words */
function count(words) {
	/** @type {Record<string, number>} */
	const counts = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

/**
 * One line for each year of a dimension.
 *
 * @param {Record<string, Record<string, Record<string, unknown>>>} series
 */
function linesOf(series) {
	const block = (
		/** @type {[string, unknown][]} */ entries,
		/** @type {string} */ indent,
		/** @type {(value: any) => string} */ write,
	) =>
		`{\n${entries.map(([key, value]) => `${indent}\t${JSON.stringify(key)}: ${write(value)}`).join(',\n')}\n${indent}}`;
	return `${block(Object.entries(series), '', (dimensions) =>
		block(Object.entries(dimensions), '\t', (years) => block(Object.entries(years), '\t\t', JSON.stringify)),
	)}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const folder = process.argv[2] ?? 'data/demo';
	const { figures, measures } = compute(folder);
	writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(figures, null, '\t')}\n`);
	rmSync(join(folder, 'expected'), { recursive: true, force: true });
	mkdirSync(join(folder, 'expected'));
	for (const [measure, series] of Object.entries(measures)) {
		writeFileSync(join(folder, 'expected', `${measure}.json`), linesOf(series));
	}
}
