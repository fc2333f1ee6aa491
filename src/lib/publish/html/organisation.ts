import { drawBoth } from '../../charts/drawing.ts';
import { leadMeasure, resultsOf } from '../../charts/figures.ts';
import { sourceText } from '../../charts/notes.ts';
import { sentenceDeviations } from '../../charts/sentence-deviations.ts';
import { sentenceShare } from '../../charts/sentence-share.ts';
import { shareBeside, tableShareBeside } from '../../charts/share-beside.ts';
import { fewestForPercent, shareParts } from '../../charts/share-parts.ts';
import { textCell, type TableTwin } from '../../charts/table.ts';
import type { Measured } from '../../measures/result.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { measuredOf } from '../measured-of.ts';
import type { Snapshot } from '../snapshot.ts';
import { contextOf, section, type Context, type Links } from './context.ts';
import { demoMark, editionFacts } from './edition.ts';
import { figureOf } from './figure.ts';
import { markup, type Markup } from './markup.ts';
import { tableOf } from './table.ts';

/** Where the page of an organisation leads beside what all pages do. */
export interface OrganisationLinks extends Links {
	/** The whole year. */
	year: string;
	/** The version that stands of every year, the newest first. */
	years: readonly Snapshot[];
}

/** What is published of one organisation, beside the city as a whole: nothing that the year's own page does not say. */
export function organisationArticle(
	snapshot: Snapshot,
	id: string,
	locale: Locale,
	document: Document,
	links: OrganisationLinks,
): string {
	const context = contextOf(snapshot, locale, links);
	const { t } = context;
	const measured = measuredOf(snapshot);
	const name = snapshot.organisations.find((one) => one.id === id)?.[locale] ?? id;
	return markup`<article class="published" id="${locale}" lang="${locale}">
<header>
${demoMark(context)}<p class="publisher">${snapshot.profile.publisher.name[locale]}</p>
<h1>${t('organisation_heading', { name, year: snapshot.year })}</h1>
${editionFacts(context)}<p><a href="${links.year}">${t('organisation_whole', { year: snapshot.year })}</a></p>
</header>
${shareOf(context, { id, name, measured }, document)}${jobsOf(context, id)}${deviationsOf(
		context,
		id,
		measured,
	)}${yearsOf(context, id, links.years)}${notPublished(context, id, links)}</article>
`.text;
}

interface One {
	id: string;
	name: string;
	measured: Measured;
}

function shareOf(context: Context, { id, name, measured }: One, document: Document): Markup | null {
	const { t, snapshot, locale } = context;
	const { year, sources, as_of } = snapshot;
	const lead = leadMeasure(measured);
	if (lead === null) return null;
	const answer = measured.answers[lead];
	const [city] = resultsOf(answer, 'all', year);
	const own = resultsOf(answer, 'organisation', year).find(({ slice }) => slice.key === id);
	const title = t(`measure_${lead}`);
	if (!own || !city || shareParts(own).all === 0)
		return section(
			context,
			'share',
			title,
			markup`<p>${t('organisation_no_share', { year })}</p>
`,
		);
	const all = [
		{ name, result: own },
		{ name: t('organisation_city'), result: { ...city, goal: null, verdict: null } },
	];
	const few = shareParts(own).all < fewestForPercent;
	return figureOf(context, {
		...{ id: 'share', title, from: 'shares_by_organisation', persons: false, measures: [lead] },
		sentence: sentenceShare(own, locale),
		charts: drawBoth((drawing) => shareBeside(all, drawing), { document, id: 'share', locale }),
		notes: [t('beside_note'), ...(few ? [t('organisation_few')] : [])],
		table: tableShareBeside(all, title, locale),
		definition: [t(`measure_${lead}_definition`)],
		source: sourceText(sources, as_of, locale),
	});
}

/** Jobs and placements of the organisation, each as far as it is published. */
function jobsOf(context: Context, id: string): Markup | null {
	const { t, snapshot } = context;
	const rows = (['jobs_started', 'placements_started'] as const).flatMap((measure) => {
		const table = snapshot.counts.find((one) => one.id === 'by_unit' && one.measure === measure);
		if (table === undefined || table.rows !== 'unit') return [];
		const waits = table.waiting.some(({ year }) => year === snapshot.year);
		const of = (row: string) => table.cells.find((cell) => cell.row === row && cell.column === '');
		const [own, city] = [of(id), of('')];
		const number = (count: number) => formatInteger(count, context.locale);
		const text = waits
			? t('organisation_waits')
			: own === undefined
				? t('organisation_no_start')
				: own.count === null
					? t('organisation_hidden')
					: city?.count
						? t('organisation_of_city', { n: number(own.count), all: number(city.count) })
						: number(own.count);
		return [
			markup`<div><dt>${t(`persons_what_${measure}`)}</dt> <dd>${text}</dd></div>
`,
		];
	});
	if (rows.length === 0) return null;
	return section(
		context,
		'jobs',
		t('minute_jobs'),
		markup`<dl class="rows">
${rows}</dl>
`,
	);
}

function deviationsOf(context: Context, id: string, measured: Measured): Markup | null {
	const { t, snapshot, locale } = context;
	const answer = measured.answers.deviations;
	if (answer.unanswerable !== null) return null;
	const [city] = resultsOf(answer, 'all', snapshot.year);
	const own = resultsOf(answer, 'organisation', snapshot.year).find(({ slice }) => slice.key === id);
	if (!city || city.value === null) return null;
	const sentence = own ? sentenceDeviations(own, locale) : t('charts_deviations_zero');
	const whole = t('organisation_deviations_city', { n: formatInteger(city.value, locale) });
	return section(
		context,
		'deviations',
		t('results_deviations'),
		markup`<p>${sentence} ${whole}</p>
`,
	);
}

/** Each year as it was published, in the version that stands. */
function yearsOf(context: Context, id: string, years: readonly Snapshot[]): Markup | null {
	const { t, locale } = context;
	const { lead } = context.snapshot;
	if (lead === null) return null;
	const told = years.flatMap((snapshot) => {
		const measured = measuredOf(snapshot);
		if (snapshot.lead !== lead) return [];
		const own = resultsOf(measured.answers[lead], 'organisation', snapshot.year).find(
			({ slice }) => slice.key === id,
		);
		return own ? [{ snapshot, parts: shareParts(own) }] : [];
	});
	if (told.length < 2) return null;
	const number = (count: number) => formatInteger(count, locale);
	const table: TableTwin = {
		caption: t('organisation_years_caption'),
		columns: [
			{ key: 'year', label: t('charts_column_year'), numeric: false },
			{ key: 'yes', label: t(`charts_part_${lead}`), numeric: true },
			{ key: 'unknown', label: t('charts_part_unknown'), numeric: true },
			{ key: 'version', label: t('results_version'), numeric: true },
		],
		rows: told.map(({ snapshot, parts: { yes, unknown, all } }) =>
			[
				String(snapshot.year),
				t('charts_x_of_y', { yes: number(yes), all: number(all) }),
				number(unknown),
				number(snapshot.version),
			].map(textCell),
		),
		notes: [],
	};
	return section(
		context,
		'years',
		t('organisation_years'),
		tableOf(context, table, { id: 'organisation-years', quietCaption: true }),
	);
}

/** What the page does not say, why, and where something near it stands. */
function notPublished(context: Context, id: string, links: OrganisationLinks): Markup {
	const { t, snapshot, locale } = context;
	const cluster = snapshot.clusters.find(({ units }) => units.includes(id));
	const near =
		cluster === undefined || !snapshot.counts.some((table) => table.id === 'by_cluster')
			? null
			: markup` ${t('organisation_cluster', { name: cluster[locale] })} <a href="${links.year}#${locale}-persons">${t('persons_title')}</a>.`;
	return section(
		context,
		'not-published',
		t('organisation_not_published'),
		markup`<ul>
<li>${t('organisation_not_persons')}${near}</li>
<li>${t('organisation_not_contracts')}</li>
</ul>
`,
	);
}
