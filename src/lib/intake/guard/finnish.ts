import { isDayOfAny } from './calendar.ts';
import type { Found } from './found.ts';

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** It may be glued to a word, but a single letter beside it makes it part of some other code. */
const CODE =
	/(?=\d{6})(?:(?<![\dA-Z])|(?<=(?<![\dA-Z])[A-Z]{2,20}))(\d{6})(\s{0,2}[-+A-FU-Y]\s{0,2})(\d{3})([\dA-Z])(?!\d|[A-Z](?![A-Z]))/gi;

/** Finnish personal identity codes, with every sign of the century in force since 2023, temporary ones too. */
export function findFinnish(text: string): Found[] {
	const found: Found[] = [];
	for (const match of text.matchAll(CODE)) {
		const [whole, date, sign, individual, check] = match;
		if (!isDate(date!, sign!.trim().toUpperCase()) || Number(individual) < 2) continue;
		const right = CHECK[Number(date! + individual!) % 31] === check!.toUpperCase();
		if (!right && sign!.length > 1 && !/[-+]/.test(sign!)) continue;
		const start = match.index;
		found.push({
			kind: right ? 'identity_number' : 'mistyped_identity_number',
			start,
			end: start + whole.length,
		});
	}
	return found;
}

function isDate(date: string, sign: string): boolean {
	const century = sign === '+' ? 1800 : sign >= 'A' && sign <= 'F' ? 2000 : 1900;
	const year = century + Number(date.slice(4, 6));
	return isDayOfAny([year], Number(date.slice(2, 4)), Number(date.slice(0, 2)));
}
