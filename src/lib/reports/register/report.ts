import type { ReportName, ReportStatus } from '../../intake/report-status.ts';

/** Why a report does not count: of the fact of reports, or since its row gave way to another. */
export type WhyOut = 'duplicate' | 'overlap' | 'no_date' | 'after_as_of' | 'replaced';

/** Persons of one class: as the report tells them (null: it tells nothing of the class), and those of them that count. */
export interface Told {
	told: number | null;
	counted: number;
}

/** What cannot be made out of a report, to ask its unit about. */
export type Doubt =
	| 'unreadable'
	| 'refused'
	| 'no_unit'
	| 'unknown_unit'
	| 'no_date'
	| 'no_model'
	| 'no_reason'
	| 'not_submitted'
	| 'before_event'
	| 'not_confirmed'
	| 'cells';

/** One report as it was received: a row of a file, or a file that cannot be read. Dates are YYYY-MM-DD, null where they are not there. */
export interface Report {
	name: ReportName;
	/** What the file is called. */
	file: string;
	/** `row`: taken in; `refused`: a row that was not; `unread`: a file that cannot be read. */
	kind: 'row' | 'refused' | 'unread';
	deviation: string | null;
	/** Who reports: the organisation's id, else its name as written; and as a reader knows it. */
	unit: string | null;
	unitName: string | null;
	reportKind: 'event' | 'annual' | null;
	eventOn: string | null;
	periodStart: string | null;
	periodEnd: string | null;
	submittedOn: string | null;
	year: number | null;
	procurement: string | null;
	supplier: string | null;
	model: string | null;
	checked: 'checked' | 'not_checked' | null;
	reason: string | null;
	/** Days from the event to the report. */
	days: number | null;
	jobs: Told;
	placements: Told;
	whyOut: WhyOut | null;
	status: ReportStatus;
	/** The report that it was merged into. */
	into: ReportName | null;
	doubts: readonly Doubt[];
	/** Fields with a cell that could not be read. */
	unreadCells: readonly string[];
}
