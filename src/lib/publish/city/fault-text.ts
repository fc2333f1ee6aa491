import { formatNumber } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { CityFault } from './settings.ts';

/** What is wrong with a city's settings, and what would do. */
export function cityFaultText(fault: CityFault, locale: Locale): string {
	const t = translator(locale);
	if (fault.code === 'not_settings') return t('city_fault_not_settings');
	if (fault.code !== 'contrast') return t(`city_fault_${fault.code}`, { field: fault.field });
	const { theme, pair, colours, nearest } = fault;
	const decimals = { is: formatNumber(fault.is, locale, 2), least: formatNumber(fault.least, locale, 1) };
	const hues = pair === 'accent_deviation';
	const said = t(hues ? 'city_fault_hues' : 'city_fault_contrast', {
		theme: t(`city_theme_${theme}`),
		pair: t(`city_pair_${pair}`),
		accent: colours[0],
		other: colours[1],
		...decimals,
	});
	return `${said} ${nearest === null ? t('city_fault_no_colour') : t('city_fault_nearest', { nearest })}`;
}
