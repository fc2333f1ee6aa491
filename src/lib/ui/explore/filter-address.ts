import { parted, split, tree, type SliceDimension } from '../../measures/dimensions.ts';
import { everything, type Filter } from '../../measures/filter.ts';
import type { FilterOptions } from '../../measures/filter-options.ts';
import { byIds } from '../../measures/organisations.ts';
import { clauseRules, type ClauseRule } from '../../measures/parameters.ts';

/** What a reader asks of the data. */
export interface Asked {
	filter: Filter;
	/** Which clauses qualify. */
	rule: ClauseRule;
	/** By what the table of all measures is divided; null: not at all. */
	by: SliceDimension | null;
}

/** What a reader chose on the page, as it stands in its address. */
export interface Choices extends Asked {
	/** The year that is shown; null: the latest one. */
	year: number | null;
}

/** The keys in the address, in the order in which they are written. */
const keys = ['year', 'from', 'to', 'org', 'nature', 'cpv', 'model', 'group', 'rule', 'by'] as const;
export type Key = (typeof keys)[number];

/** What the address asks for and nobody understands. */
export interface Ignored {
	key: Key;
	value: string;
}

const [defaultRule] = clauseRules;

export const noChoices: Choices = { filter: everything, rule: defaultRule, year: null, by: null };

/**
 * Reads an address.
 * @param search with or without its `?`
 */
export function parseAddress(search: string): { choices: Choices; ignored: Ignored[] } {
	const given = new URLSearchParams(search);
	const ignored: Ignored[] = [];
	const all = (key: Key) => [...new Set(given.getAll(key).filter((value) => value !== ''))];
	const one = (key: Key, valid: (value: string) => boolean = () => true): string | null => {
		const [first = null, ...others] = all(key);
		const known = first !== null && valid(first);
		for (const value of known ? others : all(key)) ignored.push({ key, value });
		return known ? first : null;
	};
	const year = (key: Key): number | null => {
		const text = one(key, (value) => /^\d{4}$/.test(value));
		return text === null ? null : Number(text);
	};
	const filter = {
		...{ from: year('from'), to: year('to'), organisations: all('org'), natures: all('nature') },
		...{ cpv: all('cpv'), models: all('model'), group: one('group') },
	};
	if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
		ignored.push({ key: 'to', value: String(filter.to) });
		filter.to = null;
	}
	const oneOf = <T extends string>(key: Key, known: readonly T[]) =>
		one(key, (value) => (known as readonly string[]).includes(value)) as T | null;
	const choices = {
		...{ filter, year: year('year'), rule: oneOf('rule', clauseRules) ?? defaultRule },
		by: oneOf('by', [...parted, tree, ...split]),
	};
	return { choices, ignored };
}

/**
 * The address of a reader's choices: what is chosen by default is not written, what is not ours stays.
 * @param search the address as it is
 * @returns without `?`; `''` where nothing is chosen
 */
export function formatAddress(search: string, { filter, rule, year, by }: Choices): string {
	const address = new URLSearchParams(search);
	const values: Record<Key, readonly (string | number | null)[]> = {
		...{ year: [year], from: [filter.from], to: [filter.to], org: filter.organisations },
		...{ nature: filter.natures, cpv: filter.cpv, model: filter.models, group: [filter.group] },
		...{ rule: [rule === defaultRule ? null : rule], by: [by] },
	};
	for (const key of keys) {
		address.delete(key);
		for (const value of values[key]) if (value !== null) address.append(key, String(value));
	}
	return address.toString();
}

/** The part of a filter that the data know; a value that is not in them is ignored. */
export function inData(filter: Filter, options: FilterOptions): { filter: Filter; ignored: Ignored[] } {
	const ignored: Ignored[] = [];
	const known = (key: Key, values: readonly string[], there: readonly string[]) => {
		for (const value of values) if (!there.includes(value)) ignored.push({ key, value });
		return values.filter((value) => there.includes(value));
	};
	const [first, last] = [options.years[0], options.years.at(-1)];
	const year = (key: Key, value: number | null) => {
		if (value === null || first === undefined || last === undefined) return value;
		if (first <= value && value <= last) return value;
		ignored.push({ key, value: String(value) });
		return null;
	};
	const organisations = options.organisations.map(({ code }) => code);
	const models = options.models.map(({ code }) => code);
	const group = filter.group === null ? [] : known('group', [filter.group], options.groups);
	const part = {
		...{ from: year('from', filter.from), to: year('to', filter.to) },
		organisations: known('org', byIds(filter, options.organisationNames).organisations, organisations),
		natures: known('nature', filter.natures, options.natures),
		cpv: known('cpv', filter.cpv, options.cpv),
		models: known('model', filter.models, models),
		group: group[0] ?? null,
	};
	return { filter: part, ignored };
}

/** Whether a filter asks for everything. */
export function asksAll(filter: Filter): boolean {
	const { from, to, organisations, natures, cpv, models, group } = filter;
	const codes = organisations.length + natures.length + cpv.length + models.length;
	return from === null && to === null && codes === 0 && group === null;
}
