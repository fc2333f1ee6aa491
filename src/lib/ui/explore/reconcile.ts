import type { Engine } from '../../engine/engine.ts';
import { correctionColumns } from '../../intake/corrections.ts';
import { forget } from '../../intake/commit.ts';
import type { FileStanding, Standing } from '../../intake/decisions.ts';
import { declarations, declare } from '../../intake/register.ts';
import { FileError, type FileReport } from '../../intake/report.ts';
import type { Reading } from '../../intake/reading.ts';
import type { Loaded } from './told.ts';

export interface Steps {
	/** Reads a file of those that stand into the register, under a number no other file has; null where its bytes are not there. */
	take(file: FileStanding): Promise<Omit<Loaded, 'said'> | null>;
	/** A file that cannot be read as it was decided. */
	failed(error: FileError, file: FileStanding): void;
	/** Told what the register holds in the end, in the order in which the files were added; also where it was given up half-way. */
	holds(files: Loaded[]): void;
}

/** Brings the register from what it holds to what stands: files go, come, are read in another way, and say what was declared of them. */
export async function reconcile(
	engine: Engine,
	before: readonly Loaded[],
	standing: Standing,
	{ take, failed, holds }: Steps,
): Promise<void> {
	const now = new Map<string, Loaded>();
	for (const loaded of before) {
		const stands = standing.files.get(loaded.report.id);
		if (stands && sameReading(stands.reading, loaded.reading)) now.set(loaded.report.id, loaded);
		else await forget(engine, loaded.no);
	}
	const bring = async (file: FileStanding) => {
		const known = now.get(file.file);
		const loaded = known ?? (await taken(file, take, failed));
		if (loaded === null) return;
		const told = await redeclare(engine, loaded, file);
		now.set(file.file, told);
		changed ||= told !== known;
	};
	let changed = false;
	const files = [...standing.files.values()];
	try {
		for (const file of files.filter((one) => !isCorrection(one))) await bring(file);
		for (const file of files.filter(isCorrection)) {
			const loaded = now.get(file.file);
			if (changed && loaded) {
				now.delete(file.file);
				await forget(engine, loaded.no);
			}
			await bring(file);
		}
	} finally {
		holds([...standing.files.keys()].flatMap((id) => now.get(id) ?? []));
	}
}

async function taken(
	file: FileStanding,
	take: Steps['take'],
	failed: Steps['failed'],
): Promise<Loaded | null> {
	try {
		const loaded = await take(file);
		return loaded && { ...loaded, said: new Map() };
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		failed(error, file);
		return null;
	}
}

function sameReading(one: Reading, other: Reading): boolean {
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Order of keys is no difference. */
function sorted(value: unknown): unknown {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]);
}

/** A file of corrected rows is read as the file is that it corrects: after it, and again where that changed. */
function isCorrection({ headers }: FileStanding): boolean {
	return headers.some((header) => header.trim() === correctionColumns.file);
}

async function redeclare(engine: Engine, loaded: Loaded, { said }: FileStanding): Promise<Loaded> {
	const fields = new Set([...loaded.said.keys(), ...said.keys()]);
	let changed = false;
	for (const field of fields) {
		const [before, now] = [loaded.said.get(field) ?? [], said.get(field) ?? []];
		if (JSON.stringify(before) === JSON.stringify(now)) continue;
		await declare(engine, loaded.no, field, now);
		changed = true;
	}
	if (!changed) return loaded;
	const report: FileReport = { ...loaded.report, declarations: await declarations(engine, loaded.no) };
	return { ...loaded, report, said };
}
