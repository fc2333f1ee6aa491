import { codesOf, filtered, unmet, type Filter, type FilteredDimension } from '../measures/filter.ts';
import type { FilterOptions } from '../measures/filter-options.ts';
import { measures } from '../measures/catalogue.ts';
import type { ClauseRule } from '../measures/parameters.ts';
import type { MeasureId } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { dimensionInSentence, keyText } from './keys.ts';

/** What figures are limited to, and by which rule clauses qualify. */
export interface Limits {
	filter: Filter;
	rule: ClauseRule;
	/** Names of models and organisations, where the data give them. */
	models: FilterOptions['models'];
	organisationNames: FilterOptions['organisationNames'];
}

const named = 5;

/** What the figures are limited to, in one or two sentences; null where they are of everything under the city's model. */
export function limitsText({ filter, rule, ...names }: Limits, locale: Locale): string | null {
	const t = translator(locale);
	const years = yearsText(filter, locale);
	const asked = (dimension: FilteredDimension, codes: readonly string[]) => {
		const labels = codes.map((code) => keyText(dimension, code, locale, names));
		const list = labels.slice(0, named).join(', ');
		const more = labels.length - named;
		const shown = more > 0 ? t('limits_more', { list, n: formatInteger(more, locale) }) : list;
		return codes.length > 0
			? [t('limits_part', { what: dimensionInSentence(dimension, locale), list: shown })]
			: [];
	};
	const parts = [
		...(years === null ? [] : [years]),
		...filtered.flatMap((dimension) => asked(dimension, codesOf(filter, dimension))),
		...asked('group', filter.group === null ? [] : [filter.group]),
	];
	const sentences = [
		...(parts.length > 0 ? [t('limits_said', { list: parts.join('; ') })] : []),
		...(rule === 'city_model' ? [] : [t(`limits_rule_${rule}`)]),
	];
	return sentences.length > 0 ? sentences.join(' ') : null;
}

function yearsText({ from, to }: Filter, locale: Locale): string | null {
	const t = translator(locale);
	if (from !== null && to !== null)
		return from === to ? t('limits_year', { year: from }) : t('limits_years', { from, to });
	if (from !== null) return t('limits_from', { year: from });
	return to === null ? null : t('limits_to', { year: to });
}

/** Which of some measures a filter does not reach, and by what, in a sentence; null where it reaches all. */
export function unreachedText(filter: Filter, of: readonly MeasureId[], locale: Locale): string | null {
	const t = translator(locale);
	const missed = measures
		.filter(({ id }) => of.includes(id))
		.map((measure) => ({ id: measure.id, dimensions: unmet(measure, filter) }))
		.filter(({ dimensions }) => dimensions.length > 0);
	if (missed.length === 0) return null;
	const dimensions = [...new Set(missed.flatMap((one) => one.dimensions))];
	return t('limits_unreached', {
		dimensions: dimensions.map((dimension) => dimensionInSentence(dimension, locale)).join(', '),
		measures: missed.map(({ id }) => t(`measure_${id}`)).join(', '),
	});
}
