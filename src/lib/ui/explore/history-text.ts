import type { Decision, Said } from '../../intake/decisions.ts';
import type { Reading } from '../../intake/reading.ts';
import { tableName } from '../../intake/refusal.ts';
import { keyText } from '../../charts/keys.ts';
import type { ReportName } from '../../intake/report-status.ts';
import { inOrder } from '../../store/log.ts';
import { formatDate, formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { meaningText, sourceText } from '../../publish/declared-text.ts';
import type { Logged } from './keeper.svelte.ts';
import { readingChanges } from './reading-changes.ts';

export interface Told {
	logged: Logged;
	/** What was done, a sentence for each decision; an undo has none. */
	sentences: string[];
}

/** The log as sentences, in the order in which things were done. Undos are not told: what they undid is shown as undone. */
export function history(entries: readonly Logged[], locale: Locale): Told[] {
	const names = new Map<string, string>();
	const read = new Map<string, { reading: Reading; table: string }>();
	const told: Told[] = [];
	for (const logged of inOrder(entries)) {
		if (logged.undoes !== undefined) continue;
		const sentences = logged.what.flatMap((decision) => {
			if (decision.kind === 'added' || decision.kind === 'unread') names.set(decision.file, decision.name);
			const nameOf = (file: string) => names.get(file) ?? translator(locale)('history_unknown_file');
			const before = 'file' in decision ? read.get(decision.file) : undefined;
			if (decision.kind === 'added') read.set(decision.file, decision);
			if (decision.kind === 'read' && before)
				read.set(decision.file, { ...before, reading: decision.reading });
			return sentencesOf(decision, nameOf, before, locale);
		});
		told.push({ logged, sentences });
	}
	return told;
}

/** What was decided, in sentences. `before`: how the file was read until then. */
export function sentencesOf(
	decision: Decision,
	nameOf: (file: string) => string,
	before: { reading: Reading; table: string } | undefined,
	locale: Locale,
): string[] {
	const t = translator(locale);
	switch (decision.kind) {
		case 'added': {
			const table = tableName(decision.table, locale);
			const changes = readingChanges({}, decision.reading, decision.table, locale);
			return [t('history_added', { file: decision.name, table }), ...changes];
		}
		case 'dropped':
			return [t('history_dropped', { file: decision.name })];
		case 'read': {
			const changes = readingChanges(before?.reading ?? {}, decision.reading, before?.table ?? '', locale);
			const file = nameOf(decision.file);
			return changes.length === 0
				? [t('history_read', { file })]
				: [t('history_in_file', { file }), ...changes];
		}
		case 'declared': {
			const { field, header, said } = decision;
			const file = nameOf(decision.file);
			if (said.length === 0) return [t('history_undeclared', { file, header })];
			return said.flatMap((one) => declaredSentences(file, field, header, one, locale));
		}
		case 'extracted':
			return [t('history_extracted', { file: nameOf(decision.file), date: formatDate(decision.on, locale) })];
		case 'joined': {
			const files = { older: nameOf(decision.older), newer: nameOf(decision.newer) };
			const { what, organisation, from, to } = decision.gone;
			const part = organisation !== null || from !== null || to !== null;
			if (what === 'keep') return [t('history_joined', files), t('history_gone_kept')];
			return [t('history_joined', files), t(part ? 'history_gone_part' : 'history_gone_dropped')];
		}
		case 'apart':
			return [t('history_apart', { one: nameOf(decision.one), other: nameOf(decision.other) })];
		case 'reviewed': {
			const { doubt, year, rows, who } = decision;
			const kind = keyText('category', doubt, locale, { measure: 'data_quality' });
			return [t('history_reviewed', { kind, year, who, n: formatInteger(rows, locale) })];
		}
		case 'status': {
			const { report, status, into, who, why } = decision;
			const named = ({ file, row }: ReportName) => t('history_report', { file: nameOf(file), row });
			return [
				t('history_status', { report: named(report), status: t(`code_deviation_status_${status}`) }),
				...(into === null ? [] : [t('history_status_into', { report: named(into) })]),
				...(who === '' && why === '' ? [] : [t('history_status_why', { who, why })]),
			];
		}
		case 'unread':
			return [t('history_unread', { file: decision.name })];
		case 'filed': {
			const { part, no, year, version } = decision.filed;
			return [t('history_filed', { period: t(`board_period_${part}`, { no, year }), version })];
		}
		case 'profile':
			return [t('history_profile', { name: decision.profile.name })];
	}
}

/** What a column says, and where it holds for some years or was explained, that too. */
function declaredSentences(
	file: string,
	field: string,
	header: string,
	said: Said,
	locale: Locale,
): string[] {
	const t = translator(locale);
	const { who, why, from, to } = said;
	const told = t('history_declared', { file, said: meaningText(t, { field, header }, said) });
	const plain = who === '' && why === '' && from === null && to === null;
	return plain ? [told] : [told, sourceText(t, said, said)];
}
