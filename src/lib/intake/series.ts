import type { Gone, Joined, Standing } from './decisions.ts';

/** A file among the exports that follow each other. */
export interface Placed {
	file: string;
	/** Files that are connected have the same one. */
	series: number;
	/** From 0, the oldest first. */
	place: number;
}

/**
 * The exports that follow each other: which files are connected, and in what order. Where no pair says which of two is newer, the day
 * they were taken out does, then their hash; a file without a day comes before those with one. Pairs that contradict each other are
 * followed as far as they go. The same whatever the order of the pairs.
 */
export function seriesOf({ files, joined }: Pick<Standing, 'files' | 'joined'>): Placed[] {
	const pairs = pairsOf({ files, joined });
	const age = (file: string) => `${files.get(file)?.extracted ?? ''} ${file}`;
	const byAge = (a: string, b: string) => (age(a) < age(b) ? -1 : 1);
	const left = new Set(pairs.flatMap(({ older, newer }) => [older, newer]).sort());
	const placed: Placed[] = [];
	for (let series = 0; left.size > 0; series++) {
		const [first] = left;
		const members = connected(first!, pairs);
		for (const file of members) left.delete(file);
		inOrder(members, pairs, byAge).forEach((file, place) => placed.push({ file, series, place }));
	}
	return placed;
}

/** What newer exports say of rows that they lack, where they say that these are gone. */
export function dropsOf(standing: Pick<Standing, 'files' | 'joined'>): { newer: string; gone: Gone }[] {
	return pairsOf(standing)
		.filter(({ gone }) => gone.what === 'drop')
		.map(({ newer, gone }) => ({ newer, gone }));
}

function pairsOf({ files, joined }: Pick<Standing, 'files' | 'joined'>): Joined[] {
	return joined.filter(
		({ older, newer }) => older !== newer && files.get(older)?.table === files.get(newer)?.table,
	);
}

function connected(first: string, pairs: readonly Joined[]): string[] {
	const found = new Set([first]);
	for (const file of found) {
		for (const { older, newer } of pairs) {
			if (older === file) found.add(newer);
			if (newer === file) found.add(older);
		}
	}
	return [...found];
}

function inOrder(
	members: readonly string[],
	pairs: readonly Joined[],
	byAge: (a: string, b: string) => number,
): string[] {
	const waiting = [...members].sort(byAge);
	const order: string[] = [];
	while (waiting.length > 0) {
		const isFree = (file: string) =>
			pairs.every(({ older, newer }) => newer !== file || !waiting.includes(older));
		const next = Math.max(0, waiting.findIndex(isFree));
		order.push(...waiting.splice(next, 1));
	}
	return order;
}
