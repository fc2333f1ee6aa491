import type { Measure } from './measure.ts';
import { shareExclusionsSql, shareSql } from './share.ts';

/** Service procurements with any social objective / all service procurements of the year: what national registers record. */
export const socialShare: Measure = {
	id: 'social_share',
	unit: 'share',
	sql: shareSql('social_state'),
	exclusionsSql: shareExclusionsSql,
};
