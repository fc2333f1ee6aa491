import type { Field } from '../../model/types.ts';
import type { Reading } from '../reading.ts';
import type { ColumnMatch } from '../report.ts';
import { columnRule, guardCell, type Outcome } from './cell.ts';
import { losesPrecision } from './precision.ts';

/** What was found in one column. */
export interface ColumnFindings {
	header: string;
	field: Field | undefined;
	counts: Record<Outcome['why'], number>;
	filled: number;
	lostPrecision: number;
	kept: boolean;
	/** Positions of cells with a sure identity number, and of those emptied since theirs can be one. */
	sure: number[];
	emptied: number[];
}

/** Looks at every cell of a column and leaves in it what may go on. */
export function guardColumn(
	values: string[],
	column: ColumnMatch,
	field: Field | undefined,
	reading: Reading,
): ColumnFindings {
	const rule = columnRule(column, field?.type, reading);
	const findings: ColumnFindings = {
		header: column.header,
		field,
		counts: {
			identity_number: 0,
			possible_identity_number: 0,
			mistyped_identity_number: 0,
			personal: 0,
			email: 0,
			phone: 0,
		},
		filled: 0,
		lostPrecision: 0,
		kept: rule.kept,
		sure: [],
		emptied: [],
	};
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value === '') continue;
		findings.filled++;
		if (losesPrecision(value, field?.type)) findings.lostPrecision++;
		const outcome = guardCell(value, rule);
		if (outcome === null) continue;
		const { why, rest } = outcome;
		findings.counts[why]++;
		if (why === 'identity_number') findings.sure.push(i);
		else if (why.endsWith('identity_number') && rest === '') findings.emptied.push(i);
		values[i] = rest;
	}
	return findings;
}
