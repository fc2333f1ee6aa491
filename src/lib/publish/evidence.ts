import type { FileStanding, Standing } from '../intake/decisions.ts';
import { canonical } from '../store/canonical.ts';
import { sha256Of } from '../text/sha256.ts';
import { byCodeUnits } from '../text/code-units.ts';
import type { HiddenCell } from './cell-name.ts';
import { keyed, type Key } from './keyed.ts';

/** What figures were worked out of, as only the publisher may know it. */
export interface Evidence {
	key: Key;
	/** In alphabetical order of their hashes. */
	sources: { name: string; sha256: string }[];
	/** SHA-256 of all that was decided. */
	decisions: string;
	/** As the engine names itself. */
	engine: string;
	/** The counts of persons that are hidden. */
	hidden: HiddenCell[];
}

/** @param files `id`: SHA-256 of the original bytes */
export function evidenceOf(
	files: readonly { id: string; name: string }[],
	standing: Standing,
	{ key, engine, hidden }: Pick<Evidence, 'key' | 'engine' | 'hidden'>,
): Evidence {
	const sources = [...new Map(files.map(({ id, name }) => [id, { name, sha256: id }])).values()];
	return {
		key,
		sources: sources.sort((a, b) => byCodeUnits(a.sha256, b.sha256)),
		decisions: sha256Of(decisionsText(standing)),
		engine,
		hidden,
	};
}

/** Everything that was decided and bears on figures, the same text whatever the order in which files came. */
export function decisionsText({ files, joined, apart }: Standing): string {
	const plain = ({ said, reading, ...rest }: FileStanding) => ({
		...rest,
		reading: Object.fromEntries(Object.entries(reading).filter(([, decided]) => !isEmpty(decided))),
		said: [...said].filter(([, list]) => list.length > 0),
	});
	const sorted = (list: readonly unknown[]) => list.map(canonical).sort(byCodeUnits);
	return canonical({
		files: sorted([...files.values()].map(plain)),
		joined: sorted(joined),
		apart: [...apart].sort(byCodeUnits),
	});
}

/** Of a way to read that decides nothing the text is the same, whether it is named or not. */
function isEmpty(decided: unknown): boolean {
	return (
		decided === undefined ||
		(typeof decided === 'object' && decided !== null && Object.keys(decided).length === 0)
	);
}

/** What the public gets to know of sources and decisions: equal to what the receipt's key makes of them, and nothing to hold a guess against. */
export function keyedEvidence({ key, sources, decisions }: Evidence): {
	sources: string[];
	decisions: string;
} {
	return {
		sources: sources.map(({ sha256 }) => keyed(key, sha256)).sort(byCodeUnits),
		decisions: keyed(key, decisions),
	};
}
