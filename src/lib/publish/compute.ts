import type { Engine } from '../engine/engine.ts';
import { commit } from '../intake/commit.ts';
import { correctionAt } from '../intake/corrections.ts';
import type { Said } from '../intake/decisions.ts';
import type { ReadFile } from '../intake/read.ts';
import { declarations, declare } from '../intake/register.ts';
import type { FileReport } from '../intake/report.ts';
import { createRegister } from '../intake/schema.ts';
import { measureAll } from '../measures/measured.ts';
import type { Measured } from '../measures/result.ts';

/** What is said of the yes/no columns: by the file's SHA-256, then by field. The last thing said of a column holds. */
export type SaidOfFiles = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;

export interface Computed {
	reports: FileReport[];
	measured: Measured;
}

/**
 * Sources and what is said of them -> an empty engine filled -> every measure. The same for the page, the command line and publishing.
 * @param asOf YYYY-MM-DD
 */
export async function compute(
	engine: Engine,
	files: readonly ReadFile[],
	said: SaidOfFiles,
	asOf: string,
): Promise<Computed> {
	await createRegister(engine);
	const reports = await fill(engine, files, said);
	return { reports, measured: await measureAll(engine, asOf) };
}

/** A file of corrected rows is read as the file is that it corrects, which must be there first. */
function correctionsLast(files: readonly ReadFile[]): ReadFile[] {
	const corrects = ({ columns }: ReadFile) => correctionAt(columns) !== null;
	return [...files.filter((file) => !corrects(file)), ...files.filter(corrects)];
}

/** Fills an empty register from sources and what is said of them, numbered from 1. A source that is there twice is taken in once. */
export async function fill(
	engine: Engine,
	files: readonly ReadFile[],
	said: SaidOfFiles,
): Promise<FileReport[]> {
	const reports: FileReport[] = [];
	for (const file of correctionsLast(files)) {
		if (reports.some((report) => report.id === file.id)) continue;
		const fileNo = reports.length + 1;
		const report = await commit(engine, file, fileNo);
		for (const [field, all] of said.get(file.id) ?? []) {
			const last = all.at(-1);
			if (last) await declare(engine, fileNo, field, last.yes, last.blank);
		}
		reports.push({ ...report, declarations: await declarations(engine, fileNo) });
	}
	return reports;
}
