import type { Answer, Exclusion, Measured, MeasureId, Result } from '../measures/result.ts';
import { formatDate, formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

const named = 5;

/** Shares counted in procurements, of which only the nature can leave it open whether they belong. */
const ofServices: readonly MeasureId[] = [
	...(['clause_share', 'clause_share_with_deviations', 'clause_share_employment_level'] as const),
	...(['clause_share_stock', 'social_share'] as const),
];

type UnclearKey = 'notes_unknown_nature' | 'notes_unclear';

/** What is to be known of one year's figure. */
export interface ShareNotes {
	/** What was left out, and what may belong to the year: always beside the figure. */
	beside: string[];
	/** What was derived, placed by another date, counted once: one click away. */
	more: string[];
}

export function shareNoteParts(
	answer: Answer,
	result: Result,
	measured: Measured,
	locale: Locale,
): ShareNotes {
	const t = translator(locale);
	const count = (n: number) => ({ count: n, n: formatInteger(n, locale) });
	const beside = [exclusionNote(answer, result.slice.year, locale)];
	const { unknown_nature: unclear } = result;
	const unclearKey: UnclearKey = ofServices.includes(result.measure)
		? 'notes_unknown_nature'
		: 'notes_unclear';
	if (unclear > 0) beside.push(t(unclearKey, count(unclear)));
	const undated = answer.exclusions.find((exclusion) => exclusion.year === null);
	if (undated) beside.push(t('notes_no_date', count(undated.count)));
	const more: string[] = [];
	if (result.derived_nature > 0) more.push(t('notes_derived', count(result.derived_nature)));
	if (result.fallback_dates > 0) more.push(t('notes_fallback', count(result.fallback_dates)));
	const duplicates = duplicateNote(measured, result.slice.year, locale);
	if (duplicates !== null) more.push(duplicates);
	return { beside, more };
}

/** All that is to be known, in one list. */
export function shareNotes(answer: Answer, result: Result, measured: Measured, locale: Locale): string[] {
	const { beside, more } = shareNoteParts(answer, result, measured, locale);
	return [...beside, ...more];
}

/** Rows left out of a year. */
export function exclusionNote(answer: Answer, year: number, locale: Locale): string {
	const t = translator(locale);
	const here = answer.exclusions.filter((exclusion) => exclusion.year === year);
	if (here.length === 0) return t('exclusions_none');
	const list = here.map((exclusion) => exclusionText(exclusion, locale)).join(', ');
	return t('exclusions_said', { list });
}

function exclusionText({ reason, count }: Exclusion, locale: Locale): string {
	return translator(locale)(`exclusion_${reason}`, { count, n: formatInteger(count, locale) });
}

/** Names the year's procurements that stand on several rows, with their rows. */
function duplicateNote(measured: Measured, year: number, locale: Locale): string | null {
	const duplicates = measured.duplicates.filter((duplicate) => duplicate.year === year);
	if (duplicates.length === 0) return null;
	const t = translator(locale);
	const list = duplicates
		.slice(0, named)
		.map(({ id, rows }) =>
			t('notes_duplicate', { id, rows: rows.map(({ row }) => formatInteger(row, locale)).join(', ') }),
		)
		.join('; ');
	const more = duplicates.length - named;
	return t('notes_duplicates', {
		list: more > 0 ? t('notes_more', { list, n: formatInteger(more, locale) }) : list,
	});
}

/** Files, by name where they are few, as-of date, and what the figures are limited to. */
export function sourceText(
	files: readonly string[],
	asOf: string,
	locale: Locale,
	limits: string | null = null,
): string {
	const t = translator(locale);
	const date = formatDate(asOf, locale);
	const source =
		files.length > 3
			? t('source_many', { n: formatInteger(files.length, locale), date })
			: t('source_files', { files: files.join(', '), date });
	return limits === null ? source : `${source} ${limits}`;
}
