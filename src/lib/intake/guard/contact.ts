const local = /[\p{L}\p{N}._%+'-]/u;
const domain = /@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/uy;

const INTERNATIONAL =
	/(?<![\d+])(?:\+|00)(?:46|358)[ -]?(?:\(0\)[ -]?)?[1-9](?:[ -]?\d){6,9}(?![\d-]|[.,]\d)/;
const MOBILE = /(?<![\d,.+-])0(?:7[02369]|4\d|50)[ -]?\d{3,4}(?:[ -]?\d{2,4}){1,2}(?![\d/-]|[.,]\d)/;
const SWEDISH_AREA =
	/(?<![\d,.+/-])\(?0[1-9]\d{0,2}\)?(?: ?- ?|\) ?)\d{2,3}(?: ?\d{2,3}){1,2}(?![\d/:-]|[.,]\d)/;
const FINNISH_AREA = /(?<![\d,.+/-])\(?0(?:[235689]|1[3-9])\)?[ -]\d{3,4} \d{3,4}(?![\d/:-]|[.,]\d)/;
const phone = new RegExp(
	[INTERNATIONAL, MOBILE, SWEDISH_AREA, FINNISH_AREA].map(({ source }) => source).join('|'),
	'g',
);

/** Codes with runs of digits that look like a phone number's: of the Official Journal, GUIDs and other hexadecimal ones, amounts, accounts. */
const OFFICIAL_JOURNAL = /(?<!\d)\d{4}\/S ?\d{1,3}-\d{5,8}(?!\d)/;
const HEXADECIMAL =
	/(?<![\da-z])(?=[\da-f-]{0,64}\d[a-f]+\d|[\da-f]{8}-[\da-f]{4}-)[\da-f]{6,}(?:-[\da-f]{3,})*(?![\da-z])/;
const GROUPED = /(?<!\d[ -]?)[1-9]\d{0,2}(?: \d{3}){2,}(?![ -]?\d)/;
const IN_FOURS = /(?<!\d)\d{4}(?: \d{4}){2,}(?!\d)/;
const code = new RegExp(
	[OFFICIAL_JOURNAL, HEXADECIMAL, GROUPED, IN_FOURS].map(({ source }) => source).join('|'),
	'gi',
);

export type ContactKind = 'email' | 'phone';

/** The text without its e-mail addresses; null where it has none. What joins them to the rest goes with them. */
export function withoutEmails(text: string): string | null {
	let out = '';
	let kept = 0;
	for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
		domain.lastIndex = at;
		const after = domain.exec(text);
		let start = at;
		while (start > kept && at - start < 64 && local.test(text.charAt(start - 1))) start--;
		if (!after || start === at) continue;
		out += text.slice(kept, start);
		kept = at + after[0].length;
	}
	return kept === 0 ? null : tidy(out + text.slice(kept));
}

/** The text without its phone numbers in Swedish or Finnish forms; null where it has none. */
export function withoutPhones(text: string): string | null {
	if (!hasEightDigits(text)) return null;
	const simple = text.replace(/[\xa0\u202f]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
	if (simple.search(phone) === -1) return null;
	let rest = '';
	let kept = 0;
	for (const { 0: match, index } of simple.replace(code, (one) => 'x'.repeat(one.length)).matchAll(phone)) {
		if (!isPhone(match)) continue;
		rest += simple.slice(kept, index);
		kept = index + match.length;
	}
	return kept === 0 ? null : tidy(rest + simple.slice(kept));
}

/** Whether it has as many digits as a phone number: at most nine after Sweden's code; with no sign between them all of them. */
function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '');
	const count = digits.length;
	if (/^(?:\+|00)/.test(text)) return !/^(?:00)?460?[1-9]\d{9}/.test(digits);
	if (digits.startsWith('07')) return count === 10 || (count === 9 && count < text.length);
	return count >= (count < text.length ? 8 : 9) && count <= 11;
}

function hasEightDigits(text: string): boolean {
	let digits = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 47 && code < 58 && ++digits === 8) return true;
	}
	return false;
}

function tidy(text: string): string {
	return text.replace(/<>|\(\)/g, '').replace(/^[\s,;:<>()/-]+|[\s,;:<(/-]+$/g, '');
}
