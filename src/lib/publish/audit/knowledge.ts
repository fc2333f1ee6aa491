import type { Conditions } from '../cell-name.ts';
import type { CountMeasure, CountTable } from '../counts.ts';
import type { Snapshot } from '../snapshot.ts';

/** What of a published version the audit reads. */
export interface Published extends Pick<Snapshot, 'year' | 'version' | 'as_of' | 'demo' | 'tables'> {
	profile: {
		threshold: number;
		/** Not there: no amounts are hidden. */
		dominance?: number;
		publisher: Pick<Snapshot['profile']['publisher'], 'homepage'>;
	};
	counts: readonly CountTable[];
	/** A report to the board, which has versions of its own; not there: a bundle. */
	board?: true;
	/** Units by the cluster that they are counted in; each is in one. */
	clusters: readonly { id: string; units: readonly string[] }[];
	/** Target groups that are shown as one; a person can be in several of them. */
	wide_groups: readonly { id: string; groups: readonly string[] }[];
}

/** Years that are counted together, and the last of them. */
export interface Period {
	year: number;
	span: CountTable['span'];
}

/** A count of persons as one version tells or hides it, or as its relations to others let it be asked for. */
export interface Count {
	name: string;
	measure: CountMeasure;
	period: Period;
	conditions: Conditions;
	/** Place of its version in `Knowledge.editions`. */
	edition: number;
	/** What the version shows; null: nothing. */
	shown: number | null;
	/** Stands in the version as hidden. Where it is shown in another table of it, it is both. */
	hidden: boolean;
	/** Nobody may be able to rule out that it is this large. */
	threshold: number;
}

/**
 * `sum`: parts add up to a total. `years`: single years add up to the years together. `part`: no more than the whole. `union`: no more than
 * the overlapping parts added up. `later`: a later version counts no fewer.
 */
export type RelationKind = 'sum' | 'years' | 'part' | 'union' | 'later';

/** `times` x count, added up over the terms: 0 where `exact`, else 0 or more. The first term is the total, the whole, the union or the later one. */
export interface Relation {
	kind: RelationKind;
	terms: readonly { count: number; times: number }[];
	exact: boolean;
}

/** Two versions that tell of the same persons: the place of the older and of the newer in `Knowledge.counts`. */
export interface Comparison {
	older: number;
	newer: number;
}

/** What anybody knows who has read the versions. */
export interface Knowledge {
	/** In the order in which they came. */
	editions: readonly { year: number; version: number; board?: true }[];
	counts: Count[];
	relations: Relation[];
	comparisons: Comparison[];
	/** Single years that no version shows apart, of years counted together: places in `counts`. */
	singleYears: number[];
	/** Counts that one version shows as different numbers: places in `counts`. */
	twofold: number[];
}
