import type { OrganisationInDoubt } from '../measures/quality-by-organisation.ts';
import type { Doubt } from '../measures/quality-effect.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { keyText, type KeyNames } from './keys.ts';
import { countCell, textCell, type Column, type TableTwin } from './table.ts';

/** Whose the rows in doubt of one kind are, and how far each organisation's could move the figure that they touch. */
export function tableQuality(
	{ kind, effect }: Doubt,
	organisations: readonly OrganisationInDoubt[],
	locale: Locale,
	names: KeyNames = {},
): TableTwin {
	const t = translator(locale);
	const moved: Column[] =
		effect.figure === 'none'
			? []
			: [{ key: 'effect', label: t(`quality_column_${effect.figure}`), numeric: true }];
	return {
		caption: t('quality_organisations_of', {
			kind: keyText('category', kind, locale, { measure: 'data_quality' }),
		}),
		columns: [
			{ key: 'organisation', label: t('dimension_organisation'), numeric: false },
			{ key: 'affected', label: t('quality_column_rows'), numeric: true },
			...moved,
		],
		rows: organisations
			.filter(({ category, affected }) => category === kind && affected > 0)
			.map((one) => [
				textCell(keyText('organisation', one.organisation, locale, names)),
				countCell(one.affected, locale),
				...moved.map(() => countCell(one.effect, locale)),
			]),
		notes: [],
	};
}
