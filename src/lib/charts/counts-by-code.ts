import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { barRows, type BarRow, type RowBar } from './bar-rows.ts';
import type { Drawing } from './drawing.ts';
import type { LegendItem, Swatch } from './legend.ts';
import { seriesSwatch } from './series.ts';

export const hiddenSign = '..';

/** A count of persons as it is published; null: it is hidden. */
export type Count = number | null;

export type Counted = 'jobs' | 'placements';

/** Jobs beside placements of one target group, gender, age: a part that nothing is told of is not there. */
export interface CountRow {
	name: string;
	/** `missing`: of those of whom the row's dimension is not recorded; they follow the count in the same bar. */
	bars: Partial<Record<Counted, { count: Count; missing?: Count }>>;
}

/** Lying bars of counts of persons. A hidden count has no bar, whatever could be worked out of it. */
export function countsByCode(rows: readonly CountRow[], name: string, drawing: Drawing): SVGSVGElement {
	const { locale } = drawing;
	const t = translator(locale);
	const there = (['jobs', 'placements'] as const).filter((kind) => rows.some(({ bars }) => bars[kind]));
	const drawn = rows.map((row): BarRow => ({
		name: row.name,
		bars: there.flatMap((kind) => {
			const told = row.bars[kind];
			return told === undefined ? [] : [barOf(told, seriesSwatch[kind], drawing)];
		}),
	}));
	const hatched = drawn.some(({ bars }) =>
		bars.some(({ parts }) => parts.some(({ swatch }) => swatch === 'unknown')),
	);
	const items: LegendItem[] = there.map((kind) => ({
		swatch: seriesSwatch[kind],
		text: t(`charts_series_${kind}`),
	}));
	if (hatched) items.push({ swatch: 'unknown', text: t('charts_part_unknown') });
	return barRows(drawing, name, drawn, items);
}

function barOf(
	{ count, missing }: { count: Count; missing?: Count },
	swatch: Swatch,
	{ locale }: Drawing,
): RowBar {
	if (count === null) return { parts: [], text: hiddenSign };
	const number = (n: number) => formatInteger(n, locale);
	const part = { swatch, from: 0, to: count };
	if (missing === undefined || missing === null) return { parts: [part], text: number(count) };
	const all = count + missing;
	const text = translator(locale)('charts_x_of_y', { yes: number(count), all: number(all) });
	return { parts: [part, { swatch: 'unknown', from: count, to: all }], text };
}
