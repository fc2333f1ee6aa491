import type { Field } from '../../model/types.ts';
import type { Reading } from '../reading.ts';
import type { ColumnMatch } from '../report.ts';
import { columnRule, guardCell, type Outcome } from './cell.ts';
import { columnShape, type ColumnShape } from './column-shape.ts';
import { findIdentityNumber } from './identity.ts';
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
	/** What all its cells show it to hold, and how many of them would else have been found. */
	shape: ColumnShape | null;
	byShape: number;
}

/** Looks at every cell of a column and leaves in it what may go on. */
export function guardColumn(
	values: string[],
	column: ColumnMatch,
	field: Field | undefined,
	reading: Reading,
): ColumnFindings {
	const seen = columnShape(values);
	const shape = seen?.sure ? seen.shape : null;
	const rule = columnRule(column, field?.type, reading, shape);
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
		shape,
		byShape: 0,
	};
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value === '') continue;
		findings.filled++;
		if (losesPrecision(value, field?.type)) findings.lostPrecision++;
		if (seen && findIdentityNumber(value, rule.amounts) !== null) findings.byShape++;
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
