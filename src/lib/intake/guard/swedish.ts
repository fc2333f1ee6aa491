import { isDayOfAny } from './calendar.ts';
import type { Found, FoundKind } from './found.ts';

/** Century, date, separator, birth number (an interim number's has a letter) with check digit. */
const NUMBER = /(?<!\d)(\d{2})?(\d{6})([ \t]?[-+][ \t]?|[ \t])?([\dTRSUWXJKLMN]\d{3})(?!\d)/gi;
const VAT_NUMBER = /(?<![A-Z])SE ?(\d{6})[- ]?(\d{4})[- ]?01(?!\d)/gi;
const WITH_DATE = /(?<![\d-])(18|19|20)(\d{2})-(\d{2})-(\d{2})([- ])(\d{4})(?!-?\d)/g;
const SCIENTIFIC = /(?<![\d.,])(\d)(?:[.,](\d{1,11}))?E\+?(09|9|11)(?![\dA-Z])/gi;

/**
 * Personal identity numbers, coordination numbers (day + 60) and interim numbers. An organisation number has at least 20 in the
 * place of the month and is none of them; a sole trader's is the owner's own.
 */
export function findSwedish(text: string): Found[] {
	const found: Found[] = [];
	const note = (match: RegExpMatchArray, kind: FoundKind | null) => {
		if (kind) found.push({ kind, start: match.index!, end: match.index! + match[0].length });
	};
	for (const match of text.matchAll(NUMBER)) {
		if (isVatOfOrganisation(text, match.index, match[0])) continue;
		note(match, judge(match[1] ?? '', match[2]!, match[3] ?? '', match[4]!));
	}
	for (const match of text.matchAll(VAT_NUMBER)) {
		note(match, isNumber('', match[1]!, '', match[2]!) === 'right' ? 'possible_identity_number' : null);
	}
	for (const match of text.matchAll(WITH_DATE)) {
		const [, century, year, month, day, separator, rest] = match;
		const right = isNumber(century!, year! + month! + day!, separator!, rest!) === 'right';
		note(match, right && !(separator === ' ' && isClock(rest!)) ? 'possible_identity_number' : null);
	}
	for (const match of text.matchAll(SCIENTIFIC)) {
		const digits = (match[1]! + (match[2] ?? '')).padEnd(Number(match[3]) + 1, '0');
		if (digits.length > 12) continue;
		note(match, judge(digits.slice(0, -10), digits.slice(-10, -4), '', digits.slice(-4)));
	}
	return found;
}

function judge(century: string, date: string, separator: string, rest: string): FoundKind | null {
	const number = isNumber(century, date, separator, rest);
	const sign = separator.trim();
	if (number === null) return null;
	const ofPerson = century === '' || isCentury(century);
	if (number === 'wrong') return sign && (ofPerson || century === '16') ? 'mistyped_identity_number' : null;
	if (!ofPerson) return sign || century === '16' ? 'possible_identity_number' : null;
	if (separator && !sign && isClock(rest)) return 'possible_identity_number';
	return separator || century ? 'identity_number' : 'possible_identity_number';
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

/** A date with a space and four digits can be a day and a time. */
function isClock(digits: string): boolean {
	return Number(digits.slice(0, 2)) < 24 && Number(digits.slice(2)) < 60;
}

function luhn(digits: string): boolean {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === 0;
}
