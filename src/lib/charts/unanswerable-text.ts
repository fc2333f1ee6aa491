import type { Unanswerable } from '../measures/unanswerable.ts';
import type { Locale } from '../text/locale.ts';
import { isMessageKey, translator } from '../text/translate.ts';

/** What the data lack, so that a measure cannot be computed. For those who can mend that: also what to add, where there is such. */
export function unanswerableText(reason: Unanswerable, locale: Locale, forPublic = false): string {
	const t = translator(locale);
	const lacks = t(`unanswerable_${reason}`);
	const remedy = `unanswerable_remedy_${reason}`;
	return forPublic || !isMessageKey(remedy) ? lacks : `${lacks} ${t(remedy)}`;
}
