import type { BothWidths } from '../../charts/drawing.ts';
import type { TableTwin } from '../../charts/table.ts';
import type { MeasureId } from '../../measures/result.ts';
import type { CountTableId } from '../counts.ts';
import { tablePath } from '../open-data/names.ts';
import type { TableId } from '../snapshot.ts';
import { anchor, fileLink, type Context } from './context.ts';
import { markup, trusted, type Markup } from './markup.ts';
import { tableOf } from './table.ts';

export interface ShownFigure {
	id: string;
	title: string;
	sentence: string;
	charts: BothWidths;
	notes: readonly string[];
	table: TableTwin;
	definition: readonly string[];
	measures: readonly MeasureId[];
	source: string;
	/** The published table that holds its figures. */
	from: TableId | CountTableId;
	/** It counts persons, so that cells may be secret. */
	persons: boolean;
}

/** A figure with everything that it must not stand without: sentence, drawing, table, definition, source, files, and a link to itself. */
export function figureOf(context: Context, figure: ShownFigure, level: 2 | 3 = 2): Markup {
	const name = anchor(context, figure.id);
	return markup`<figure id="${name}" aria-labelledby="${name}-title">
${headingOf(context, figure, level)}<p>${figure.sentence}</p>
${drawing(figure.charts)}${figure.notes.map(
		(note) => markup`<p class="note">${note}</p>
`,
	)}<div class="more">
${tableDetails(context, figure)}${definitionDetails(context, figure)}</div>
<figcaption>${context.t('figure_source', { source: figure.source })}${figureFiles(context, figure)}</figcaption>
</figure>
`;
}

/** A heading, and beside it a link to where it stands. */
export function headingOf(
	context: Context,
	{ id, title }: Pick<ShownFigure, 'id' | 'title'>,
	level: 2 | 3,
): Markup {
	const name = anchor(context, id);
	const self = markup`&nbsp;<a class="self not-on-paper" href="#${name}" aria-label="${context.t('figure_self', { title })}">#</a>`;
	const tag = trusted(`h${level}`);
	return markup`<div class="heading"><${tag} id="${name}-title">${title}</${tag}>${self}</div>
`;
}

/** The drawing for desks and the one for phones; the style shows the one that fits. */
export function drawing({ wide, narrow }: BothWidths): Markup {
	return markup`<div class="wide">${trusted(wide)}</div>
<div class="narrow">${trusted(narrow)}</div>
`;
}

export function tableDetails(
	context: Context,
	{ id, table, persons }: Pick<ShownFigure, 'id' | 'table' | 'persons'>,
) {
	return markup`<details class="on-paper twin-table">
<summary>${context.t('figure_table')}</summary>
${tableOf(context, table, { id, persons, quietCaption: true })}</details>
`;
}

/** How the figure is counted; on paper once for each measure. */
export function definitionDetails(
	{ t, links, printed }: Context,
	{ definition, measures }: Pick<ShownFigure, 'definition' | 'measures'>,
): Markup {
	const again = measures.every((measure) => printed.has(measure));
	for (const measure of measures) printed.add(measure);
	const method = (measure: MeasureId) =>
		markup`<p class="not-on-paper"><a href="${links.method(measure)}">${t('figure_method', { measure: t(`measure_${measure}`) })}</a></p>
`;
	return markup`<details class="${again ? 'not-on-paper' : 'on-paper'}">
<summary>${t('figure_definition')}</summary>
${definition.map(
	(text) => markup`<p>${text}</p>
`,
)}${measures.map(method)}</details>
`;
}

/** The figure as files: the drawing and the figures. */
export function figureFiles(context: Context, { id, from }: Pick<ShownFigure, 'id' | 'from'>): Markup | null {
	const { t, locale } = context;
	const links = [
		fileLink(context, `figures/${locale}/${id}.svg`, t('results_file_svg')),
		fileLink(context, tablePath(from), t('results_file_csv')),
	].filter((link) => link !== null);
	return links.length === 0
		? null
		: markup`<span class="files not-on-paper">${links.map((link) => markup` ${link}`)}</span>`;
}
