import type { Engine } from '../engine/engine.ts';
import { inPair, pairOf, type Standing } from './decisions.ts';
import { holdFiles, joinExports, sharedByFile } from './merge.ts';
import { seriesOf } from './series.ts';

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

type Decided = Pick<Standing, 'files' | 'joined' | 'apart'>;

/**
 * Joins the exports that belong together, and holds the files for which that is not decided: of two the one that came later.
 * @param files in the order in which they came
 */
export async function settleExports(
	engine: Engine,
	files: readonly Placed[],
	standing: Decided,
): Promise<Waiting[]> {
	await joinExports(engine, standing);
	const waiting: Waiting[] = [];
	const held: number[] = [];
	const isOpen = openPairs(standing);
	const found = await sharedByFile(
		engine,
		files.slice(1).map(({ no }) => no),
	);
	for (const [at, file] of files.entries()) {
		const earlier = files.slice(0, at).filter(({ no }) => !held.includes(no));
		if (earlier.length === 0) continue;
		const shared = new Map((found.get(file.no) ?? []).map((one) => [one.fileNo, one.shared]));
		const open = earlier.filter((one) => shared.has(one.no) && isOpen(one.id, file.id));
		const other = open.at(-1);
		if (!other) continue;
		waiting.push({ file: file.id, other: other.id, shared: shared.get(other.no)! });
		held.push(file.no);
	}
	await holdFiles(engine, held);
	return waiting;
}

/** Whether nobody has said how two files belong together: they are of different series, none of which is said to be apart. */
function openPairs({ files, joined, apart }: Decided): (one: string, other: string) => boolean {
	const placed = seriesOf({ files, joined });
	const series = new Map(placed.map(({ file, series: no }) => [file, String(no)]));
	const of = (file: string) => series.get(file) ?? file;
	const parted = new Set(
		[...apart].map((pair) => {
			const [one, other] = inPair(pair);
			return pairOf(of(one), of(other));
		}),
	);
	return (one, other) => of(one) !== of(other) && !parted.has(pairOf(of(one), of(other)));
}
