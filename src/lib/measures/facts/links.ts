/** By what figures are divided that follow a contract, a clause or an outcome: columns of their facts. */
export const links = ['organisation', 'supplier', 'cpv', 'nature', 'model', 'level'] as const;

/**
 * SQL of columns of a table, in their order.
 * @param alias of the table
 */
export const of = (alias: string, columns: readonly string[] = links): string =>
	columns.map((column) => `${alias}.${column}`).join(', ');
