import { strFromU8 } from 'fflate';
import type { Content } from '../../../src/lib/publish/content.ts';

/** A number as it would stand in a text or drawing. */
export interface Trace {
	file: string;
	count: number;
	/** What stands around it. */
	around: string;
}

/**
 * Where any of the numbers stands in a file: with any sign for thousands, as text, attribute, length or coordinate, or as a share of the
 * whole, as a fraction or percentage of up to four decimals.
 */
export function tracesOf(content: Content, counts: readonly number[], whole: number): Trace[] {
	return [...content].flatMap(([file, bytes]) => {
		const text = strFromU8(bytes);
		return counts.flatMap((count) =>
			[
				...text.matchAll(new RegExp(`(?<![0-9a-f])(?:${written(count, whole).join('|')})(?![0-9a-f])`, 'g')),
			].map(({ index }) => ({ file, count, around: text.slice(Math.max(0, index - 30), index + 30) })),
		);
	});
}

function written(count: number, whole: number): string[] {
	const digits = String(count);
	const grouped = digits.replace(/\B(?=(\d{3})+$)/g, "(?:[ \\u00a0\\u202f.,’']|&nbsp;|&#160;)?");
	const share = count / whole;
	const decimals = [1, 2].map((places) => (share * 100).toFixed(places).replace('.', '[.,]'));
	const fractions = [3, 4].map((places) => share.toFixed(places).replace('.', '[.,]'));
	return [grouped, ...decimals.map((text) => `${text}(?=\\s*%)`), ...fractions];
}

/**
 * Bars that are as long beside each other as a hidden count beside a shown one: their lengths, by rounding to two decimals.
 */
export function bars(content: Content, hidden: readonly number[], shown: readonly number[]): Trace[] {
	return [...content].flatMap(([file, bytes]) => {
		if (!/\.(svg|html)$/.test(file)) return [];
		const found = strFromU8(bytes).matchAll(/\s(?:width|height)="([0-9]+(?:\.[0-9]+)?)"/g);
		const lengths = [...new Set([...found].map(([, length]) => Number(length)))].filter(
			(length) => length > 0,
		);
		return hidden.flatMap((count) =>
			shown.flatMap((other) =>
				lengths.flatMap((long) => {
					const short = (long * count) / other;
					const drawn = lengths.find((length) => Math.abs(length - short) <= 0.01 && short > 1);
					return drawn === undefined ? [] : [{ file, count, around: `${drawn} beside ${long}` }];
				}),
			),
		);
	});
}
