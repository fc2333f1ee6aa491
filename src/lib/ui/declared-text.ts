import type { Said } from '../intake/decisions.ts';
import { openYears, saidYears, type SaidYears } from '../intake/declared-years.ts';
import { isLevel } from '../intake/match.ts';
import type { Declaration } from '../intake/report.ts';
import type { Locale } from '../text/locale.ts';
import { translator, type Translate } from '../text/translate.ts';

/**
 * What the columns of the files that tell of clauses say, in which years, and who says so: some sentences each, once where files say the
 * same, printed beside the figures.
 */
export function declaredTexts(declarations: readonly Declaration[], locale: Locale): string[] {
	const t = translator(locale);
	const texts = declarations.flatMap((column) =>
		saidYears(column.said)
			.filter(({ to }) => to > 0)
			.map((range) => `${meaningText(t, column, range.said)} ${sourceText(t, range)}`),
	);
	return [...new Set(texts)];
}

function meaningText(t: Translate, column: Declaration, said: Said | null): string {
	const { header } = column;
	const { yes, blank } = said ?? column;
	if (isLevel(column.field)) return t('declared_level', { header, yes: t(`yes_${yes}`) });
	return t('declared_said', { header, yes: t(`yes_${yes}`), blank: t(`blank_${blank}`) });
}

function sourceText(t: Translate, range: SaidYears): string {
	const years = yearsText(t, range);
	if (range.said === null) return t('declared_default', { years });
	const { who, why } = range.said;
	if (who !== '' && why !== '') return t('declared_by_because', { years, who, why });
	if (who !== '') return t('declared_by', { years, who });
	if (why !== '') return t('declared_because', { years, why });
	return t('declared_by_nobody', { years });
}

function yearsText(t: Translate, range: SaidYears): string {
	const { from, to } = openYears(range);
	if (from === null && to === null) return t('declared_years_all');
	if (from === null) return t('declared_years_to', { to: String(to) });
	if (to === null) return t('declared_years_from', { from: String(from) });
	return from === to
		? t('declared_years_one', { year: String(from) })
		: t('declared_years_between', { from: String(from), to: String(to) });
}
