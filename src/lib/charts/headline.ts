import type { Figure } from '../measures/figure.ts';
import type { Result } from '../measures/result.ts';
import type { Locale } from '../text/locale.ts';
import { measures } from '../measures/catalogue.ts';
import { askedOf } from '../measures/filter.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { drawBoth, type BothWidths } from './drawing.ts';
import { leadMeasure, resultsOf, type View } from './figures.ts';
import { limitsText } from './limits.ts';
import { shareNoteParts, sourceText, type ShareNotes } from './notes.ts';
import { sentenceDeviations } from './sentence-deviations.ts';
import { headOfShare, sentenceShare, tailsOfShare } from './sentence-share.ts';
import { shareComposition } from './share-composition.ts';
import { hasPercent, percentText, shareParts } from './share-parts.ts';
import { tableShareComposition } from './table-share-composition.ts';
import type { TableTwin } from './table.ts';
import { unanswerableText } from './unanswerable-text.ts';
import { verdictCode, verdictWords, type VerdictWords } from './verdict.ts';

/** The year's lead figure: number, band, goal and verdict. */
export interface Headline {
	figure: Figure;
	title: string;
	verdict: VerdictWords;
	/** The verdict as a sentence with its counts: "Målet nåddes inte: 43 av 112 tjänsteupphandlingar …". */
	spoken: string;
	/** `43,5 %`, or words where nothing is recorded. */
	number: string;
	/** `43 av 112 tjänsteupphandlingar`, or how many there are where nothing is recorded of any. */
	counts: string;
	/** From what is known to what is possible; null where the verdict's reason says it, or there is no such span. */
	band: string | null;
	sentence: string;
	/** What the sentence says beyond the counts; empty where that is nothing. */
	added: string;
	charts: BothWidths;
	table: TableTwin;
	notes: ShareNotes;
	definition: string;
	source: string;
}

/** null where no share can be computed for the year: `unanswerableTexts` says why. */
export function headline(view: View): Headline | null {
	const { measured, year, locale, files, document, limits, published = false } = view;
	const measure = leadMeasure(measured);
	if (measure === null) return null;
	const answer = measured.answers[measure];
	const result = resultsOf(answer, 'all', year)[0];
	if (!result || result.value === null || result.lower === null || result.upper === null) return null;
	const t = translator(locale);
	const { yes, all, noneRecorded } = shareParts(result);
	const percent = (fraction: number) => percentText(fraction, result, locale);
	const [lower, upper] = [percent(result.lower), percent(result.upper)];
	return {
		figure: { measure, slice: result.slice },
		title: t(`measure_${measure}`),
		verdict: verdictWords(result, locale, {
			limited: limits !== undefined && askedOf(limits.filter).length > 0,
			forPublic: published,
		}),
		number: hasPercent(result) ? percent(result.value) : t('headline_nothing_recorded'),
		counts: t(noneRecorded ? 'headline_counts_unrecorded' : 'headline_counts', {
			count: all,
			yes: formatInteger(yes, locale),
			all: formatInteger(all, locale),
		}),
		band: lower === upper || result.goal !== null ? null : t('headline_band', { lower, upper }),
		sentence: sentenceShare(result, locale),
		spoken: spokenVerdict(result, locale),
		added: tailsOfShare(result, locale).join(' '),
		charts: drawBoth((drawing) => shareComposition(result, drawing), { document, id: 'headline', locale }),
		table: tableShareComposition(result, locale),
		notes: shareNoteParts(answer, result, measured, locale),
		definition: t(`measure_${measure}_definition`),
		source: sourceText(files, measured.as_of, locale, limits ? limitsText(limits, locale) : null),
	};
}

function spokenVerdict(result: Result, locale: Locale): string {
	const t = translator(locale);
	const head = headOfShare(result, locale, false);
	const said = head.charAt(0).toLowerCase() + head.slice(1);
	const code = verdictCode(result);
	if (code === 'no_goal') return head;
	if (!result.running) return t(`verdict_${code}`, { said });
	const soFar = code === 'reached' ? 'verdict_reached_so_far' : 'verdict_running';
	return t(soFar, { said });
}

const leading = ['clause_share', 'social_share', 'jobs_started', 'deviations'] as const;

/** What the data at hand cannot answer: of the leading measures, and what would, or of all that are published, for the public. */
export function unanswerableTexts({ measured, locale, published }: View): string[] {
	const asked = (published ? measures.map(({ id }) => id) : leading)
		.map((measure) => measured.answers[measure].unanswerable)
		.filter((reason) => reason !== null);
	return [...new Set(asked)].map((reason) => unanswerableText(reason, locale, published));
}

/** How many deviations the year had, as a sentence; null where the data say nothing of deviations. */
export function deviationText({ measured, year, locale }: View): { sentence: string; figure: Figure } | null {
	const { deviations } = measured.answers;
	const result = resultsOf(deviations, 'all', year)[0];
	if (deviations.unanswerable !== null || !result) return null;
	return {
		sentence: sentenceDeviations(result, locale),
		figure: { measure: 'deviations', slice: result.slice },
	};
}
