import type { Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { codeRows, notRecorded } from './groups.ts';
import { leaders } from './leaders.ts';

/**
 * Which target group or form was the largest, or shared the first place, and how many have none recorded.
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
	const largest = leaders(named, count);
	const [first, second] = largest.map(({ code }) => lowerFirst(label(code)));
	const n = formatInteger(largest[0] === undefined ? 0 : count(largest[0]), locale);
	const said: string[] = [];
	if (first === undefined) said.push(t(`charts_${kind}_none`));
	else if (second === undefined) said.push(t(`charts_${kind}_most`, { group: first, n }));
	else if (largest.length === 2) said.push(t(`charts_${kind}_most_two`, { first, second, n }));
	else said.push(t(`charts_${kind}_most_many`, { groups: formatInteger(largest.length, locale), n }));
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
