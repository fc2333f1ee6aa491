import { drawBoth } from '../../charts/drawing.ts';
import { leadMeasure, resultsOf } from '../../charts/figures.ts';
import { jobsByYear, type JobParts } from '../../charts/jobs-by-year.ts';
import { shareByYear } from '../../charts/share-by-year.ts';
import { sentenceShareByYear } from '../../charts/sentence-share-by-year.ts';
import { tableJobsByYear } from '../../charts/table-jobs-by-year.ts';
import { tableShareByYear } from '../../charts/table-share-by-year.ts';
import type { MeasureId, Result } from '../../measures/result.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { measuredOf } from '../measured-of.ts';
import type { Snapshot } from '../snapshot.ts';
import { breakMarksText, brokenAfter } from './compare-breaks.ts';
import { comparedFigures, laterTable } from './compare-tables.ts';
import { contextOf, section, type Context, type Links } from './context.ts';
import { demoMark } from './edition.ts';
import { figureOf, type ShownFigure } from './figure.ts';
import { markup, type Markup } from './markup.ts';
import { tableOf } from './table.ts';
import { jobPartsOf } from './views.ts';

/**
 * Years beside each other, each as it was published; where a definition is another than in the year before, the row of years is broken.
 * @param published the version that stands of each year, the oldest first; at least one
 */
export function compareArticle(
	published: readonly Snapshot[],
	locale: Locale,
	document: Document,
	links: Links,
): string {
	const context = contextOf(published.at(-1)!, locale, { ...links, has: () => false });
	const { t, snapshot } = context;
	const parts =
		published.length < 2
			? markup`<p>${t('compare_one')}</p>
`
			: markup`${shareFigure(context, published, document)}${jobsFigure(context, published, document)}${section(
					context,
					'figures',
					t('compare_figures'),
					tableOf(context, comparedFigures(published, locale), { id: 'compared', quietCaption: true }),
				)}${later(context, published)}`;
	return markup`<article class="published" id="${locale}" lang="${locale}">
<header>
${demoMark(context)}<p class="publisher">${snapshot.profile.publisher.name[locale]}</p>
<h1>${t('compare_title')}</h1>
<p class="reason">${t('compare_lead')}</p>
</header>
${parts}</article>
`.text;
}

/** Of each year what its own version says of it. */
function ownYears(published: readonly Snapshot[], measure: MeasureId): Result[] {
	return published.flatMap((snapshot) =>
		resultsOf(measuredOf(snapshot).answers[measure], 'all', snapshot.year),
	);
}

function sourceOf({ t }: Context, published: readonly Snapshot[]): string {
	const list = published.map(({ year, version }) => t('compare_edition', { year, version })).join('; ');
	return t('compare_source', { list });
}

function shareFigure(context: Context, published: readonly Snapshot[], document: Document): Markup | null {
	const { t, locale, snapshot } = context;
	const lead = leadMeasure(measuredOf(snapshot));
	if (lead === null) return null;
	const results = ownYears(published, lead);
	const broken = brokenAfter(published, [lead]);
	const figure: ShownFigure = {
		...{ id: 'share', title: t('compare_share_title'), from: 'shares', persons: false, measures: [lead] },
		sentence: sentenceShareByYear(results, locale),
		charts: drawBoth((drawing) => shareByYear(results, drawing, broken), { document, id: 'share', locale }),
		notes: breakMarksText(published, [lead], locale),
		table: tableShareByYear(results, locale),
		definition: [t(`measure_${lead}_definition`)],
		source: sourceOf(context, published),
	};
	return figureOf(context, figure);
}

function jobsFigure(context: Context, published: readonly Snapshot[], document: Document): Markup | null {
	const { t, locale } = context;
	const measures = ['jobs_started', 'placements_started'] as const;
	const results = measures.flatMap((measure) => ownYears(published, measure));
	if (!results.some(({ measure }) => measure === 'jobs_started')) return null;
	const broken = brokenAfter(published, measures);
	const parts = partsOf(published);
	const title = parts === null ? t('figure_jobs_sum') : t('figure_jobs');
	const jobs = results.filter(({ measure, value }) => measure === 'jobs_started' && value !== null);
	const [first, last] = [jobs[0], jobs.at(-1)];
	const said = (result: Result) => formatInteger(result.value!, locale);
	const sentence =
		first === undefined || last === undefined
			? t('charts_jobs_not_available')
			: t('compare_jobs', {
					...{ from: first.slice.year, first: said(first) },
					...{ to: last.slice.year, last: said(last) },
				});
	return figureOf(context, {
		...{ id: 'jobs', title, from: 'persons', persons: true, measures },
		sentence,
		charts: drawBoth((drawing) => jobsByYear(results, drawing, broken, parts), {
			document,
			id: 'jobs',
			locale,
		}),
		notes: breakMarksText(published, measures, locale),
		table: tableJobsByYear(results, locale, parts),
		definition: measures.map((measure) => t(`measure_${measure}_definition`)),
		source: sourceOf(context, published),
	});
}

/** What the sum of jobs of each year is made of; null where a version does not tell. */
function partsOf(published: readonly Snapshot[]): ReadonlyMap<number, JobParts> | null {
	const all = published.map((snapshot) => [snapshot.year, jobPartsOf(snapshot)?.get(snapshot.year)] as const);
	const told = all.flatMap(([year, parts]) => (parts === undefined ? [] : [[year, parts] as const]));
	return told.length === all.length ? new Map(told) : null;
}

/** What the latest version says of the years before it. */
function later(context: Context, published: readonly Snapshot[]): Markup | null {
	const { t, locale, snapshot } = context;
	const table = laterTable(published, locale);
	if (table === null) return null;
	const edition = t('compare_edition', { year: snapshot.year, version: snapshot.version });
	return section(
		context,
		'later',
		t('compare_later'),
		markup`<p>${t('compare_later_said', { edition })}</p>
`,
		tableOf(context, table, { id: 'later', quietCaption: true }),
	);
}
