import type { Result, Verdict } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { translator } from '../text/translate.ts';
import { goalPercent, percentText, shareParts } from './share-parts.ts';

export type VerdictCode = Verdict | 'no_goal';

export interface VerdictWords {
	code: VerdictCode;
	/** "Målet är nått" */
	words: string;
	/** Why, in one or two sentences. */
	reason: string;
	/** Who decided on the goal and when; null where the file of goals does not say. */
	decision: string | null;
}

/** Without a goal there is no verdict; with a goal and nothing to hold against it, it cannot be decided. */
export function verdictCode(result: Result): VerdictCode {
	if (result.goal === null) return 'no_goal';
	return result.verdict ?? 'undecidable';
}

interface Shown {
	/** The figure is not of all procurements that the goals in the data are decided for. */
	limited?: boolean;
	/** The reader cannot add a goal. */
	forPublic?: boolean;
}

export function verdictWords(
	result: Result,
	locale: Locale,
	{ limited = false, forPublic = false }: Shown = {},
): VerdictWords {
	const t = translator(locale);
	const code = verdictCode(result);
	if (limited && code === 'no_goal')
		return { code, words: t('charts_verdict_limited'), reason: t('charts_reason_limited'), decision: null };
	const words =
		code === 'reached' && result.running ? t('charts_verdict_reached_so_far') : t(`charts_verdict_${code}`);
	const decision =
		result.goal === null || result.goal_decision === null
			? null
			: t('charts_goal_decision', { decision: result.goal_decision });
	return { code, words, reason: reason(result, code, locale, forPublic), decision };
}

function reason(result: Result, code: VerdictCode, locale: Locale, forPublic: boolean): string {
	const t = translator(locale);
	if (result.goal === null && forPublic) return t('charts_reason_no_goal_public');
	if (result.goal === null) return t('charts_reason_no_goal');
	const goal = goalPercent(result.goal, locale);
	if (result.lower === null || result.upper === null) return t('charts_reason_no_data');
	if (code === 'undecidable' && shareParts(result).noneRecorded) {
		return t('charts_reason_none_recorded', { goal });
	}
	const lower = percentText(result.lower, result, locale);
	const upper = percentText(result.upper, result, locale);
	if (code === 'reached') return t('charts_reason_reached', { lower, goal });
	if (code === 'not_reached') return t('charts_reason_not_reached', { upper, goal });
	if (!result.running) return t('charts_reason_undecidable', { lower, upper, goal });
	return lower === upper
		? t('charts_reason_running_exact', { lower, goal })
		: t('charts_reason_running', { lower, upper, goal });
}
