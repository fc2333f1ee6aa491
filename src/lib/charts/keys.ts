import { codeKey } from '../model/labels.ts';
import { notRecorded, tree, type Dimension } from '../measures/dimensions.ts';
import type { FilterOptions } from '../measures/filter-options.ts';
import type { OrganisationNames } from '../measures/organisations.ts';
import type { MeasureId } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';
import { monthShort } from './months.ts';

/** The code list of a dimension whose keys are codes. */
const lists: Readonly<Partial<Record<Dimension, string>>> = {
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

/** What names the keys that no code list has: the models and organisations that the data describe, and the measure whose parts they are. */
export interface KeyNames {
	models?: FilterOptions['models'];
	organisationNames?: OrganisationNames;
	measure?: MeasureId;
}

/** The key of a slice in words. */
export function keyText(
	dimension: Dimension,
	key: string,
	locale: Locale,
	{ models = [], organisationNames, measure }: KeyNames = {},
): string {
	const t = translator(locale);
	if (key === '') return t('key_does_not_apply');
	const ofOrganisation = dimension === 'organisation' || dimension === tree;
	if (key === notRecorded) {
		const missing = ofOrganisation ? 'charts_buyer_unknown' : 'code_not_recorded';
		return t(missing);
	}
	if (ofOrganisation) return organisationNames?.get(key)?.[locale] ?? key;
	if (dimension === 'month') return `${monthShort(Number(key.slice(5, 7)), locale)} ${key.slice(0, 4)}`;
	if (dimension === 'cpv') {
		const name = `cpv_division_${key}`;
		return isMessageKey(name) ? `${key} ${t(name)}` : key;
	}
	if (dimension === 'nature' && key === 'unknown') return t('key_nature_unknown');
	if (dimension === 'model' && key === 'none') return t('code_clause_level_none');
	if (dimension === 'category' || dimension === 'detail') return partText(measure, key, locale);
	const named = dimension === 'model' ? models.find(({ code }) => code === key)?.name : null;
	const label = codeKey(lists[dimension] ?? dimension, key);
	return isMessageKey(label) ? t(label) : (named ?? key);
}

/** A part of a measure in words; one within another names both, with a colon between their codes. */
function partText(measure: MeasureId | undefined, key: string, locale: Locale): string {
	const texts = key.split(':').map((code) => {
		const label = [`part_${measure}_${code}`, codeKey('deviation_reason', code)].find(isMessageKey);
		return label === undefined ? code : translator(locale)(label);
	});
	return texts.join(', ');
}
