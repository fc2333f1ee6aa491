/** By what figures are divided that follow a contract, a clause or an outcome: columns of their facts, `…_no` numbers of `fact_codes`. */
export const links = ['organisation_no', 'supplier_no', 'cpv_no', 'nature', 'model_no', 'level'] as const;

/**
 * SQL of columns of a table, in their order.
 * @param alias of the table
 */
export const of = (alias: string, columns: readonly string[] = links): string =>
	columns.map((column) => `${alias}.${column}`).join(', ');

/** SQL condition that two rows stem from the same row of a file. */
export const sameRow = (a: string, b: string): string =>
	`${a}.file_no = ${b}.file_no AND ${a}.source_row = ${b}.source_row`;

/** SQL condition that a row `own` is the one in which another stood; it has none where it stood in a row of its own. */
export const parentRow = (own: string, child: string): string =>
	`${own}.file_no = CASE WHEN ${child}.parent_row_id IS NOT NULL THEN ${child}.file_no END AND ${own}.source_row = ${child}.source_row`;
