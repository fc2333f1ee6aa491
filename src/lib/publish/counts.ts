import type { Hidden } from './snapshot.ts';

/** What a count of persons is limited by. Each but `group` parts the persons: its keys add up to the whole. */
export const countDimensions = [
	'channel',
	'unit',
	'cluster',
	'form',
	'group',
	'gender',
	'age_band',
	'checkpoint',
	'standing',
	'planned_length',
	'term',
	'tertial',
	'half',
] as const;
export type CountDimension = (typeof countDimensions)[number];

/** The persons that are counted: jobs and placements by their start, jobs of single persons by the year of start and checkpoint. */
export type CountMeasure = 'jobs_started' | 'placements_started' | 'retention';

/** In the order in which they are printed. */
export const countTableIds = [
	'by_group',
	'by_gender',
	'by_age',
	'by_unit',
	'by_cluster',
	'by_channel',
	'by_length',
	'retention',
	'by_tertial',
	'by_half',
] as const;
export type CountTableId = (typeof countTableIds)[number];

/** A count of persons; which are counted follows from its table, year, row and column. */
export interface CountCell {
	/** Of the years counted together, the last. */
	year: number;
	/** `''`: whatever the row's dimension says, or there is none. */
	row: string;
	/** `''`: whatever the column's dimension says. */
	column: string;
	/** null: hidden. */
	count: number | null;
	hidden: Hidden | null;
}

/** Why the breakdown of a year does not stand in a version: what changed since it was published last is too little, or hiding cells is not enough. */
export type WaitingReason = 'small_change' | 'too_few';

/**
 * A table of counts of persons. Every combination of a row and a column that occurs in the table at all stands in it once per year, so that
 * what is 0 is said; the total row and column (`''`) stand in it where the persons add up to it.
 */
export interface CountTable {
	id: CountTableId;
	measure: CountMeasure;
	/** null: the years are the rows. */
	rows: CountDimension | null;
	columns: CountDimension;
	/** How many years are counted together. */
	span: 1 | 2 | 3;
	cells: CountCell[];
	/** Years of which only the city's total is told. */
	waiting: { year: number; reason: WaitingReason }[];
}

/** Groups, also where several are shown as one, and forms that tell of health, origin or poverty: never shown below 5, whatever the threshold. */
export const sensitive: Readonly<Partial<Record<CountDimension, readonly string[]>>> = {
	group: [
		...['disability', 'partial_capacity', 'income_support', 'foreign_born', 'newly_arrived'],
		...['health', 'out_of_work', 'origin'],
	],
	form: ['subsidised_employment'],
};
