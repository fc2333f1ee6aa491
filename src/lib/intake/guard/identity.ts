import { findFinnish } from './finnish.ts';
import type { Found, FoundKind } from './found.ts';
import { plain } from './plain.ts';
import { findSwedish } from './swedish.ts';

const ranks: readonly FoundKind[] = [
	'identity_number',
	'possible_identity_number',
	'mistyped_identity_number',
];
const uuid = /(?<![\da-z])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-z])/gi;
const decimals = /^\s*[-+]?\d+[.,]\d*[1-9]\d*\s*$/;
/** A date, a point and the last four, though it can be read as a number with decimals. */
const dotted = /^\s*(?:\d{2})?\d{6}\.\d{4}\s*$/;
/** Open contracting identifiers, and other codes whose parts with letters and digits are joined to what follows. */
const joined = /(?<![\p{L}\d])(?:ocds-[a-z\d]{6}|[a-z]\w*-\w*\d\w*)-$/iu;
const MASK = '•';

/**
 * Every identity number of a text, Swedish or Finnish, however it is written. Overlapping ones are all named.
 * @param amounts whether the text stands among amounts, where groups of three digits and decimals are usual
 */
export function findIdentityNumbers(text: string, amounts = false): Found[] {
	if (!mayHoldIdentityNumber(text)) return [];
	const { text: simple, at } = plain(text);
	if (decimals.test(simple) && (amounts || !dotted.test(simple))) return [];
	const searched = simple.replace(uuid, (match) => ' '.repeat(match.length));
	const found = [...findSwedish(searched, amounts), ...findFinnish(searched)].filter(
		(one) => !isPartOfCode(searched, one),
	);
	if (at === null) return found;
	return found.map(({ kind, start, end }) => ({ kind, start: at[start]!, end: at[end]! }));
}

/** Six characters, a hyphen and four, joined to a code by another hyphen. */
function isPartOfCode(text: string, { start, end }: Found): boolean {
	if (end - start !== 11 || text.charAt(start - 1) !== '-' || text.charAt(start + 6) !== '-') return false;
	return joined.test(text.slice(Math.max(0, start - 60), start));
}

/** The gravest of what a text holds. */
export function findIdentityNumber(text: string, amounts = false): FoundKind | null {
	const found = findIdentityNumbers(text, amounts);
	if (found.length === 0) return null;
	return ranks.find((kind) => found.some((one) => one.kind === kind)) ?? null;
}

/** Whether a text holds a sure identity number. */
export function holdsIdentityNumber(text: string): boolean {
	return findIdentityNumber(text) === 'identity_number';
}

/** The text with dots for the characters of its identity numbers. */
export function maskIdentityNumbers(text: string, kinds: readonly FoundKind[] = ranks): string {
	const found = findIdentityNumbers(text).filter(({ kind }) => kinds.includes(kind));
	return found.reduce(
		(masked, { start, end }) =>
			masked.slice(0, start) +
			masked.slice(start, end).replace(/[\p{L}\p{N}]/gu, (letter) => MASK.repeat(letter.length)) +
			masked.slice(end),
		text,
	);
}

/** Plain data with its identity numbers masked in every text. */
export function maskStrings<T>(data: T, kinds: readonly FoundKind[] = ranks): T {
	if (typeof data === 'string') return maskIdentityNumbers(data, kinds) as T;
	if (Array.isArray(data)) return data.map((one: unknown) => maskStrings(one, kinds)) as T;
	if (data === null || typeof data !== 'object') return data;
	const entries = Object.entries(data).map(([key, value]) => [key, maskStrings<unknown>(value, kinds)]);
	return Object.fromEntries(entries) as T;
}

/** A file's name as it may be shown. Date and time are usual in names, so that a wrong check digit tells nothing there. */
export function safeName(name: string): string {
	return maskIdentityNumbers(name, ['identity_number', 'possible_identity_number']);
}

/** Whether a name as it may be shown has dots for a number. */
export function isMaskedName(name: string): boolean {
	return /•{10}|•{4,6}[^•]{1,5}•{4}/.test(name);
}

/** A cheap look at the text: nine digits, or an exponent after some, or digits that may be in another script. */
function mayHoldIdentityNumber(text: string): boolean {
	if (text.length < 5) return false;
	let digits = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 57) {
			if (code > 0x24f || ((code === 69 || code === 101) && isExponent(text, i))) return true;
		} else if (code > 47 && ++digits === 9) return true;
	}
	return false;
}

function isExponent(text: string, at: number): boolean {
	return /^[eE]\+?(09|9|11)/.test(text.slice(at, at + 4)) && /\d/.test(text.charAt(at - 1));
}
