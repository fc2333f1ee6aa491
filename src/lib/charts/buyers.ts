import type { OrganisationNames } from '../measures/organisations.ts';
import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { shareParts } from './share-parts.ts';

/** Organisations by how much they procured, never by their share: small ones would top and tail a ranking by chance. */
export function largestBuyers(results: readonly Result[]): Result[] {
	return results
		.filter((result) => result.slice.dimension === 'organisation' && shareParts(result).all > 0)
		.toSorted(
			(a, b) =>
				shareParts(b).all - shareParts(a).all ||
				(a.slice.key < b.slice.key ? -1 : a.slice.key > b.slice.key ? 1 : 0),
		);
}

/** The same results with an organisation's name in place of its id. */
export function namedBuyers(results: readonly Result[], names: OrganisationNames, locale: Locale): Result[] {
	return results.map((result) => ({
		...result,
		slice: { ...result.slice, key: names.get(result.slice.key)?.[locale] ?? result.slice.key },
	}));
}

export const buyersShown = 12;

export function buyerName(result: Result, locale: Locale): string {
	const { key } = result.slice;
	return key === '' || key === 'not_recorded' ? translator(locale)('charts_buyer_unknown') : key;
}
