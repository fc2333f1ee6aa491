import type { PackedTexts } from '../engine/engine.ts';

/**
 * What may occur among the cells of a column. A fact that does not hold saves the SQL of what would deal with it; one that
 * holds without need costs time only.
 */
export interface CellFacts {
	/** A mark of a spreadsheet stands first: an apostrophe or a formula. */
	marked: boolean;
	/** Blanks at the ends or in a row, or characters that are no plain letters and signs. */
	unclean: boolean;
	/** Characters beyond ASCII. */
	wide: boolean;
	/** A text without a digit, which may be a word for what is missing. */
	wordy: boolean;
	/** A cell with digits is no date as ISO 8601 writes it. */
	otherDates: boolean;
	/** A cell with digits is no plain amount: groups of three, at most two decimals. */
	otherAmounts: boolean;
}

/** Anything may occur. */
export const anything: CellFacts = {
	marked: true,
	unclean: true,
	wide: true,
	wordy: true,
	otherDates: true,
	otherAmounts: true,
};

const uncleanText = /^ | $| {2}|[^ -~\u00a1-\u017f]/;
const isoDate = /^[12]\d{3}-\d{2}-\d{2}$/;
const plainAmount = /^-?\d{1,3}(?: ?\d{3}){0,3}(?:[.,]\d{1,2})?$/;

/** The facts of a column of texts. */
export function factsOf(texts: readonly string[]): CellFacts {
	const facts = nothing();
	for (const text of texts) {
		if (text === '') continue;
		if (text.startsWith("'") || text.startsWith('=')) return anything;
		facts.unclean ||= uncleanText.test(text);
		facts.wide ||= /[^\0-\x7f]/.test(text);
		if (/\d/.test(text)) {
			facts.otherDates ||= !isoDate.test(text);
			facts.otherAmounts ||= !plainAmount.test(text);
		} else facts.wordy = true;
	}
	return facts;
}

/** Adds to the facts of a column what occurs in packed texts of it. */
export function addPacked(facts: CellFacts, texts: PackedTexts): void {
	if (!facts.marked && !addTexts(texts, facts)) Object.assign(facts, anything);
}

/** Nothing occurs. */
export function nothing(): CellFacts {
	return {
		marked: false,
		unclean: false,
		wide: false,
		wordy: false,
		otherDates: false,
		otherAmounts: false,
	};
}

function addTexts({ offsets, bytes }: PackedTexts, facts: CellFacts): boolean {
	for (let row = 0; row + 1 < offsets.length; row++) {
		const start = offsets[row]!;
		const end = offsets[row + 1]!;
		if (start === end) continue;
		const first = bytes[start]!;
		if (first === APOSTROPHE || first === EQUALS) return false;
		if (first === BLANK || bytes[end - 1] === BLANK) facts.unclean = true;
		let digit = false;
		let before = 0;
		for (let at = start; at < end; at++) {
			const byte = bytes[at]!;
			if (byte >= 0x80) {
				facts.wide = true;
				if (byte >= 0xc0 && !isLatin(byte, bytes[at + 1]!)) facts.unclean = true;
			} else if (isDigit(byte)) digit = true;
			else if (byte < BLANK || byte === 0x7f || (byte === BLANK && before === BLANK)) facts.unclean = true;
			before = byte;
		}
		if (!digit) facts.wordy = true;
		else {
			if (!facts.otherDates && !isIsoDate(bytes, start, end)) facts.otherDates = true;
			if (!facts.otherAmounts && !isPlainAmount(bytes, start, end)) facts.otherAmounts = true;
		}
	}
	return true;
}

const BLANK = 0x20;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const EQUALS = 0x3d;

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}

/** Whether two bytes begin a character from U+00A1 to U+017F. */
function isLatin(lead: number, next: number): boolean {
	return lead === 0xc2 ? next >= 0xa1 : lead >= 0xc3 && lead <= 0xc5;
}

function isIsoDate(bytes: Uint8Array, start: number, end: number): boolean {
	if (end - start !== 10) return false;
	if (bytes[start] !== 0x31 && bytes[start] !== 0x32) return false;
	for (let at = 1; at < 10; at++) {
		const byte = bytes[start + at]!;
		if (at === 4 || at === 7 ? byte !== HYPHEN : !isDigit(byte)) return false;
	}
	return true;
}

function isPlainAmount(bytes: Uint8Array, start: number, end: number): boolean {
	const from = bytes[start] === HYPHEN ? start + 1 : start;
	let point = from;
	while (point < end && bytes[point] !== COMMA && bytes[point] !== POINT) point++;
	const decimals = end - point - 1;
	if (point < end && (decimals < 1 || decimals > 2)) return false;
	for (let at = point + 1; at < end; at++) if (!isDigit(bytes[at]!)) return false;
	let digits = 0;
	for (let at = point - 1; at >= from; at--) {
		const byte = bytes[at]!;
		if (isDigit(byte)) digits++;
		else if (byte !== BLANK || digits === 0 || digits % 3 !== 0 || at === from || bytes[at - 1] === BLANK)
			return false;
	}
	return digits >= 1 && digits <= 12;
}
