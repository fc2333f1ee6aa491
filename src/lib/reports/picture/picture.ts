import { byCodeUnits } from '../../text/code-units.ts';
import type { Report } from '../register/report.ts';

/** Reports that count, and what they led to, under one heading. */
export interface Share {
	/** Null: it is not known. */
	key: string | null;
	name: string | null;
	reports: number;
	jobs: number;
	placements: number;
	/** Days from event to report, of those reports that have both dates: the median; null: none has. */
	days: number | null;
	/** How many have both. */
	dated: number;
}

export interface Picture {
	year: number;
	/** Reports that count. */
	reports: number;
	jobs: number;
	placements: number;
	/** Received of the year and not counted, since they are told again or were merged. */
	again: number;
	byUnit: Share[];
	byModel: Share[];
	byReason: Share[];
	byChecked: Share[];
	days: Pick<Share, 'days' | 'dated'> & { late: number };
	/** Units with events of the year and no report of the whole year. */
	withoutYear: string[];
}

/** A report later than this many days after its event is late: it is to come near the event. */
export const lateAfter = 30;

/** Years of which there are reports, the latest first. */
export function reportYears(reports: readonly Report[]): number[] {
	return [...new Set(reports.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
}

/** How a year's reports divide. What a report led to counts once, by the rule of the register. */
export function pictureOf(reports: readonly Report[], year: number): Picture {
	const own = reports.filter((report) => report.kind === 'row' && report.year === year);
	// What is told again is no further deviation, but the larger number of it counts where it stands.
	const counting = own.filter(({ whyOut }) => whyOut === null);
	const told = own.filter(({ whyOut }) => whyOut === null || whyOut === 'overlap');
	const by = (of: (report: Report) => string | null, named: (report: Report) => string | null = of) =>
		sharesOf(told, of, named);
	const delays = counting.flatMap(({ days }) => (days === null || days < 0 ? [] : [days]));
	return {
		...{ year, reports: counting.length, again: own.length - counting.length },
		jobs: sum(told, ({ jobs }) => jobs.counted),
		placements: sum(told, ({ placements }) => placements.counted),
		byUnit: by(
			({ unit }) => unit,
			({ unitName }) => unitName,
		),
		...{ byModel: by(({ model }) => model), byReason: by(({ reason }) => reason) },
		byChecked: by(({ checked }) => checked),
		days: {
			days: median(delays),
			dated: delays.length,
			late: delays.filter((days) => days > lateAfter).length,
		},
		withoutYear: withoutYear(own),
	};
}

function sharesOf(
	reports: readonly Report[],
	of: (report: Report) => string | null,
	named: (report: Report) => string | null,
): Share[] {
	const groups = new Map<string | null, Report[]>();
	for (const report of reports) groups.set(of(report), [...(groups.get(of(report)) ?? []), report]);
	return [...groups]
		.map(([key, own]): Share => {
			const counting = own.filter(({ whyOut }) => whyOut === null);
			const delays = counting.flatMap(({ days }) => (days === null || days < 0 ? [] : [days]));
			return {
				...{ key, name: key === null ? null : named(own[0]!), reports: counting.length },
				jobs: sum(own, ({ jobs }) => jobs.counted),
				placements: sum(own, ({ placements }) => placements.counted),
				...{ days: median(delays), dated: delays.length },
			};
		})
		.sort((a, b) => b.reports - a.reports || byCodeUnits(a.name ?? '\uffff', b.name ?? '\uffff'));
}

/** Those with an event that counts and no report of the whole year, whatever became of it. */
function withoutYear(own: readonly Report[]): string[] {
	const yearly = new Set(own.filter(({ reportKind }) => reportKind === 'annual').map(({ unit }) => unit));
	const named = own
		.filter(({ reportKind, whyOut, unit }) => reportKind === 'event' && whyOut === null && !yearly.has(unit))
		.flatMap(({ unitName }) => unitName ?? []);
	return [...new Set(named)].sort(byCodeUnits);
}

function sum(reports: readonly Report[], of: (report: Report) => number): number {
	return reports.reduce((all, report) => all + of(report), 0);
}

/** The middle one, the lower of two; null of none. */
function median(values: readonly number[]): number | null {
	return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
