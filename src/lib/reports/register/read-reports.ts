import type { Engine, Row } from '../../engine/engine.ts';
import type { Standing } from '../../intake/decisions.ts';
import { reportKey, reportStatuses, type ReportStatus } from '../../intake/report-status.ts';
import type { FileReport } from '../../intake/report.ts';
import { everyRow } from '../../intake/schema.ts';
import type { Locale } from '../../text/locale.ts';
import type { Doubt, Report, Told, WhyOut } from './report.ts';

const nobody: Told = { told: null, counted: 0 };

/** Persons that came of each report: those of its own row, and those of outcomes that name it, which belong to the row that stands. */
const personsSql = `
SELECT r.row_id, o.class, o.persons, o.excluded FROM fact_outcomes o
JOIN fact_reports r ON r.file_no = o.file_no AND r.source_row = o.source_row WHERE o.in_report = 1
UNION ALL
SELECT r.row_id, o.class, o.persons, o.excluded FROM fact_outcomes o
JOIN fact_reports r ON r.report = o.deviation_id AND coalesce(r.again, '') <> 'duplicate' WHERE o.in_report = 0`;

function reportsSql(locale: Locale): string {
	const told = (name: string, value: string) =>
		`CAST(sum(CASE WHEN class = '${name}' AND coalesce(excluded, '') <> 'estimate_or_commitment' THEN ${value} END) AS INTEGER)`;
	const counted = 'CASE WHEN excluded IS NULL THEN persons END';
	return `WITH persons AS (
		SELECT row_id, ${told('job', 'persons')} AS jobs, ${told('job', counted)} AS jobs_counted,
			${told('placement', 'persons')} AS placements, ${told('placement', counted)} AS placements_counted
		FROM (${personsSql}) GROUP BY row_id
	),
	unread AS (
		SELECT file_no, source_row, string_agg(DISTINCT field, ' ' ORDER BY field) AS fields FROM problems GROUP BY file_no, source_row
	)
	SELECT f.file_id, d.source_row, f.name, d.deviation_id, r.organisation AS unit,
		coalesce(n.name_${locale}, n.name_sv, n.name_fi, n.name_en, d.organisation) AS unit_name,
		CAST(n.organisation_id IS NULL AND EXISTS (SELECT 1 FROM organisations) AS INTEGER) AS unknown_unit,
		coalesce(r.kind, d.report_kind) AS kind, CAST(d.event_on AS VARCHAR) AS event_on, CAST(d.period_start AS VARCHAR) AS period_start,
		CAST(d.period_end AS VARCHAR) AS period_end, CAST(d.submitted_on AS VARCHAR) AS submitted_on,
		CAST(EXTRACT(YEAR FROM coalesce(d.event_on, d.period_end, d.submitted_on)) AS INTEGER) AS year,
		d.procurement_id, d.supplier, d.model_id, x.detail AS checked, d.reason, x.days, d.status,
		coalesce(x.excluded, r.why_out, CASE WHEN r.row_id IS NULL THEN 'replaced' END) AS why_out,
		CAST(d.confirmed_scope = 'yes' AND d.confirmed_commitment = 'yes' AS INTEGER) AS confirmed,
		p.jobs, coalesce(p.jobs_counted, 0) AS jobs_counted,
		p.placements, coalesce(p.placements_counted, 0) AS placements_counted, u.fields AS unread
	FROM ${everyRow('deviations')} d JOIN files f ON f.file_no = d.file_no
	LEFT JOIN fact_reports r ON r.row_id = d.row_id
	LEFT JOIN fact_deviations x ON x.row_id = d.row_id
	LEFT JOIN persons p ON p.row_id = d.row_id
	LEFT JOIN unread u ON u.file_no = d.file_no AND u.source_row = d.source_row
	LEFT JOIN (SELECT organisation_id, max(name_sv) AS name_sv, max(name_fi) AS name_fi, max(name_en) AS name_en
		FROM organisations GROUP BY organisation_id) n ON n.organisation_id = r.organisation
	ORDER BY coalesce(d.submitted_on, d.event_on, d.period_end) DESC NULLS LAST, f.file_id, d.source_row`;
}

/**
 * Every report that was received and what is made of it, the latest first: rows that were taken in, rows that were refused, and files that
 * cannot be read. Reads the facts behind the figures, which must be there.
 */
export async function readReports(
	engine: Engine,
	files: readonly Pick<FileReport, 'id' | 'name' | 'table' | 'refused'>[],
	{ statuses, unread }: Pick<Standing, 'statuses' | 'unread'>,
	locale: Locale,
): Promise<Report[]> {
	const rows = await engine.query(reportsSql(locale));
	const refused = files
		.filter(({ table }) => table === 'deviations')
		.flatMap(({ id, name, refused: all }) => all.map(({ row }) => blank(id, row, name, 'refused')));
	const lost = [...unread.values()].map(({ file, name }) => blank(file, 0, name, 'unread'));
	return [...lost, ...refused, ...rows.map(reportOf)].map((report): Report => {
		const said = statuses.get(reportKey(report.name));
		return said ? { ...report, status: said.status, into: said.into } : report;
	});
}

function blank(file: string, row: number, name: string, kind: 'refused' | 'unread'): Report {
	return {
		...{
			name: { file, row },
			file: name,
			kind,
			deviation: null,
			unit: null,
			unitName: null,
			reportKind: null,
		},
		...{
			eventOn: null,
			periodStart: null,
			periodEnd: null,
			submittedOn: null,
			year: null,
			procurement: null,
		},
		...{
			supplier: null,
			model: null,
			checked: null,
			reason: null,
			days: null,
			jobs: nobody,
			placements: nobody,
		},
		...{ whyOut: null, status: 'clarify', into: null, unreadCells: [] },
		doubts: [kind === 'unread' ? 'unreadable' : 'refused'],
	};
}

function reportOf(row: Row): Report {
	const text = (column: string) => row[column] as string | null;
	const number = (column: string) => Number(row[column]);
	const status = text('status');
	return {
		...{ name: { file: text('file_id')!, row: number('source_row') }, file: text('name')!, kind: 'row' },
		...{
			deviation: text('deviation_id'),
			unit: text('unit') ?? text('unit_name'),
			unitName: text('unit_name'),
		},
		reportKind: text('kind') as Report['reportKind'],
		...{ eventOn: text('event_on'), periodStart: text('period_start'), periodEnd: text('period_end') },
		...{ submittedOn: text('submitted_on'), year: row['year'] as number | null },
		...{ procurement: text('procurement_id'), supplier: text('supplier'), model: text('model_id') },
		...{
			checked: text('checked') as Report['checked'],
			reason: text('reason'),
			days: row['days'] as number | null,
		},
		jobs: { told: row['jobs'] as number | null, counted: number('jobs_counted') },
		placements: { told: row['placements'] as number | null, counted: number('placements_counted') },
		whyOut: text('why_out') as WhyOut | null,
		status: reportStatuses.includes(status as ReportStatus) ? (status as ReportStatus) : 'received',
		into: null,
		doubts: doubtsOf(row),
		unreadCells: text('unread')?.split(' ') ?? [],
	};
}

function doubtsOf(row: Row): Doubt[] {
	const lacks = (column: string) => row[column] === null;
	const doubts: [Doubt, boolean][] = [
		['unknown_unit', row['unknown_unit'] === 1],
		['no_date', lacks('event_on') && lacks('period_end')],
		['no_model', lacks('model_id')],
		['no_reason', lacks('reason')],
		['not_submitted', lacks('submitted_on')],
		['before_event', Number(row['days'] ?? 0) < 0],
		['not_confirmed', row['confirmed'] === 0],
		['cells', !lacks('unread')],
	];
	return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}
