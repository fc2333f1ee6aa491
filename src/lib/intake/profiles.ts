import type { Entry } from '../store/log.ts';
import { tables } from '../model/tables.ts';
import { whatStands, type Decision, type FileStanding, type Profile } from './decisions.ts';
import { correctsRows } from './corrections.ts';
import { headerWords } from './header-words.ts';
import { likeness } from './likeness.ts';
import { match } from './match.ts';
import type { Reading } from './reading.ts';
import type { ColumnMatch } from './report.ts';

/** How the columns of a file differ from those that a profile was made of, by header. */
export interface ShapeChange {
	came: string[];
	went: string[];
	/** In both, in another order among the others. */
	moved: string[];
	/** Columns that seem to have another name now; they are among those that came and went, too. */
	renamed: { from: string; to: string }[];
}

export interface ProfileFound {
	profile: Profile;
	/** The headers are the same, in whatever order. */
	exact: boolean;
	change: ShapeChange;
}

/** A profile of fewer equal headers says nothing of a file. */
const NEAR = 0.6;
const RENAMED = 0.6;

/**
 * The profile by which a file with these headers is read: that of the latest file with the same ones, dropped since or not, or of a profile
 * that was shared; else of the nearest. null where none is near.
 * @param headers as `Reading.columns` names the columns
 * @param table only profiles of this table
 * @param columns of the file, as they were matched: a column that is read as another one was seems to be renamed
 */
export function profileFor(
	headers: readonly string[],
	table: string | undefined,
	entries: readonly Entry<Decision>[],
	columns: readonly ColumnMatch[] = [],
): ProfileFound | null {
	const profiles = whatStands(entries)
		.remembered.map((one) => ('file' in one ? profileOf(one) : one))
		.filter((profile) => table === undefined || profile.table === table)
		.filter((profile) => !correctsRows(profile.headers));
	const own = new Set(headers);
	let best: { profile: Profile; share: number } | null = null;
	for (const profile of profiles) {
		const both = profile.headers.filter((header) => own.has(header)).length;
		const share = both / Math.max(own.size, profile.headers.length);
		if (share >= NEAR && share >= (best?.share ?? 0)) best = { profile, share };
	}
	if (!best) return null;
	const { profile, share } = best;
	return { profile, exact: share === 1, change: shapeChange(profile, headers, columns) };
}

/** The profile that a file's standing makes. */
export function profileOf({ name, table, headers, reading, said }: FileStanding): Profile {
	const { columns, values, dayOrders, decimal, keptColumns } = reading;
	const kept = { columns, values, dayOrders, decimal, keptColumns };
	const fields = fieldsOf({ table, headers, reading });
	const headerOf = (field: string) => [...fields].find(([, id]) => id === field)?.[0] ?? '';
	return {
		name,
		table,
		headers,
		reading: Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
		said: [...said].map(([field, all]) => ({ field, header: headerOf(field), said: [...all] })),
	};
}

/** The field of each header that a profile's file was read with. */
function fieldsOf({
	table,
	headers,
	reading,
}: Pick<Profile, 'table' | 'headers' | 'reading'>): Map<string, string> {
	const columns = reading.columns ?? {};
	const matched = match(headers, { names: headers, reading: { table, columns } });
	const used = matched?.columns.filter(({ field }) => field !== null) ?? [];
	return new Map(used.map(({ header, field }) => [header, field!]));
}

/** A reading with what a profile says beside it, as far as it is of these headers. What was decided already goes before. */
export function applyProfile(profile: Profile, reading: Reading, headers: readonly string[]): Reading {
	const has = ([header]: [string, unknown]) => headers.includes(header);
	const fitting = <V>(own: Readonly<Record<string, V>> = {}) =>
		Object.fromEntries(Object.entries(own).filter(has));
	const { columns, dayOrders, values, decimal, keptColumns = [] } = profile.reading;
	const sameTable = reading.table === undefined || reading.table === profile.table;
	const made: Reading = {
		table: profile.table,
		...(decimal === undefined ? {} : { decimal }),
		...reading,
		columns: { ...(sameTable ? fitting(columns) : {}), ...reading.columns },
		dayOrders: { ...fitting(dayOrders), ...reading.dayOrders },
		values: sameTable ? { ...values, ...reading.values } : (reading.values ?? {}),
		keptColumns: [
			...new Set([
				...keptColumns.filter((header) => headers.includes(header)),
				...(reading.keptColumns ?? []),
			]),
		],
	};
	const isEmpty = (value: unknown) =>
		typeof value === 'object' && value !== null && Object.keys(value).length === 0;
	return Object.fromEntries(Object.entries(made).filter(([, value]) => !isEmpty(value)));
}

/** The columns that a profile's file was read with: of a file that lacks one, something is not known any more. */
export function usedHeaders(profile: Profile): Set<string> {
	return new Set(fieldsOf(profile).keys());
}

/** The same where renamed columns are read as those were that they seem to be. */
export function withRenamed(profile: Profile, reading: Reading, renamed: ShapeChange['renamed']): Reading {
	const fields = fieldsOf(profile);
	const said = renamed.flatMap(({ from, to }) =>
		fields.has(from) ? [[to, fields.get(from)!] as const] : [],
	);
	return said.length === 0
		? reading
		: { ...reading, columns: { ...reading.columns, ...Object.fromEntries(said) } };
}

function shapeChange(
	profile: Profile,
	headers: readonly string[],
	columns: readonly ColumnMatch[],
): ShapeChange {
	const before = new Set(profile.headers);
	const now = new Set(headers);
	const came = headers.filter((header) => !before.has(header));
	const went = profile.headers.filter((header) => !now.has(header));
	const places = headers
		.filter((header) => before.has(header))
		.map((header) => profile.headers.indexOf(header));
	const still = new Set(longestRising(places));
	const moved = places.filter((place) => !still.has(place)).map((place) => profile.headers[place]!);
	return { came, went, moved, renamed: renamed(profile, headers, { came, went }, columns) };
}

/** Columns that went beside the likest of those that came: read as the same field, of like headers, or in the same place. */
function renamed(
	profile: Profile,
	headers: readonly string[],
	{ came, went }: Pick<ShapeChange, 'came' | 'went'>,
	columns: readonly ColumnMatch[],
): ShapeChange['renamed'] {
	const fields = fieldsOf(profile);
	const table = tables.find(({ id }) => id === profile.table);
	const pairs = went.flatMap((from) =>
		came.map((to) => {
			const field = table?.fields.find(({ id }) => id === fields.get(from));
			const column = columns.find(({ header }) => header === to);
			const asField = (id: string | undefined) =>
				column?.field === id ? 1 : (column?.others.find((other) => other.field === id)?.confidence ?? 0);
			const alike = likeness(headerWords(to), headerWords(from), field?.type ?? 'text');
			const before = profile.headers[profile.headers.indexOf(from) - 1];
			const inPlace = before === headers[headers.indexOf(to) - 1] ? RENAMED : 0;
			return { from, to, alike: Math.max(alike, field ? asField(field.id) : 0, inPlace) };
		}),
	);
	const found: ShapeChange['renamed'] = [];
	for (const { from, to, alike } of pairs.sort((a, b) => b.alike - a.alike))
		if (alike >= RENAMED && !found.some((pair) => pair.from === from || pair.to === to))
			found.push({ from, to });
	return found;
}

/** The longest run of numbers that rise, not all of them next to each other. */
function longestRising(numbers: readonly number[]): number[] {
	const runs: number[][] = [];
	for (const number of numbers) {
		const before = runs.filter((run) => run.at(-1)! < number).sort((a, b) => b.length - a.length)[0] ?? [];
		runs.push([...before, number]);
	}
	return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}
