import { unzipBundle } from '../../publish/bundle-file.ts';
import type { Earlier } from '../../publish/freeze.ts';
import { sha256Of } from '../../text/sha256.ts';
import { manifestName } from '../../publish/manifest.ts';
import type { Snapshot } from '../../publish/snapshot.ts';
import { verify } from '../../publish/verify.ts';
import { latestOf } from '../../publish/versions.ts';

/** A version that stands, and the file that it was opened from. */
export interface Opened extends Earlier {
	file: string;
}

/** A file that holds no version, or one that is not whole. */
export interface NotOpened {
	code: 'not_a_bundle' | 'broken_bundle';
	file: string;
}

/** Everything that was published before, of any year, as far as its files were opened. */
export class Archive {
	opened = $state.raw<readonly Opened[]>([]);

	/** Takes the zips of versions that stand, each once; up to the first that is none. */
	async open(files: readonly File[]): Promise<NotOpened | null> {
		for (const file of files) {
			const content = unzipBundle(new Uint8Array(await file.arrayBuffer()));
			if (content === null) return { code: 'not_a_bundle', file: file.name };
			const { findings, snapshot } = verify(content, document);
			if (findings.length > 0 || snapshot === null) return { code: 'broken_bundle', file: file.name };
			const opened = { snapshot, manifest: sha256Of(content.get(manifestName)!), file: file.name };
			const others = this.opened.filter(({ manifest }) => manifest !== opened.manifest);
			this.opened = [...others, opened].sort(
				({ snapshot: one }, { snapshot: other }) => one.year - other.year || one.version - other.version,
			);
		}
		return null;
	}

	clear(): void {
		this.opened = [];
	}

	get snapshots(): Snapshot[] {
		return this.opened.map(({ snapshot }) => snapshot);
	}

	/** The version that one of a year follows on; null: it is its first. */
	earlier(year: number | null): Opened | null {
		return year === null ? null : latestOf(this.opened, year);
	}
}
