import type { Engine } from '../../engine/engine.ts';
import { correctsRows } from '../../intake/corrections.ts';
import { forget } from '../../intake/commit.ts';
import type { FileStanding, Standing } from '../../intake/decisions.ts';
import { declarations, declare } from '../../intake/register.ts';
import { FileError, type FileReport } from '../../intake/report.ts';
import { canonical } from '../../store/canonical.ts';
import type { Loaded } from './told.ts';

export interface Steps {
	/** Reads a file of those that stand into the register, under a number no other file has; null where its bytes are not there. */
	take(file: FileStanding): Promise<Omit<Loaded, 'said'> | null>;
	/** A file that cannot be read as it was decided. */
	failed(error: FileError, file: FileStanding): void;
	/** What the register holds now, after each step: the rest may be given up. */
	holds(files: readonly Loaded[]): void;
}

/**
 * Brings the register from what it holds to what stands: files go, come, are read in another way, and say what was declared of them. What
 * it holds then is what it would hold had they come in the order in which they were added, corrections last.
 */
export async function reconcile(
	engine: Engine,
	before: readonly Loaded[],
	standing: Standing,
	{ take, failed, holds }: Steps,
): Promise<void> {
	const held = new Map(before.map((loaded) => [loaded.report.id, loaded]));
	const tell = () => {
		const inOrder = [...standing.files.keys()].filter((id) => held.has(id));
		holds([...new Set([...inOrder, ...held.keys()])].map((id) => held.get(id)!));
	};
	const drop = async (loaded: Loaded) => {
		held.delete(loaded.report.id);
		tell();
		await forget(engine, loaded.no);
	};
	const bring = async (file: FileStanding, after?: string) => {
		const loaded = held.get(file.file) ?? (await taken(file, take, failed));
		if (loaded === null) return;
		held.set(file.file, after === undefined ? loaded : { ...loaded, after });
		tell();
		held.set(file.file, await redeclare(engine, held.get(file.file)!, file));
		tell();
	};
	const gone = before.filter(({ report, reading }) => {
		const stands = standing.files.get(report.id);
		return !stands || canonical(stands.reading) !== canonical(reading);
	});
	for (const { report } of gone) held.delete(report.id);
	tell();
	await forget(
		engine,
		gone.map(({ no }) => no),
	);
	const files = [...standing.files.values()];
	const correcting = files.filter(({ headers }) => correctsRows(headers));
	for (const file of files.filter((one) => !correcting.includes(one))) await bring(file);
	const stood = files.filter((one) => !correcting.includes(one) && held.has(one.file));
	const after = correcting.map((file, at) => readAfter(file, [...stood, ...correcting.slice(0, at + 1)]));
	const isRead = ({ file }: FileStanding, at: number) => held.get(file)?.after === after[at];
	const fresh = correcting.findIndex((file, at) => !isRead(file, at));
	if (fresh === -1) return;
	for (const { file } of correcting.slice(fresh)) if (held.has(file)) await drop(held.get(file)!);
	for (const [at, file] of correcting.entries()) if (at >= fresh) await bring(file, after[at]);
}

/**
 * What a file of corrected rows is read after: it says what the files say that it corrects, and corrects what none before it does. Where
 * any of that changes, it is read again.
 */
function readAfter({ table }: FileStanding, stood: readonly FileStanding[]): string {
	return canonical(
		stood
			.filter((file) => file.table === table)
			.map(({ file, reading, said }) => ({ file, reading, said: Object.fromEntries(said) })),
	);
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
