import type { Locale } from './locale.ts';

const NO_BREAK = '\u00a0';

/** `12 345`, grouped by a no-break space in Swedish and Finnish, from four digits up; `12,345` in English. */
export function formatInteger(value: number, locale: Locale): string {
	const whole = Math.round(value);
	const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : NO_BREAK);
	return whole < 0 ? `\u2212${grouped}` : grouped;
}

/** `1 234,5` with one decimal, `1,234.5` in English. */
export function formatDecimal(value: number, locale: Locale): string {
	const tenths = Math.round(Math.abs(value) * 10);
	return signed(value, [Math.floor(tenths / 10), String(tenths % 10)], locale);
}

/** A number with at most so many decimals, none where there are none: `12 345,5`, `12,345.5` in English. */
export function formatNumber(value: number, locale: Locale, decimals = 2): string {
	const [whole, fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
	return signed(value, [Number(whole), fraction.replace(/0+$/, '')], locale);
}

/** What is rounded to nothing has no sign. */
function signed(value: number, [whole, decimals]: [number, string], locale: Locale): string {
	const grouped = formatInteger(whole, locale);
	const text = decimals === '' ? grouped : `${grouped}${locale === 'en' ? '.' : ','}${decimals}`;
	return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/**
 * A share with one decimal: `8,1 %`, `8.1%` in English. Rounded away from nothing and from all, so that a part never
 * prints as 0 or 100 %: and towards zero at a goal, which the caller compares in whole numbers.
 * @param fraction 0..1
 */
export function formatPercent(fraction: number, locale: Locale, goal?: number): string {
	let tenths = Math.round(fraction * 1000);
	if (tenths === 0 && fraction > 0) tenths = 1;
	if (tenths === 1000 && fraction < 1) tenths = 999;
	if (goal !== undefined && fraction < goal && tenths / 1000 >= goal)
		tenths = Math.ceil(goal * 1000 - 1e-9) - 1;
	const whole = Math.floor(tenths / 10);
	const tenth = tenths % 10;
	const number =
		tenth === 0 && (whole === 0 || whole === 100)
			? `${whole}`
			: `${whole}${locale === 'en' ? '.' : ','}${tenth}`;
	return locale === 'en' ? `${number}%` : `${number}${NO_BREAK}%`;
}

/** The day of a moment where the reader is, `YYYY-MM-DD`. */
export function isoDay(at: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `YYYY-MM-DD` as `2025-03-12` (sv), `12.3.2025` (fi), `12 March 2025` (en). */
export function formatDate(iso: string, locale: Locale): string {
	const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
	if (locale === 'sv') return iso;
	if (locale === 'fi') return `${day}.${month}.${year}`;
	return `${day}${NO_BREAK}${englishMonths[month - 1]}${NO_BREAK}${year}`;
}

const englishMonths =
	'January February March April May June July August September October November December'.split(' ');
