import type { Locale } from '../../text/locale.ts';
import type { MessageKey } from '../../text/translate.ts';
import type { Snapshot } from '../snapshot.ts';
import { changesSection } from './changes.ts';
import { contextOf, section, type Context, type Links } from './context.ts';
import { editionHead, publisherRows } from './edition.ts';
import { figureOf } from './figure.ts';
import { filesSection } from './files.ts';
import { annex, headlineFigure, verdictSection } from './headline.ts';
import { markup, type Markup } from './markup.ts';
import { minuteSection } from './minute.ts';
import { organisationLinks } from './organisation-links.ts';
import { personsSection, restTables } from './persons.ts';
import { qualityParts } from './quality.ts';
import { publishedView, type PublishedView } from './views.ts';

/**
 * A year as published, in one language: all that stands between the head and the foot of a page, as HTML without scripts. It follows from
 * its arguments alone, sign for sign.
 * @param document the browser's, or one without a browser (`svgDocument`): drawn with, never changed
 */
export function article(snapshot: Snapshot, locale: Locale, document: Document, links: Links): string {
	const context = contextOf(snapshot, locale, links);
	const view = publishedView(snapshot, locale, document);
	return markup`<article class="published" id="${locale}" lang="${locale}">
${summary(context, view)}${chapters(context, view)}</article>
`.text;
}

/** What is read before the meeting, and printed on the first page. */
function summary(context: Context, view: PublishedView): Markup {
	const { t } = context;
	const { headline, year, running } = view;
	const shown = running ? t('results_running', { year }) : String(year);
	return markup`<div class="summary">
${editionHead(context, running)}${
		headline === null
			? markup`<p>${t('results_no_share_year', { year })}</p>
`
			: verdictSection(context, headline)
	}${minuteSection(context, view)}${headline === null ? null : headlineFigure(context, headline, shown)}</div>
`;
}

function chapters(context: Context, view: PublishedView): Markup {
	const { t } = context;
	const alone = (id: string) => figures(context, view, [id], 2);
	return markup`${view.headline === null ? annex(context) : null}${alone('years')}${compareLink(context)}${alone('jobs-sum')}${personsSection(context, view)}${chapter(
		context,
		'where',
		'chapter_where',
		figures(context, view, ['buyers'], 3),
		organisationLinks(context),
		figures(context, view, ['months'], 3),
		restTables(context, ['by_unit']),
	)}${chapter(context, 'promised', 'results_commitments', figures(context, view, ['commitments'], 3))}${chapter(
		context,
		'lasted',
		'chapter_lasted',
		figures(context, view, ['retention', 'persons-by-length'], 3),
		restTables(context, ['by_length', 'retention']),
	)}${chapter(
		context,
		'deviations',
		'results_deviations',
		figures(context, view, ['deviations-reasons', 'deviations-organisations'], 3),
	)}${chapter(
		context,
		'quality',
		'results_quality',
		figures(context, view, ['reporting', 'doubts', 'variants'], 3),
		...qualityParts(context, view),
	)}${missingSection(context, view.missing)}${changesSection(context, view.measured)}${filesSection(
		context,
	)}${section(context, 'publisher', t('results_about'), publisherRows(context))}`;
}

function compareLink({ t, links }: Context): Markup | null {
	return links.compare === undefined
		? null
		: markup`<p class="not-on-paper"><a href="${links.compare}">${t('compare_link')}</a></p>
`;
}

/** Figures under a heading of their own; nothing where the year has none of them. */
function chapter(
	context: Context,
	id: string,
	title: MessageKey,
	...parts: readonly (Markup | null)[]
): Markup | null {
	if (parts.every((part) => part === null)) return null;
	return section(context, id, context.t(title as 'chapter_where'), ...parts);
}

function figures(
	context: Context,
	{ shown }: PublishedView,
	ids: readonly string[],
	level: 2 | 3,
): Markup | null {
	const found = ids.flatMap((id) => shown.get(id) ?? []);
	return found.length === 0 ? null : markup`${found.map((figure) => figureOf(context, figure, level))}`;
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
