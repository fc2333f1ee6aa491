import { withoutUnit } from './units.ts';

/**
 * A header as it is compared: one case, one form of Unicode, without a byte order mark, units in brackets, surrounding
 * punctuation or doubled spaces, or a unit at its end. Å, ä and ö stay: folding them is a second try.
 */
export function normaliseHeader(header: string): string {
	const text = withoutUnit(header);
	if (plain.test(text)) return text;
	return text
		.normalize('NFC')
		.replaceAll('\ufeff', '')
		.toLowerCase()
		.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
		.replace(/[\s\u00a0\u202f_]+/g, ' ')
		.replace(/\s*([/,;])\s*/g, '$1')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[\u2018\u2019\u00b4`]/g, "'")
		.replace(/^[\s:;.,*"'#-]+|[\s:;.,*"'#?-]+$/g, '')
		.trim();
}

/** Words that are normal as they stand, as most synonyms are. */
const plain = /^[a-zåäö\d]+(?: [a-zåäö\d]+)*$/;

/** Without the dots and rings, as systems that know no Swedish write it. */
export function foldHeader(normalised: string): string {
	return normalised.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * One header of two rows, in which groups stand over the lower row: each cell with the group over it. A group holds for the columns
 * to its right until the next one.
 */
export function joinHeaderRows(groups: readonly string[], lower: readonly string[]): string[] {
	let group = '';
	return Array.from({ length: Math.max(groups.length, lower.length) }, (_, at) => {
		const over = groups[at]?.trim() ?? '';
		const own = lower[at]?.trim() ?? '';
		if (over !== '') group = over;
		if (own === '') return over;
		return group === '' ? own : `${group} ${own}`;
	});
}

/** The header that its rows make: of two rows joined, none where there is none. */
export function headerOf([first = [], lower]: readonly (readonly string[])[]): string[] {
	return lower ? joinHeaderRows(first, lower) : [...first];
}

/**
 * Texts by which the columns of a header are matched: the header; of two rows the lower cell alone where only that is known, stands
 * there once, and its group is no field of its own ("Köpare" over "Organisationsnummer" is not a supplier's).
 */
export function matchTexts(
	rows: readonly (readonly string[])[],
	isKnownHeader: (header: string) => boolean,
): string[] {
	const [groups = [], lower] = rows;
	if (!lower) return [...groups];
	const known = (text: string) => isKnownHeader(normaliseHeader(text));
	let group = '';
	return headerOf(rows).map((text, at) => {
		const own = lower[at] ?? '';
		if (groups[at]) group = groups[at];
		if (own === '' || known(text) || !known(own) || known(group)) return text;
		return lower.filter((other) => other === own).length === 1 ? own : text;
	});
}

/** Headers told apart: the second `Antal` is `Antal (2)`. Empty ones stay empty. */
export function distinctHeaders(header: readonly string[]): string[] {
	const taken = new Set<string>(header);
	const seen = new Set<string>();
	return header.map((text) => {
		if (text === '' || !seen.has(text)) {
			seen.add(text);
			return text;
		}
		let n = 2;
		while (taken.has(`${text} (${n})`)) n++;
		taken.add(`${text} (${n})`);
		return `${text} (${n})`;
	});
}

/** Headers as a reading names them: told apart, and `#3` for the third where it has none. */
export function columnNames(header: readonly string[]): string[] {
	return distinctHeaders(header).map((text, at) => (text === '' ? `#${at + 1}` : text));
}
