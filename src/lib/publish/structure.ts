import { wideGroups, type WideGroup } from '../model/wide-groups.ts';
import type { Locale } from '../text/locale.ts';
import { locales } from '../text/locale.ts';
import { byLocale, objectOf, textOf } from './json-values.ts';

/** How finely the persons of a year are told apart: the publisher's choice, made before any count is hidden. */
export interface Structure {
	/** Jobs and placements by unit, or by cluster of units. */
	units: 'units' | 'clusters';
	/** Units, groups, genders and ages with each form of its own, or with all forms together. */
	forms: 'apart' | 'together';
	/** Each target group, or neighbouring ones as one (`wideGroups`). */
	groups: 'apart' | 'merged';
	/** Four bands of age, or two. */
	ages: 'four' | 'two';
	/** How many years are counted together where persons are told apart by anything but their channel. */
	span: 1 | 2 | 3;
}

export const finest: Structure = { units: 'units', forms: 'apart', groups: 'apart', ages: 'four', span: 1 };

/** Units that are shown as one. */
export interface Cluster extends Readonly<Record<Locale, string>> {
	/** Of letters a-z, digits and `_`. */
	id: string;
	/** Ids of organisations. */
	units: readonly string[];
}

/** The cluster of units that the publisher put in none. */
export const otherUnits = 'other_units';

/** What can be chosen, the finest first. */
export const choices = {
	units: ['units', 'clusters'],
	forms: ['apart', 'together'],
	groups: ['apart', 'merged'],
	ages: ['four', 'two'],
	span: [1, 2, 3],
} as const satisfies { [Part in keyof Structure]: readonly Structure[Part][] };

/** Bands of age that are shown as one where there are two. */
export const wideAges: Readonly<Record<string, readonly string[]>> = {
	'16-29': ['16-24', '25-29'],
	'30+': ['30-54', '55+'],
};

const wideKeys = [
	...Object.entries(wideAges).map(([id, parts]) => ({ id, parts })),
	...wideGroups.map(({ id, groups }) => ({ id, parts: groups })),
];

/** Keys of a table's rows and columns. */
export function keysOf({ cells }: { cells: readonly { row: string; column: string }[] }): Set<string> {
	return new Set(cells.flatMap(({ row, column }) => [row, column]));
}

/** Whether a table with these keys has cells of a row and a column: not where it shows one of them as one with others, or its parts apart. */
export function tellsApart(keys: ReadonlySet<string>, rowAndColumn: readonly string[]): boolean {
	return rowAndColumn.every((key) =>
		wideKeys.every(({ id, parts }) => {
			if (id === key) return !parts.some((part) => keys.has(part));
			return !parts.includes(key) || !keys.has(id);
		}),
	);
}

/** As written to a file; what is not given is the finest. */
export function structureOf(given: Readonly<Record<string, unknown>>): Structure {
	return { ...finest, ...given } as Structure;
}

/** The groups that are shown as one in a structure; none where each stands apart. */
export function wideGroupsIn({ groups }: Pick<Structure, 'groups'>): readonly WideGroup[] {
	return groups === 'merged' ? wideGroups : [];
}

export function clustersOf(given: unknown): Cluster[] {
	return (Array.isArray(given) ? given : []).map((one: unknown) => {
		const cluster = objectOf(one);
		const units = Array.isArray(cluster['units']) ? cluster['units'].map(textOf) : [];
		return { id: textOf(cluster['id']), ...byLocale(cluster), units };
	});
}

interface Given {
	structure: Structure;
	clusters: readonly Cluster[];
}

/** `too_few_units`: a cluster of one unit would show that unit. `same_name`: nobody could tell two clusters apart. */
type StructureFault = 'not_a_choice' | 'twice' | 'missing' | 'too_few_units' | 'same_name';

/** What is not a choice, lacks, or is said twice. */
export function faultsOfStructure({ structure, clusters }: Given): { code: StructureFault; field: string }[] {
	const parts = Object.keys(structure) as (keyof Structure)[];
	const wrong = parts.filter(
		(part) => !(choices[part] as readonly unknown[] | undefined)?.includes(structure[part]),
	);
	const units = clusters.flatMap((cluster) => cluster.units);
	const twice = new Set(units.filter((unit, at) => units.indexOf(unit) !== at));
	const ids = clusters.map(({ id }) => id);
	const names = clusters.flatMap((cluster) =>
		locales.map((locale) => ({ field: `clusters.${cluster.id}.${locale}`, locale, name: cluster[locale] })),
	);
	const isSame = (at: number) =>
		names.findIndex(({ locale, name }) => locale === names[at]!.locale && name === names[at]!.name) < at;
	return [
		...wrong.map((part) => ({ code: 'not_a_choice' as const, field: `structure.${part}` })),
		...[...twice].map((unit) => ({ code: 'twice' as const, field: `clusters: ${unit}` })),
		...ids
			.filter((id, at) => !/^[a-z][a-z0-9_]*$/.test(id) || id === otherUnits || ids.indexOf(id) !== at)
			.map((id) => ({ code: 'not_a_choice' as const, field: `clusters.${id}` })),
		...clusters
			.filter((cluster) => cluster.units.length < 2)
			.map(({ id }) => ({ code: 'too_few_units' as const, field: `clusters.${id}` })),
		...names
			.filter(({ name }, at) => name === '' || isSame(at))
			.map(({ field, name }) => ({
				code: name === '' ? ('missing' as const) : ('same_name' as const),
				field,
			})),
	];
}

/** The clusters as they are used: with those of their units that there are, and the units that are in none together. */
export function clustersIn(clusters: readonly Cluster[], units: readonly string[]): Cluster[] {
	const named = clusters
		.map((cluster) => ({ ...cluster, units: cluster.units.filter((unit) => units.includes(unit)) }))
		.filter((cluster) => cluster.units.length > 0);
	const placed = new Set(named.flatMap((cluster) => cluster.units));
	const others = units.filter((unit) => !placed.has(unit));
	return others.length === 0 ? named : [...named, { ...nameless, units: others }];
}

/** Named by the messages. */
const nameless = { id: otherUnits, sv: otherUnits, fi: otherUnits, en: otherUnits };
