import { contractFigures } from '../../charts/contract-figures.ts';
import type { FigureData, View } from '../../charts/figures.ts';
import type { JobParts } from '../../charts/jobs-by-year.ts';
import { resultsView, type ResultsView } from '../../charts/results-view.ts';
import type { Measured } from '../../measures/result.ts';
import type { Locale } from '../../text/locale.ts';
import { translator } from '../../text/translate.ts';
import { declaredTexts } from '../declared-text.ts';
import { measuredOf } from '../measured-of.ts';
import type { Snapshot, TableId } from '../snapshot.ts';
import { countFigures } from './count-figures.ts';
import type { ShownFigure } from './figure.ts';
import { retentionFigure } from './retention-figure.ts';

/** A snapshot in a language, as plain data and drawings. */
export interface PublishedView extends ResultsView {
	measured: Measured;
	/** Every figure but the headline's, by its id, in their order; one that the year does not have is missing. */
	shown: ReadonlyMap<string, ShownFigure>;
}

/** Made once of a snapshot, which never changes: page and files show the same drawings. */
const made = new WeakMap<Snapshot, Map<Locale, PublishedView>>();

/** @param document the browser's, or one without a browser (`svgDocument`): the same comes of both */
export function publishedView(snapshot: Snapshot, locale: Locale, document: Document): PublishedView {
	const views = made.get(snapshot) ?? new Map<Locale, PublishedView>();
	made.set(snapshot, views);
	const view = views.get(locale) ?? viewOf(snapshot, locale, document);
	views.set(locale, view);
	return view;
}

function viewOf(snapshot: Snapshot, locale: Locale, document: Document): PublishedView {
	const measured = measuredOf(snapshot);
	const { year, sources: files, declarations } = snapshot;
	const jobParts = jobPartsOf(snapshot);
	const apart = jobParts === null ? {} : { jobParts };
	const view: View = { measured, files, year, locale, document, published: true, ...apart };
	const results = resultsView(view, declaredTexts(declarations, locale));
	const retention = retentionFigure(snapshot, locale, document);
	const figures = [
		...[...results.figures, ...contractFigures(view)].map(withTable),
		...(results.variants === null ? [] : [withTable(results.variants)]),
		...countFigures(snapshot, locale, document),
		...(retention === null ? [] : [retention]),
	];
	const shown = figures.map((figure) => [figure.id, withOrder(figure, locale)] as const);
	return { measured, ...results, shown: new Map(shown) };
}

const tables: Readonly<Record<string, TableId>> = {
	years: 'shares',
	buyers: 'shares_by_organisation',
	months: 'shares_by_month',
	'jobs-sum': 'persons',
	variants: 'shares',
	commitments: 'commitments',
	'deviations-reasons': 'deviations_by_reason',
	'deviations-organisations': 'deviations_by_organisation',
	reporting: 'reporting',
	doubts: 'quality',
};

function withTable(figure: FigureData): ShownFigure {
	const from = tables[figure.id]!;
	return { ...figure, from, persons: from === 'persons' };
}

/** Of organisations it is said in which order they stand. */
function withOrder(figure: ShownFigure, locale: Locale): ShownFigure {
	if (figure.id !== 'buyers') return figure;
	return { ...figure, notes: [translator(locale)('where_order'), ...figure.notes] };
}

/** What each year's sum of jobs is made of; null where the version does not tell it of every year. */
export function jobPartsOf({ counts, tables: all }: Snapshot): ReadonlyMap<number, JobParts> | null {
	const channels = counts.find(({ id, measure }) => id === 'by_channel' && measure === 'jobs_started');
	const sums = all
		.flatMap(({ rows }) => rows)
		.filter(({ measure, series }) => measure === 'jobs_started' && series === 'sum');
	if (channels === undefined || sums.length === 0) return null;
	const parts = new Map<number, JobParts>();
	for (const { year, value } of sums) {
		const of = (column: string) =>
			channels.cells.find((cell) => cell.year === year && cell.column === column)?.count ?? null;
		const [support, deviation] = [of('support_function'), of('deviation')];
		if (support === null || deviation === null || support + deviation !== value) return null;
		parts.set(year, { support, deviation });
	}
	return parts;
}

/** Every drawing of the year by its id, the headline's first. */
export function drawings({ headline, shown }: PublishedView): Pick<FigureData, 'id' | 'charts'>[] {
	const first = headline === null ? [] : [{ id: 'headline', charts: headline.charts }];
	return [...first, ...shown.values()];
}
