import type { Measure } from './measure.ts';
import { shareExclusionsSql, shareSql } from './share.ts';

/** The headline: service procurements with an employment clause under the city's model / all service procurements of the year. */
export const clauseShare: Measure = {
	id: 'clause_share',
	unit: 'share',
	sql: shareSql('clause_state'),
	exclusionsSql: shareExclusionsSql,
};
