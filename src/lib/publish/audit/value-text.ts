import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Audit } from './audit.ts';
import { editionText } from './count-text.ts';

/** What came of trying to work out hidden amounts, in a sentence; none where no amount is hidden. */
export function valueVerdicts({ values: { hidden, failing } }: Audit, locale: Locale): string[] {
	if (hidden === 0) return [];
	const t = translator(locale);
	const counted = (count: number) => ({ count, n: formatInteger(count, locale) });
	return failing.length > 0
		? [t('audit_values_fail', counted(failing.length))]
		: [t('audit_values_hold', counted(hidden))];
}

/** Each hidden amount that can be worked out, one line each. */
export function valueTexts({ values, editions }: Audit, locale: Locale): string[] {
	const t = translator(locale);
	return values.failing.map(({ edition, measure, year, figure, least, most, percent, together }) => {
		const what = t('audit_value_title', {
			...{ measure: t(`measure_${measure}`), year },
			figure: t(`results_figure_${figure}`),
		});
		const title =
			editions.length === 1 ? what : t('audit_in_version', { what, version: editionText(edition, locale) });
		return [
			`${title}.`,
			t('audit_value_between', { least: formatInteger(least, locale), most: formatInteger(most, locale) }),
			t('audit_value_safe', { percent }),
			...(together === null ? [] : [t('audit_value_together', { version: editionText(together, locale) })]),
		].join(' ');
	});
}
