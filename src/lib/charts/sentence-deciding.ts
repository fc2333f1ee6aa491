import type { Deciding } from '../measures/deciding.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';

/** How many answers decide whether a goal is reached: the first sentence says the least, the others what is promised. */
export function sentencesDeciding(deciding: Deciding, running: boolean, locale: Locale): string[] {
	const t = translator(locale);
	const { reached, notReached, least, all, enough } = deciding;
	if (least === null) return [t('decide_none')];
	const number = (count: number) => formatInteger(count, locale);
	const sentences = [t('decide_least', { count: all, least: number(least), all: number(all) })];
	if (all > 1 && reached !== null)
		sentences.push(
			notReached === null
				? t('decide_reached', { reached: number(reached) })
				: t('decide_both', { reached: number(reached), missed: number(notReached) }),
		);
	if (all > 1 && enough !== null) sentences.push(t('decide_enough', { all: number(enough) }));
	if (running) sentences.push(t('decide_running'));
	return sentences;
}
