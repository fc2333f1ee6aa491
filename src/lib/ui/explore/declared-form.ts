import type { Said } from '../../intake/decisions.ts';
import { holdsIdentityNumber } from '../../intake/guard/identity.ts';

/** What a reader wrote of who says something of a column, and for which years. */
export interface SourceForm {
	who: string;
	why: string;
	from: string;
	to: string;
}

export type SourceFault = 'declare_identity_number' | 'declare_bad_year' | 'declare_years_turned';

/** What is wrong in each field of the form; nothing where it can be taken. */
export function faultsOf(form: SourceForm): Partial<Record<keyof SourceForm, SourceFault>> {
	const faults: Partial<Record<keyof SourceForm, SourceFault>> = {};
	for (const field of ['who', 'why'] as const)
		if (holdsIdentityNumber(form[field])) faults[field] = 'declare_identity_number';
	for (const field of ['from', 'to'] as const) if (!isYear(form[field])) faults[field] = 'declare_bad_year';
	const [from, to] = [yearOf(form.from), yearOf(form.to)];
	if (!faults.from && !faults.to && from !== null && to !== null && from > to)
		faults.to = 'declare_years_turned';
	return faults;
}

/** The statement with what the form says; only for a form without faults. */
export function withSource(said: Said, form: SourceForm): Said {
	return {
		...said,
		...{ who: form.who.trim(), why: form.why.trim() },
		...{ from: yearOf(form.from), to: yearOf(form.to) },
	};
}

/** A further statement to begin with, which changes nothing yet: the default for the years after the last one, else the same again. */
export function nextPeriod(last: Said, byDefault: Said): Said {
	if (last.to === null) return { ...last, why: '' };
	return { ...byDefault, who: last.who, from: last.to + 1 };
}

function isYear(text: string): boolean {
	return /^\s*([12]\d{3})?\s*$/.test(text);
}

function yearOf(text: string): number | null {
	return text.trim() === '' ? null : Number(text);
}
