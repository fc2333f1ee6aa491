import type { Engine } from '../../engine/engine.ts';
import { pairOf, type Standing } from '../../intake/decisions.ts';
import { holdFiles, joinExports, sharedKeys } from '../../intake/merge.ts';
import type { Loaded } from './told.ts';

/** A file that shares rows with another one: is it a newer export of the same? It does not count until that is answered. */
export interface Ask {
	/** The file that waits. */
	file: Loaded;
	/** The one that it may be a newer or older export of. */
	other: Loaded;
	/** Keys that stand in both. */
	shared: number;
}

/**
 * Joins the exports that belong together, and holds the files for which that is not decided.
 * @returns what is to be asked, one question for each file that waits
 */
export async function settleExports(
	engine: Engine,
	files: readonly Loaded[],
	standing: Standing,
): Promise<Ask[]> {
	await joinExports(engine, standing);
	const asks: Ask[] = [];
	if (files.length > 1) {
		const series = seriesOf(files, standing);
		for (const [at, file] of files.entries()) {
			const shared = await sharedKeys(engine, file.no);
			const earlier = files.slice(0, at).filter((other) => !asks.some((ask) => ask.file === other));
			const other = earlier.findLast(
				(one) => isOpen(one, file, series, standing) && shared.some(({ fileNo }) => fileNo === one.no),
			);
			if (other) asks.push({ file, other, shared: shared.find(({ fileNo }) => fileNo === other.no)!.shared });
		}
	}
	await holdFiles(
		engine,
		asks.map(({ file }) => file.no),
	);
	return asks;
}

/** Number of the series that each file belongs to: files joined with each other, however many lie between. */
function seriesOf(files: readonly Loaded[], { joined }: Standing): Map<string, string> {
	const series = new Map(files.map(({ report }) => [report.id, report.id]));
	for (const { older, newer } of joined) {
		const [from, to] = [series.get(older), series.get(newer)];
		if (from === undefined || to === undefined) continue;
		for (const [id, one] of series) if (one === from) series.set(id, to);
	}
	return series;
}

function isOpen(one: Loaded, other: Loaded, series: Map<string, string>, { apart }: Standing): boolean {
	const [a, b] = [series.get(one.report.id)!, series.get(other.report.id)!];
	if (a === b) return false;
	const inSeries = (wanted: string) => [...series].filter(([, is]) => is === wanted).map(([id]) => id);
	return !inSeries(a).some((left) => inSeries(b).some((right) => apart.has(pairOf(left, right))));
}
