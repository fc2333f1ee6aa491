import type { KeyNames } from '../../charts/keys.ts';
import { fileFigureRows } from '../../charts/table-figure-rows.ts';
import { csvFileName, tableCsv } from '../../charts/table-csv.ts';
import type { Engine } from '../../engine/engine.ts';
import { figureKey } from '../../measures/figure.ts';
import { figureRows, leftOutOf, type FigureRow } from '../../measures/figure-rows.ts';
import type { Filter } from '../../measures/filter.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Slice } from '../../measures/result.ts';
import type { Locale } from '../../text/locale.ts';
import { firstSort } from './row-list.svelte.ts';

/** Every row behind a figure and every one left out of it, as CSV that is marked as internal. */
export async function rowsFile(
	engine: Engine,
	{ measure, slice, filter }: { measure: Measure; slice: Slice; filter: Filter },
	locale: Locale,
	names: KeyNames,
): Promise<{ name: string; text: string }> {
	const sort = firstSort(measure);
	const counted = await figureRows(engine, measure, { slice, filter, ...(sort ? { sort } : {}) });
	const leftOut: FigureRow[] = [];
	for (const reason of await leftOutOf(engine, measure, { slice, filter }))
		leftOut.push(...(await figureRows(engine, measure, { slice, filter, leftOut: reason })).rows);
	const table = fileFigureRows({ measure, slice }, counted, leftOut, locale, names);
	return {
		name: csvFileName(`rader-${plainName(figureKey({ measure: measure.id, slice }))}`),
		text: tableCsv(table, locale),
	};
}

/** Only letters, digits and hyphens, so that every system takes the name. */
function plainName(key: string): string {
	const letters = key.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
