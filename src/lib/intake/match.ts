import { tables } from '../model/tables.ts';
import type { Field, Table, YesMeaning } from '../model/types.ts';
import { foldHeader, normaliseHeader } from './header.ts';
import type { ColumnMatch, Declaration } from './report.ts';

export interface Matched {
	table: Table;
	columns: ColumnMatch[];
	/** Needs of the table that no column meets; empty where the file can be taken in. */
	missing: (readonly string[])[];
}

interface Known {
	/** Field by normalised header. */
	exact: Map<string, Field>;
	folded: Map<string, Field>;
}

const knownByTable = new Map<string, Known>(tables.map((table) => [table.id, knownHeaders(table)]));

function knownHeaders(table: Table): Known {
	const exact = new Map<string, Field>();
	for (const field of table.fields) {
		const words = [field.id, ...field.synonyms, ...Object.keys(field.yesMeansBySynonym ?? {})];
		for (const word of words) {
			const header = normaliseHeader(word);
			if (!exact.has(header)) exact.set(header, field);
		}
	}
	const folded = new Map<string, Field>();
	for (const [header, field] of exact)
		if (!folded.has(foldHeader(header))) folded.set(foldHeader(header), field);
	return { exact, folded };
}

const allKnown = new Set(
	[...knownByTable.values()].flatMap(({ exact, folded }) => [...exact.keys(), ...folded.keys()]),
);

/** Whether a normalised header is a field of any table. */
export function isKnownHeader(normalised: string): boolean {
	return allKnown.has(normalised);
}

/**
 * Finds the table that a header row belongs to, and the field of each column. The table whose needs are met and that knows most
 * of the headers wins; of equal ones the one more of whose own fields are named. null where no table knows any header.
 */
export function match(header: readonly string[]): Matched | null {
	const ranked = tables
		.map((table) => matchTable(table, header))
		.filter(({ columns }) => columns.some((column) => column.field !== null))
		.sort((a, b) => rank(b) - rank(a));
	return ranked[0] ?? null;
}

function rank({ table, columns, missing }: Matched): number {
	const matched = columns.filter((column) => column.field !== null).length;
	return (missing.length === 0 ? 1000 : 0) + matched * 10 + matched / ownFields(table);
}

/** How many fields a row of the table itself has, without those that become rows of other tables. */
function ownFields({ fields }: Table): number {
	return fields.filter(({ ofWhom, clauseOf }) => !ofWhom && !clauseOf).length;
}

/** Each field is taken by the first column that names it; exact headers go before folded ones. */
function matchTable(table: Table, header: readonly string[]): Matched {
	const known = knownByTable.get(table.id)!;
	const taken = new Map<string, number>();
	const fields: (Field | null)[] = header.map(() => null);
	for (const fold of [false, true]) {
		header.forEach((text, index) => {
			if (fields[index]) return;
			const name = normaliseHeader(text);
			const field = fold ? known.folded.get(foldHeader(name)) : known.exact.get(name);
			if (!field || taken.has(field.id)) return;
			taken.set(field.id, index);
			fields[index] = field;
		});
	}
	return {
		table,
		columns: header.map((text, index) => ({ index, header: text, field: fields[index]?.id ?? null })),
		missing: table.needs.filter((need) => !need.some((id) => taken.has(id))),
	};
}

/** What the yes/no columns of a file say as long as nobody has declared it: a blank is not recorded. */
export function defaultDeclarations(tableId: string, columns: readonly ColumnMatch[]): Declaration[] {
	const table = tables.find(({ id }) => id === tableId);
	return columns.flatMap(({ field: id, header }) => {
		const field = table?.fields.find((candidate) => candidate.id === id);
		if (!field?.yesMeans) return [];
		return [
			{
				field: field.id,
				header,
				yes: defaultYesMeaning(field, header),
				blank: 'not_recorded',
				declared: false,
				said: [],
			},
		];
	});
}

/** Whether a column tells the level of a clause: it is always about an employment clause, and its blank is a row without one. */
export function isLevel(field: string): boolean {
	return field === 'level' || field === 'clause_level';
}

/** Whether a *yes* in a column is always about an employment clause, whatever its model. */
export function isAboutEmployment(field: string): boolean {
	return isLevel(field) || clauseColumns.has(field);
}

const clauseColumns = new Set(
	tables.flatMap(({ fields }) => fields.filter((field) => field.clauseOf?.level).map(({ id }) => id)),
);

/** What *yes* means in a column unless the analyst declares otherwise: by its header, else by its field. */
export function defaultYesMeaning(field: Field, header: string): YesMeaning {
	const name = normaliseHeader(header);
	for (const [synonym, meaning] of Object.entries(field.yesMeansBySynonym ?? {})) {
		if (normaliseHeader(synonym) === name || foldHeader(normaliseHeader(synonym)) === foldHeader(name))
			return meaning;
	}
	return field.yesMeans ?? 'employment_clause';
}
