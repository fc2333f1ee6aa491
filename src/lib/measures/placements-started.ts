import type { Measure } from './measure.ts';
import { startsExclusionsSql, startsSql } from './starts.ts';

/** Internships and work trials begun in the year: never added to the jobs. */
export const placementsStarted: Measure = {
	id: 'placements_started',
	unit: 'persons',
	sql: startsSql('placement'),
	exclusionsSql: startsExclusionsSql('placement'),
};
