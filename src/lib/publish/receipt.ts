import type { HiddenCell } from './cell-name.ts';
import type { Evidence } from './evidence.ts';
import type { Snapshot } from './snapshot.ts';

/** The publisher's private proof of a version: with it and the sources anyone they show it to can work out the same bytes. Never public. */
export interface Receipt {
	format: 'avtryck-receipt';
	format_version: 1;
	year: number;
	version: number;
	/** SHA-256 of the manifest of the bundle. */
	manifest: string;
	key: string;
	sources: Evidence['sources'];
	decisions: string;
	/** Which counts of persons are hidden, and for whose sake: an audit by the publisher starts from it. */
	hidden: HiddenCell[];
}

export class ReceiptError extends Error {
	constructor(readonly code: 'not_a_receipt' | 'newer_version') {
		super(code);
		this.name = 'ReceiptError';
	}
}

export function receiptOf(
	{ year, version }: Pick<Snapshot, 'year' | 'version'>,
	{ key, sources, decisions, hidden }: Evidence,
	manifest: string,
): Receipt {
	return {
		format: 'avtryck-receipt',
		format_version: 1,
		...{ year, version, manifest, key, sources, decisions, hidden },
	};
}

/** @throws ReceiptError */
export function parseReceipt(text: string): Receipt {
	let data: Partial<Record<keyof Receipt, unknown>> | null;
	try {
		data = JSON.parse(text) as typeof data;
	} catch {
		throw new ReceiptError('not_a_receipt');
	}
	if (data?.format !== 'avtryck-receipt') throw new ReceiptError('not_a_receipt');
	if (data.format_version !== 1) throw new ReceiptError('newer_version');
	if (
		typeof data.key !== 'string' ||
		typeof data.manifest !== 'string' ||
		!Array.isArray(data.sources) ||
		!Array.isArray(data.hidden)
	)
		throw new ReceiptError('not_a_receipt');
	return data as Receipt;
}

/** `avtryck-2025-v1-kvitto.json`: apart from the bundle, whose name it shares. */
export function receiptName({ year, version }: Pick<Snapshot, 'year' | 'version'>): string {
	return `avtryck-${year}-v${version}-kvitto.json`;
}
