import { countsByCode, type CountRow } from '../../../src/lib/charts/counts-by-code.ts';
import { deviationBars } from '../../../src/lib/charts/deviation-bars.ts';
import { doubtBars } from '../../../src/lib/charts/doubt-bars.ts';
import { drawBoth, type Drawing } from '../../../src/lib/charts/drawing.ts';
import { jobsByGroup } from '../../../src/lib/charts/jobs-by-group.ts';
import { jobsByYear } from '../../../src/lib/charts/jobs-by-year.ts';
import { commitmentsByYear, reportingByYear } from '../../../src/lib/charts/parts-by-year.ts';
import { retentionBars } from '../../../src/lib/charts/retention-bars.ts';
import { shareByBuyer } from '../../../src/lib/charts/share-by-buyer.ts';
import { shareByMonth } from '../../../src/lib/charts/share-by-month.ts';
import { shareByYear } from '../../../src/lib/charts/share-by-year.ts';
import { shareComposition } from '../../../src/lib/charts/share-composition.ts';
import { shareVariants } from '../../../src/lib/charts/share-variants.ts';
import type { Doubt } from '../../../src/lib/measures/quality-effect.ts';
import { count, share } from './results.ts';

const years = [
	share({ year: 2022, yes: 31, all: 98, unknown: 9 }),
	share({ year: 2023, yes: 0, all: 101, unknown: 101 }),
	share({ year: 2024, yes: 62, all: 112, unknown: 4 }),
	share({ year: 2025, yes: 40, all: 97, unknown: 20, nature: 3 }),
];
const buyers = [
	share({ dimension: 'organisation', key: 'Hamn & <Park> "A"', goal: null, yes: 14, all: 24, unknown: 2 }),
	share({ dimension: 'organisation', key: 'Kaupunkiympäristön toimiala', goal: null, yes: 3, all: 9 }),
];
const months = [3, 7, 11].map((month) =>
	share({
		dimension: 'month',
		key: `2025-${String(month).padStart(2, '0')}`,
		yes: 2,
		all: month,
		unknown: 1,
	}),
);
const jobs = [2024, 2025].flatMap((year) => [
	count({ year, value: 90, reported: 101, due: 125 }),
	count({ year, measure: 'placements_started', value: 1052, reported: 101, due: 125 }),
	count({ year, series: 'deviation', value: 12 }),
]);
const groups = [
	count({ dimension: 'group', key: 'young', value: 27 }),
	count({ dimension: 'group', key: 'not_recorded', value: 17 }),
];

const counts: CountRow[] = [
	{
		name: 'Kön registrerat',
		bars: { jobs: { count: 90, missing: 51 }, placements: { count: 30, missing: 26 } },
	},
	{ name: 'Kvinnor', bars: { jobs: { count: 45 }, placements: { count: null } } },
];
const checkpoints = [
	{ year: 2024, months: 3, due: 59, inWork: 42, notInWork: null, unknown: null },
	{ year: 2024, months: 12, due: 59, inWork: 23, notInWork: 21, unknown: 15 },
];
const deviations = ['own_programme', 'other'].map((key, index) => ({
	...count({
		measure: 'deviations',
		dimension: 'category',
		key,
		value: 7 - index,
		reported: 3,
	}),
	unknown: 2,
}));
const doubts: Doubt[] = [
	{
		...{ kind: 'unknown_clause', affected: 6, lookedAt: 83, size: 0.1, effect: { figure: 'none' } },
		figure: {
			measure: 'data_quality',
			slice: { year: 2025, dimension: 'category', key: 'unknown_clause', series: null },
		},
	},
];

const draws: Record<string, (drawing: Drawing) => SVGSVGElement> = {
	years: (drawing) => shareByYear(years, drawing),
	composition: (drawing) => shareComposition(years[3]!, drawing),
	buyers: (drawing) => shareByBuyer(buyers, drawing),
	months: (drawing) => shareByMonth(months, drawing),
	jobs: (drawing) => jobsByYear(jobs, drawing),
	groups: (drawing) => jobsByGroup(groups, (code) => code, drawing),
	counts: (drawing) => countsByCode(counts, 'Kön', drawing),
	retention: (drawing) => retentionBars(checkpoints, drawing),
	commitments: (drawing) => commitmentsByYear(years, drawing),
	reporting: (drawing) => reportingByYear(years, drawing),
	deviations: (drawing) => deviationBars(deviations, (key) => key, drawing),
	doubts: (drawing) => doubtBars(doubts, 2025, drawing),
	variants: (drawing) => shareVariants(years.slice(2), drawing),
};

/** Every kind of figure in both widths, by its name: the same in any document. */
export function fixedDrawings(document: Document): Record<string, string> {
	return Object.fromEntries(
		Object.entries(draws).flatMap(([id, draw]) => {
			const { wide, narrow } = drawBoth(draw, { document, id, locale: 'sv' });
			return [
				[`${id}, wide`, wide],
				[`${id}, narrow`, narrow],
			];
		}),
	);
}
