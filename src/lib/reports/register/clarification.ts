import { fieldName } from '../../intake/refusal.ts';
import { byCodeUnits } from '../../text/code-units.ts';
import { formatDate } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Report } from './report.ts';

/** Reports of one unit with something to ask about. */
export interface Clarification {
	/** Null: it cannot be told whose they are. */
	unit: string | null;
	name: string | null;
	reports: readonly Report[];
}

/** Reports that wait for an answer: those marked so, and those received with something that cannot be made out. By unit. */
export function clarificationsOf(reports: readonly Report[]): Clarification[] {
	const waiting = reports.filter(
		({ status, doubts, whyOut }) =>
			whyOut !== 'replaced' && (status === 'clarify' || (status === 'received' && doubts.length > 0)),
	);
	const units = new Map<string | null, Report[]>();
	for (const report of waiting) units.set(report.unit, [...(units.get(report.unit) ?? []), report]);
	return [...units]
		.map(([unit, own]) => ({ unit, name: own[0]!.unitName, reports: own }))
		.sort(
			(a, b) => Number(a.name === null) - Number(b.name === null) || byCodeUnits(a.name ?? '', b.name ?? ''),
		);
}

/** What a report is called where there is little room: its id or what it is about, when, and where it stands. */
export function reportTitle(report: Report, locale: Locale): string {
	const t = translator(locale);
	const { deviation, procurement, supplier, file, name, kind } = report;
	const place =
		kind === 'unread' ? t('register_place_file', { file }) : t('register_place', { file, row: name.row });
	return [deviation ?? procurement ?? supplier, whenText(report, locale), place]
		.filter((text) => text !== null && text !== '')
		.join(', ');
}

/** Its day, or its period; '' where there is none. */
export function whenText({ eventOn, periodStart, periodEnd }: Report, locale: Locale): string {
	if (eventOn !== null) return formatDate(eventOn, locale);
	if (periodEnd === null) return '';
	if (periodStart?.endsWith('-01-01') && periodEnd === `${periodStart.slice(0, 4)}-12-31`)
		return translator(locale)('register_year', { year: periodEnd.slice(0, 4) });
	const end = formatDate(periodEnd, locale);
	return periodStart === null ? end : `${formatDate(periodStart, locale)} – ${end}`;
}

/** What cannot be made out of a report, in words. */
export function doubtTexts({ doubts, unreadCells, status }: Report, locale: Locale): string[] {
	const t = translator(locale);
	const texts = doubts.map((doubt) => {
		const fields = unreadCells.map((field) => fieldName('deviations', field, locale)).join(', ');
		return t(`register_doubt_${doubt}`, { fields });
	});
	return texts.length === 0 && status === 'clarify' ? [t('register_doubt_asked')] : texts;
}

/** A text to send to the unit. */
export function clarificationText({ name, reports }: Clarification, locale: Locale): string {
	const t = translator(locale);
	const count = reports.length;
	const lines = reports.flatMap((report) => [
		`• ${reportTitle(report, locale)}`,
		...doubtTexts(report, locale).map((text) => `   – ${text}`),
	]);
	return [
		name === null ? t('register_ask_unknown') : t('register_ask_unit', { unit: name }),
		'',
		t('register_ask_lead', { count, n: count }),
		'',
		...lines,
		'',
		t('register_ask_how'),
		t('register_ask_privacy'),
	].join('\n');
}
