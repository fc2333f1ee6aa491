import type { Locale } from '../text/locale.ts';
import { measures } from './catalogue.ts';
import { measureById } from './figure.ts';
import type { Result } from './result.ts';

/** A number as somebody published it. */
export interface Published {
	/** Percentages as such: 43.5. */
	number: number;
	percent: boolean;
	/** How many decimals were given. */
	decimals: number;
}

export type FigurePart = 'value' | 'numerator' | 'denominator' | 'unknown';

/** A figure and which part of it is meant. */
export interface Match {
	result: Result;
	part: FigurePart;
	/** Percentages as such. */
	number: number;
}

export interface Definitions {
	/** Exactly the number, then what rounds to it: the whole of a year first, in the order of the catalogue, the latest year first. */
	exact: Match[];
	rounded: Match[];
	/** Where there is neither: what comes closest among the figures of whole years. */
	nearest: Match[];
}

const nearestShown = 5;
const tiny = 1e-9;

/**
 * Reads a number in the ways of a language: `1 250`, `43,5 %`, `1.250`; `1,250`, `43.5%`, `43.5 per cent`.
 * @returns null where it is none
 */
export function readPublished(text: string, locale: Locale): Published | null {
	const close = text.replace(/\s/g, '');
	const [, digits = '', sign = ''] = /^([\d.,]+)(%|procent|prosenttia|percent)?$/i.exec(close) ?? [];
	if (digits === '') return null;
	const grouping = locale === 'en' ? ',' : '.';
	const groups = new RegExp(`^\\d{1,3}(\\${grouping}\\d{3})+(?!\\d)`);
	const plain = (groups.test(digits) ? digits.replaceAll(grouping, '') : digits).replace(',', '.');
	if (!/^\d+(\.\d+)?$/.test(plain)) return null;
	return { number: Number(plain), percent: sign !== '', decimals: plain.split('.')[1]?.length ?? 0 };
}

/** Which figures a published number can be. Without a sign, one with decimals may be a percentage as well. */
export function whichDefinition(published: Published, results: readonly Result[]): Definitions {
	const all = results.flatMap((result) => partsOf(result, published)).toSorted(inOrder);
	const distance = ({ number }: Match) => Math.abs(number - published.number);
	const within = 0.5 * 10 ** -published.decimals;
	const exact = all.filter((match) => distance(match) < tiny);
	const rounded = all.filter((match) => !exact.includes(match) && distance(match) <= within + tiny);
	if (exact.length + rounded.length > 0) return { exact, rounded, nearest: [] };
	const whole = all.filter(({ result }) => result.slice.dimension === 'all');
	const nearest = whole.toSorted((a, b) => distance(a) - distance(b)).slice(0, nearestShown);
	return { exact, rounded, nearest };
}

/** The numbers of a figure that can be meant; of parts that are alike the first. */
function partsOf(result: Result, { percent, decimals }: Published): Match[] {
	const { value, numerator, denominator, unknown } = result;
	const share = measureById(result.measure)?.unit === 'share';
	const found: Match[] = [];
	const add = (part: FigurePart, number: number | null) => {
		if (number !== null && !found.some((other) => other.number === number))
			found.push({ result, part, number });
	};
	if (share && value !== null && (percent || decimals > 0)) add('value', value * 100);
	if (percent) return found;
	if (!share) add('value', value);
	add('numerator', numerator);
	add('denominator', denominator);
	add('unknown', unknown);
	return found;
}

function inOrder({ result: a }: Match, { result: b }: Match): number {
	const part = ({ slice }: Result) => (slice.dimension === 'all' ? 0 : 1);
	const place = ({ measure }: Result) => measures.findIndex(({ id }) => id === measure);
	return part(a) - part(b) || place(a) - place(b) || b.slice.year - a.slice.year;
}
