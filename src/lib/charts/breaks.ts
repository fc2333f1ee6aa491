import type { Break } from '../measures/organisation-breaks.ts';
import type { OrganisationNames } from '../measures/organisations.ts';
import type { Measured } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

/** What must be read with figures over several years where their organisations change; null where they do not. */
export function breaksText(
	{ breaks, organisationNames }: Pick<Measured, 'breaks' | 'organisationNames'>,
	locale: Locale,
): string | null {
	if (breaks.length === 0) return null;
	const list = breaks.map((one) => breakText(one, organisationNames, locale)).join(' ');
	return translator(locale)('breaks_note', { list });
}

function breakText({ year, kind, unit, from, to }: Break, names: OrganisationNames, locale: Locale): string {
	const named = (ids: readonly string[]) => ids.map((id) => names.get(id)?.[locale] ?? id).join(', ');
	const words = { year, unit: unit === null ? '' : named([unit]), from: named(from), to: named(to) };
	return translator(locale)(`break_${sentenceOf(kind, from, to)}`, words);
}

const told = ['merged', 'split', 'renamed', 'moved', 'began', 'ended'] as const;

function sentenceOf(kind: string | null, from: readonly string[], to: readonly string[]) {
	const known = told.find((one) => one === kind) ?? 'other';
	if (known !== 'moved' || (from.length > 0 && to.length > 0)) return known;
	return to.length > 0 ? 'moved_in' : 'moved_out';
}
