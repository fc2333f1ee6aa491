import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { countKeyText, yearsText } from '../count-words.ts';
import { countDimensions } from '../counts.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Audit } from './audit.ts';
import type { Count } from './knowledge.ts';

/** What counts are called: the versions that were tried, and names of units and clusters in any of them. */
export interface Names {
	editions: Audit['editions'];
	organisations: Snapshot['organisations'];
	clusters: Snapshot['clusters'];
}

export function namesIn(
	snapshots: readonly Pick<Snapshot, 'organisations' | 'clusters'>[],
	{ editions }: Pick<Audit, 'editions'>,
): Names {
	return {
		editions,
		organisations: snapshots.flatMap(({ organisations }) => organisations),
		clusters: snapshots.flatMap(({ clusters }) => clusters),
	};
}

/** "2025 version 2", or the report to the board of that year with that number. */
export function editionText({ year, version, board }: Audit['editions'][number], locale: Locale): string {
	return translator(locale)(board ? 'audit_board_version' : 'audit_version', { year, version });
}

/** "Jobs started 2025: Parks, Employment", with its version where there are several. */
export function countText(count: Count, names: Names, locale: Locale): string {
	const t = translator(locale);
	const measure = t(`persons_what_${count.measure}`);
	const what = t('audit_what', { measure, years: yearsOf(count), keys: keysText(count, names, locale) });
	return inVersion(what, count, names, locale);
}

/** The same without what another count has in common with it: "Parks". */
export function shortText(count: Count, other: Count, names: Names, locale: Locale): string {
	const same = count.measure === other.measure && yearsOf(count) === yearsOf(other);
	if (!same) return countText(count, names, locale);
	const keys = keysText(count, names, locale);
	return count.edition === other.edition ? keys : inVersion(keys, count, names, locale);
}

function keysText({ conditions }: Count, names: Names, locale: Locale): string {
	const told = countDimensions.flatMap((dimension) => {
		const key = conditions[dimension];
		return key === undefined ? [] : [countKeyText(dimension, key, locale, names)];
	});
	return told.length === 0 ? translator(locale)('audit_city') : told.join(', ');
}

function inVersion(what: string, { edition }: Count, { editions }: Names, locale: Locale): string {
	if (editions.length === 1) return what;
	const version = editionText(editions[edition]!, locale);
	return translator(locale)('audit_in_version', { what, version });
}

const yearsOf = ({ period: { year, span } }: Count): string => yearsText({ span }, year);
