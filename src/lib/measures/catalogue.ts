import { assessmentRate } from './assessment-rate.ts';
import { clauseShareByLot } from './clause-share-by-lot.ts';
import { clauseShareByValue } from './clause-share-by-value.ts';
import { clauseShareEligible } from './clause-share-eligible.ts';
import { clauseShareEmploymentLevel } from './clause-share-employment-level.ts';
import { clauseShareStock } from './clause-share-stock.ts';
import { clauseShareWithDeviations } from './clause-share-with-deviations.ts';
import { clauseShare } from './clause-share.ts';
import { commitmentFulfilment } from './commitment-fulfilment.ts';
import { dataQuality } from './data-quality.ts';
import { deviationDelay } from './deviation-delay.ts';
import { deviations } from './deviations.ts';
import { dialogConversion } from './dialog-conversion.ts';
import { fullTimeMonths } from './full-time-months.ts';
import { groupClauses } from './group-clauses.ts';
import { groupCoverage } from './group-coverage.ts';
import { groupNeed } from './group-need.ts';
import { groupReach } from './group-reach.ts';
import { intensity } from './intensity.ts';
import { jobsStarted } from './jobs-started.ts';
import { matchingFunnel } from './matching-funnel.ts';
import type { Measure } from './measure.ts';
import { placementsStarted } from './placements-started.ts';
import { reportingRate } from './reporting-rate.ts';
import { retention } from './retention.ts';
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
	fullTimeMonths,
	groupReach,
	groupCoverage,
	groupNeed,
	groupClauses,
	matchingFunnel,
	commitmentFulfilment,
	retention,
	dialogConversion,
	deviations,
	deviationDelay,
	intensity,
	reportingRate,
	dataQuality,
];
