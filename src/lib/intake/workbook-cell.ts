import type { Attributes } from './workbook.ts';

/** Which of a workbook's formats write a number as a date or a time. */
export interface SheetStyles {
	dates: boolean[];
	/** Formats of zeros and one hyphen, as identity numbers have them: how many digits stand before it and after; null: another. */
	hyphens: (readonly [before: number, after: number] | null)[];
	from1904: boolean;
}

/** Formats that every workbook has, by their number, and that write dates or times. */
const builtIn = (id: number) =>
	(id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

export function dateStyles(
	elements: readonly (readonly [string, Attributes])[],
	from1904: boolean,
): SheetStyles {
	const own = new Map<number, string>();
	const dates: boolean[] = [];
	const hyphens: SheetStyles['hyphens'] = [];
	let inCells = false;
	for (const [name, attributes] of elements) {
		const id = Number(attributes['numFmtId'] ?? 0);
		if (name === 'm:numFmt') own.set(id, attributes['formatCode'] ?? '');
		else if (name === 'm:cellXfs') inCells = true;
		else if (name === 'm:cellStyles' || name === 'm:dxfs') inCells = false;
		else if (name === 'm:xf' && inCells) {
			const code = own.get(id);
			dates.push(code === undefined ? builtIn(id) : isDateFormat(code));
			hyphens.push(hyphenFormat(code ?? ''));
		}
	}
	return { dates, hyphens, from1904 };
}

/** Spreadsheets offer `000000-0000` as the format of identity numbers; what is shown differs from the number in zeros and hyphen. */
function hyphenFormat(code: string): readonly [number, number] | null {
	const bare = (code.split(';')[0] ?? '').replace(/\[[^\]]*\]|[\\"]/g, '');
	const match = /^(0+)-(0+)$/.exec(bare);
	return match && [match[1]!.length, match[2]!.length];
}

/** Letters of days, months, years and hours outside quoted text, brackets and escaped characters. */
function isDateFormat(code: string): boolean {
	const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
	return /[dmyhsåæ]/i.test(bare) && !/general/i.test(bare);
}

/** What a cell says: text as it is, numbers plain, dates in ISO form. */
export function cellText(
	cell: Attributes,
	value: string,
	strings: readonly string[],
	styles: SheetStyles,
): string {
	switch (cell['t'] ?? 'n') {
		case 's':
			return unescaped(strings[Number(value)] ?? '');
		case 'b':
			return value === '1' ? 'true' : value === '0' ? 'false' : value;
		case 'd':
			return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
		case 'n': {
			const number = Number(value);
			if (value.trim() === '' || !Number.isFinite(number)) return value;
			const style = Number(cell['s'] ?? -1);
			if (styles.dates[style]) return dateText(number, styles.from1904);
			const hyphen = styles.hyphens[style];
			return hyphen ? hyphenText(number, hyphen) : plainNumber(number);
		}
		default:
			return unescaped(value);
	}
}

/** Fifteen digits, as a spreadsheet shows them, and never an exponent. */
export function plainNumber(number: number): string {
	const text = String(Number(number.toPrecision(15)));
	if (!/e/i.test(text)) return text;
	return Math.abs(number) >= 1
		? BigInt(Math.round(number)).toString()
		: number.toFixed(20).replace(/0+$/, '');
}

function hyphenText(number: number, [before, after]: readonly [number, number]): string {
	const digits = plainNumber(number).padStart(before + after, '0');
	return /^\d+$/.test(digits) ? `${digits.slice(0, -after)}-${digits.slice(-after)}` : plainNumber(number);
}

/** Days since 1899-12-30 (from March 1900 on), or since 1904-01-01, as a date; with a time where there is one. */
export function dateText(serial: number, from1904: boolean): string {
	const seconds = Math.round(serial * 86_400);
	const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
	const moment = new Date(epoch + seconds * 1000);
	if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999 || serial < 0)
		return plainNumber(serial);
	const [date, time] = moment.toISOString().slice(0, 19).split('T');
	if (serial < 1 && !from1904) return time!;
	return time === '00:00:00' ? date! : `${date} ${time}`;
}

/** `_x000D_` stands for a carriage return. */
function unescaped(text: string): string {
	return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
