import { reportKey } from '../../intake/report-status.ts';
import type { Report } from './report.ts';

/**
 * How two reports may tell of the same: `same_report` bears one id twice, `same_event` is one procurement on one day, `annual_event` an
 * event in the year that a full-year report covers, `two_annual` two reports of one year, `same_procurement` one procurement on two days.
 */
export type PairKind = 'same_report' | 'same_event' | 'annual_event' | 'two_annual' | 'same_procurement';

export interface Pair {
	kind: PairKind;
	/** The one that came first, or the full-year report. */
	one: Report;
	other: Report;
	/** Somebody has decided: one of them was merged, or both were accepted. */
	decided: boolean;
}

/** Reports that may tell of the same persons, each two once, those that nobody has decided first. */
export function pairsOf(reports: readonly Report[]): Pair[] {
	const rows = reports.filter(({ kind, whyOut }) => kind === 'row' && whyOut !== 'replaced');
	const found = new Map<string, Pair>();
	const inOrder = [...rows].sort((a, b) => ((a.submittedOn ?? '') < (b.submittedOn ?? '') ? -1 : 1));
	const add = (kind: PairKind, a: Report, b: Report) => {
		const [one, other] = inOrder.indexOf(a) < inOrder.indexOf(b) || kind === 'annual_event' ? [a, b] : [b, a];
		const key = [reportKey(a.name), reportKey(b.name)].sort().join(' ');
		if (!found.has(key)) found.set(key, { kind, one, other, decided: isDecided(one, other) });
	};
	for (const same of groups(rows, ({ deviation }) => deviation))
		each(same, (a, b) => add('same_report', a, b));
	for (const same of groups(rows, ({ procurement }) => procurement))
		each(same, (a, b) => {
			if (a.eventOn === null || b.eventOn === null) return;
			if (a.eventOn === b.eventOn && isOneSupplier(a, b)) add('same_event', a, b);
		});
	for (const own of groups(rows, ({ unit }) => unit)) {
		const annual = own.filter(({ reportKind }) => reportKind === 'annual');
		for (const year of annual)
			for (const event of own)
				if (event.reportKind === 'event' && covers(year, event)) add('annual_event', year, event);
		each(annual, (a, b) => overlaps(a, b) && add('two_annual', a, b));
	}
	for (const same of groups(rows, ({ procurement }) => procurement))
		each(
			same,
			(a, b) => a.reportKind === 'event' && b.reportKind === 'event' && add('same_procurement', a, b),
		);
	return [...found.values()].sort((a, b) => Number(a.decided) - Number(b.decided));
}

/** Whether nobody has decided on a pair and what both led to counts, so that the same may be counted twice. */
export function countsTwice({ one, other, decided }: Pair): boolean {
	const counts = ({ whyOut, jobs, placements }: Report) =>
		whyOut === null || jobs.counted + placements.counted > 0;
	const sameKind = one.reportKind === other.reportKind;
	return !decided && sameKind && counts(one) && counts(other);
}

function isDecided(...both: readonly Report[]): boolean {
	return (
		both.some(({ status }) => status === 'merged_duplicate') ||
		both.every(({ status }) => status === 'accepted')
	);
}

/** Reports that have one value in common, two or more. */
function groups(reports: readonly Report[], of: (report: Report) => string | null): Report[][] {
	const by = new Map<string, Report[]>();
	for (const report of reports) {
		const value = of(report);
		if (value !== null) by.set(value, [...(by.get(value) ?? []), report]);
	}
	return [...by.values()].filter(({ length }) => length > 1);
}

function each(reports: readonly Report[], pair: (a: Report, b: Report) => unknown): void {
	for (const [at, a] of reports.entries()) for (const b of reports.slice(at + 1)) pair(a, b);
}

function isOneSupplier(a: Report, b: Report): boolean {
	return a.supplier === null || b.supplier === null || a.supplier.toLowerCase() === b.supplier.toLowerCase();
}

/** First and last day of the period of a full-year report: without a start it covers that year up to its end. */
function periodOf({ periodStart, periodEnd }: Report): [string, string] | null {
	return periodEnd === null ? null : [periodStart ?? `${periodEnd.slice(0, 4)}-01-01`, periodEnd];
}

function covers(year: Report, { eventOn }: Report): boolean {
	const period = periodOf(year);
	return period !== null && eventOn !== null && period[0] <= eventOn && eventOn <= period[1];
}

function overlaps(a: Report, b: Report): boolean {
	const [one, other] = [periodOf(a), periodOf(b)];
	return one !== null && other !== null && one[0] <= other[1] && other[0] <= one[1];
}
