import { fieldName } from '../../intake/refusal.ts';
import { reportKey } from '../../intake/report-status.ts';
import type { Locale } from '../../text/locale.ts';
import { spreadsheetCsv, type SpreadsheetCell } from '../../text/spreadsheet-csv.ts';
import { translator } from '../../text/translate.ts';
import { codeWord } from '../form/report-rows.ts';
import { doubtTexts } from './clarification.ts';
import type { Report } from './report.ts';
import type { StatusChange } from './status-log.ts';

/** The register as a file: every report that was received, counted or not, and where its original stands. Not protected: internal. */
export function registerCsv(reports: readonly Report[], locale: Locale): string {
	const t = translator(locale);
	const field = (id: string) => fieldName('deviations', id, locale);
	const heading = [
		...[t('register_csv_file'), t('register_csv_hash'), t('register_csv_row')],
		...[
			'status',
			'deviation_id',
			'organisation',
			'report_kind',
			'event_on',
			'period_start',
			'period_end',
		].map(field),
		...['submitted_on', 'procurement_id', 'supplier', 'model_id', 'reason'].map(field),
		...[t('register_csv_jobs'), t('register_csv_jobs_counted')],
		...[t('register_csv_placements'), t('register_csv_placements_counted')],
		...[t('register_csv_why_out'), t('register_csv_into'), t('register_csv_doubts')],
	];
	const rows = reports.map((report): SpreadsheetCell[] => [
		...[report.file, report.name.file, report.name.row === 0 ? null : report.name.row],
		...[codeWord('deviation_status', report.status, locale), report.deviation, report.unitName],
		codeWord('report_kind', report.reportKind ?? '', locale),
		...[report.eventOn, report.periodStart, report.periodEnd, report.submittedOn],
		...[report.procurement, report.supplier, codeWord('clause_model', report.model ?? '', locale)],
		codeWord('deviation_reason', report.reason ?? '', locale),
		...[report.jobs.told, report.jobs.counted, report.placements.told, report.placements.counted],
		report.whyOut === null ? null : t(`register_out_${report.whyOut}`),
		report.into === null ? null : reportKey(report.into),
		doubtTexts(report, locale).join(' '),
	]);
	return spreadsheetCsv([[t('register_internal')], [], heading, ...rows], locale);
}

/** Every change of status as a file, in the order in which they were made. */
export function statusLogCsv(changes: readonly StatusChange[], locale: Locale): string {
	const t = translator(locale);
	const heading = [
		...[t('register_log_at'), t('register_csv_file'), t('register_csv_hash'), t('register_csv_row')],
		...[t('register_log_status'), t('register_csv_into'), t('register_log_who'), t('register_log_why')],
		t('register_log_holds'),
	];
	const rows = changes.map(({ at, file, said, holds }): SpreadsheetCell[] => [
		...[at, file, said.report.file, said.report.row === 0 ? null : said.report.row],
		codeWord('deviation_status', said.status, locale),
		said.into === null ? null : reportKey(said.into),
		...[said.who, said.why, t(holds ? 'template_yes' : 'template_no')],
	]);
	return spreadsheetCsv([[t('register_internal')], [], heading, ...rows], locale);
}
