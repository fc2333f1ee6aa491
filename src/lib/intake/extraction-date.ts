import { monthWords } from '../model/words.ts';

export interface ExtractionDate {
	/** YYYY-MM-DD */
	on: string;
	from: 'name' | 'preamble';
}

/** Words that say that the date after them is the day an export was made, in the languages and systems that exports come from. */
const made =
	/uttag|utdrag|export|skapa[dt]|utskri|hämta[dt]|genererad|framtage[nt]|uppdatera[dt]|tulostettu|tulostus|luotu|poimittu|poiminta|haettu|ajettu|päivitetty|extract|created|generated|printed|downloaded|retrieved|(?<!\p{L})(körd|viety|run|updated|as of|per)(?!\p{L})/iu;

/**
 * The day an export was taken out of its system, by what stands above its header, else by its name; null where neither says one day.
 * @param rows cells of the rows above the header
 */
export function extractionDate(name: string, rows: readonly (readonly string[])[]): ExtractionDate | null {
	const said = only(rows.flatMap(saidIn));
	if (said !== null) return { on: said, from: 'preamble' };
	const named = only(datesIn(name.replace(/\.[^.]*$/, '')));
	return named === null ? null : { on: named, from: 'name' };
}

function only(dates: readonly string[]): string | null {
	return new Set(dates).size === 1 ? dates[0]! : null;
}

/** Dates in a row after a word that says what they are. */
function saidIn(cells: readonly string[]): string[] {
	const line = cells.join(' ; ');
	const at = line.search(made);
	return at < 0 ? [] : datesIn(line.slice(at));
}

const separate = (pattern: string) =>
	new RegExp(`(?<![\\d])(?<!\\d[./-])${pattern}(?!\\d)(?![./-]\\d)`, 'giu');
const months = monthWords.flat().map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const month = `(${[...months].sort((a, b) => b.length - a.length).join('|')})`;

type Parts = [year: string, month: string, day: string];
const forms: readonly [RegExp, (found: string[]) => Parts | null][] = [
	[separate('([12]\\d{3})([-_./])(\\d{1,2})\\2(\\d{1,2})'), ([, y, , m, d]) => [y!, m!, d!]],
	[separate('([12]\\d{3})(\\d{2})(\\d{2})'), ([, y, m, d]) => [y!, m!, d!]],
	[separate('(\\d{1,2})\\. ?(\\d{1,2})\\. ?([12]\\d{3})'), ([, d, m, y]) => [y!, m!, d!]],
	[separate('(\\d{1,2})([-/_])(\\d{1,2})\\2([12]\\d{3})'), ([, a, , b, y]) => oneWay(a!, b!, y!)],
	[
		separate(`(\\d{1,2})(?:\\.|:e|st|nd|rd|th)?[ -]${month}\\.?,?[ -]([12]\\d{3})`),
		([, d, word, y]) => [y!, numberOf(word!), d!],
	],
	[
		separate(`${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ([12]\\d{3})`),
		([, word, d, y]) => [y!, numberOf(word!), d!],
	],
];

function datesIn(text: string): string[] {
	return forms.flatMap(([pattern, parts]) =>
		[...text.matchAll(pattern)].flatMap((found) => {
			const date = parts([...found]);
			return date === null || !isDay(date) ? [] : [iso(date)];
		}),
	);
}

/** Day and month of a date that can be read in one way only. */
function oneWay(a: string, b: string, year: string): Parts | null {
	if (Number(a) > 12 || a === b) return [year, b, a];
	return Number(b) > 12 ? [year, a, b] : null;
}

function numberOf(word: string): string {
	return String(monthWords.findIndex((words) => words.includes(word.toLowerCase())) + 1);
}

function iso([year, month, day]: Parts): string {
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(parts: Parts): boolean {
	const text = iso(parts);
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && Number(parts[0]) >= 1990;
}
