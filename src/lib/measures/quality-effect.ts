import { ratio, reaches, type Fraction } from './band.ts';
import type { Figure } from './figure.ts';
import { labelledSum } from './labelled-sum.ts';
import type { OrganisationInDoubt } from './quality-by-organisation.ts';
import type { Measured, Result } from './result.ts';

/**
 * What a row in doubt may do to the share of services with a clause. `answer`: its answer is not known. `nature`: it may leave the
 * services, or be one of them. `leaves`: it may belong to another year. `joins`: it was counted once with others and may stand for itself.
 */
export type ShareWay = 'answer' | 'nature' | 'leaves' | 'joins';

/**
 * What it may do to the jobs begun. `counted`: they are among them and may not belong there. `left_out`: they are not among them and
 * may belong there. `beyond`: as `counted`, but some of them may have begun in other years.
 */
export type JobsWay = 'counted' | 'left_out' | 'beyond';

/** How each kind of doubt (`facts/quality.ts`) moves a headline figure; null: not at all. */
const ways = {
	unknown_clause: { figure: 'share', way: 'answer' },
	derived_nature: { figure: 'share', way: 'nature' },
	fallback_date: { figure: 'share', way: 'leaves' },
	duplicate: { figure: 'share', way: 'joins' },
	unlinked: { figure: 'jobs', way: 'counted' },
	fallback_start: { figure: 'jobs', way: 'counted' },
	duplicate_outcome: { figure: 'jobs', way: 'left_out' },
	start_before_contract: { figure: 'jobs', way: 'counted' },
	above_commitment: { figure: 'jobs', way: 'beyond' },
	overlap: { figure: 'jobs', way: 'left_out' },
	late_report: null,
	value_outlier: null,
} as const satisfies Record<
	string,
	{ figure: 'share'; way: ShareWay } | { figure: 'jobs'; way: JobsWay } | null
>;

export type QualityKind = keyof typeof ways;
export const qualityKinds = Object.keys(ways) as readonly QualityKind[];

/** What the share could be at least and at most, were all rows in doubt otherwise than they are counted; unknown answers count as no. */
export interface ShareRange {
	lower: number;
	upper: number;
	/** The share that is shown. */
	share: Result;
	/** Whether the goal is reached at the upper end and not at the lower one; false without a goal. */
	decides: boolean;
}

/** How far rows in doubt could move a headline figure: `moved` procurements or jobs. */
export type Effect =
	| { figure: 'none' }
	/** `range` is null where the year has no share. */
	| { figure: 'share'; way: ShareWay; moved: number; range: ShareRange | null }
	/** `jobs`: all that began in the year, through the support function and from deviations together. */
	| { figure: 'jobs'; way: JobsWay; moved: number; jobs: number };

/** A kind of doubt that some rows are in. */
export interface Doubt {
	kind: QualityKind;
	/** Leads to the rows. */
	figure: Figure;
	/** Rows in doubt. */
	affected: number;
	lookedAt: number;
	effect: Effect;
	/** How far the figure could move at most, to put the kinds in order: of shares 1 is a hundred percentage points, of jobs as many again as there are. */
	size: number;
}

export interface Quality {
	/** The largest possible effect first, then the most rows. */
	doubts: Doubt[];
	/** Kinds of which rows were looked at and none is in doubt. */
	clean: QualityKind[];
	/** Kinds of which the year has no rows to look at. */
	unseen: QualityKind[];
}

/**
 * What is in doubt in a year, and how far it could move the headline figures.
 * @param organisations the rows of that year by organisation, under the filter of `measured`
 */
export function qualityOf(
	{ answers }: Measured,
	year: number,
	organisations: readonly OrganisationInDoubt[],
): Quality {
	const ofYear = (results: readonly Result[]) => results.filter(({ slice }) => slice.year === year);
	const { clause_share: shares, jobs_started: starts } = answers;
	const whole = ofYear(shares.results).find(({ slice }) => slice.dimension === 'all');
	const share = whole && shares.unanswerable === null && whole.value !== null ? whole : null;
	const jobs = labelledSum(starts.results).find((sum) => sum.year === year)?.value ?? 0;
	const seen = qualityKinds.flatMap((kind) => {
		const rows = organisations.filter(({ category }) => category === kind);
		const sum = (of: 'affected' | 'looked_at' | 'effect') => rows.reduce((all, row) => all + row[of], 0);
		const counts = { affected: sum('affected'), lookedAt: sum('looked_at'), moved: sum('effect') };
		return rows.length > 0 ? [{ kind, ...counts }] : [];
	});
	const doubts = seen
		.filter(({ affected }) => affected > 0)
		.map(({ kind, moved, ...counts }): Doubt => {
			const effect = effectOf(kind, moved, share, jobs);
			const slice = { year, dimension: 'category', key: kind, series: null } as const;
			return { kind, ...counts, figure: { measure: 'data_quality', slice }, effect, size: sizeOf(effect) };
		});
	return {
		doubts: doubts.sort((a, b) => b.size - a.size || b.affected - a.affected),
		clean: seen.filter((one) => one.affected === 0).map(({ kind }) => kind),
		unseen: qualityKinds.filter((kind) => !seen.some((one) => one.kind === kind)),
	};
}

function effectOf(kind: QualityKind, moved: number, share: Result | null, jobs: number): Effect {
	const told = ways[kind];
	if (told === null || moved === 0) return { figure: 'none' };
	if (told.figure === 'jobs') return { ...told, moved, jobs };
	return { ...told, moved, range: share && rangeOf(told.way, moved, share) };
}

/** @param moved procurements in doubt */
function rangeOf(way: ShareWay, moved: number, share: Result): ShareRange {
	const { lower, upper } = ends(way, moved, share);
	const { goal } = share;
	const decides = goal !== null && reaches(upper, goal) && !reaches(lower, goal);
	return { lower: ratio(lower)!, upper: ratio(upper)!, share, decides };
}

function ends(way: ShareWay, moved: number, share: Result): { lower: Fraction; upper: Fraction } {
	const part = share.numerator;
	const of = share.denominator ?? 0;
	switch (way) {
		case 'answer':
			return { lower: { part, of }, upper: { part: part + Math.min(moved, of - part), of } };
		case 'nature': {
			const inside = Math.min(moved, share.derived_nature);
			return exchanged({ part, of }, inside, moved - inside);
		}
		case 'leaves':
			return exchanged({ part, of }, moved, 0);
		case 'joins':
			return exchanged({ part, of }, 0, moved);
	}
}

/**
 * The ends of a share that up to `leaving` may leave and up to `joining` may join: lowest where those with a clause leave and those
 * without join, highest the other way round. Were all of them to leave, there would be no share: then it stays as it is.
 */
function exchanged({ part, of }: Fraction, leaving: number, joining: number) {
	const [yes, others] = [Math.min(leaving, part), Math.min(leaving, of - part)];
	const lower = { part: part - yes, of: of - yes + joining };
	const upper = { part: part + joining, of: of - others + joining };
	const standing = (end: Fraction): Fraction => (end.of === 0 ? { part, of } : end);
	return { lower: standing(lower), upper: standing(upper) };
}

function sizeOf(effect: Effect): number {
	if (effect.figure === 'none') return 0;
	if (effect.figure === 'jobs') return effect.jobs === 0 ? 1 : effect.moved / effect.jobs;
	if (effect.range === null) return 1;
	const { lower, upper, share } = effect.range;
	const value = share.value ?? 0;
	return Math.max(upper - value, value - lower);
}
