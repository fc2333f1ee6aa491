import type { Said } from '../intake/decisions.ts';
import { openYears, saidYears } from '../intake/declared-years.ts';
import { isLevel } from '../intake/match.ts';
import type { Declaration } from '../intake/report.ts';
import type { Locale } from '../text/locale.ts';
import { translator, type Translate } from '../text/translate.ts';

type Limits = Pick<Said, 'from' | 'to'>;

/**
 * What the columns of the files that tell of clauses say, in which years, and who says so: some sentences each, once where files say the
 * same, printed beside the figures.
 */
export function declaredTexts(
	declarations: readonly Omit<Declaration, 'declared'>[],
	locale: Locale,
): string[] {
	const t = translator(locale);
	const texts = declarations.flatMap((column) =>
		saidYears(column.said)
			.filter(({ to }) => to > 0)
			.map(({ said, ...years }) =>
				[meaningText(t, column, said ?? column), sourceText(t, openYears(years), said)].join(' '),
			),
	);
	return [...new Set(texts)];
}

/** What a column says, in a sentence. */
export function meaningText(
	t: Translate,
	{ field, header }: Pick<Declaration, 'field' | 'header'>,
	{ yes, blank }: Pick<Said, 'yes' | 'blank'>,
): string {
	if (isLevel(field)) return t('declared_level', { header, yes: t(`yes_${yes}`) });
	return t('declared_said', { header, yes: t(`yes_${yes}`), blank: t(`blank_${blank}`) });
}

/** In which years that holds, who says so and why. */
export function sourceText(t: Translate, limits: Limits, said: Said | null): string {
	const years = yearsText(t, limits);
	if (said === null) return t('declared_default', { years });
	const { who, why } = said;
	if (who !== '' && why !== '') return t('declared_by_because', { years, who, why });
	if (who !== '') return t('declared_by', { years, who });
	if (why !== '') return t('declared_because', { years, why });
	return t('declared_by_nobody', { years });
}

function yearsText(t: Translate, { from, to }: Limits): string {
	if (from === null && to === null) return t('declared_years_all');
	if (from === null) return t('declared_years_to', { to: String(to) });
	if (to === null) return t('declared_years_from', { from: String(from) });
	return from === to
		? t('declared_years_one', { year: String(from) })
		: t('declared_years_between', { from: String(from), to: String(to) });
}
