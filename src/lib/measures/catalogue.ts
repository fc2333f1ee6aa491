import { clauseShare } from './clause-share.ts';
import { deviations } from './deviations.ts';
import { jobsStarted } from './jobs-started.ts';
import type { Measure } from './measure.ts';
import { placementsStarted } from './placements-started.ts';
import { socialShare } from './social-share.ts';

/** Every measure, in the order in which they are shown. */
export const measures: readonly Measure[] = [
	clauseShare,
	socialShare,
	jobsStarted,
	placementsStarted,
	deviations,
];
