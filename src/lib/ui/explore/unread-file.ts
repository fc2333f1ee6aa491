import type { Decision } from '../../intake/decisions.ts';
import { unreadCopy } from '../../intake/guard/unread-copy.ts';
import type { FileError } from '../../intake/report.ts';
import { hashOf, type KeptFile } from '../../store/kept-file.ts';

/** A report that could not be read: that it came, and what may be kept of it. */
export interface Unread {
	decision: Extract<Decision, { kind: 'unread' }>;
	kept: KeptFile | null;
}

/** @param file under a name that may be shown */
export async function unreadFile(file: File, { code }: FileError): Promise<Unread> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const id = await hashOf(bytes);
	const copy = unreadCopy(bytes, file.name);
	const { name, size } = file;
	const kept = copy && {
		...{ id, name, bytes: size, blob: new Blob([copy.bytes]), masked: copy.masked, copy: null },
		kept: copy.masked ? await hashOf(copy.bytes) : id,
	};
	return { decision: { kind: 'unread', file: id, name, bytes: size, code, kept: kept !== null }, kept };
}
