import type { Standing } from '../intake/decisions.ts';
import type { ReadFile } from '../intake/read.ts';
import type { Engine } from '../engine/engine.ts';
import { everything } from '../measures/filter.ts';
import type { Given } from '../measures/parameters.ts';
import { computeFully } from './compute.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { freeze, type Basis, type Edition } from './freeze.ts';
import type { Key } from './keyed.ts';
import { plan } from './plan.ts';
import type { Profile } from './profile.ts';
import type { Snapshot } from './snapshot.ts';
import { faultsOfSnapshot, type VersionFault } from './versions.ts';

/** What a year is worked out of. */
export interface Sources {
	files: readonly ReadFile[];
	standing: Standing;
	parameters: Given;
	/** The figures are made up. */
	demo: boolean;
}

/** Why nothing can be published of the sources. */
export class PublishError extends Error {
	constructor(
		readonly code: VersionFault | 'files_waiting' | 'no_such_year',
		readonly names: readonly string[] = [],
	) {
		super(code);
		this.name = 'PublishError';
	}
}

/** A year worked out for publishing: to be looked at before anything is. */
export interface Drafted {
	snapshot: Snapshot;
	/** What a bundle of it is made with, by the publisher's key. */
	evidence(key: Key): Evidence;
}

/**
 * Sources and decisions, in an empty engine -> the year as it will be published.
 * @throws PublishError
 */
export async function draft(
	engine: Engine,
	sources: Sources,
	profile: Profile,
	edition: Edition,
): Promise<Drafted> {
	const { files, standing, parameters, demo } = sources;
	const by = [...new Set(plan.map(({ dimension }) => dimension))];
	const { reports, waiting, measured } = await computeFully(engine, files, standing, {
		...{ parameters, filter: everything, by },
	});
	const named = (id: string) => reports.find((report) => report.id === id)!.name;
	if (waiting.length > 0)
		throw new PublishError(
			'files_waiting',
			waiting.map(({ file }) => named(file)),
		);
	if (!measured.years.includes(edition.year)) throw new PublishError('no_such_year');
	const basis: Basis = {
		...{ measured, parameters, demo },
		files: reports.map(({ name }) => name),
		declarations: reports.flatMap(({ declarations }) => declarations),
	};
	const snapshot = freeze(basis, profile, edition);
	const [fault] = edition.earlier === null ? [] : faultsOfSnapshot(edition.earlier.snapshot, snapshot);
	if (fault !== undefined) throw new PublishError(fault);
	const [row] = await engine.query<{ version: string }>('SELECT version() AS version');
	const name = `DuckDB ${row!.version}`;
	return { snapshot, evidence: (key) => evidenceOf(files, standing, { key, engine: name }) };
}
