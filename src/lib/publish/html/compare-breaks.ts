import type { MeasureId } from '../../measures/result.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import type { Snapshot } from '../snapshot.ts';

/** Years from which on any of the measures is worked out by another definition, or by another rule, than in the year before. */
export function brokenAfter(published: readonly Snapshot[], measures: readonly MeasureId[]): number[] {
	return published.flatMap((snapshot, index) => {
		const before = published[index - 1];
		return before !== undefined && measures.some((measure) => differs(before, snapshot, measure))
			? [snapshot.year]
			: [];
	});
}

/** The same in words, a sentence each; that there is none is said as well. */
export function breakMarksText(
	published: readonly Snapshot[],
	measures: readonly MeasureId[],
	locale: Locale,
): string[] {
	const t = translator(locale);
	const said = measures.flatMap((measure) =>
		brokenAfter(published, [measure]).map((year) =>
			t('compare_break', { year, measure: t(`measure_${measure}`) }),
		),
	);
	return said.length === 0 ? [t('compare_no_break')] : said;
}

function differs(before: Snapshot, after: Snapshot, measure: MeasureId): boolean {
	const version = ({ definitions }: Snapshot) => definitions.find((one) => one.measure === measure)?.version;
	return version(before) !== version(after) || before.parameters.rule !== after.parameters.rule;
}
