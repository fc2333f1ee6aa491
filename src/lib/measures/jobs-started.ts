import { startsMeasure } from './starts.ts';

/** Employments begun in the year: employment, subsidised employment, apprenticeship where employed. */
export const jobsStarted = startsMeasure('jobs_started', 'job');
