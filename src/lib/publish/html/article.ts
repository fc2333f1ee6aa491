import type { Locale } from '../../text/locale.ts';
import type { Snapshot } from '../snapshot.ts';
import { changesSection } from './changes.ts';
import { contextOf, section, type Context, type Links } from './context.ts';
import { commitmentsSection, deviationsSection } from './contracts.ts';
import { editionHead, publisherRows } from './edition.ts';
import { figureOf } from './figure.ts';
import { filesSection } from './files.ts';
import { headlineSection } from './headline.ts';
import { markup, type Markup } from './markup.ts';
import { qualitySection } from './quality.ts';
import { personsSection } from './persons.ts';
import { publishedView, shownFigure } from './views.ts';

/**
 * A year as published, in one language: all that stands between the head and the foot of a page, as HTML without scripts. It follows from
 * its arguments alone, sign for sign.
 * @param document the browser's, or one without a browser (`svgDocument`): drawn with, never changed
 */
export function article(snapshot: Snapshot, locale: Locale, document: Document, links: Links): string {
	const context = contextOf(snapshot, locale, links);
	const { t } = context;
	const view = publishedView(snapshot, locale, document);
	const { headline, figures, variants, year, running } = view;
	const shown = running ? t('results_running', { year }) : String(year);
	return markup`<article class="published" id="${locale}" lang="${locale}">
${editionHead(context, running)}${
		headline === null
			? markup`<p>${t('results_no_share_year', { year })}</p>
`
			: headlineSection(context, headline, shown)
	}${figures.map((figure) => figureOf(context, shownFigure(figure)))}${personsSection(context)}${commitmentsSection(context, view)}${deviationsSection(
		context,
		view,
	)}${variants === null ? null : figureOf(context, shownFigure(variants))}${missingSection(context, view.missing)}${qualitySection(
		context,
		view,
	)}${changesSection(context, view.measured)}${filesSection(context)}${section(
		context,
		'publisher',
		t('results_about'),
		publisherRows(context),
	)}</article>
`.text;
}

function missingSection(context: Context, missing: readonly string[]): Markup | null {
	if (missing.length === 0) return null;
	return section(
		context,
		'missing',
		context.t('results_missing'),
		markup`<ul>
${missing.map(
	(text) => markup`<li>${text}</li>
`,
)}</ul>
`,
	);
}
