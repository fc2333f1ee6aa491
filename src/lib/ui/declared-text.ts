import type { Declaration } from '../intake/report.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

/** What the yes/no columns of the files say, a sentence each and once where files say the same, printed beside the figures. */
export function declaredTexts(declarations: readonly Declaration[], locale: Locale): string[] {
	const t = translator(locale);
	const said = declarations
		.filter(({ field }) => field === 'clause' || field === 'social_flag')
		.map(({ header, yes, blank }) =>
			t('declared_said', { header, yes: t(`yes_${yes}`), blank: t(`blank_${blank}`) }),
		);
	return [...new Set(said)];
}
