import { clauseShareVariant, procurementSlices } from './share.ts';
import { clauseUnanswerable } from './unanswerable.ts';

/** The headline of what is in force: procurements of which a contract ran on any day of the year, whenever they were announced. */
export const clauseShareStock = clauseShareVariant(
	'clause_share_stock',
	{},
	{
		fact: 'fact_stock',
		slices: procurementSlices.filter((dimension) => dimension !== 'month'),
		unanswerable: (held) => clauseUnanswerable(held) ?? (held.end_column > 0 ? null : 'no_end_column'),
	},
);
