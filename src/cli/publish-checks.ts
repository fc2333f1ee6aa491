import { contradictionTexts, failingTexts, failingTitle } from '../lib/publish/audit/audit-text.ts';
import { namesIn } from '../lib/publish/audit/count-text.ts';
import { valueTexts } from '../lib/publish/audit/value-text.ts';
import { alternatives, costOf, type Protect } from '../lib/publish/persons.ts';
import type { Drafted } from '../lib/publish/publish.ts';
import type { Snapshot } from '../lib/publish/snapshot.ts';
import { otherText, structureText } from '../lib/publish/structure-text.ts';
import { formatInteger } from '../lib/text/format.ts';
import type { Locale } from '../lib/text/locale.ts';
import { translator } from '../lib/text/translate.ts';
import { textTable } from './text-table.ts';

/** What could be worked out if a draft were published beside what is; one line each. */
export function leaksOf(
	{ snapshot, protection: { audit } }: Drafted,
	archive: readonly Snapshot[],
	locale: Locale,
): string[] {
	if (audit === null) return [];
	const names = namesIn([...archive, snapshot], audit);
	return [
		...contradictionTexts(audit, names, locale),
		...valueTexts(audit, locale),
		...audit.failing.map((one) => [failingTitle(one, names, locale), ...failingTexts(one, locale)].join(' ')),
	];
}

/** What the chosen breakdown of persons hides, and what each coarser one would. */
export async function costTable(
	{ snapshot, persons, protection }: Drafted,
	protect: Protect,
	locale: Locale,
): Promise<string> {
	const t = translator(locale);
	const { structure } = snapshot.profile;
	const costs = [costOf(structure, protection), ...(await alternatives(persons, structure, protect))];
	const head = [
		...([t('protection_structure'), t('protection_hidden')] as const),
		...([t('protection_counts'), t('protection_waits')] as const),
	];
	const rows = costs.map((cost) => [
		otherText(cost.structure, structure, t) ||
			t('protection_now', { structure: structureText(structure, t) }),
		...[cost.hidden, cost.counts, cost.waiting].map((count) => formatInteger(count, locale)),
	]);
	return textTable(head, rows);
}
