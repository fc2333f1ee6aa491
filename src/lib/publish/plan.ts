import type { Dimension } from '../measures/dimensions.ts';
import type { SlicesAsked } from '../measures/measured.ts';
import type { MeasureId } from '../measures/result.ts';
import type { TableId } from './snapshot.ts';

/** A table that is published: nothing else leaves the register. */
export interface PlannedTable {
	id: TableId;
	measures: readonly MeasureId[];
	dimension: Extract<Dimension, 'all' | 'organisation' | 'month' | 'category'>;
	/** Every year up to that of the snapshot, or that one alone. */
	years: 'all' | 'own';
	/** Counts persons: totals of the city alone, both channels together. */
	persons: boolean;
	/** The only keys; default: all. */
	keys?: readonly string[];
}

/** Kinds of doubt about procurements, contracts and their reports; the others count rows about persons. */
const doubts = [
	'unknown_clause',
	'derived_nature',
	'fallback_date',
	'duplicate',
	'late_report',
	'value_outlier',
] as const;

/** In the order in which they stand in a bundle. */
export const plan: readonly PlannedTable[] = [
	{
		id: 'shares',
		measures: [
			'clause_share',
			'clause_share_eligible',
			'clause_share_by_value',
			'clause_share_with_deviations',
			'clause_share_by_lot',
			'clause_share_employment_level',
			'clause_share_stock',
			'social_share',
			'assessment_rate',
		],
		dimension: 'all',
		years: 'all',
		persons: false,
	},
	{
		id: 'shares_by_organisation',
		measures: ['clause_share', 'social_share'],
		dimension: 'organisation',
		years: 'own',
		persons: false,
	},
	{
		id: 'shares_by_month',
		measures: ['clause_share', 'social_share'],
		dimension: 'month',
		years: 'own',
		persons: false,
	},
	{
		id: 'persons',
		measures: ['jobs_started', 'placements_started'],
		dimension: 'all',
		years: 'all',
		persons: true,
	},
	{ id: 'reporting', measures: ['reporting_rate'], dimension: 'all', years: 'all', persons: false },
	{ id: 'deviations', measures: ['deviations'], dimension: 'all', years: 'all', persons: false },
	{
		id: 'deviations_by_organisation',
		measures: ['deviations'],
		dimension: 'organisation',
		years: 'own',
		persons: false,
	},
	{
		id: 'deviations_by_reason',
		measures: ['deviations'],
		dimension: 'category',
		years: 'own',
		persons: false,
	},
	{
		id: 'commitments',
		measures: ['commitment_fulfilment'],
		dimension: 'all',
		years: 'all',
		persons: false,
	},
	{
		id: 'commitments_by_outcome',
		measures: ['commitment_fulfilment'],
		dimension: 'category',
		years: 'own',
		persons: false,
	},
	{
		id: 'quality',
		measures: ['data_quality'],
		dimension: 'category',
		years: 'own',
		persons: false,
		keys: doubts,
	},
];

/** The measures of which anything is published. */
export const publishedMeasures: readonly MeasureId[] = [...new Set(plan.flatMap(({ measures }) => measures))];

/** By what each of them is divided where it is published. */
export const publishedSlices: SlicesAsked = new Map(
	publishedMeasures.map((measure) => {
		const own = plan.filter(({ measures }) => measures.includes(measure));
		return [measure, [...new Set(own.map(({ dimension }) => dimension))]];
	}),
);
