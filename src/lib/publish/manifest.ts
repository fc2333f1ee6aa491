import { contributionsSql } from '../measures/contributions.ts';
import { facts } from '../measures/facts.ts';
import { measureById } from '../measures/figure.ts';
import type { MeasureId } from '../measures/result.ts';
import type { Content, FileEntry } from './content.ts';
import { keyedEvidence, type Evidence } from './evidence.ts';
import { sha256Of } from '../text/sha256.ts';
import { byCodeUnits } from '../text/code-units.ts';
import type { Snapshot, Status } from './snapshot.ts';
import { software } from './software.ts';

export const manifestName = 'manifest.json';

/** `manifest.json`: every other file of a bundle, and what its figures were made of. */
export interface Manifest {
	format: 'avtryck-manifest';
	/** `static/schema/manifest-1.json` */
	format_version: 1;
	year: number;
	version: number;
	status: Status;
	as_of: string;
	/** What wrote the bundle: the same one writes the same bytes. */
	software: string;
	engine: string;
	parameters: Snapshot['parameters'];
	declarations: Snapshot['declarations'];
	/** `sql`: SHA-256 of the SQL of the measure and of its facts. */
	definitions: { measure: MeasureId; version: number; sql: string }[];
	/** HMAC-SHA-256, by the publisher's key, of the SHA-256 of each source file, in hex, sorted. */
	sources: string[];
	/** The same of everything that was decided. */
	decisions: string;
	/** All files but this one, sorted by path. */
	files: FileEntry[];
}

export function manifestOf(snapshot: Snapshot, evidence: Evidence, files: readonly FileEntry[]): Manifest {
	const { year, version, status, as_of, parameters, declarations, definitions } = snapshot;
	return {
		format: 'avtryck-manifest',
		format_version: 1,
		...{ year, version, status, as_of, software, engine: evidence.engine, parameters, declarations },
		definitions: definitions.map((one) => ({ ...one, sql: sqlHash(one.measure) })),
		...keyedEvidence(evidence),
		files: [...files],
	};
}

export function entriesOf(content: Content): FileEntry[] {
	return [...content]
		.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) }))
		.sort((a, b) => byCodeUnits(a.path, b.path));
}

/** Facts are made of each other: all of them belong to each definition. */
function sqlHash(id: MeasureId): string {
	const sql = [contributionsSql(measureById(id)!), ...facts.map(([, one]) => one)];
	return sha256Of(sql.join('\n;\n'));
}
