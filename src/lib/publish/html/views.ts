import type { FigureData, View } from '../../charts/figures.ts';
import type { Headline } from '../../charts/headline.ts';
import { resultsView, type ResultsView } from '../../charts/results-view.ts';
import type { Measured } from '../../measures/result.ts';
import type { Locale } from '../../text/locale.ts';
import { declaredTexts } from '../declared-text.ts';
import { measuredOf } from '../measured-of.ts';
import type { Snapshot, TableId } from '../snapshot.ts';
import type { ShownFigure } from './figure.ts';

/** A snapshot in a language, as plain data and drawings. */
export interface PublishedView extends ResultsView {
	measured: Measured;
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
	const view: View = { measured, files, year, locale, document, published: true };
	return { measured, ...resultsView(view, declaredTexts(declarations, locale)) };
}

const tables: Readonly<Record<string, TableId>> = {
	years: 'shares',
	buyers: 'shares_by_organisation',
	months: 'shares_by_month',
	'jobs-sum': 'persons',
	variants: 'shares',
};

export function shownFigure(figure: FigureData): ShownFigure {
	return { ...figure, from: tables[figure.id]! };
}

/** Every drawing of the year by its id, the headline's first. */
export function drawings({ headline, figures, variants }: ResultsView): Pick<FigureData, 'id' | 'charts'>[] {
	return [...headlineDrawing(headline), ...figures, ...(variants === null ? [] : [variants])];
}

function headlineDrawing(headline: Headline | null): Pick<FigureData, 'id' | 'charts'>[] {
	return headline === null ? [] : [{ id: 'headline', charts: headline.charts }];
}
