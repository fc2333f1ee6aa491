import { hashOf, type KeptFile } from '../../../src/lib/store/kept-file.ts';
import type { Entry } from '../../../src/lib/store/log.ts';

/** A file as it is kept, whole. */
export async function kept(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<KeptFile> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const id = await hashOf(bytes);
	return {
		...{ id, name, bytes: bytes.length, blob: new Blob([bytes]) },
		...{ kept: id, masked: false, copy: null },
	};
}

export function decided(id: string, ...what: unknown[]): Entry {
	return { id, at: `2025-03-01T08:00:00.${id.padStart(3, '0').slice(0, 3)}Z`, what };
}
