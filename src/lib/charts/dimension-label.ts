import { notRecorded, type Dimension } from '../measures/dimensions.ts';
import { codeKey } from '../model/labels.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';
import { monthShort } from './months.ts';

/** Lists whose codes are the keys of a dimension; the keys of the others are names. */
const lists: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
	nature: ['nature'],
	model: ['clause_model'],
	level: ['clause_level'],
	form: ['form'],
	group: ['group'],
	gender: ['gender'],
	age_band: ['age_band'],
	category: ['deviation_reason'],
};

/** The key of a slice in words. */
export function dimensionLabel(dimension: Dimension, key: string, locale: Locale): string {
	const t = translator(locale);
	if (key === notRecorded) return t('code_not_recorded');
	if (key === '') return t('rows_does_not_apply');
	if (dimension === 'month') return `${monthShort(Number(key.slice(5, 7)), locale)} ${key.slice(0, 4)}`;
	if (dimension === 'nature' && key === 'unknown') return t('rows_unclear');
	const found = (lists[dimension] ?? []).map((list) => codeKey(list, key)).find(isMessageKey);
	return found === undefined ? key : t(found);
}
