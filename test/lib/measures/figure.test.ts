import { describe, expect, test } from 'vitest';
import { figureKey, figureOf, isSameFigure, type Figure } from '../../../src/lib/measures/figure.ts';

const figures: [key: string, figure: Figure][] = [
	[
		'clause_share.2024',
		{ measure: 'clause_share', slice: { year: 2024, dimension: 'all', key: '', series: null } },
	],
	[
		'clause_share.2024.organisation..AB Å. & Ö',
		{
			measure: 'clause_share',
			slice: { year: 2024, dimension: 'organisation', key: 'AB Å. & Ö', series: null },
		},
	],
	[
		'jobs_started.2025.group.deviation.young',
		{ measure: 'jobs_started', slice: { year: 2025, dimension: 'group', key: 'young', series: 'deviation' } },
	],
];

describe('a figure in an address', () => {
	test.each(figures)('%s', (key, figure) => {
		expect(figureKey(figure)).toBe(key);
		expect(figureOf(key)).toEqual(figure);
		expect(isSameFigure(figureOf(key)!, figure)).toBe(true);
	});

	test.each([
		['', 'nothing'],
		['clause_share', 'no year'],
		['clause_share.20245', 'no year'],
		['profit.2024', 'no measure'],
		['clause_share.2024.group..young', 'a dimension that the measure does not have'],
		['clause_share.2024.colour..red', 'no dimension'],
		['clause_share.2024.all.deviation.', 'a series of a measure without any'],
		['jobs_started.2024', 'no series of one that has them'],
		['jobs_started.2024.all.partnership.', 'no such series'],
	])('%s is none: %s', (key) => {
		expect(figureOf(key)).toBeNull();
	});
});
