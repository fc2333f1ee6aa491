import { isDayOfAny } from './calendar.ts';
import type { Found, FoundKind } from './found.ts';

/** Century, date, separator, birth number (an interim number's has a letter) with check digit. */
const NUMBER =
	/(?<!\d)(\d{2})?(\d{6})(\s{0,2}[-+]\s{0,2}|\s{1,3}|[/_:.]|%2[0BD]|&#?\w{2,4};)?([\dTRSUWXJKLMN]\d{3})(?!\d)/gi;
const VAT_NUMBER = /(?<![A-Z])SE ?(\d{6})[- ]?(\d{4})[- ]?01(?!\d)/gi;
/** With signs between year, month and day. */
const DATED =
	/(?<!\d[-./ ]?)(18|19|20)?(\d{2})([-./ ])(\d{2})\3(\d{2})(\s{0,2}[-+]\s{0,2}|\s{1,3}|[/_:.])([\dTRSUWXJKLMN]\d{3})(?!\d|[-./]\d| \d\d \d\d)/gi;
/** Twelve digits in groups of three, as amounts are written. */
const GROUPED = /(?<!\d)([12]\d\d)([ .,'’])(\d{3})\2(\d{3})\2(\d{3})(?!\d|\2\d)/g;
const SCIENTIFIC = /(?<![\d.,])(\d)(?:[.,](\d{1,11}))?E\+?(09|9|11)(?![\dA-Z])/gi;
/** A whole cell of nine digits: a spreadsheet has taken the zero of a year from 2000 to 2009. */
const NINE = /^\s*(\d{9})(?:[.,]0{1,2})?\s*$/;
const CURRENCY = /^(?:[.,]\d{1,2})?\s?(?:kr|t?sek|eur|€)/i;
const WITH_DECIMALS = /^\s*[-+]?[\d .'’]+,\d{1,2}\s*$|^\s*[-+]?[\d ,'’]+\.\d{1,2}\s*$/;

/**
 * Personal identity numbers, coordination numbers (day + 60) and interim numbers. An organisation number has at least 20 in the
 * place of the month and is none of them; a sole trader's is the owner's own.
 * @param amounts whether the text stands among amounts
 */
export function findSwedish(text: string, amounts: boolean): Found[] {
	const found: Found[] = [];
	const note = (match: RegExpMatchArray, kind: FoundKind | null) => {
		if (kind) found.push({ kind, start: match.index!, end: match.index! + match[0].length });
	};
	for (const match of text.matchAll(NUMBER)) {
		if (isVatOfOrganisation(text, match.index, match[0])) continue;
		const kind = judge(match[1] ?? '', match[2]!, match[3] ?? '', match[4]!);
		note(match, kind && inContext(kind, text, match));
	}
	if (/se/i.test(text))
		for (const match of text.matchAll(VAT_NUMBER)) {
			note(match, isNumber('', match[1]!, '', match[2]!) === 'right' ? 'possible_identity_number' : null);
		}
	for (const match of text.matchAll(DATED)) note(match, judgeDated(match));
	for (const match of text.matchAll(GROUPED)) {
		note(match, judgeGrouped(text, match, amounts));
	}
	if (/\dE/i.test(text))
		for (const match of text.matchAll(SCIENTIFIC)) {
			const digits = (match[1]! + (match[2] ?? '')).padEnd(Number(match[3]) + 1, '0');
			if (digits.length > 12) continue;
			note(match, judge(digits.slice(0, -10), digits.slice(-10, -4), '', digits.slice(-4)));
		}
	const nine = amounts ? null : NINE.exec(text);
	if (nine) note(nine, judge('', `0${nine[1]!.slice(0, 5)}`, '', nine[1]!.slice(5)));
	return found;
}

function judge(century: string, date: string, separator: string, rest: string): FoundKind | null {
	const number = isNumber(century, date, separator, rest);
	if (number === null) return null;
	const isDash = /[-+]/.test(separator);
	const ofPerson = century === '' || isCentury(century);
	if (number === 'wrong') return isDash && (ofPerson || century === '16') ? 'mistyped_identity_number' : null;
	if (!ofPerson) return separator.trim() || century === '16' ? 'possible_identity_number' : null;
	if (separator && !isDash && isTime(century, date, rest)) return 'possible_identity_number';
	return separator || century ? 'identity_number' : 'possible_identity_number';
}

/** What stands about a number can tell that it is part of a path or has decimals. */
function inContext(kind: FoundKind, text: string, match: RegExpExecArray): FoundKind {
	const sign = match[3]?.trim() ?? '';
	const start = match.index;
	const end = start + match[0].length;
	if (kind !== 'identity_number' || !/^[/_:.]$/.test(sign)) return kind;
	const isDecimal = sign === '.' && match[1] === undefined;
	const isStep = text.charAt(start - 1) === sign || text.charAt(end) === sign;
	return isDecimal || isStep ? 'possible_identity_number' : kind;
}

/** A day with hyphens and four digits more can be a reference number. */
function judgeDated(match: RegExpExecArray): FoundKind | null {
	const [, century = '', year, sign, month, day, separator, rest] = match;
	const date = year! + month! + day!;
	if (isNumber(century, date, separator!, rest!) !== 'right') return null;
	const isDash = /[-+]/.test(separator!);
	if (!isDash && isTime(century, date, rest!)) return sign === '-' ? null : 'possible_identity_number';
	const isSure = sign !== '-' && (isDash || separator!.trim() === '') && !(century === '' && year! < '10');
	return isSure ? 'identity_number' : 'possible_identity_number';
}

function judgeGrouped(text: string, match: RegExpExecArray, amounts: boolean): FoundKind | null {
	const [whole, first, sign, ...others] = match;
	const start = match.index;
	if (text.charAt(start - 1) === sign && /\d/.test(text.charAt(start - 2))) return null;
	const digits = first! + others.join('');
	const kind = judge(digits.slice(0, 2), digits.slice(2, 8), '', digits.slice(8));
	if (kind !== 'identity_number') return kind;
	const after = start + whole.length;
	const isAmount = amounts || CURRENCY.test(text.slice(after, after + 9)) || WITH_DECIMALS.test(text);
	return isAmount ? 'possible_identity_number' : kind;
}

/** Twelve digits after SE can be an organisation number and 01. */
function isVatOfOrganisation(text: string, at: number, number: string): boolean {
	if (!/^\d\d[2-9]\d{7}01$/.test(number) || !/SE ?$/i.test(text.slice(Math.max(0, at - 3), at))) return false;
	return luhn(number.slice(0, 10));
}

/** Whether the date can be one, and the check digit right; null where it is no such number at all. */
function isNumber(century: string, date: string, separator: string, rest: string): 'right' | 'wrong' | null {
	if (rest.startsWith('000')) return null;
	const centuries = isCentury(century)
		? [Number(century)]
		: separator.includes('+')
			? [18, 19]
			: [18, 19, 20];
	const years = centuries.map((hundreds) => hundreds * 100 + Number(date.slice(0, 2)));
	const day = Number(date.slice(4, 6));
	if (!isDayOfAny(years, Number(date.slice(2, 4)), day > 60 ? day - 60 : day)) return null;
	return luhn(date + rest.replace(/^\D/, '1')) ? 'right' : 'wrong';
}

function isCentury(digits: string): boolean {
	return digits === '18' || digits === '19' || digits === '20';
}

/** A date of our time and four digits can be a day and a clock. */
function isTime(century: string, date: string, rest: string): boolean {
	if (century === '18' || century === '19' || (century === '' && date >= '40')) return false;
	return Number(rest.slice(0, 2)) < 24 && Number(rest.slice(2)) < 60;
}

function luhn(digits: string): boolean {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === 0;
}
