import { withoutEmails, withoutPhones } from '../../intake/guard/contact.ts';
import { findIdentityNumber } from '../../intake/guard/identity.ts';
import type { MessageKey } from '../../text/translate.ts';
import { countFields, noModel, otherModel, type CountField, type EventDraft } from './draft.ts';

/** A control of the form; counts and their parts are named by the field of the count. */
export type FormField =
	| 'organisation'
	| Exclude<keyof EventDraft, 'id' | 'kind' | 'counts' | 'parts'>
	| CountField
	| `${CountField}_parts`;

export interface Fault {
	field: FormField;
	/** What is wrong and what to do about it. Never holds what was typed. */
	message: MessageKey;
}

/** More persons than any deviation can have led to. */
const most = 9999;
/** Counts that say what came of a measure, by the measure. */
const countsOf: Readonly<Record<string, readonly CountField[]>> = {
	jobs: ['jobs', 'subsidised_jobs', 'apprentices'],
	internships: ['internships', 'work_trials'],
};

/** What stands in the way of a report: nothing, where it can be sent. In the order of the form. */
export function faultsOf(event: EventDraft, organisation: string, today: string): Fault[] {
	return [
		...organisationFaults(organisation),
		...whenFaults(event, today),
		...aboutFaults(event),
		...whyFaults(event),
		...countFaults(event),
		...(event.onlyThis ? [] : [fault('onlyThis', 'deviation_fault_only_this')]),
		...(event.outside ? [] : [fault('outside', 'deviation_fault_outside')]),
	];
}

/** What in a text may not be written down; null where it may. */
export function textFault(text: string): MessageKey | null {
	if (findIdentityNumber(text) !== null) return 'deviation_fault_identity_number';
	return withoutEmails(text) !== null || withoutPhones(text) !== null ? 'deviation_fault_contact' : null;
}

function fault(field: FormField, message: MessageKey): Fault {
	return { field, message };
}

function textFaults(field: FormField, text: string): Fault[] {
	const message = textFault(text);
	return message === null ? [] : [fault(field, message)];
}

function organisationFaults(organisation: string): Fault[] {
	if (organisation.trim() === '') return [fault('organisation', 'deviation_fault_organisation')];
	return textFaults('organisation', organisation);
}

function whenFaults({ kind, on, year }: EventDraft, today: string): Fault[] {
	if (kind === 'annual') {
		if (!/^20\d\d$/.test(year)) return [fault('year', 'deviation_fault_year')];
		return year > today.slice(0, 4) ? [fault('year', 'deviation_fault_year_ahead')] : [];
	}
	if (!/^20\d\d-\d\d-\d\d$/.test(on)) return [fault('on', 'deviation_fault_date')];
	return on > today ? [fault('on', 'deviation_fault_date_ahead')] : [];
}

function aboutFaults(event: EventDraft): Fault[] {
	const { kind, procurement, supplier, agreed, nature, measures } = event;
	const nowhere = kind === 'event' && procurement.trim() === '' && supplier.trim() === '';
	return [
		...(nowhere ? [fault('procurement', 'deviation_fault_procurement')] : []),
		...(['procurement', 'supplier'] as const).flatMap((field) => textFaults(field, event[field])),
		...(nature === '' && kind === 'event' ? [fault('nature', 'deviation_fault_nature')] : []),
		...(agreed.trim() === '' ? [fault('agreed', 'deviation_fault_agreed')] : textFaults('agreed', agreed)),
		...(measures.length === 0 ? [fault('measures', 'deviation_fault_measures')] : []),
	];
}

function whyFaults({ model, modelText, reason, reasonText }: EventDraft): Fault[] {
	const unnamed = model === otherModel && modelText.trim() === '';
	const unexplained = reason === 'other' && reasonText.trim() === '';
	return [
		...(model === '' ? [fault('model', 'deviation_fault_model')] : []),
		...(unnamed ? [fault('modelText', 'deviation_fault_model_text')] : textFaults('modelText', modelText)),
		...(reason === '' ? [fault('reason', 'deviation_fault_reason')] : []),
		...(unexplained
			? [fault('reasonText', 'deviation_fault_reason_text')]
			: textFaults('reasonText', reasonText)),
		...(reason === 'other_checked_model' && model === noModel
			? [fault('model', 'deviation_fault_model_contradicts')]
			: []),
	];
}

function countFaults({ counts, parts, measures }: EventDraft): Fault[] {
	const faults: Fault[] = [];
	for (const field of countFields) {
		const count = numberOf(counts[field]);
		if (count === null) faults.push(fault(field, 'deviation_fault_count'));
		const filled = parts[field].filter(({ code, persons }) => code !== '' || persons.trim() !== '');
		const numbers = filled.map(({ persons }) => (persons.trim() === '' ? null : numberOf(persons)));
		const twice = new Set(filled.map(({ code }) => code)).size < filled.length;
		if (filled.some(({ code }, at) => code === '' || numbers[at] === null) || twice)
			faults.push(fault(`${field}_parts`, 'deviation_fault_parts'));
		else if (count !== null && numbers.some((number) => number! > count))
			faults.push(fault(`${field}_parts`, 'deviation_fault_parts_more'));
	}
	for (const [measure, fields] of Object.entries(countsOf)) {
		if (!measures.includes(measure) || fields.some((field) => counts[field].trim() !== '')) continue;
		faults.push(
			fault(fields[0]!, measure === 'jobs' ? 'deviation_fault_no_jobs' : 'deviation_fault_no_placements'),
		);
	}
	return faults;
}

/** A count as typed: 0 where nothing is, null where it is none. */
export function numberOf(text: string): number | null {
	const plain = text.replace(/\s/g, '');
	if (plain === '') return 0;
	return /^\d{1,6}$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}
