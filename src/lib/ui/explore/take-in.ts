import type { Engine } from '../../engine/engine.ts';
import { correctsRows, withoutCorrection } from '../../intake/corrections.ts';
import type { Decision } from '../../intake/decisions.ts';
import { keepingWorker } from '../../intake/guard/keep-in-worker.ts';
import { applyProfile, profileFor, type ProfileFound } from '../../intake/profiles.ts';
import type { ReadFile } from '../../intake/read.ts';
import type { Reading } from '../../intake/reading.ts';
import { declarations, declare } from '../../intake/register.ts';
import { FileError, type ColumnMatch, type FileReport } from '../../intake/report.ts';
import type { KeptFile } from '../../store/kept-file.ts';
import type { Logged } from './keeper.svelte.ts';
import { namesOf } from './mapping.ts';
import { takeFile } from './steps.ts';
import type { Batch, Loaded, Work } from './told.ts';

export interface TakeIn {
	engine: Engine;
	entries: readonly Logged[];
	signal: AbortSignal | undefined;
	show: (work: Work) => void;
	/** null: it is the only file. */
	batch: Batch | null;
	/** A number that no other file of the register has. */
	nextNo: () => number;
	/** How a file is read that stands already, its bytes being lost; null where it does not. */
	decided: (id: string) => Reading | null;
	/** Asked once the file is read; where it says no, nothing of it stays. */
	wanted: (read: ReadFile) => boolean;
}

/**
 * Takes a file in, read as files with its headers were read before.
 * @param given what the analyst decided of the reading; null: nothing yet
 * @returns null where it is not wanted
 * @throws FileError where it cannot be taken in
 */
export async function takeIn(file: File, given: Reading | null, options: TakeIn): Promise<Loaded | null> {
	const { engine, entries, signal, show, batch, wanted, decided } = options;
	const no = options.nextNo();
	let found: ProfileFound | null = null;
	let again: Reading | null = null;
	let packed: ReadFile | undefined;
	const take = (reading: Reading, wants: (read: ReadFile) => boolean) =>
		takeFile(engine, file, no, show, {
			reading,
			signal,
			batch,
			wanted: (read) => {
				if (read.packed) packed = read;
				return wants(read);
			},
		});
	const remembered = (table: string | undefined, columns: readonly ColumnMatch[]): Reading | null => {
		const headers = namesOf(columns);
		if (correctsRows(headers)) return given === null ? correctionReading(headers, table, entries) : null;
		found = profileFor(headers, table, entries, columns);
		const reading = given === null && found && applyProfile(found.profile, {}, headers);
		const tells = reading && (Object.keys(reading).length > 1 || reading.table !== table);
		return tells ? reading : null;
	};
	let report: FileReport | null = null;
	try {
		report = await take(given ?? {}, (read) => {
			if (!wanted(read)) return false;
			again = decided(read.id) ?? remembered(read.table, read.columns);
			return again === null;
		});
	} catch (error) {
		if (!(error instanceof FileError) || !error.seen?.columns) throw error;
		again = remembered(undefined, error.seen.columns.columns);
		if (again === null) throw error;
	}
	if (!report && again !== null) report = await take(again, wanted);
	if (!report) return null;
	const reading = again ?? given ?? {};
	return { no, file, demo: false, reading, packed, ...(await declaredAs(engine, no, report, found)) };
}

/**
 * How a file of corrected rows is read: with the columns of files with the headers that it corrects. What words, dates and numbers say there,
 * and what was declared, it takes from the file itself, as it is then (`commit`).
 */
function correctionReading(
	headers: readonly string[],
	table: string | undefined,
	entries: readonly Logged[],
): Reading | null {
	const found = profileFor(withoutCorrection(headers), table, entries);
	if (!found) return null;
	const { columns, keptColumns } = applyProfile(found.profile, {}, headers);
	if (!columns && !keptColumns) return null;
	const { table: of } = found.profile;
	return { table: of, ...(columns ? { columns } : {}), ...(keptColumns ? { keptColumns } : {}) };
}

/** Says of a new file what was declared of those that it is read as. */
async function declaredAs(
	engine: Engine,
	no: number,
	report: FileReport,
	found: ProfileFound | null,
): Promise<Pick<Loaded, 'report' | 'said' | 'shape'>> {
	if (found === null) return { report, said: new Map(), shape: null };
	const { profile, change } = found;
	// Also of columns that are not found yet: they may have another name now.
	const said = profile.said.filter(({ said: all }) => all.length > 0);
	for (const { field, said: all } of said) await declare(engine, no, field, all);
	return {
		report: said.length === 0 ? report : { ...report, declarations: await declarations(engine, no) },
		said: new Map(said.map((one) => [one.field, one.said])),
		shape: { profile, change },
	};
}

/** What is decided by taking a file in. */
export function decisionsOf({ report, reading, said, shape }: Loaded): Decision[] {
	const { id: file, name, table, columns } = report;
	const headers = namesOf(columns);
	const headerOf = (field: string) =>
		[...columns, ...(shape?.profile.said ?? [])].find((one) => one.field === field)?.header ?? field;
	return [
		{ kind: 'added', file, name, table, headers, reading },
		...[...said].map(([field, all]): Decision => ({
			kind: 'declared',
			file,
			field,
			header: headerOf(field),
			said: [...all],
		})),
	];
}

/** What is kept of files: their bytes, without what is about a person. A file of which no such copy can be made is not among them. */
export async function keptOf(files: readonly Loaded[]): Promise<KeptFile[]> {
	if (files.length === 0) return [];
	const worker = keepingWorker();
	try {
		const kept: KeptFile[] = [];
		for (const { file, reading, packed } of files) {
			const one = await worker.keep(file, reading, packed);
			if (one) kept.push(one);
		}
		return kept;
	} finally {
		worker.close();
	}
}
