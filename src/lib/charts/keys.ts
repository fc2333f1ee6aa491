import { codeKey } from '../model/labels.ts';
import { notRecorded, type Dimension, type SliceDimension } from '../measures/dimensions.ts';
import type { FilterOptions } from '../measures/filter-options.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';
import { monthShort } from './months.ts';

/** The code list of a dimension whose keys are codes. */
const lists: Readonly<Partial<Record<SliceDimension, string>>> = {
	...{ nature: 'nature', model: 'clause_model', level: 'clause_level', form: 'form', group: 'group' },
	...{ gender: 'gender', age_band: 'age_band' },
};

/** What a dimension is called. */
export function dimensionName(dimension: Dimension, locale: Locale): string {
	return translator(locale)(`dimension_${dimension}`);
}

/** The same inside a sentence; an abbreviation keeps its capitals. */
export function dimensionInSentence(dimension: Dimension, locale: Locale): string {
	const name = dimensionName(dimension, locale);
	return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The key of a slice in words. `models` names those that the data name themselves. */
export function keyText(
	dimension: SliceDimension,
	key: string,
	locale: Locale,
	models: FilterOptions['models'] = [],
): string {
	const t = translator(locale);
	if (key === notRecorded)
		return t(dimension === 'organisation' ? 'charts_buyer_unknown' : 'code_not_recorded');
	if (dimension === 'month') return `${monthShort(Number(key.slice(5, 7)), locale)} ${key.slice(0, 4)}`;
	if (dimension === 'cpv') {
		const name = `cpv_division_${key}`;
		return isMessageKey(name) ? `${key} ${t(name)}` : key;
	}
	if (dimension === 'nature' && key === 'unknown') return t('key_nature_unknown');
	if (dimension === 'model' && key === 'none') return t('code_clause_level_none');
	const named = dimension === 'model' ? models.find(({ code }) => code === key)?.name : null;
	const label = codeKey(lists[dimension] ?? dimension, key);
	return isMessageKey(label) ? t(label) : (named ?? key);
}
