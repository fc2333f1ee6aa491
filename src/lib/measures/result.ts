import type { Dimension } from './dimensions.ts';
import type { Break } from './organisation-breaks.ts';
import type { OrganisationNames } from './organisations.ts';
import type { Unanswerable } from './unanswerable.ts';

export type Verdict = 'reached' | 'not_reached' | 'undecidable';

export type MeasureId =
	| 'clause_share'
	| 'clause_share_eligible'
	| 'clause_share_by_value'
	| 'clause_share_with_deviations'
	| 'clause_share_by_lot'
	| 'clause_share_employment_level'
	| 'clause_share_stock'
	| 'social_share'
	| 'assessment_rate'
	| 'jobs_started'
	| 'placements_started'
	| 'full_time_months'
	| 'group_reach'
	| 'group_coverage'
	| 'group_need'
	| 'group_clauses'
	| 'retention'
	| 'matching_funnel'
	| 'commitment_fulfilment'
	| 'dialog_conversion'
	| 'deviations'
	| 'deviation_delay'
	| 'intensity'
	| 'reporting_rate'
	| 'data_quality';

/** Outcomes reported through the support function (or with no channel named), and those of deviations: never one sum. */
export const allSeries = ['support_function', 'deviation'] as const;
export type Series = (typeof allSeries)[number];

export interface Slice {
	/** Reference year. */
	year: number;
	dimension: Dimension;
	/** `''` for `all`; `YYYY-MM`, the organisation's id (where the data name no such, what they call it) or a code otherwise (`not_recorded` where none was given). */
	key: string;
	/** Only for measures of outcomes. */
	series: Series | null;
}

/**
 * One figure with all it must never stand without. Shares: `numerator` and `denominator` in procurements (lots, or money, as the measure counts),
 * `value`, `lower` and `upper` as fractions 0..1, `unknown` the procurements of the denominator with no recorded answer.
 * Counts: `value` the count, `numerator` of `denominator` contracts reported, `unknown` those that did not, `lower` = `value`,
 * `upper` = null. Counts by group: `numerator` = `value`, `denominator` the starts with any group recorded, `unknown` the others.
 * Shares of what is recorded, and ratios of them: the same, and `value` the quotient.
 */
export interface Result {
	measure: MeasureId;
	slice: Slice;
	/** null: not available (nothing to divide by, or nothing in the data that answers, or too little: `hiddenBelow` of the measure). */
	value: number | null;
	numerator: number;
	/** null: not known from the data. */
	denominator: number | null;
	unknown: number | null;
	/** Procurements of which it is not known whether they belong to the denominator, outside it: their nature is unknown (or what else the measure asks); 0 for counts. */
	unknown_nature: number;
	/** Procurements of the denominator whose nature was derived from the CPV division; 0 for counts. */
	derived_nature: number;
	/** Rows placed in the year by another date than the first choice. */
	fallback_dates: number;
	lower: number | null;
	upper: number | null;
	/** null: no goal was adopted. */
	verdict: Verdict | null;
	/** The target the verdict was held against, as a fraction. */
	goal: number | null;
	/** Who decided on the goal and when, in the file's words; null where it does not say. */
	goal_decision: string | null;
	/** The year was not over on the as-of date: figures are "so far". */
	running: boolean;
	/** YYYY-MM-DD */
	as_of: string;
	/** Of shares that count something in their numerator apart, how much of it. */
	amount?: number;
	/** Of published figures: which are not shown, since they would tell of one supplier. They are null, and a numerator 0. */
	secret?: readonly SecretFigure[];
	/** Of ratios: what the share is held against. */
	reference?: { numerator: number; denominator: number };
}

/** A figure that can be left out where a result is published. */
export type SecretFigure =
	'value' | 'numerator' | 'denominator' | 'unknown' | 'unknown_nature' | 'lower' | 'upper';

/** Whether a figure of a published result is not shown. */
export function isSecret({ secret }: Pick<Result, 'secret'>, figure: string): boolean {
	return secret?.some((one) => one === figure) ?? false;
}

export type ExclusionReason =
	| 'duplicate'
	| 'reannounced'
	| 'cancelled'
	| 'direct_award'
	| 'call_off'
	| 'external_framework'
	| 'estimate_or_commitment'
	| 'after_as_of'
	| 'no_date'
	| 'not_eligible'
	| 'other_currency'
	| 'no_value'
	| 'below_threshold'
	| 'overlap'
	| 'not_due'
	| 'no_data'
	| 'running'
	| 'not_measurable'
	| 'before_event';

/** How many rows were left out of a year's figure and why. `year` is null where the row has no date. */
export interface Exclusion {
	year: number | null;
	reason: ExclusionReason;
	count: number;
}

export interface Answer {
	measure: MeasureId;
	/** null: answerable. A column that is not in the data at all is said here, and not treated as a no. */
	unanswerable: Unanswerable | null;
	/** For every year in the data: one `all` result (per series), and one result per key of each other dimension. */
	results: Result[];
	exclusions: Exclusion[];
}

export interface Measured {
	/** Years with any procurement, outcome or deviation, ascending; that contracts are in force alone makes none. */
	years: number[];
	as_of: string;
	answers: Record<MeasureId, Answer>;
	organisationNames: OrganisationNames;
	/** Where what the figures are limited to is not the same organisations before and after. */
	breaks: readonly Break[];
	/** Procurements that stood on several rows and were counted once, in the year of the earliest of them. */
	duplicates: { id: string; year: number | null; rows: { file: string; row: number }[] }[];
}
