import type { FieldType } from '../../model/types.ts';
import type { Reading } from '../reading.ts';
import type { ColumnMatch } from '../report.ts';
import { withoutEmails, withoutPhones } from './contact.ts';
import type { FoundKind } from './found.ts';
import { findIdentityNumber } from './identity.ts';
import { isPersonalHeader } from './personal-headers.ts';

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
}

/** What was found in a cell, and the text that is left of it. */
export interface Outcome {
	why: FoundKind | 'personal' | 'email' | 'phone';
	/** What may go on. */
	rest: string;
}

export function columnRule(
	{ header, field }: ColumnMatch,
	type: FieldType | undefined,
	reading: Reading,
): ColumnRule {
	return {
		personal: field === null && isPersonalHeader(header),
		kept: reading.keptColumns?.includes(header) ?? false,
		tenDigits: type === 'orgnr' ? 'drop' : (reading.tenDigits?.[header] ?? 'ask'),
		words: type === undefined || type === 'text',
	};
}

/** Looks at one cell; null where it holds nothing of the kind. Identity numbers are found in kept columns, too. */
export function guardCell(text: string, rule: ColumnRule): Outcome | null {
	const number = findIdentityNumber(text);
	if (number !== null) {
		const stays = number !== 'identity_number' && rule.tenDigits === 'reference';
		return { why: number, rest: stays ? text : '' };
	}
	if (rule.personal) return text.trim() === '' ? null : { why: 'personal', rest: rule.kept ? text : '' };
	const withoutEmail = text.includes('@') ? withoutEmails(text) : null;
	const withoutPhone = rule.words ? withoutPhones(withoutEmail ?? text) : null;
	const rest = withoutPhone ?? withoutEmail;
	if (rest === null) return null;
	return { why: withoutEmail === null ? 'phone' : 'email', rest: rule.kept ? text : rest };
}
