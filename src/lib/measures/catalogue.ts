import { assessmentRate } from './assessment-rate.ts';
import { clauseShareByLot } from './clause-share-by-lot.ts';
import { clauseShareByValue } from './clause-share-by-value.ts';
import { clauseShareEligible } from './clause-share-eligible.ts';
import { clauseShareEmploymentLevel } from './clause-share-employment-level.ts';
import { clauseShareStock } from './clause-share-stock.ts';
import { clauseShareWithDeviations } from './clause-share-with-deviations.ts';
import { clauseShare } from './clause-share.ts';
import { deviations } from './deviations.ts';
import { jobsStarted } from './jobs-started.ts';
import type { Measure } from './measure.ts';
import { placementsStarted } from './placements-started.ts';
import { socialShare } from './social-share.ts';

/** Every measure, in the order in which they are shown. */
export const measures: readonly Measure[] = [
	clauseShare,
	clauseShareEligible,
	clauseShareByValue,
	clauseShareWithDeviations,
	clauseShareByLot,
	clauseShareEmploymentLevel,
	clauseShareStock,
	socialShare,
	assessmentRate,
	jobsStarted,
	placementsStarted,
	deviations,
];
