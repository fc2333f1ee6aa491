import { ident } from '../engine/sql.ts';
import type { Field } from '../model/types.ts';
import type { CellFacts } from './cell-facts.ts';
import type { DayOrder } from './report.ts';
import type { HeaderUnit } from './units.ts';

/** Where the cells of a field stand, and what of the file is needed to read them. */
export interface Source {
	field: Field;
	/** Column of the raw table. */
	column: string;
	decimal: ',' | '.';
	/** The analyst, or the file that is corrected, says that it is. */
	decimalSaid: boolean;
	dayOrder: DayOrder | null;
	unit: HeaderUnit | null;
	/** What may occur among its cells. */
	facts: CellFacts;
	/** The file whose own words the field has; null where it has none. */
	ownWordsOf: number | null;
}

/** One more column that a cell goes through on its way to its value; it reads columns of the steps before. */
export interface Step {
	name: string;
	sql: string;
}

/** Name of a column in which a cell stands while it is cast. */
export function step(field: Field, name: string): string {
	return ident(`${name} of ${field.id}`);
}

/** The cleaned text of a cell as problems show it: NULL where nothing stands there or a word that says so. */
export function textOf(field: Field): string {
	return step(field, 'text');
}
