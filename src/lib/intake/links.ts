/** A field whose values name rows of another table, or of its own. */
export interface LinkField {
	table: string;
	field: string;
	to: { table: string; field: string };
}

const contract = { table: 'contracts', field: 'contract_id' };
const procurement = { table: 'contracts', field: 'procurement_id' };
const organisation = { table: 'organisations', field: 'organisation_id' };
const model = { table: 'models', field: 'model_id' };

/** Every link of the model, in the order in which they are told. */
export const linkFields: readonly LinkField[] = [
	{ table: 'outcomes', field: 'contract_id', to: contract },
	{ table: 'outcomes', field: 'procurement_id', to: procurement },
	{ table: 'outcomes', field: 'deviation_id', to: { table: 'deviations', field: 'deviation_id' } },
	{ table: 'outcomes', field: 'partnership_id', to: { table: 'partnerships', field: 'partnership_id' } },
	{ table: 'outcome_counts', field: 'outcome_id', to: { table: 'outcomes', field: 'outcome_id' } },
	{ table: 'clauses', field: 'contract_id', to: contract },
	{ table: 'clauses', field: 'procurement_id', to: procurement },
	{ table: 'clauses', field: 'model_id', to: model },
	{ table: 'follow_ups', field: 'contract_id', to: contract },
	{ table: 'deviations', field: 'procurement_id', to: procurement },
	{ table: 'deviations', field: 'model_id', to: model },
	{ table: 'deviations', field: 'organisation', to: organisation },
	{ table: 'contracts', field: 'parent_contract_id', to: contract },
	{ table: 'contracts', field: 'previous_procurement_id', to: procurement },
	{ table: 'contracts', field: 'clause_model', to: model },
	{ table: 'contracts', field: 'buyer', to: organisation },
	{ table: 'contracts', field: 'using_organisation', to: organisation },
	{ table: 'partnerships', field: 'organisation', to: organisation },
	{ table: 'goals', field: 'organisation', to: organisation },
	{ table: 'organisations', field: 'parent_id', to: organisation },
	{ table: 'organisation_changes', field: 'from_id', to: organisation },
	{ table: 'organisation_changes', field: 'to_id', to: organisation },
];

/** Whether a link to an organisation may be its name as well: a field of text is, one of identifiers is not. */
export function isByName({ field, to }: LinkField): boolean {
	return to.table === 'organisations' && ['buyer', 'using_organisation', 'organisation'].includes(field);
}

/** Tables in which rows are made of another table's rows. Their links are those of that table. */
export const derivedTables: readonly string[] = ['outcomes', 'clauses', 'follow_ups'];
