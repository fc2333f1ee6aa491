import type { Engine } from '../engine/engine.ts';
import type { Standing } from '../intake/decisions.ts';
import type { ReadFile } from '../intake/read.ts';
import type { FileReport } from '../intake/report.ts';
import { createRegister } from '../intake/schema.ts';
import type { Waiting } from '../intake/waiting.ts';
import { everything } from '../measures/filter.ts';
import { measureFully, workOutPersons } from '../measures/measured.ts';
import type { Given } from '../measures/parameters.ts';
import { valueContributors } from '../measures/value-contributors.ts';
import { fill } from './compute.ts';
import { auditValues } from './audit/values.ts';
import type { HiddenCell } from './cell-name.ts';
import { secretAmounts, type HideAmounts, type SecretAmounts } from './dominance.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { freeze, type Edition } from './freeze.ts';
import type { Key } from './keyed.ts';
import { personsOf, type Persons, type Protect } from './persons.ts';
import { publishedSlices } from './plan.ts';
import type { Profile } from './profile.ts';
import { hiddenCells, type Audited } from './protect-audited.ts';
import type { Snapshot } from './snapshot.ts';
import { faultsOfSnapshot, type VersionFault } from './versions.ts';

/** What is decided of the files that a year is worked out of, and what the publisher says of them all. */
export interface Terms {
	standing: Standing;
	parameters: Given;
	/** The figures are made up. */
	demo: boolean;
}

/** A register that is filled, in an engine. */
export interface Filled extends Terms {
	reports: readonly FileReport[];
	/** Files that do not count yet. */
	waiting: readonly Waiting[];
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
	/** What only the publisher may know: the counts, and which of them are hidden and why. */
	persons: Persons;
	protection: Audited;
	/** What of the amounts of money is hidden, and whose they are. */
	amounts: readonly SecretAmounts[];
	/** As the receipt names them. */
	hidden: HiddenCell[];
	/** What a bundle of it is made with, by the publisher's key. */
	evidence(key: Key): Evidence;
}

/**
 * Sources and decisions, in an empty engine -> the year as it will be published.
 * @throws PublishError
 */
export async function draft(
	engine: Engine,
	{ files, ...terms }: Terms & { files: readonly ReadFile[] },
	profile: Profile,
	edition: Edition,
	protect: Protect,
	hideAmounts?: HideAmounts,
): Promise<Drafted> {
	await createRegister(engine);
	const filled = await fill(engine, files, terms.standing);
	return draftOf(engine, { ...terms, ...filled }, profile, edition, protect, hideAmounts);
}

/**
 * The same from a register that is filled already. Works out the facts anew.
 * @throws PublishError
 */
export async function draftOf(
	engine: Engine,
	{ reports, waiting, standing, parameters, demo }: Filled,
	profile: Profile,
	edition: Edition,
	protect: Protect,
	hideAmounts: HideAmounts = (own) => secretAmounts(own, profile.dominance, edition.archive),
): Promise<Drafted> {
	const named = (id: string) => reports.find((report) => report.id === id)!.name;
	if (waiting.length > 0) {
		const names = waiting.map(({ file }) => named(file));
		throw new PublishError('files_waiting', names);
	}
	const rest = await workOutPersons(engine, parameters);
	const persons = await personsOf(engine, profile, edition, {
		...{ asOf: parameters.asOf, demo, filed: standing.filed },
	});
	const measuring = async () => measureFully(engine, await rest(), everything, { by: publishedSlices });
	const [found, measured] = await Promise.all([
		protect(persons.tables(profile.structure), persons.rules(profile.structure)),
		measuring(),
	]);
	if (!measured.years.includes(edition.year)) throw new PublishError('no_such_year');
	const amounts = hideAmounts(await valueContributors(engine));
	const files = reports.map(({ name }) => name);
	const declarations = reports.flatMap(({ declarations: own }) => own);
	const basis = {
		measured,
		parameters,
		demo,
		files,
		declarations,
		amounts,
		counts: found.tables,
		clusters: persons.clusters,
	};
	const snapshot = freeze(basis, profile, edition);
	const values = auditValues([...edition.archive, snapshot]);
	const protection = { ...found, audit: found.audit && { ...found.audit, values } };
	const [fault] = edition.earlier === null ? [] : faultsOfSnapshot(edition.earlier.snapshot, snapshot);
	if (fault !== undefined) throw new PublishError(fault);
	const [row] = await engine.query<{ version: string }>('SELECT version() AS version');
	const name = `DuckDB ${row!.version}`;
	const hidden = hiddenCells(protection);
	return {
		snapshot,
		persons,
		protection,
		amounts,
		hidden,
		evidence: (key) => evidenceOf(reports, standing, { key, engine: name, hidden }),
	};
}
