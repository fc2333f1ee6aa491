import { startsMeasure } from './starts.ts';

/** Internships and work trials begun in the year: never added to the jobs. */
export const placementsStarted = startsMeasure('placements_started', 'placement');
