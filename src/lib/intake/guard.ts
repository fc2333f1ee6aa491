/**
 * Swedish personal identity numbers and coordination numbers (day + 60), and Finnish personal identity codes.
 * Rules: `domain.md` §6.2 of the project's background; an organisation number has at least 20 in the place of the month.
 */

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const FINNISH = /(?<![0-9A-Za-z])(\d{6})([-+A-FU-Y])(\d{3})([0-9A-Y])(?![0-9A-Za-z])/g;
const SWEDISH = /(?<!\d)(\d{2})?(\d{6})([-+]?)(\d{4})(?!\d)/g;

/** What a text holds: a number that is surely a person's, bare ten digits that can be one, or nothing. */
export type Finding = 'identity_number' | 'possible_identity_number' | null;

export function findIdentityNumber(text: string): Finding {
	if (text.length < 10) return null;
	const plain = text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');
	if (!/\d{6}/.test(plain)) return null;
	for (const [, date, , individual, check] of plain.toUpperCase().matchAll(FINNISH)) {
		if (isFinnish(date!, individual!, check!)) return 'identity_number';
	}
	let finding: Finding = null;
	for (const [, century, date, separator, rest] of plain.matchAll(SWEDISH)) {
		if (!isSwedish(date!, rest!)) continue;
		if (separator || (century && /^(18|19|20)$/.test(century))) return 'identity_number';
		if (!century) finding = 'possible_identity_number';
	}
	return finding;
}

function isFinnish(date: string, individual: string, check: string): boolean {
	const day = Number(date.slice(0, 2));
	const month = Number(date.slice(2, 4));
	return isDay(day, month) && Number(individual) >= 2 && CHECK[Number(date + individual) % 31] === check;
}

function isSwedish(date: string, rest: string): boolean {
	const month = Number(date.slice(2, 4));
	const day = Number(date.slice(4, 6));
	if (!isDay(day > 60 ? day - 60 : day, month) || rest.startsWith('000')) return false;
	return luhn(date + rest);
}

function isDay(day: number, month: number): boolean {
	return (
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
	);
}

function luhn(digits: string): boolean {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === 0;
}
