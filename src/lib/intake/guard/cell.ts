import type { FieldType } from '../../model/types.ts';
import type { Reading } from '../reading.ts';
import type { ColumnMatch } from '../report.ts';
import type { ColumnShape } from './column-shape.ts';
import { withoutEmails, withoutPhones } from './contact.ts';
import type { FoundKind } from './found.ts';
import { findIdentityNumber } from './identity.ts';
import { isPersonalHeader, isPhoneHeader } from './personal-headers.ts';
import { isAmount } from './precision.ts';

/** What is to be done with what one column holds. */
export interface ColumnRule {
	/** Named for personal data, and no field of the table. */
	personal: boolean;
	/** The analyst keeps its contact data, or the column though it is named for personal data. */
	kept: boolean;
	/** What numbers are that can be a person's: dropped among organisation numbers, else as the analyst said. */
	tenDigits: 'drop' | 'ask' | 'reference' | 'identity_number';
	/** Phone numbers are looked for in words only: amounts, days, codes and reference numbers look alike. */
	words: boolean;
	/** A column of amounts. */
	amounts: boolean;
	/** Named for phone numbers, and no field of the table. */
	phones: boolean;
	/** What all its cells show it to hold. */
	shape: ColumnShape | null;
}

/** Ten digits as a phone number has them, or nine where a spreadsheet has taken the zero. */
const phoneDigits = /^\s*(?:0\d{9}|[1-9]\d{8})(?:[.,]0{1,2})?\s*$/;

/** What was found in a cell, and the text that is left of it. */
export interface Outcome {
	why: FoundKind | 'personal' | 'email' | 'phone';
	/** What may go on. */
	rest: string;
}

export function columnRule(
	{ header, field }: Pick<ColumnMatch, 'header' | 'field'>,
	type: FieldType | undefined,
	reading: Reading,
	shape: ColumnShape | null = null,
): ColumnRule {
	return {
		personal: field === null && isPersonalHeader(header),
		kept: reading.keptColumns?.includes(header) ?? false,
		tenDigits: type === 'orgnr' ? 'drop' : (reading.tenDigits?.[header] ?? 'ask'),
		words: type === undefined || type === 'text',
		amounts: isAmount(type),
		phones: field === null && isPhoneHeader(header),
		shape,
	};
}

/** Looks at one cell; null where it holds nothing of the kind. Identity numbers are found in kept columns, too. */
export function guardCell(text: string, rule: ColumnRule): Outcome | null {
	const number = numberIn(text, rule);
	const isPhone = rule.phones && number === 'possible_identity_number' && phoneDigits.test(text);
	if (number !== null && !isPhone) {
		const stays = number !== 'identity_number' && rule.tenDigits === 'reference';
		return { why: number, rest: stays ? text : '' };
	}
	if (rule.personal) return text.trim() === '' ? null : { why: 'personal', rest: rule.kept ? text : '' };
	const withoutEmail = text.includes('@') ? withoutEmails(text) : null;
	const withoutPhone = rule.words && rule.shape === null ? withoutPhones(withoutEmail ?? text) : null;
	const rest = withoutPhone ?? withoutEmail;
	if (rest === null) return null;
	return { why: withoutEmail === null ? 'phone' : 'email', rest: rule.kept ? text : rest };
}

/** Numbers of notices are none; a day and a clock can be one, which does not refuse the file. */
function numberIn(text: string, rule: ColumnRule): FoundKind | null {
	if (rule.shape === 'notices') return null;
	const number = findIdentityNumber(text, rule.amounts);
	return number === 'identity_number' && rule.shape === 'times' ? 'possible_identity_number' : number;
}
