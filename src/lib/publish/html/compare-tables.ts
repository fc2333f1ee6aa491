import { resultsOf } from '../../charts/figures.ts';
import { goalPercent, hasPercent, percentText, shareParts } from '../../charts/share-parts.ts';
import { textCell, type TableTwin } from '../../charts/table.ts';
import { verdictWords } from '../../charts/verdict.ts';
import type { MeasureId, Result } from '../../measures/result.ts';
import { formatInteger } from '../../text/format.ts';
import type { Locale } from '../../text/locale.ts';
import { translator, type Translate } from '../../text/translate.ts';
import { measuredOf } from '../measured-of.ts';
import type { Snapshot } from '../snapshot.ts';

/** The main figures of each year as published, a column a year. */
export function comparedFigures(published: readonly Snapshot[], locale: Locale): TableTwin {
	const t = translator(locale);
	const rows = rowsOf(t, locale);
	return {
		caption: t('compare_figures_caption'),
		columns: [
			{ key: 'figure', label: t('results_column_what'), numeric: false },
			...published.map(({ year }) => ({ key: String(year), label: String(year), numeric: true })),
		],
		rows: rows.map(({ label, text }) => [
			textCell(label),
			...published.map((snapshot) => textCell(text(snapshot) ?? t('charts_not_available'))),
		]),
		notes: [],
	};
}

interface Row {
	label: string;
	/** null: the version does not say. */
	text: (snapshot: Snapshot) => string | null;
}

function rowsOf(t: Translate, locale: Locale): Row[] {
	const number = (n: number) => formatInteger(n, locale);
	const of = (snapshot: Snapshot, measure: MeasureId) => wholeOf(snapshot, measure, snapshot.year);
	const ofLead = (text: (result: Result) => string | null) => (snapshot: Snapshot) => {
		const result = snapshot.lead === null ? undefined : of(snapshot, snapshot.lead);
		return result === undefined ? null : text(result);
	};
	const xOfY = (measure: MeasureId) => (snapshot: Snapshot) => {
		const result = of(snapshot, measure);
		if (!result || result.denominator === null) return null;
		return t('charts_x_of_y', { yes: number(result.numerator), all: number(result.denominator) });
	};
	const value = (measure: MeasureId) => (snapshot: Snapshot) => {
		const found = of(snapshot, measure)?.value ?? null;
		return found === null ? null : number(found);
	};
	return [
		{ label: t('results_version'), text: ({ version }) => number(version) },
		{ label: t('compare_row_status'), text: ({ status }) => t(`publish_status_${status}`) },
		{
			label: t('measure_clause_share'),
			text: ofLead((result) => {
				const { yes, all } = shareParts(result);
				const counts = t('charts_x_of_y', { yes: number(yes), all: number(all) });
				return hasPercent(result) ? `${percentText(result.value!, result, locale)} (${counts})` : counts;
			}),
		},
		{
			label: t('compare_row_band'),
			text: ofLead((result) => {
				const { lower, upper } = result;
				if (lower === null || upper === null || !hasPercent(result)) return null;
				const ends = [lower, upper].map((end) => percentText(end, result, locale));
				return t('measures_band', { lower: ends[0]!, upper: ends[1]! });
			}),
		},
		{
			label: t('compare_row_unknown'),
			text: ofLead(({ unknown }) => (unknown === null ? null : number(unknown))),
		},
		{
			label: t('compare_row_goal'),
			text: ofLead(({ goal }) => (goal === null ? '.' : goalPercent(goal, locale))),
		},
		{ label: t('compare_row_verdict'), text: ofLead((result) => verdictWords(result, locale).words) },
		{ label: t('persons_what_jobs_started'), text: value('jobs_started') },
		{ label: t('persons_what_placements_started'), text: value('placements_started') },
		{ label: t('compare_row_reporting'), text: xOfY('reporting_rate') },
		{ label: t('compare_row_commitments'), text: xOfY('commitment_fulfilment') },
		{ label: t('compare_row_deviations'), text: value('deviations') },
	];
}

function wholeOf(snapshot: Snapshot, measure: MeasureId, year: number): Result | undefined {
	return resultsOf(measuredOf(snapshot).answers[measure], 'all', year)[0];
}

/** Of every year but the latest: the share as its own version has it, and as the latest version has it; null where there is no such year. */
export function laterTable(published: readonly Snapshot[], locale: Locale): TableTwin | null {
	const t = translator(locale);
	const latest = published.at(-1)!;
	const { lead } = latest;
	if (lead === null) return null;
	const text = (result: Result) => {
		const { yes, all } = shareParts(result);
		const counts = { yes: formatInteger(yes, locale), all: formatInteger(all, locale) };
		return t('charts_x_of_y', counts);
	};
	const rows = published.slice(0, -1).flatMap((snapshot) => {
		const then = wholeOf(snapshot, lead, snapshot.year);
		const now = wholeOf(latest, lead, snapshot.year);
		return then && now ? [[String(snapshot.year), text(then), text(now)].map(textCell)] : [];
	});
	if (rows.length === 0) return null;
	return {
		caption: t('compare_later_caption'),
		columns: [
			{ key: 'year', label: t('charts_column_year'), numeric: false },
			{ key: 'then', label: t('compare_column_then'), numeric: true },
			{ key: 'now', label: t('compare_column_now'), numeric: true },
		],
		rows,
		notes: [],
	};
}
