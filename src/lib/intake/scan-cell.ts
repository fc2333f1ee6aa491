/** What the bytes of a cell are, for telling in one pass which cells the guard has to see. Bits of `KIND`. */
export const DIGIT = 1;
/** Begins a character that can be a digit in another script, or a mark without a width. */
export const ODD = 2;
export const AT = 4;
export const E = 8;
/** A byte that no record of a regular file holds. */
export const NUL = 16;
/** A character beyond ASCII. */
export const WIDE = 32;
/** Anything but a blank. */
export const INK = 64;

/** The kinds of each byte. */
export const KIND = new Uint8Array(256).map((_, byte) => {
	if (byte === 0) return NUL;
	if (byte >= 0x80) return (byte >= 0xc9 ? ODD : 0) | WIDE | INK;
	if (byte >= 0x30 && byte <= 0x39) return DIGIT | INK;
	if (byte === 0x40) return AT | INK;
	if (byte === 0x45 || byte === 0x65) return E | INK;
	return byte === 0x20 || (byte >= 9 && byte <= 13) ? 0 : INK;
});

/** As the guard asks for at least: nine digits, or eight where phone numbers are looked for. */
const IDENTITY_DIGITS = 9;
const PHONE_DIGITS = 8;

/**
 * Whether the guard must see a cell. Never no where it would find anything; seldom yes where it would not.
 * @param kinds all kinds of the cell's bytes together
 * @param words whether phone numbers are looked for in the cell's column
 */
export function mustBeSeen(
	bytes: Uint8Array,
	start: number,
	end: number,
	kinds: number,
	digits: number,
	words: boolean,
): boolean {
	if ((kinds & (ODD | AT)) !== 0) return true;
	if (digits < 2) return false;
	if (words && digits >= PHONE_DIGITS) return true;
	if ((kinds & E) !== 0 && hasExponent(bytes, start, end)) return true;
	if (digits < IDENTITY_DIGITS) return false;
	return (kinds & WIDE) !== 0 || hasDateRun(bytes, start, end, digits);
}

function hasExponent(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start + 1; at + 1 < end; at++) {
		if ((KIND[bytes[at]!]! & E) === 0) continue;
		const before = bytes[at - 1]!;
		const after = bytes[at + 1]!;
		if ((isDigit(before) || before === 0x2e || before === 0x2c) && (isDigit(after) || after === 0x2b))
			return true;
	}
	return false;
}

/**
 * Whether a run of digits has the length of a number's beginning and a month at its place, or is the year of a date that has signs
 * between its parts, or the first of groups of three.
 */
function hasDateRun(bytes: Uint8Array, start: number, end: number, digits: number): boolean {
	let at = start;
	while (at < end) {
		if (!isDigit(bytes[at]!)) {
			at++;
			continue;
		}
		const from = at;
		while (at < end && isDigit(bytes[at]!)) at++;
		switch (at - from) {
			case 2:
			case 4:
				if (at + 7 < end && isSignedDate(bytes, at)) return true;
				break;
			case 3:
				if (digits >= 12 && at + 3 < end && bytes[from]! < 0x33 && isMonth(bytes, at + 2)) return true;
				break;
			case 6:
			case 10:
				if (isMonth(bytes, from + 2)) return true;
				break;
			case 8:
				if (isMonth(bytes, from + 4)) return true;
				break;
			case 9:
				if (isMonth(bytes, from + 1)) return true;
				break;
			case 12:
				if (isMonth(bytes, from + 4) || isMonth(bytes, from + 2)) return true;
		}
	}
	return false;
}

/** A sign, a month, the same sign, two digits and no more. */
function isSignedDate(bytes: Uint8Array, at: number): boolean {
	const sign = bytes[at]!;
	if (bytes[at + 3] !== sign || (sign !== 0x20 && (sign < 0x2d || sign > 0x2f))) return false;
	return isMonth(bytes, at + 1) && isDigit(bytes[at + 4]!) && !isDigit(bytes[at + 6]!);
}

function isMonth(bytes: Uint8Array, at: number): boolean {
	const month = (bytes[at]! - 0x30) * 10 + bytes[at + 1]! - 0x30;
	return month >= 1 && month <= 12;
}

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}
