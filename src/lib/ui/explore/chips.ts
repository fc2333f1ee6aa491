import { dimensionName, keyText } from '../../charts/keys.ts';
import { codesOf, filtered, type Filter } from '../../measures/filter.ts';
import type { FilterOptions } from '../../measures/filter-options.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';

/** The lists of a filter, by the dimension that they choose from. */
export const listOf = {
	organisation: 'organisations',
	nature: 'natures',
	cpv: 'cpv',
	model: 'models',
} as const;

/** One thing that a reader chose, and the filter without it. */
export interface Chip {
	id: string;
	/** With what it is a choice of, as a screen reader needs it. */
	full: string;
	label: string;
	without: Filter;
}

/** What a reader chose, each with what is left without it. */
export function chipsOf(filter: Filter, options: FilterOptions, locale: Locale): Chip[] {
	const t = translator(locale);
	const chip = (id: string, label: string, without: Partial<Filter>, what?: string): Chip => ({
		...{ id, label, full: what === undefined ? label : t('limits_part', { what, list: label }) },
		without: { ...filter, ...without },
	});
	const { from, to, group } = filter;
	return [
		...(from === null ? [] : [chip('from', t('limits_from', { year: from }), { from: null })]),
		...(to === null ? [] : [chip('to', t('limits_to', { year: to }), { to: null })]),
		...filtered.flatMap((dimension) => {
			const codes = codesOf(filter, dimension);
			return codes.map((code) =>
				chip(
					`${dimension}-${code}`,
					keyText(dimension, code, locale, options),
					{ [listOf[dimension]]: codes.filter((other) => other !== code) },
					dimensionName(dimension, locale),
				),
			);
		}),
		...(group === null
			? []
			: [chip('group', keyText('group', group, locale), { group: null }, dimensionName('group', locale))]),
	];
}
