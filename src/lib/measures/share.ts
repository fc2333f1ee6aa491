import { ofContract, type SliceDimension } from './dimensions.ts';
import type { Measure } from './measure.ts';
import type { MeasureId } from './result.ts';

/** By what the measures of procurements can be divided. */
export const procurementSlices: readonly SliceDimension[] = ['month', ...ofContract];

/** How a share takes its rows apart. */
export interface ShareOf {
	/** SQL of 'yes', 'no' or 'unknown': the answer. */
	state: string;
	/** SQL conditions: rows that make the denominator, and those that may belong to it. */
	belongs?: string;
	unclear?: string;
	/** SQL of how much a row counts. */
	weight?: string;
}

const service = `nature = 'services'`;
const maybeService = `nature = 'unknown'`;

/** What a procurement adds to a share. Services make the denominator where nothing else is said; those of unknown nature stand apart, since they may belong to it. */
export function shareTallies(share: ShareOf): Measure['tallies'] {
	const { state, belongs = service, unclear = maybeService, weight = '1' } = share;
	const counted = (condition: string, counts = weight) => `CASE WHEN ${condition} THEN ${counts} ELSE 0 END`;
	return {
		part: counted(`${belongs} AND ${state} = 'yes'`),
		rest: counted(`${belongs} AND ${state} = 'no'`),
		unknown: counted(`${belongs} AND ${state} = 'unknown'`),
		unclear_part: counted(`${unclear} AND ${state} = 'yes'`),
		unclear_rest: counted(`${unclear} AND ${state} = 'no'`),
		unclear_unknown: counted(`${unclear} AND ${state} = 'unknown'`),
		derived: counted(`${belongs} AND derived_nature = 1`, '1'),
		fallback: counted(`${belongs} AND fallback_date = 1`, '1'),
	};
}

/** Services, and what may be services. */
const maybeServices = `nature IN ('services', 'unknown')`;

type Own = Pick<Measure, 'unanswerable'> &
	Partial<Pick<Measure, 'fact' | 'excluded' | 'slices' | 'fractions'>>;

/** A share of the service procurements. */
export function serviceShare(id: MeasureId, share: ShareOf, own: Own): Measure {
	return {
		id,
		unit: 'share',
		variantOf: null,
		fact: 'fact_procurements',
		population: maybeServices,
		tallies: shareTallies(share),
		slices: procurementSlices,
		series: false,
		total: true,
		changes: [{ version: 1, on: '2026-11-21' }],
		...own,
	};
}

/** The headline counted in another way. */
export function clauseShareVariant(id: MeasureId, share: Partial<ShareOf>, own: Own): Measure {
	return { ...serviceShare(id, { state: 'clause_state', ...share }, own), variantOf: 'clause_share' };
}
