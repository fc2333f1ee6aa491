import { codeLists } from '../../model/code-lists.ts';
import { codeKey } from '../../model/labels.ts';
import { tables } from '../../model/tables.ts';
import type { Locale } from '../../text/locale.ts';
import { isMessageKey, translator } from '../../text/translate.ts';
import { numberOf } from './check.ts';
import { countFields, noModel, otherModel, type CountField, type EventDraft, type Part } from './draft.ts';

/** Columns of the file, as the template has them, but for those that the receiver fills in. */
export const reportFields = tables
	.find(({ id }) => id === 'deviations')!
	.fields.map(({ id }) => id)
	.filter((id) => id !== 'board_informed_on' && id !== 'status');

/**
 * A deviation as a row of the table `deviations`: a text for each field that has one, in words that intake reads.
 * @param submitted the day it is handed in, YYYY-MM-DD
 */
export function reportCells(
	event: EventDraft,
	organisation: string,
	submitted: string,
	locale: Locale,
): Record<string, string> {
	const word = (list: string, code: string) => codeWord(list, code, locale);
	const { kind, on, year } = event;
	const [start, end] = kind === 'annual' ? [`${year}-01-01`, `${year}-12-31`] : ['', ''];
	const yes = (confirmed: boolean) => (confirmed ? translator(locale)('template_yes') : '');
	return {
		...{ deviation_id: event.id, organisation: organisation.trim(), report_kind: word('report_kind', kind) },
		...{
			event_on: kind === 'event' ? on : '',
			period_start: start,
			period_end: end,
			submitted_on: submitted,
		},
		...{ procurement_id: event.procurement.trim(), supplier: event.supplier.trim() },
		...{ nature: word('nature', event.nature), model_id: word('clause_model', modelName(event)) },
		...{ reason: word('deviation_reason', event.reason), reason_text: event.reasonText.trim() },
		measure_types: event.measures.map((code) => word('measure_type', code)).join(', '),
		agreed_text: event.agreed.trim(),
		...Object.fromEntries(
			countFields.flatMap((field) => [
				[field, countText(event.counts[field])],
				[`${field}_parts`, partsText(event, field, locale)],
			]),
		),
		...{ confirmed_scope: yes(event.onlyThis), confirmed_commitment: yes(event.outside) },
	};
}

/** What a model is called in the file; '' where there was none. */
export function modelName({ model, modelText }: Pick<EventDraft, 'model' | 'modelText'>): string {
	if (model === noModel) return '';
	return (model === otherModel ? modelText : model).trim();
}

/** A code in words; the code itself where it has none. */
export function codeWord(list: string, code: string, locale: Locale): string {
	if (code === '' || !codeLists[list]!.codes.some((known) => known.code === code)) return code;
	const key = codeKey(list, code);
	return isMessageKey(key) ? translator(locale)(key) : code;
}

function countText(typed: string): string {
	return typed.trim() === '' ? '' : String(numberOf(typed) ?? '');
}

function partsText({ parts, counts }: EventDraft, field: CountField, locale: Locale): string {
	if ((numberOf(counts[field]) ?? 0) === 0) return '';
	return filledParts(parts[field])
		.map(({ code, persons }) => `${codeWord('count_code', code, locale)}: ${numberOf(persons)}`)
		.join(', ');
}

/** Those that were filled in. */
export function filledParts(parts: readonly Part[]): Part[] {
	return parts.filter(({ code, persons }) => code !== '' && persons.trim() !== '');
}
