import { decode } from '../decode.ts';
import { FileError } from '../report.ts';
import { withoutEmails, withoutPhones } from './contact.ts';
import { maskIdentityNumbers } from './identity.ts';

/**
 * What may be kept of a file that cannot be read as a table: its text, with dots for identity numbers and without addresses and phone
 * numbers, in UTF-8. The same bytes where there was nothing to take out; null where it is no text: nobody could say what is in it.
 */
export function unreadCopy(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
): { bytes: Uint8Array<ArrayBuffer>; masked: boolean } | null {
	try {
		const { text, nul } = decode(bytes, name);
		const safe = text.split('\n').map(safeLine).join('\n');
		if (safe === text && nul === 0) return { bytes, masked: false };
		return { bytes: new TextEncoder().encode(safe), masked: true };
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		return null;
	}
}

function safeLine(line: string): string {
	const masked = maskIdentityNumbers(line);
	const withoutEmail = withoutEmails(masked) ?? masked;
	return withoutPhones(withoutEmail) ?? withoutEmail;
}
