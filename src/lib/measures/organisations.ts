import type { Engine } from '../engine/engine.ts';
import { locales, type Locale } from '../text/locale.ts';
import type { Filter } from './filter.ts';

/** Names by id, in every language: where one has none, or the same as another, so that it can be told apart. */
export type OrganisationNames = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

/** An organisation (`unit`) stands under another (`parent`, null: under none) from one year to another, both among them. */
export interface Place {
	unit: string;
	parent: string | null;
	from: number;
	to: number;
}

/** One organisation became another, or a part of it. */
export interface OrganisationChange {
	from: string;
	to: string;
	/** YYYY-MM-DD, the first day of what is new. */
	on: string;
	kind: string | null;
}

/** When there is an organisation: YYYY-MM-DD, null: from the beginning, or with no end. */
export interface Lifetime {
	first: string | null;
	last: string | null;
}

/** The organisations of a register: by what they are called, under which others they stand, and what became of them. */
export interface Organisations {
	names: OrganisationNames;
	/** Without circles. */
	places: readonly Place[];
	changes: readonly OrganisationChange[];
	lifetimes: ReadonlyMap<string, Lifetime>;
}

/** What the facts were prepared from. */
export async function loadOrganisations(engine: Engine): Promise<Organisations> {
	const rows = await engine.query<Record<'id' | 'first' | 'last' | Locale, string | null>>(
		`SELECT o.organisation_id AS id, o.name_sv AS sv, o.name_fi AS fi, o.name_en AS en,
			CAST(o.valid_from AS VARCHAR) AS first, CAST(o.valid_to AS VARCHAR) AS last
		FROM organisations o JOIN files f ON f.file_no = o.file_no
		ORDER BY o.organisation_id, o.valid_from NULLS FIRST, f.file_id, o.source_row`,
	);
	const lifetimes = new Map<string, Lifetime>();
	for (const { id, first, last } of rows) {
		const before = lifetimes.get(id!);
		lifetimes.set(id!, {
			first: before ? before.first : first,
			last: before && (before.last === null || (last !== null && last < before.last)) ? before.last : last,
		});
	}
	return {
		names: namesOf(rows.map((row) => ({ ...row, id: row.id! }))),
		places: await engine.query<Place & Record<string, string | number | null>>(
			`SELECT unit, parent, from_year AS "from", to_year AS "to" FROM fact_organisation_places ORDER BY unit, from_year`,
		),
		changes: await engine.query<OrganisationChange & Record<string, string | null>>(
			`SELECT DISTINCT from_id AS "from", to_id AS "to", CAST("on" AS VARCHAR) AS "on", kind FROM organisation_changes
			WHERE from_id <> to_id ORDER BY 3, 1, 2, 4`,
		),
		lifetimes,
	};
}

/** Its last row names an organisation; the id follows a name that several have. */
function namesOf(rows: readonly (Record<Locale, string | null> & { id: string })[]): OrganisationNames {
	const last = new Map(rows.map((row) => [row.id, row]));
	const shown = new Map(
		[...last].map(([id, row]) => {
			const name = (locale: Locale) => row[locale] ?? row.sv ?? row.fi ?? row.en ?? id;
			const names: Record<Locale, string> = { sv: name('sv'), fi: name('fi'), en: name('en') };
			return [id, names] as const;
		}),
	);
	for (const locale of locales) {
		const bearers = new Map<string, string[]>();
		for (const [id, names] of shown) bearers.set(names[locale], [...(bearers.get(names[locale]) ?? []), id]);
		for (const [name, ids] of bearers)
			if (ids.length > 1) for (const id of ids) shown.get(id)![locale] = `${name} (${id})`;
	}
	return shown;
}

/** As the tree stands now. */
export const latestYear = 9999;

/** Whether an organisation stands under another in a year, or is it. */
export function standsUnder(
	organisations: Pick<Organisations, 'places'>,
	unit: string,
	above: string,
	year: number,
): boolean {
	return chainOf(organisations, unit, year).includes(above);
}

/** An organisation and all that it stands under in a year, from the nearest on. */
export function chainOf({ places }: Pick<Organisations, 'places'>, unit: string, year: number): string[] {
	const chain = [unit];
	for (let at = parentOf(places, unit, year); at !== null; at = parentOf(places, at, year)) chain.push(at);
	return chain;
}

/** What stands under some organisations, and from which year to which. */
export function unitsOf(asked: readonly string[], organisations: Pick<Organisations, 'places'>) {
	const found: { unit: string; from: number; to: number }[] = [];
	for (const { unit, from, to } of organisations.places) {
		if (asked.includes(unit) || !chainOf(organisations, unit, from).some((one) => asked.includes(one)))
			continue;
		const before = found.at(-1);
		if (before?.unit === unit && before.to === from - 1) before.to = to;
		else found.push({ unit, from, to });
	}
	return found;
}

export function parentOf(places: readonly Place[], unit: string, year: number): string | null {
	const own = byUnit(places).get(unit) ?? [];
	return own.find(({ from, to }) => from <= year && year <= to)?.parent ?? null;
}

const indexes = new WeakMap<readonly Place[], ReadonlyMap<string, Place[]>>();

/** Places are many, and asked for by unit: they are gone through once. */
function byUnit(places: readonly Place[]): ReadonlyMap<string, Place[]> {
	const known = indexes.get(places);
	if (known) return known;
	const index = new Map<string, Place[]>();
	for (const place of places) {
		const own = index.get(place.unit);
		if (own) own.push(place);
		else index.set(place.unit, [place]);
	}
	indexes.set(places, index);
	return index;
}

/** A filter whose organisations may be called by any of their names, with their ids in place of these. */
export function byIds(filter: Filter, names: OrganisationNames): Filter {
	const called = new Map(
		[...names].flatMap(([id, own]) => locales.map((locale) => [plain(own[locale]), id] as const)),
	);
	const ids = filter.organisations.map((name) =>
		names.has(name) ? name : (called.get(plain(name)) ?? name),
	);
	return { ...filter, organisations: [...new Set(ids)] };
}

const plain = (name: string): string => name.replaceAll(' ', '').toLowerCase();
