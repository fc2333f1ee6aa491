import type { Figure } from '../measures/figure.ts';
import { deviationText, headline, unanswerableTexts, type Headline } from './headline.ts';
import type { MeasureId } from '../measures/result.ts';
import { limitsText, unreachedText } from './limits.ts';
import { leadMeasure, outcomeFigures, shareFigures, type FigureData, type View } from './figures.ts';
import { variantsFigure } from './variants.ts';

/** Everything a page shows of one year, as plain data. */
export interface ResultsView {
	year: number;
	running: boolean;
	/** What the figures are limited to; null: nothing. */
	limits: string | null;
	/** Which figures are not there, since the limits do not reach them; null: none. */
	unreached: string | null;
	headline: Headline | null;
	/** The headline beside other ways of counting it. */
	variants: FigureData | null;
	/** What the data cannot answer, and what would. */
	missing: string[];
	figures: FigureData[];
	deviations: { sentence: string; figure: Figure } | null;
	/** What the yes/no columns say, one sentence each. */
	declared: string[];
}

const shownMeasures: readonly MeasureId[] = [
	...(['clause_share', 'jobs_started', 'placements_started', 'deviations'] as const),
];

export function resultsView(view: View, declared: string[]): ResultsView {
	const lead = leadMeasure(view.measured);
	const { limits } = view;
	const results = Object.values(view.measured.answers).flatMap((answer) => answer.results);
	return {
		year: view.year,
		running: results.some(({ slice, running }) => slice.year === view.year && running),
		limits: limits ? limitsText(limits, view.locale) : null,
		unreached: limits ? unreachedText(limits.filter, shownMeasures, view.locale) : null,
		headline: headline(view),
		variants: variantsFigure(view),
		missing: unanswerableTexts(view),
		figures: [...(lead === null ? [] : shareFigures(view, lead)), ...outcomeFigures(view)],
		deviations: deviationText(view),
		declared,
	};
}
