import type { Engine } from '../engine/engine.ts';
import { pairOf, type Standing } from './decisions.ts';
import { holdFiles, joinExports, sharedKeys } from './merge.ts';

/** A file of the register. */
interface Placed {
	/** SHA-256. */
	id: string;
	no: number;
}

/** A file that has rows in common with another one and nobody has said how they belong together: it does not count until then. */
export interface Waiting {
	file: string;
	other: string;
	/** Keys that stand in both. */
	shared: number;
}

/**
 * Joins the exports that belong together, and holds the files for which that is not decided: of two the one that came later.
 * @param files in the order in which they came
 */
export async function settleExports(
	engine: Engine,
	files: readonly Placed[],
	standing: Pick<Standing, 'files' | 'joined' | 'apart'>,
): Promise<Waiting[]> {
	await joinExports(engine, standing);
	const waiting: Waiting[] = [];
	const held: number[] = [];
	const series = seriesOf(files, standing);
	for (const [at, file] of files.entries()) {
		const earlier = files.slice(0, at).filter(({ no }) => !held.includes(no));
		if (earlier.length === 0) continue;
		const shared = new Map((await sharedKeys(engine, file.no)).map((one) => [one.fileNo, one.shared]));
		const open = earlier.filter((one) => shared.has(one.no) && isOpen(one.id, file.id, series, standing));
		const other = open.at(-1);
		if (!other) continue;
		waiting.push({ file: file.id, other: other.id, shared: shared.get(other.no)! });
		held.push(file.no);
	}
	await holdFiles(engine, held);
	return waiting;
}

/** The series that each file belongs to: files joined with each other, however many lie between. */
function seriesOf(files: readonly Placed[], { joined }: Pick<Standing, 'joined'>): Map<string, string> {
	const series = new Map(files.map(({ id }) => [id, id]));
	for (const { older, newer } of joined) {
		const [from, to] = [series.get(older), series.get(newer)];
		if (from === undefined || to === undefined) continue;
		for (const [id, one] of series) if (one === from) series.set(id, to);
	}
	return series;
}

function isOpen(
	one: string,
	other: string,
	series: ReadonlyMap<string, string>,
	{ apart }: Pick<Standing, 'apart'>,
): boolean {
	const [a, b] = [series.get(one), series.get(other)];
	if (a === b) return false;
	const inSeries = (wanted: string | undefined) =>
		[...series].filter(([, is]) => is === wanted).map(([id]) => id);
	return !inSeries(a).some((left) => inSeries(b).some((right) => apart.has(pairOf(left, right))));
}
