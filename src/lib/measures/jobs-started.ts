import type { Measure } from './measure.ts';
import { startsExclusionsSql, startsSql } from './starts.ts';

/** Employments begun in the year: employment, subsidised employment, apprenticeship where employed. */
export const jobsStarted: Measure = {
	id: 'jobs_started',
	unit: 'persons',
	sql: startsSql('job'),
	exclusionsSql: startsExclusionsSql('job'),
};
