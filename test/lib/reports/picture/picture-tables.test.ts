import { expect, test } from 'vitest';
import { seriesTable } from '../../../../src/lib/reports/picture/picture-tables.ts';
import type { Beside } from '../../../../src/lib/reports/picture/read-picture.ts';

const beside = (series: Beside['series']): Beside => ({ series }) as Beside;
const deviation = { year: 2025, series: 'deviation' as const, jobs: 4, placements: 2 };
const support = { year: 2024, series: 'support_function' as const, jobs: 9, placements: 0 };
const texts = (series: Beside['series']) =>
	seriesTable(beside(series), 'sv').rows.map((row) => row.map(({ text }) => text));

test('where no file tells of the support function, its jobs are not said to be none', () => {
	expect(texts([deviation])).toEqual([['2025', 'saknas', '4', 'saknas', '2']]);
});

test('a year without starts through the support function has none where another year has', () => {
	expect(texts([deviation, support])).toEqual([
		['2025', '0', '4', '0', '2'],
		['2024', '9', '0', '0', '0'],
	]);
});
