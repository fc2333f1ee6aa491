import { daysOf, type Period } from './board/period.ts';
import type { Clarification } from './register/clarification.ts';
import type { Pair } from './register/pairs.ts';
import type { Report } from './register/report.ts';

/** What is to be done, with the last day for it where there is one (YYYY-MM-DD). */
export type Due =
	| { kind: 'december'; year: number; by: string; units: readonly string[] }
	| { kind: 'board'; year: number; tertial: 1 | 2 | 3; by: string; reports: number }
	| { kind: 'clarify'; units: number; reports: number }
	| { kind: 'pairs'; pairs: number }
	| { kind: 'received'; reports: number };

type Board = Extract<Due, { kind: 'board' }>;

const tertialEnds = ['04-30', '08-31', '12-31'] as const;

/**
 * What is due on a day: December reports that have not come, what the next report to the board covers unless that was filed, and what waits for the officer.
 * @param today YYYY-MM-DD
 */
export function dueOn(
	today: string,
	{
		reports,
		clarifications,
		pairs,
		filed,
	}: {
		reports: readonly Report[];
		clarifications: readonly Clarification[];
		pairs: readonly Pair[];
		/** Reports to the board. */
		filed: readonly Period[];
	},
): Due[] {
	const due: Due[] = [];
	for (const year of [Number(today.slice(0, 4)) - 1, Number(today.slice(0, 4))]) {
		const units = lackingYear(reports, year);
		if (units.length > 0) due.push({ kind: 'december', year, by: `${year}-12-31`, units });
	}
	const board = nextBoard(today, reports);
	if (reports.length > 0 && !filed.some((period) => covers(period, board))) due.push(board);
	const asked = clarifications.reduce((sum, one) => sum + one.reports.length, 0);
	if (asked > 0) due.push({ kind: 'clarify', units: clarifications.length, reports: asked });
	const open = pairs.filter(({ decided }) => !decided).length;
	if (open > 0) due.push({ kind: 'pairs', pairs: open });
	const received = reports.filter(
		({ status, doubts }) => status === 'received' && doubts.length === 0,
	).length;
	if (received > 0) due.push({ kind: 'received', reports: received });
	return due;
}

/** Units that reported events of a year and not the year. */
function lackingYear(reports: readonly Report[], year: number): string[] {
	const own = reports.filter((report) => report.year === year && report.status !== 'merged_duplicate');
	const yearly = new Set(own.filter(({ reportKind }) => reportKind === 'annual').map(({ unit }) => unit));
	const events = own.filter(({ reportKind, unit }) => reportKind === 'event' && !yearly.has(unit));
	return [...new Set(events.flatMap(({ unitName }) => unitName ?? []))].sort();
}

/** Whether a report of a period tells of all that is due. */
function covers(period: Period, { year, tertial }: Board): boolean {
	const own = daysOf({ year, part: 'tertial', no: tertial });
	const told = daysOf(period);
	return period.year === year && own.to <= told.to && (period.part !== 'tertial' || period.no === tertial);
}

/** The tertial that ended last: what the board is to have next. */
function nextBoard(today: string, reports: readonly Report[]): Board {
	const year = Number(today.slice(0, 4));
	const ended = tertialEnds.findLastIndex((end) => `${year}-${end}` < today);
	const [of, at] = ended === -1 ? [year - 1, 2] : [year, ended];
	const [from, by] = [at === 0 ? `${of}-01-01` : `${of}-${tertialEnds[at - 1]}`, `${of}-${tertialEnds[at]}`];
	const within = reports.filter(({ eventOn, periodEnd }) => {
		const on = eventOn ?? periodEnd;
		return on !== null && on <= by && (at === 0 ? on >= from : on > from);
	});
	return { kind: 'board', year: of, tertial: (at + 1) as 1 | 2 | 3, by, reports: within.length };
}
