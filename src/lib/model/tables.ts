import { clauses } from './tables/clauses.ts';
import { contracts } from './tables/contracts.ts';
import { deviations, models, partnerships } from './tables/deviations.ts';
import { goals, organisationChanges, organisations, referencePopulation } from './tables/organisations.ts';
import { followUps, outcomeCounts, outcomes } from './tables/outcomes.ts';
import type { Table } from './types.ts';

/** Every table of a city's register, in the order in which they are offered to a reader. */
export const tables: readonly Table[] = [
	contracts,
	clauses,
	followUps,
	outcomes,
	outcomeCounts,
	deviations,
	models,
	partnerships,
	organisations,
	organisationChanges,
	goals,
	referencePopulation,
];
