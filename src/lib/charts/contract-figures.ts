import { qualityOf } from '../measures/quality-effect.ts';
import type { MeasureId, Result } from '../measures/result.ts';
import { alphabetically } from '../text/alphabetically.ts';
import { formatInteger } from '../text/format.ts';
import { translator } from '../text/translate.ts';
import { deviationBars } from './deviation-bars.ts';
import { doubtBars } from './doubt-bars.ts';
import { drawBoth, type Drawing } from './drawing.ts';
import { resultsOf, type FigureData, type View } from './figures.ts';
import { keyText } from './keys.ts';
import { leaders } from './leaders.ts';
import { sourceText } from './notes.ts';
import { commitmentsByYear, reportingByYear } from './parts-by-year.ts';
import { sentenceCommitments } from './sentence-commitments.ts';
import { sentenceDeviations } from './sentence-deviations.ts';
import { doubtName } from './sentence-quality.ts';
import type { TableTwin } from './table.ts';
import { tableCommitments } from './table-commitments.ts';
import { tableDeviations } from './table-deviations.ts';
import { tableDoubts } from './table-doubts.ts';
import { tableReporting } from './table-reporting.ts';

/** What was promised, what was done outside the support function, who reported, and what is in doubt: of contracts, not of persons. */
export function contractFigures(view: View): FigureData[] {
	return [
		commitments(view),
		...(['category', 'organisation'] as const).map((dimension) => deviations(view, dimension)),
		reporting(view),
		doubts(view),
	].filter((figure) => figure !== null);
}

interface Texts {
	title: string;
	sentence: string;
	table: TableTwin;
	notes?: string[];
}

function figure(
	{ measured, files, locale, document }: View,
	id: string,
	measure: MeasureId,
	draw: (drawing: Drawing) => SVGSVGElement,
	{ notes = [], ...texts }: Texts,
): FigureData {
	return {
		...{ id, notes, ...texts, measures: [measure] },
		charts: drawBoth(draw, { document, id, locale }),
		definition: [translator(locale)(`measure_${measure}_definition`)],
		source: sourceText(files, measured.as_of, locale),
	};
}

function commitments(view: View): FigureData | null {
	const { measured, year, locale } = view;
	const t = translator(locale);
	const results = resultsOf(measured.answers.commitment_fulfilment, 'all', null);
	if (results.length === 0) return null;
	const here = results.find(({ slice }) => slice.year === year);
	return figure(
		view,
		'commitments',
		'commitment_fulfilment',
		(drawing) => commitmentsByYear(results, drawing),
		{
			title: t('commitments_title'),
			sentence: here ? sentenceCommitments(here, locale) : t('charts_commitments_none', { year }),
			table: tableCommitments(results, locale),
		},
	);
}

function reporting(view: View): FigureData | null {
	const { measured, year, locale } = view;
	const t = translator(locale);
	const results = resultsOf(measured.answers.reporting_rate, 'all', null);
	const here = results.find(({ slice }) => slice.year === year);
	if (!here || here.denominator === null) return null;
	const [n, all] = [here.numerator, here.denominator].map((count) => formatInteger(count, locale));
	const said = t('reporting_said', { count: here.denominator, n: n!, all: all!, year });
	return figure(view, 'reporting', 'reporting_rate', (drawing) => reportingByYear(results, drawing), {
		title: t('reporting_title'),
		sentence: here.numerator < here.denominator ? `${said} ${t('reporting_means')}` : said,
		table: tableReporting(results, locale),
	});
}

/** Deviations by reason, the most common first, or by organisation, by their names. */
function deviations(view: View, dimension: 'organisation' | 'category'): FigureData | null {
	const { measured, year, locale } = view;
	const t = translator(locale);
	const names = { organisationNames: measured.organisationNames, measure: 'deviations' as const };
	const label = (key: string) => keyText(dimension, key, locale, names);
	const found = resultsOf(measured.answers.deviations, dimension, year);
	const results = found.toSorted(
		(a, b) =>
			(dimension === 'category' ? (b.value ?? 0) - (a.value ?? 0) : 0) ||
			alphabetically(label(a.slice.key), label(b.slice.key)),
	);
	if (results.length === 0) return null;
	const id = dimension === 'category' ? 'deviations-reasons' : 'deviations-organisations';
	const table = tableDeviations(results, dimension, locale, names);
	return figure(view, id, 'deviations', (drawing) => deviationBars(results, label, drawing), {
		title: table.caption,
		sentence:
			dimension === 'category'
				? [yearsSaid(view), mostCommon(results, label, view)].join(' ').trim()
				: t('deviations_organisations', { count: results.length, n: formatInteger(results.length, locale) }),
		table,
		notes: dimension === 'category' ? [] : [t('deviations_order')],
	});
}

/** How many deviations the year had, and the year before. */
function yearsSaid({ measured, year, locale }: View): string {
	const results = resultsOf(measured.answers.deviations, 'all', null);
	const of = (one: number) => results.find(({ slice }) => slice.year === one);
	const [here, before] = [of(year), of(year - 1)];
	const said = here ? [sentenceDeviations(here, locale)] : [];
	if (before?.value)
		said.push(
			translator(locale)('deviations_before', { year: year - 1, n: formatInteger(before.value, locale) }),
		);
	return said.join(' ');
}

function mostCommon(results: readonly Result[], label: (key: string) => string, { locale }: View): string {
	const t = translator(locale);
	const [first, ...tied] = leaders(results, ({ value }) => value ?? 0);
	if (first === undefined) return '';
	const n = formatInteger(first.value ?? 0, locale);
	return tied.length > 0
		? t('deviations_reason_tied', { n })
		: t('deviations_reason_most', { name: label(first.slice.key), n });
}

/** Rows in doubt by kind, those first that could move a figure most. Rows about persons are none of them. */
function doubts(view: View): FigureData | null {
	const { measured, year, locale } = view;
	const t = translator(locale);
	const looked = resultsOf(measured.answers.data_quality, 'category', year).map((result) => ({
		...{ category: result.slice.key, organisation: '', affected: result.numerator },
		...{ looked_at: result.denominator ?? 0, effect: result.value ?? 0 },
	}));
	const { doubts: found, clean } = qualityOf(measured, year, looked);
	if (found.length === 0) return null;
	const clear = clean.map((kind) => doubtName({ kind }, locale)).join(', ');
	const most =
		found[0]!.effect.figure === 'none' ? [] : [t('doubts_most', { kind: doubtName(found[0]!, locale) })];
	return figure(view, 'doubts', 'data_quality', (drawing) => doubtBars(found, year, drawing), {
		title: t('quality_title'),
		sentence: [
			t('doubts_said', { count: found.length, n: formatInteger(found.length, locale), year }),
			...most,
		].join(' '),
		table: tableDoubts(found, locale),
		notes: clear === '' ? [] : [`${t('quality_clean')}: ${clear}.`],
	});
}
