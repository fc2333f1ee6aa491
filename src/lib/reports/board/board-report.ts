import type { BoardEdition } from '../../publish/board-editions.ts';
import type { CountTable } from '../../publish/counts.ts';
import { byCodeUnits } from '../../text/code-units.ts';
import { lateAfter } from '../picture/picture.ts';
import { clarificationsOf } from '../register/clarification.ts';
import { countsTwice, pairsOf } from '../register/pairs.ts';
import type { Report } from '../register/report.ts';
import { daysOf, type Period } from './period.ts';

/** Reports that count, under one heading; null: it is not known. */
export interface Named {
	name: string | null;
	reports: number;
}

/** A report in the annex: nothing of it points to a person, and nothing of it is a count of persons. */
export interface Annexed {
	id: string | null;
	unit: string | null;
	kind: Report['reportKind'];
	on: string | null;
	submittedOn: string | null;
	model: string | null;
	reason: string | null;
	counted: boolean;
}

/** Figures about reports: they concern no persons. */
export interface BoardFigures {
	received: number;
	counted: number;
	again: number;
	late: number;
	/** Reports with both dates, of which lateness can be told. */
	dated: number;
	waiting: number;
	checked: number;
	notChecked: number;
	/** Pairs that may tell of the same and both count, since nobody has decided; not there: it was not counted then. */
	undecided?: number;
}

/** A report to the board as it is filed: data, from which the page and the document are made in any language. */
export interface BoardReport extends BoardEdition {
	format: 'avtryck-board-report';
	period: Period;
	/** The day it was made, YYYY-MM-DD. */
	issued: string;
	figures: BoardFigures;
	/** Of the report that was filed last; null: it is the first. */
	before: { period: Period; version: number; figures: BoardFigures } | null;
	byUnit: Named[];
	byModel: Named[];
	byReason: Named[];
	/** Units with events of the year and no report of the whole year; only in a report of the year. */
	withoutYear: string[];
	/** What the officer says is to be learnt. */
	lessons: string;
	annex: Annexed[];
}

export interface BoardGiven {
	period: Period;
	issued: string;
	asOf: string;
	demo: boolean;
	threshold: number;
	reports: readonly Report[];
	filed: readonly BoardReport[];
	lessons: string;
	/** Protected. */
	counts: readonly CountTable[];
}

/** What the board is told of a period. */
export function boardReport(given: BoardGiven): BoardReport {
	const { period, reports, filed } = given;
	const own = reportsOf(reports, period);
	const counting = own.filter(({ whyOut }) => whyOut === null);
	const last = filed.at(-1);
	const { issued, asOf, demo, threshold, lessons, counts } = given;
	return {
		...{ format: 'avtryck-board-report', period, issued, asOf, demo, threshold, lessons, counts },
		...{ year: period.year, version: nextVersion(filed) },
		figures: figuresOf(own),
		before: last ? { period: last.period, version: last.version, figures: last.figures } : null,
		byUnit: namedBy(counting, ({ unitName }) => unitName),
		byModel: namedBy(counting, ({ model }) => model),
		byReason: namedBy(counting, ({ reason }) => reason),
		withoutYear: period.part === 'year' ? withoutYear(own) : [],
		annex: own.map((report) => ({
			...{ id: report.deviation, unit: report.unitName, kind: report.reportKind },
			...{ on: report.eventOn ?? report.periodEnd, submittedOn: report.submittedOn },
			...{ model: report.model, reason: report.reason, counted: report.whyOut === null },
		})),
	};
}

export function nextVersion(filed: readonly { version: number }[]): number {
	return Math.max(0, ...filed.map(({ version }) => version)) + 1;
}

/** Reports of the period by the day of their event, else the end of their period. */
export function reportsOf(reports: readonly Report[], period: Period): Report[] {
	const { from, to } = daysOf(period);
	return reports
		.filter(({ eventOn, periodEnd, submittedOn, kind, whyOut }) => {
			const on = eventOn ?? periodEnd ?? submittedOn;
			return kind === 'row' && whyOut !== 'replaced' && on !== null && from <= on && on <= to;
		})
		.sort((a, b) => byCodeUnits(a.eventOn ?? a.periodEnd ?? '', b.eventOn ?? b.periodEnd ?? ''));
}

function figuresOf(own: readonly Report[]): BoardFigures {
	const counting = own.filter(({ whyOut }) => whyOut === null);
	const delays = counting.flatMap(({ days }) => days ?? []).filter((days) => days >= 0);
	const count = (of: (report: Report) => boolean) => counting.filter(of).length;
	return {
		...{ received: own.length, counted: counting.length, again: own.length - counting.length },
		...{ late: delays.filter((days) => days > lateAfter).length, dated: delays.length },
		waiting: clarificationsOf(own).reduce((sum, { reports }) => sum + reports.length, 0),
		checked: count(({ checked }) => checked === 'checked'),
		notChecked: count(({ checked }) => checked === 'not_checked'),
		undecided: pairsOf(own).filter(countsTwice).length,
	};
}

function namedBy(reports: readonly Report[], of: (report: Report) => string | null): Named[] {
	const counts = new Map<string | null, number>();
	for (const report of reports) counts.set(of(report), (counts.get(of(report)) ?? 0) + 1);
	return [...counts]
		.map(([name, n]) => ({ name, reports: n }))
		.sort((a, b) => b.reports - a.reports || byCodeUnits(a.name ?? '\uffff', b.name ?? '\uffff'));
}

function withoutYear(own: readonly Report[]): string[] {
	const yearly = new Set(own.filter(({ reportKind }) => reportKind === 'annual').map(({ unit }) => unit));
	const events = own.filter(({ reportKind, unit }) => reportKind === 'event' && !yearly.has(unit));
	return [...new Set(events.flatMap(({ unitName }) => unitName ?? []))].sort(byCodeUnits);
}
