import type { Standing } from '../../intake/decisions.ts';
import { read, type ReadFile } from '../../intake/read.ts';
import { unzipBundle } from '../../publish/bundle-file.ts';
import { withUndecided } from '../../publish/compute.ts';
import type { Content } from '../../publish/content.ts';
import { noWorkspace, openWorkspace } from '../../publish/opened-workspace.ts';
import { parseReceipt, ReceiptError, type Receipt } from '../../publish/receipt.ts';
import { isWorkspace } from '../../store/workspace.ts';

/** What was dropped to be verified, by what it is. */
export interface Dropped {
	/** Versions of a year, the latest last. */
	bundles: { file: string; content: Content }[];
	receipt: Receipt | null;
	/** Workspaces and exports. */
	sources: File[];
}

/** @throws ReceiptError where a receipt is of a newer version */
export async function sorted(files: readonly File[]): Promise<Dropped> {
	const dropped: Dropped = { bundles: [], receipt: null, sources: [] };
	for (const file of files) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const content = isWorkspace(bytes.subarray(0, 64)) ? null : unzipBundle(bytes);
		const receipt = content === null && file.name.endsWith('.json') ? receiptIn(bytes) : null;
		if (content !== null) dropped.bundles.push({ file: file.name, content });
		else if (receipt !== null) dropped.receipt = receipt;
		else dropped.sources.push(file);
	}
	return dropped;
}

function receiptIn(bytes: Uint8Array): Receipt | null {
	try {
		return parseReceipt(new TextDecoder().decode(bytes));
	} catch (error) {
		if (error instanceof ReceiptError && error.code === 'not_a_receipt') return null;
		throw error;
	}
}

/**
 * Reads sources as the command line does: what is decided in a workspace stands, of other files nothing is.
 * @throws FileError, WorkspaceError
 */
export async function readSources(
	sources: readonly File[],
): Promise<{ files: ReadFile[]; standing: Standing }> {
	const kept: ReadFile[] = [];
	const others: ReadFile[] = [];
	let { standing } = noWorkspace;
	for (const source of sources) {
		const bytes = new Uint8Array(await source.arrayBuffer());
		if (!isWorkspace(bytes.subarray(0, 64))) {
			others.push(read(bytes, source.name, { dayOrders: {} }));
			continue;
		}
		const workspace = await openWorkspace(bytes);
		standing = workspace.standing;
		for (const { standing: own, bytes: content, original } of workspace.files)
			kept.push(read(content, own.name, own.reading, original));
	}
	return { files: [...kept, ...others], standing: withUndecided(standing, others) };
}
