import { isSecret, type Result } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { hasPercent, percentText } from './share-parts.ts';

/** Which way of counting gives the lowest share and which the highest, and in how many of them what is known reaches the first one's goal. */
export function sentenceShareVariants(results: readonly Result[], locale: Locale): string {
	const t = translator(locale);
	const known = results.filter(hasPercent).toSorted((a, b) => a.value! - b.value!);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return t('charts_share_not_available');
	const text = (result: Result) => percentText(result.value!, result, locale);
	const span =
		first.value === last.value
			? t('variants_same', { share: text(first) })
			: t('variants_span', {
					...{ name: t(`measure_${first.measure}`), lowest: text(first) },
					...{ other: t(`measure_${last.measure}`), highest: text(last) },
				});
	const secret = results
		.filter((result) => result.secret !== undefined)
		.map((result) => {
			const name = t(`measure_${result.measure}`);
			return isSecret(result, 'value') ? t('variants_secret', { name }) : t('variants_secret_band', { name });
		});
	const goal = results[0]?.goal ?? null;
	const judged = known.filter((result) => !isSecret(result, 'lower'));
	if (goal === null || judged.length === 0) return [span, ...secret].join(' ');
	const reached = judged.filter(({ lower }) => lower !== null && lower >= goal).length;
	const counts = { n: formatInteger(reached, locale), all: formatInteger(judged.length, locale) };
	const verdict =
		reached === 0
			? t('variants_goal_none')
			: reached === judged.length
				? t('variants_goal_all')
				: t('variants_goal_some', counts);
	return [span, verdict, ...secret].join(' ');
}
