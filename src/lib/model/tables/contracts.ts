import type { Table } from '../types.ts';
import { contractClauses } from './contract-clauses.ts';
import { contractParties } from './contract-parties.ts';
import { contractTerms } from './contract-terms.ts';
import { contractTopics } from './contract-topics.ts';
import { ofWhomFields } from './of-whom.ts';

/** One row per contract; where an export holds procurements only, one per procurement. */
export const contracts: Table = {
	id: 'contracts',
	key: ['procurement_id', 'contract_id', 'lot_id'],
	needs: [['buyer'], ['nature', 'cpv'], ['published_on', 'awarded_on', 'signed_on', 'start_on', 'end_on']],
	fields: [...contractParties, ...contractTerms, ...contractClauses, ...contractTopics, ...ofWhomFields],
};
