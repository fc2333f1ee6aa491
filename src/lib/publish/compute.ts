import type { Engine } from '../engine/engine.ts';
import type { Dimension } from '../measures/dimensions.ts';
import { commit } from '../intake/commit.ts';
import { correctionAt } from '../intake/corrections.ts';
import type { FileStanding, Said, Standing } from '../intake/decisions.ts';
import type { ReadFile } from '../intake/read.ts';
import { declarations, declare } from '../intake/register.ts';
import { settleReports } from '../intake/report-status.ts';
import type { FileReport } from '../intake/report.ts';
import { createRegister } from '../intake/schema.ts';
import { settleExports, type Waiting } from '../intake/waiting.ts';
import type { Filter } from '../measures/filter.ts';
import { measureAll, measureFully, workOut } from '../measures/measured.ts';
import { byIds } from '../measures/organisations.ts';
import type { Given } from '../measures/parameters.ts';
import type { Measured } from '../measures/result.ts';

/** What is said of the yes/no columns: by the file's SHA-256, then by field. */
export type SaidOfFiles = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;

export interface Computed {
	reports: FileReport[];
	/** Files that do not count, since nobody has said how they belong with another one. */
	waiting: Waiting[];
	measured: Measured;
}

/**
 * Sources and what is decided of them -> an empty engine filled -> every measure. The same for the page, the command line and publishing.
 * @param files in the order in which they came
 * @param asOf YYYY-MM-DD
 */
export async function compute(
	engine: Engine,
	files: readonly ReadFile[],
	standing: Standing,
	asOf: string,
): Promise<Computed> {
	await createRegister(engine);
	const { reports, waiting } = await fill(engine, files, standing);
	return { reports, waiting, measured: await measureAll(engine, { asOf }) };
}

/** The same in the slices that are asked for, as far as a filter lets it through. */
export async function computeFully(
	engine: Engine,
	files: readonly ReadFile[],
	standing: Standing,
	{ parameters, filter, by }: { parameters: Given; filter: Filter; by: readonly Dimension[] },
): Promise<Computed> {
	await createRegister(engine);
	const { reports, waiting } = await fill(engine, files, standing);
	const facts = await workOut(engine, parameters);
	const measured = await measureFully(engine, facts, byIds(filter, facts.organisations.names), { by });
	return { reports, waiting, measured };
}

/** What stands of files of which nothing is decided but what is said of their columns. */
export function standingOf(
	files: readonly Pick<ReadFile, 'id' | 'name' | 'table' | 'columns' | 'reading'>[],
	said: SaidOfFiles = new Map(),
): Standing {
	const each = files.map(({ id, name, table, columns, reading }): [string, FileStanding] => [
		id,
		{
			...{ file: id, name, table, reading, extracted: null },
			headers: columns.map(({ header }) => header),
			said: said.get(id) ?? new Map<string, readonly Said[]>(),
		},
	]);
	const nothing = {
		joined: [],
		apart: new Set<string>(),
		reviewed: new Map(),
		statuses: new Map(),
		unread: new Map(),
		filed: [],
	};
	return { files: new Map(each), ...nothing, remembered: [] };
}

/** What stands, and of files of which nothing is decided in it, what is said of their columns. */
export function withUndecided(
	standing: Standing,
	files: Parameters<typeof standingOf>[0],
	said?: SaidOfFiles,
): Standing {
	const undecided = standingOf(
		files.filter(({ id }) => !standing.files.has(id)),
		said,
	);
	return { ...standing, files: new Map([...standing.files, ...undecided.files]) };
}

/** What stands of some files, or of any that come. */
export type StandingOf = Standing | ((files: readonly ReadFile[]) => Standing);

/**
 * Fills an empty register from sources, as they come, and what is decided of them. A source that is there twice is taken in once. A file of
 * corrected rows is read as the file is that it corrects, which must be there first.
 */
export async function fill(
	engine: Engine,
	files: Iterable<ReadFile> | AsyncIterable<ReadFile>,
	standing: StandingOf,
): Promise<Omit<Computed, 'measured'> & { standing: Standing }> {
	const of = (some: readonly ReadFile[]) => (typeof standing === 'function' ? standing(some) : standing);
	const reports = new Map<string, { fileNo: number; report: FileReport }>();
	const take = async (file: ReadFile) => {
		if (reports.has(file.id)) return;
		const fileNo = reports.size + 1;
		const report = await commit(engine, file, fileNo);
		const said = [...(of([file]).files.get(file.id)?.said ?? [])].filter(([, all]) => all.length > 0);
		for (const [field, all] of said) await declare(engine, fileNo, field, all);
		const declared = said.length === 0 ? {} : { declarations: await declarations(engine, fileNo) };
		reports.set(file.id, { fileNo, report: { ...report, ...declared } });
	};
	const all: ReadFile[] = [];
	const corrections: ReadFile[] = [];
	for await (const file of files) {
		all.push(file);
		if (correctionAt(file.columns) === null) await take(file);
		else corrections.push(file);
	}
	for (const file of corrections) await take(file);
	const inOrder = [...new Set(all.map(({ id }) => id))];
	const placed = inOrder.map((id) => ({ id, no: reports.get(id)!.fileNo }));
	const whole = of(all);
	await settleReports(engine, whole);
	return {
		reports: inOrder.map((id) => reports.get(id)!.report),
		waiting: await settleExports(engine, placed, whole),
		standing: whole,
	};
}
