import type { Engine } from '../../engine/engine.ts';
import type { Decision } from '../../intake/decisions.ts';
import { keptInWorker } from '../../intake/guard/copy-in-worker.ts';
import { applyProfile, profileFor } from '../../intake/profiles.ts';
import type { ReadFile } from '../../intake/read.ts';
import type { Reading } from '../../intake/reading.ts';
import { FileError } from '../../intake/report.ts';
import { declare } from '../../intake/register.ts';
import type { KeptFile } from '../../store/kept-file.ts';
import type { Logged } from './keeper.svelte.ts';
import { takeFile } from './steps.ts';
import type { Loaded, Work } from './told.ts';

export interface TakeIn {
	engine: Engine;
	entries: readonly Logged[];
	signal: AbortSignal | undefined;
	show: (work: Work) => void;
	/** A number that no other file of the register has. */
	nextNo: () => number;
	/** Asked once the file is read; where it says no, nothing of it stays. */
	wanted: (read: ReadFile) => boolean | Promise<boolean>;
}

/**
 * Takes a file in, read as files with its headers were read before.
 * @param given what the analyst decided of the reading; null: nothing yet
 * @returns null where it is not wanted
 * @throws FileError where it cannot be taken in
 */
export async function takeIn(
	file: File,
	given: Reading | null,
	{ engine, entries, signal, show, nextNo, wanted }: TakeIn,
): Promise<Loaded | null> {
	const no = nextNo();
	let reading = given ?? {};
	let found: ReturnType<typeof profileFor> = null;
	const fits = (headers: readonly string[]) => {
		if (given !== null) return reading;
		found = profileFor(headers, entries);
		return found === null ? reading : applyProfile(found.profile, reading, headers);
	};
	let again: Reading | null = null;
	const first = async (read: ReadFile) => {
		if (!(await wanted(read))) return false;
		const fitting = fits(read.columns.map(({ header }) => header));
		if (JSON.stringify(fitting) === JSON.stringify(reading)) return true;
		again = fitting;
		return false;
	};
	let report;
	try {
		report = await takeFile(engine, file, no, show, { reading, signal, wanted: first });
	} catch (error) {
		if (!(error instanceof FileError) || !error.seen || given !== null) throw error;
		again = fits(error.seen.headers);
		if (JSON.stringify(again) === '{}') throw error;
	}
	if (!report && again !== null) {
		reading = again;
		report = await takeFile(engine, file, no, show, { reading, signal, wanted });
	}
	if (!report) return null;
	const { profile, change } = found ?? { profile: null, change: null };
	const said = new Map(
		(profile?.said ?? [])
			.filter(({ field }) => report.declarations.some((one) => one.field === field))
			.map(({ field, said: all }) => [field, all]),
	);
	for (const [field, all] of said) await declare(engine, no, field, all);
	return {
		...{ no, file, demo: false, reading, said },
		report,
		shape: profile && change && { profile: profile.name, change },
	};
}

/** What is decided by taking a file in. */
export function decisionsOf({ report, reading, said }: Loaded): Decision[] {
	const { id: file, name, table, columns } = report;
	const headers = columns.map(({ header }) => header);
	const headerOf = (field: string) => columns.find((column) => column.field === field)?.header ?? field;
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

/** What is kept of a file: its bytes, without what is about a person. */
export async function keptOf({ file, report, reading }: Loaded): Promise<KeptFile> {
	const { id, name, bytes } = report;
	return { id, name, bytes, ...(await keptInWorker(file, reading)) };
}
