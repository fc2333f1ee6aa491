import type { Said } from '../intake/decisions.ts';
import type { BlankMeaning, YesMeaning } from '../model/types.ts';
import type { Dimension } from '../measures/dimensions.ts';
import type { ClauseRule } from '../measures/parameters.ts';
import type { Exclusion, MeasureId, SecretFigure, Series, Verdict } from '../measures/result.ts';
import type { Unanswerable } from '../measures/unanswerable.ts';
import type { WideGroup } from '../model/wide-groups.ts';
import type { Locale } from '../text/locale.ts';
import type { CountCell, CountTable } from './counts.ts';
import type { Profile } from './profile.ts';
import type { Cluster, Structure } from './structure.ts';

export const statuses = ['preliminary', 'final', 'revised'] as const;
export type Status = (typeof statuses)[number];

/** Why a figure that stands is changed. `late_report`: more was reported; `correction`: something was wrong. */
export const revisionReasons = [
	'late_report',
	'correction',
	'definition_change',
	'organisation_change',
] as const;
export type RevisionReason = (typeof revisionReasons)[number];

export type ByLocale = Readonly<Record<Locale, string>>;

/** Why a row shows no figures: secret, or not applicable. As `..` and `.` in tables. */
export type Hidden = 'secret' | 'not_applicable';

export type TableId =
	| 'shares'
	| 'shares_by_organisation'
	| 'shares_by_month'
	| 'persons'
	| 'reporting'
	| 'deviations'
	| 'deviations_by_organisation'
	| 'deviations_by_reason'
	| 'commitments'
	| 'commitments_by_outcome'
	| 'quality';

/** The figures of a row, as `Result` has them. */
export interface Figures {
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	unknown: number | null;
	unknown_nature: number | null;
	derived_nature: number | null;
	fallback_dates: number | null;
	lower: number | null;
	upper: number | null;
}

/** A row is told from the others of its table by `measure`, `year`, `key` and `series`. */
export interface PublishedRow extends Figures {
	measure: MeasureId;
	year: number;
	/** As in `Slice`. */
	key: string;
	/** `sum`: of support function and deviations together; null: the measure does not come apart by channel. */
	series: Series | 'sum' | null;
	verdict: Verdict | null;
	goal: number | null;
	goal_decision: string | null;
	running: boolean;
	/** Why the whole row shows nothing. */
	hidden: Hidden | null;
	/** Figures that are not shown, since they would tell of one supplier; not there where all are. */
	secret?: readonly SecretFigure[];
}

export interface PublishedTable {
	id: TableId;
	/** What `key` names. */
	dimension: Dimension;
	/** Whether it counts persons, so that it needs protection. */
	persons: boolean;
	rows: PublishedRow[];
}

/** What a yes/no column says. */
export interface PublishedDeclaration {
	field: string;
	header: string;
	/** What holds in years of which nobody has said anything. */
	yes: YesMeaning;
	blank: BlankMeaning;
	said: Said[];
}

/** A cell that is not what it was in the version before; a figure that is null was not there. */
export interface Change {
	table: TableId;
	measure: MeasureId;
	year: number;
	key: string;
	series: PublishedRow['series'];
	figure: keyof Figures | 'verdict' | 'goal' | 'hidden';
	old: number | string | null;
	new: number | string | null;
}

/** A count of persons that is not what it was in the version before; null: it was, or is, not there. */
export interface CountChange
	extends Pick<CountTable, 'id' | 'measure' | 'span'>, Pick<CountCell, 'year' | 'row' | 'column'> {
	old: number | Hidden | null;
	new: number | Hidden | null;
}

/** What a version says of the one before it. */
export interface Previous {
	version: number;
	status: Status;
	as_of: string;
	/** How finely it tells persons apart. */
	structure: Structure;
	/** SHA-256 of its manifest. */
	manifest: string;
}

/**
 * A year as published: `results.json`, from which everything else in a bundle is made. Data alone, no sentences but those that a
 * publisher wrote. The same sources, decisions and parameters give the same snapshot.
 */
export interface Snapshot {
	format: 'avtryck-results';
	/** Of this shape; `static/schema/results-1.json`. */
	format_version: 1;
	/** The figures are made up. */
	demo: boolean;
	profile: Profile;
	year: number;
	/** 1 for the first that was published of the year. */
	version: number;
	status: Status;
	/** YYYY-MM-DD; nothing dated later counts. */
	as_of: string;
	/** YYYY-MM-DD, as the publisher gives it. */
	issued: string;
	previous: Previous | null;
	/** Why it differs from the version before; null: nobody had to say. */
	revision: { reason: RevisionReason; text: ByLocale } | null;
	changes: Change[];
	/** The share that leads; null: the data cannot say any. */
	lead: 'clause_share' | 'social_share' | null;
	parameters: { rule: ClauseRule; thresholds: Readonly<Record<string, number>> };
	/** The version of each definition that a figure was worked out by. */
	definitions: { measure: MeasureId; version: number }[];
	/** Names of the files, in alphabetical order. */
	sources: string[];
	declarations: PublishedDeclaration[];
	/** Names by id, of those that occur in a table. */
	organisations: ({ id: string } & ByLocale)[];
	/** What the data cannot answer at all. */
	unanswerable: { measure: MeasureId; reason: Unanswerable }[];
	/** Rows left out of measures in `tables`, but for those that count persons. */
	exclusions: ({ measure: MeasureId } & Exclusion)[];
	tables: PublishedTable[];
	/** Units that are shown as one, with those of their units that occur in `counts`: each unit in one of them. */
	clusters: Cluster[];
	/** Target groups that are shown as one in `counts`; none: each stands apart. */
	wide_groups: readonly WideGroup[];
	/** Counts of persons, protected. */
	counts: CountTable[];
	/** Of counts that stand in both versions. */
	count_changes: CountChange[];
}
