import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { codeRows, notRecorded } from './groups.ts';

/**
 * Which target group or form was the largest, and how many have none recorded.
 * @param label the words of a code in the reader's language
 */
export function sentenceJobsByGroup(
	results: readonly Result[],
	label: (code: string) => string,
	locale: Locale,
): string {
	const t = translator(locale);
	const kind = results[0]?.slice.dimension === 'form' ? 'form' : 'group';
	const rows = codeRows(results);
	const count = (row: (typeof rows)[number]) =>
		kind === 'group' ? (row.values.jobs ?? 0) : (row.values.jobs ?? row.values.placements ?? 0);
	const named = rows.filter((row) => row.code !== notRecorded && count(row) > 0);
	const [first, second] = named.toSorted((a, b) => count(b) - count(a));
	const said: string[] = [];
	if (first === undefined) said.push(t(`charts_${kind}_none`));
	else if (second === undefined || count(second) < count(first)) {
		const group = lowerFirst(label(first.code));
		said.push(t(`charts_${kind}_most`, { group, n: formatInteger(count(first), locale) }));
	}
	const unknown = rows.find((row) => row.code === notRecorded);
	const missing = unknown === undefined ? 0 : count(unknown);
	if (missing > 0) {
		said.push(t(`charts_${kind}_unknown`, { count: missing, n: formatInteger(missing, locale) }));
	}
	if (kind === 'group' && named.length > 1) said.push(t('charts_group_overlap'));
	return said.join(' ');
}

function lowerFirst(text: string): string {
	const second = text.charAt(1);
	return second === second.toUpperCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
