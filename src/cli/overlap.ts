import { correctionAt } from '../lib/intake/corrections.ts';
import { pairOf, type Gone, type Joined, type Standing } from '../lib/intake/decisions.ts';
import type { ReadFile } from '../lib/intake/read.ts';

export type Overlap = 'newer' | 'apart';

const keep: Gone = { what: 'keep', organisation: null, from: null, to: null };

/**
 * Says of all files of one table how they belong together where rows stand in several of them: `newer`, a file is a newer export than the
 * ones before it; `apart`, all of them count. What was decided before goes before.
 */
export function withOverlap(
	standing: Standing,
	files: readonly ReadFile[],
	overlap: Overlap | null,
): Standing {
	if (overlap === null) return standing;
	const decided = new Set([
		...standing.joined.map(({ older, newer }) => pairOf(older, newer)),
		...standing.apart,
	]);
	const joined: Joined[] = [...standing.joined];
	const apart = new Set(standing.apart);
	const own = files.filter(({ columns }) => correctionAt(columns) === null);
	for (const [at, { id: newer, table }] of own.entries()) {
		const before = own.slice(0, at).filter((file) => file.table === table && file.id !== newer);
		const last = before.at(-1)?.id;
		for (const { id: older } of before) {
			if (decided.has(pairOf(older, newer))) continue;
			if (overlap === 'newer' && last !== undefined && apart.has(pairOf(older, last))) continue;
			if (overlap === 'newer') joined.push({ older, newer, gone: keep });
			else apart.add(pairOf(older, newer));
		}
	}
	return { ...standing, joined, apart };
}
