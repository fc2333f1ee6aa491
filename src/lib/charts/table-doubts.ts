import type { Doubt } from '../measures/quality-effect.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { doubtName, sentenceEffect } from './sentence-quality.ts';
import { countCell, textCell, type TableTwin } from './table.ts';

/** One row a kind of doubt: rows in doubt, rows looked at, and what that could change at most. */
export function tableDoubts(doubts: readonly Doubt[], locale: Locale): TableTwin {
	const t = translator(locale);
	return {
		caption: t('quality_title'),
		columns: [
			{ key: 'kind', label: t('doubts_column_kind'), numeric: false },
			{ key: 'rows', label: t('quality_column_rows'), numeric: true },
			{ key: 'looked_at', label: t('results_figure_looked_at'), numeric: true },
			{ key: 'means', label: t('doubts_column_means'), numeric: false },
		],
		rows: doubts.map((doubt) => [
			textCell(doubtName(doubt, locale)),
			countCell(doubt.affected, locale),
			countCell(doubt.lookedAt, locale),
			textCell(sentenceEffect(doubt.effect, locale)),
		]),
		notes: [],
	};
}
