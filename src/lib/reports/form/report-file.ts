import { fieldName } from '../../intake/refusal.ts';
import type { Locale } from '../../text/locale.ts';
import { slug } from '../../text/slug.ts';
import { spreadsheetCsv } from '../../text/spreadsheet-csv.ts';
import type { EventDraft, ReportDraft } from './draft.ts';
import { reportCells, reportFields } from './report-rows.ts';

/**
 * The file that is handed in: one row for each deviation, in the columns of the template, read by intake without a question.
 * @param submitted YYYY-MM-DD
 */
export function reportCsv({ organisation, events }: ReportDraft, submitted: string, locale: Locale): string {
	const heading = reportFields.map((field) => fieldName('deviations', field, locale));
	const rows = events.map((event) => {
		const cells = reportCells(event, organisation, submitted, locale);
		return reportFields.map((field) => cells[field] ?? '');
	});
	return spreadsheetCsv([heading, ...rows], locale);
}

/**
 * What the files of a report are called, without their ends: `avsteg_parkforvaltningen_2025_20251121`. Whoever receives many finds them
 * sorted by unit, then by year, then by the day they were handed in.
 */
export function reportName({ organisation, events }: ReportDraft, submitted: string): string {
	const years = [...new Set(events.map(yearOf))].sort();
	const span = years.length > 1 ? `${years[0]}-${years.at(-1)}` : (years[0] ?? submitted.slice(0, 4));
	return ['avsteg', slug(organisation).slice(0, 40) || 'enhet', span, submitted.replaceAll('-', '')].join(
		'_',
	);
}

function yearOf({ kind, on, year }: EventDraft): string {
	return kind === 'annual' ? year : on.slice(0, 4);
}
