import { slicesOf } from './contributions.ts';
import { dimensions } from './dimensions.ts';
import { measures } from './catalogue.ts';
import type { Measure } from './measure.ts';
import { allSeries, type MeasureId, type Slice } from './result.ts';

/** Names one figure: what `Result` tells the value of. */
export interface Figure {
	measure: MeasureId;
	slice: Slice;
}

/** The definition by its id; undefined for one that is not in the catalogue. */
export function measureById(id: string): Measure | undefined {
	return measures.find((measure) => measure.id === id);
}

/** A figure as it stands in an address: `clause_share.2024`, `jobs_started.2024.group.support_function.young`. */
export function figureKey({ measure, slice: { year, dimension, series, key } }: Figure): string {
	const parts = [measure, year, dimension, series ?? '', key];
	return dimension === 'all' && series === null ? `${measure}.${year}` : parts.join('.');
}

/** The figure that an address names; null where it names none that the catalogue has. */
export function figureOf(text: string): Figure | null {
	const [id = '', digits = '', dimension = 'all', series = '', ...rest] = text.split('.');
	const measure = measureById(id);
	const known = dimensions.find((one) => one === dimension);
	const ofSeries = allSeries.find((one) => one === series) ?? null;
	if (!measure || !known || !/^\d{4}$/.test(digits) || (series !== '' && ofSeries === null)) return null;
	if (measure.series !== (ofSeries !== null)) return null;
	if (known === 'all' ? !measure.total : !slicesOf(measure).includes(known)) return null;
	const key = known === 'all' ? '' : rest.join('.');
	return { measure: measure.id, slice: { year: Number(digits), dimension: known, key, series: ofSeries } };
}

export function isSameFigure(a: Figure, b: Figure): boolean {
	return figureKey(a) === figureKey(b);
}
