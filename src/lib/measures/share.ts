import type { Measure } from './measure.ts';

/**
 * What a procurement adds to a share. Services make the denominator; those of unknown nature stand apart, since they may belong to it.
 * @param state SQL of 'yes', 'no' or 'unknown'
 * @param weight SQL of how much it counts
 */
export function shareTallies(state: string, weight = '1'): Measure['tallies'] {
	const counted = (condition: string) => `CASE WHEN ${condition} THEN ${weight} ELSE 0 END`;
	const service = `nature = 'services'`;
	const unclear = `nature = 'unknown'`;
	return {
		part: counted(`${service} AND ${state} = 'yes'`),
		rest: counted(`${service} AND ${state} = 'no'`),
		unknown: counted(`${service} AND ${state} = 'unknown'`),
		unclear_part: counted(`${unclear} AND ${state} = 'yes'`),
		unclear_rest: counted(`${unclear} AND ${state} = 'no'`),
		unclear_unknown: counted(`${unclear} AND ${state} = 'unknown'`),
		derived: `CASE WHEN ${service} AND derived_nature = 1 THEN 1 ELSE 0 END`,
		fallback: `CASE WHEN ${service} AND fallback_date = 1 THEN 1 ELSE 0 END`,
	};
}

/** Services, and what may be services. */
export const maybeServices = `nature IN ('services', 'unknown')`;
