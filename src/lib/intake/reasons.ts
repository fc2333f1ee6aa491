import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { fieldName } from './refusal.ts';
import type { Problem, RefusedRow } from './report.ts';

/** Why a row was not taken in, in the reader's language. */
export function refusedReason(
	{ reason, field, problems = [] }: RefusedRow,
	table: string,
	locale: Locale,
): string {
	const t = translator(locale);
	const named = field === null ? '' : fieldName(table, field, locale);
	const cells = problems.map((problem) => problemText(problem, table, locale));
	if (reason === 'required_unread') return cells.join('. ');
	return [t(`reason_${reason}`, { field: named }), ...cells].join('. ');
}

/** What could not be read in which field, in the reader's language. */
export function problemText({ field, reason }: Problem, table: string, locale: Locale): string {
	const text = translator(locale)(`problem_${reason}`);
	return field === '' ? text : `${fieldName(table, field, locale)}: ${text}`;
}
