import { outcomeCodeLists } from './code-lists/outcomes.ts';
import { procurementCodeLists } from './code-lists/procurement.ts';
import { registerCodeLists } from './code-lists/register.ts';
import type { CodeList } from './types.ts';

/** Every code list by its id. */
export const codeLists: Readonly<Record<string, CodeList>> = Object.fromEntries(
	[...procurementCodeLists, ...outcomeCodeLists, ...registerCodeLists].map((list) => [list.id, list]),
);
