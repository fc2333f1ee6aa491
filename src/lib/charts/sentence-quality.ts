import { labelledSum } from '../measures/labelled-sum.ts';
import type { Doubt, Effect, ShareRange } from '../measures/quality-effect.ts';
import type { Measured, Series } from '../measures/result.ts';
import { formatInteger } from '../text/format.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { keyText } from './keys.ts';
import { goalPercent, hasPercent, percentText } from './share-parts.ts';

/** What a kind of doubt is called. */
export function doubtName({ kind }: Pick<Doubt, 'kind'>, locale: Locale): string {
	return keyText('category', kind, locale, { measure: 'data_quality' });
}

/** How far rows in doubt could move a headline figure, in one or two sentences. */
export function sentenceEffect(effect: Effect, locale: Locale): string {
	const t = translator(locale);
	if (effect.figure === 'none') return t('quality_effect_none');
	const { moved } = effect;
	const counts = { count: moved, n: formatInteger(moved, locale) };
	if (effect.figure === 'jobs')
		return t(`quality_effect_jobs_${effect.way}`, { ...counts, jobs: formatInteger(effect.jobs, locale) });
	if (effect.range === null) return t('quality_effect_share_missing', counts);
	const { lower, upper } = percents(effect.range, locale);
	if (lower === upper) return t('quality_effect_share_same', counts);
	const sentence = t(`quality_effect_share_${effect.way}`, { ...counts, lower, upper });
	const { decides, share } = effect.range;
	if (!decides || share.goal === null) return sentence;
	return `${sentence} ${t('quality_effect_decides', { goal: goalPercent(share.goal, locale) })}`;
}

function percents({ share, lower, upper }: ShareRange, locale: Locale) {
	const percent = (fraction: number) => percentText(fraction, share, locale);
	return { lower: percent(lower), upper: percent(upper) };
}

/** The headline figures that what is in doubt could move, in a sentence each; none of those that the year does not have. */
export function sentencesMoved({ answers }: Measured, year: number, locale: Locale): string[] {
	const t = translator(locale);
	const number = (n: number) => formatInteger(n, locale);
	const { clause_share: shares, jobs_started: starts } = answers;
	const share = shares.results.find(({ slice }) => slice.dimension === 'all' && slice.year === year);
	const jobs = labelledSum(starts.results).find((sum) => sum.year === year);
	const sentences: string[] = [];
	if (share && share.value !== null && shares.unanswerable === null)
		sentences.push(
			t(hasPercent(share) ? 'quality_share' : 'quality_share_unrecorded', {
				value: percentText(share.value, share, locale),
				...{ yes: number(share.numerator), all: number(share.denominator ?? 0) },
			}),
		);
	if (jobs) {
		const parts = jobs.parts
			.toSorted(supportFirst)
			.map(({ series, value }) =>
				t('quality_jobs_part', { n: number(value), series: t(`rows_series_${series}`) }),
			);
		sentences.push(t('quality_jobs', { n: number(jobs.value), parts: parts.join(', ') }));
	}
	return sentences;
}

function supportFirst(a: { series: Series }, b: { series: Series }): number {
	return Number(a.series === 'deviation') - Number(b.series === 'deviation');
}
