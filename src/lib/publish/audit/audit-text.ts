import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Argument, Reckoning, Statement } from './argument.ts';
import type { Audit, Failing } from './audit.ts';
import { countText, editionText, shortText, type Names } from './count-text.ts';
import type { Count } from './knowledge.ts';
import { valueVerdicts } from './value-text.ts';

/** What came of it, in sentences. */
export function verdictTexts(audit: Audit, locale: Locale): string[] {
	const t = translator(locale);
	const counted = (count: number) => ({ count, n: formatInteger(count, locale) });
	const list = audit.editions.map((edition) => editionText(edition, locale)).join(', ');
	const tried = audit.editions.length > 1 ? [t('audit_versions', { list })] : [];
	if (audit.contradiction !== null) return [...tried, t('audit_contradiction')];
	if (audit.failing.length > 0)
		return [...tried, t('audit_fails', counted(audit.failing.length)), ...valueVerdicts(audit, locale)];
	const { hidden, differences, primary } = audit;
	return [
		...tried,
		hidden === 0 ? t('audit_nothing_hidden') : t('audit_holds', counted(hidden)),
		...(differences > 0 ? [t('audit_differences', counted(differences))] : []),
		...(primary !== null && primary > 0 ? [t('audit_primary', counted(primary))] : []),
		...valueVerdicts(audit, locale),
	];
}

/** What contradicts itself, one line each. */
export function contradictionTexts({ contradiction }: Audit, names: Names, locale: Locale): string[] {
	const t = translator(locale);
	const { statements, twofold } = contradiction ?? { statements: [], twofold: [] };
	return [
		...twofold.map((count) => t('audit_twofold', { count: countText(count, names, locale) })),
		...statements.map((statement) => statementText(statement, null, names, locale)),
	];
}

/** What can be worked out, as a heading. */
export function failingTitle(failing: Failing, names: Names, locale: Locale): string {
	const t = translator(locale);
	const count = countText(failing.count, names, locale);
	if (failing.older !== null)
		return t('audit_later', { count, older: olderText(failing.older, names, locale) });
	if (failing.insider !== null)
		return t('audit_insider', { count, insider: shortText(failing.insider, failing.count, names, locale) });
	if (failing.kind === 'single_year') return t('audit_single_year', { count });
	return failing.kind === 'primary' ? t('audit_primary_count', { count }) : count;
}

/** What it comes to, and what would be safe. */
export function failingTexts({ kind, count, interval, threshold }: Failing, locale: Locale): string[] {
	const t = translator(locale);
	const { least, most, settled } = interval;
	const safe = {
		count: 'audit_safe',
		primary: 'audit_safe_primary',
		insider: 'audit_safe_primary',
		later: 'audit_safe_difference',
		single_year: 'audit_safe_difference',
	} as const;
	const number = (value: number) => formatInteger(value, locale);
	return [
		...(kind === 'count' && count.shown !== null ? [t('audit_elsewhere')] : []),
		!settled
			? t('audit_unsettled')
			: least === most
				? t('audit_exactly', { value: number(least) })
				: most === Infinity
					? t('audit_or_more', { least: number(least) })
					: t('audit_between', { least: number(least), most: number(most) }),
		t(safe[kind], { threshold: number(threshold), more: number(threshold + 1) }),
	];
}

/** How anybody gets there, one line each: "31 − 12 − 15 = 4.", then the relations that it rests on. */
export function argumentTexts({ argument, count }: Failing, names: Names, locale: Locale): string[] {
	const t = translator(locale);
	const { least, most, relations } = argument;
	const said = new Set(sumTexts(argument, locale));
	const reckoned = [least, most].some((one) => one !== null && one.ones !== 0);
	const whole = relations.length > 0 && least === null && most === null;
	return [
		...said,
		...(reckoned ? [t('audit_ones')] : []),
		...relations.map((statement) => statementText(statement, count, names, locale)),
		...(whole ? [t('audit_whole')] : []),
	];
}

function sumTexts({ least, most }: Argument, locale: Locale): string[] {
	const t = translator(locale);
	if (least !== null && most !== null && least.result === most.result) {
		const shorter = least.shown.length < most.shown.length ? least : most;
		return isTold(shorter) ? [t('audit_sum', { sum: sumText(shorter, locale) })] : [];
	}
	return [
		...(least !== null && isTold(least) ? [t('audit_sum_least', { sum: sumText(least, locale) })] : []),
		...(most !== null && isTold(most) ? [t('audit_sum_most', { sum: sumText(most, locale) })] : []),
	];
}

/** A number alone says nothing of how it was reached. */
const isTold = ({ shown, ones }: Reckoning): boolean => shown.length + (ones === 0 ? 0 : 1) > 1;

/** "31 − 12 − 15 = 4", what is added first. */
function sumText({ shown, ones, result }: Reckoning, locale: Locale): string {
	const number = (value: number) => formatInteger(value, locale);
	const parts = [
		...shown.map(({ count, times }) => ({ times, value: count.shown! })),
		...(ones === 0 ? [] : [{ times: Math.sign(ones), value: Math.abs(ones) }]),
	].toSorted((a, b) => Math.sign(b.times) - Math.sign(a.times));
	const sum = parts.map(({ times, value }, at) => {
		const size = Math.abs(times) === 1 ? number(value) : `${number(Math.abs(times))} × ${number(value)}`;
		if (at === 0) return times < 0 ? `−${size}` : size;
		return `${times < 0 ? '−' : '+'} ${size}`;
	});
	return `${sum.join(' ')} = ${number(result)}`;
}

function statementText(
	{ kind, terms }: Statement,
	sought: Count | null,
	names: Names,
	locale: Locale,
): string {
	const t = translator(locale);
	const told = terms.map(({ count }) => {
		const value = count.shown === null ? '..' : formatInteger(count.shown, locale);
		const what = sought ? shortText(count, sought, names, locale) : countText(count, names, locale);
		return t('audit_of', { value, what });
	});
	const shape = kind === 'years' ? 'sum' : kind;
	return t(`audit_relation_${shape}`, { first: told[0]!, others: told.slice(1).join(' + ') });
}

function olderText({ edition }: Count, { editions }: Names, locale: Locale): string {
	return editionText(editions[edition]!, locale);
}
