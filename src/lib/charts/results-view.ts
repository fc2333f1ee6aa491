import type { Figure } from '../measures/figure.ts';
import { deviationText, headline, unanswerableTexts, type Headline } from './headline.ts';
import { leadMeasure, outcomeFigures, shareFigures, type FigureData, type View } from './figures.ts';
import { variantsFigure } from './variants.ts';

/** Everything a page shows of one year, as plain data. */
export interface ResultsView {
	year: number;
	running: boolean;
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

export function resultsView(view: View, declared: string[]): ResultsView {
	const lead = leadMeasure(view.measured);
	const results = Object.values(view.measured.answers).flatMap((answer) => answer.results);
	return {
		year: view.year,
		running: results.some(({ slice, running }) => slice.year === view.year && running),
		headline: headline(view),
		variants: variantsFigure(view),
		missing: unanswerableTexts(view),
		figures: [...(lead === null ? [] : shareFigures(view, lead)), ...outcomeFigures(view)],
		deviations: deviationText(view),
		declared,
	};
}
