import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Dimension } from '../../../src/lib/measures/dimensions.ts';
import type { Measured, MeasureId, Result, Series } from '../../../src/lib/measures/result.ts';
import { answersIn, measureIn, textSources, type Answered, type Given, type Source } from './measure-in.ts';

/** A small export: the header and its rows, with semicolons. */
export function csv(header: string, ...rows: string[]): string {
	return [header, ...rows, ''].join('\n');
}

/** What every measure says of small exports, by their file names. */
export function figures(texts: Readonly<Record<string, string>>, given: Given = {}): Promise<Measured> {
	return figuresOf(textSources({ texts }), given);
}

/** The same of some measures only, at less cost: what most tests need. */
export function figuresFrom(...ids: MeasureId[]) {
	return async (texts: Readonly<Record<string, string>>, given: Given = {}): Promise<Answered> => {
		const engine = await startNodeEngine();
		try {
			return await answersIn(engine, textSources({ texts }), given, ids);
		} finally {
			await engine.close();
		}
	};
}

/** The same over files as they are on a disk. */
export async function figuresOf(sources: readonly Source[], given: Given = {}): Promise<Measured> {
	const engine = await startNodeEngine();
	try {
		return await measureIn(engine, sources, given);
	} finally {
		await engine.close();
	}
}

/** One result, which must be there. */
export function slice(
	measured: Answered,
	measure: MeasureId,
	year: number,
	dimension: Dimension = 'all',
	key = '',
	series: Series | null = null,
): Result {
	const found = slices(measured, measure, year, dimension, series).filter((one) => one.slice.key === key);
	if (found.length !== 1)
		throw new Error(`${found.length} results of ${measure} ${year} ${dimension} ${key}`);
	return found[0]!;
}

/** All results of a dimension in a year; of every series where none is named. */
export function slices(
	{ answers }: Answered,
	measure: MeasureId,
	year: number,
	dimension: Dimension,
	series: Series | null = null,
): Result[] {
	return answers[measure].results.filter(
		({ slice: one }) =>
			one.year === year && one.dimension === dimension && (series === null || one.series === series),
	);
}

/** Values of a dimension by key, such as `{ young: 3 }`. */
export function values(
	measured: Answered,
	measure: MeasureId,
	year: number,
	dimension: Dimension,
	series: Series | null = null,
): Record<string, number | null> {
	return Object.fromEntries(
		slices(measured, measure, year, dimension, series).map((one) => [one.slice.key, one.value]),
	);
}

/** What was left out, such as `{ '2024 cancelled': 1 }`. */
export function excluded({ answers }: Answered, measure: MeasureId): Record<string, number> {
	return Object.fromEntries(
		answers[measure].exclusions.map(({ year, reason, count }) => [`${year ?? 'never'} ${reason}`, count]),
	);
}
