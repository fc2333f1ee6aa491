import { tables } from '../model/tables.ts';
import type { Field } from '../model/types.ts';
import type { Profile, Said } from './decisions.ts';
import { holdsIdentityNumber } from './guard/identity.ts';
import { withoutPersons } from './guard/row-text.ts';
import { takesOwnWords } from './own-words.ts';
import { codesOf } from './unknown-values.ts';

const FORMAT = 'avtryck-profiles';
const VERSION = 1;

/** `detail` names what is not known, as it stands in the file. */
export type ProfileErrorCode =
	| 'not_profiles'
	| 'newer_version'
	| 'malformed'
	| 'unknown_table'
	| 'unknown_field'
	| 'unknown_code'
	| 'identity_numbers';

export class ProfileError extends Error {
	constructor(
		readonly code: ProfileErrorCode,
		readonly detail = '',
	) {
		super(`${code} ${detail}`.trim());
		this.name = 'ProfileError';
	}
}

/** Profiles as a file to share: headers, mappings and declarations, no value but those that were mapped. */
export function writeProfiles(profiles: readonly Profile[]): string {
	const plain = profiles.map(({ name, table, headers, reading, said }) => ({
		name: withoutPersons(name),
		table,
		headers,
		reading,
		said: said.map(({ field, header, said: all }) => ({
			...{ field, header },
			said: all.map((one) => ({ ...one, who: withoutPersons(one.who), why: withoutPersons(one.why) })),
		})),
	}));
	return `${JSON.stringify({ format: FORMAT, version: VERSION, profiles: plain }, null, '\t')}\n`;
}

/**
 * Profiles of a file that was shared.
 * @throws ProfileError where it holds none, or a table, field or code that the model does not have
 */
export function readProfiles(text: string): Profile[] {
	const found = parsed(text);
	if (!isRecord(found) || found['format'] !== FORMAT || !Array.isArray(found['profiles']))
		throw new ProfileError('not_profiles');
	const version = found['version'];
	if (typeof version !== 'number') throw new ProfileError('malformed', 'version');
	if (version > VERSION) throw new ProfileError('newer_version', String(version));
	if (textsOf(found).some(holdsIdentityNumber)) throw new ProfileError('identity_numbers');
	return found['profiles'].map(profileIn);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		throw new ProfileError('not_profiles');
	}
}

/** All texts of a value, names of its parts too. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)]);
}

type Shape = Record<string, unknown>;

function isRecord(value: unknown): value is Shape {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function profileIn(value: unknown): Profile {
	if (!isRecord(value)) throw new ProfileError('malformed', 'profiles');
	const table = tables.find(({ id }) => id === value['table']);
	if (!table) throw new ProfileError('unknown_table', String(value['table']));
	const field = (id: string): Field => {
		const known = table.fields.find((each) => each.id === id);
		if (!known) throw new ProfileError('unknown_field', `${table.id}.${id}`);
		return known;
	};
	const said = value['said'] ?? [];
	if (!Array.isArray(said)) throw new ProfileError('malformed', 'said');
	return {
		name: textIn(value['name'], 'name'),
		table: table.id,
		headers: textsIn(value['headers'], 'headers'),
		reading: readingIn(value['reading'] ?? {}, field),
		said: said.map((one) => saidIn(one, field)),
	};
}

function readingIn(value: unknown, field: (id: string) => Field): Profile['reading'] {
	const { columns, values, dayOrders, decimal, keptColumns } = recordIn(value, 'reading');
	const reading: Profile['reading'] = {};
	if (columns !== undefined) {
		reading.columns = recordOf(columns, 'columns', (id) =>
			id === null ? null : field(textIn(id, 'columns')).id,
		);
	}
	if (values !== undefined) {
		const words = Object.entries(recordIn(values, 'values'));
		reading.values = Object.fromEntries(words.map(([id, own]) => [id, wordsIn(field(id), own)]));
	}
	if (dayOrders !== undefined) {
		reading.dayOrders = recordOf(dayOrders, 'dayOrders', (order) =>
			oneOf(order, ['dmy', 'mdy'], 'dayOrders'),
		);
	}
	if (decimal !== undefined) reading.decimal = oneOf(decimal, [',', '.'], 'decimal');
	if (keptColumns !== undefined) reading.keptColumns = textsIn(keptColumns, 'keptColumns');
	return reading;
}

function wordsIn(field: Field, value: unknown): Record<string, string> {
	if (!takesOwnWords(field)) throw new ProfileError('malformed', `values.${field.id}`);
	const known = codesOf(field).map(({ code }) => code);
	return recordOf(value, `values.${field.id}`, (text) => {
		const code = textIn(text, `values.${field.id}`);
		if (known.length > 0 && code !== '' && !known.includes(code))
			throw new ProfileError('unknown_code', `${field.id}: ${code}`);
		return code;
	});
}

function saidIn(value: unknown, field: (id: string) => Field): Profile['said'][number] {
	const { field: id, header, said } = recordIn(value, 'said');
	if (!Array.isArray(said)) throw new ProfileError('malformed', 'said');
	return {
		field: field(textIn(id, 'said')).id,
		header: textIn(header, 'said'),
		said: said.map((one): Said => {
			const { yes, blank, from, to, who, why } = recordIn(one, 'said');
			return {
				yes: oneOf(yes, ['social_objective', 'employment_clause', 'city_model'], 'said.yes'),
				blank: oneOf(blank, ['not_recorded', 'no'], 'said.blank'),
				from: yearIn(from, 'said.from'),
				to: yearIn(to, 'said.to'),
				who: textIn(who, 'said.who'),
				why: textIn(why, 'said.why'),
			};
		}),
	};
}

function recordIn(value: unknown, where: string): Shape {
	if (!isRecord(value)) throw new ProfileError('malformed', where);
	return value;
}

function recordOf<V>(value: unknown, where: string, read: (value: unknown) => V): Record<string, V> {
	return Object.fromEntries(Object.entries(recordIn(value, where)).map(([key, each]) => [key, read(each)]));
}

function textIn(value: unknown, where: string): string {
	if (typeof value !== 'string') throw new ProfileError('malformed', where);
	return value;
}

function textsIn(value: unknown, where: string): string[] {
	if (!Array.isArray(value)) throw new ProfileError('malformed', where);
	return value.map((text) => textIn(text, where));
}

function yearIn(value: unknown, where: string): number | null {
	if (value === null) return null;
	if (typeof value !== 'number' || !Number.isInteger(value)) throw new ProfileError('malformed', where);
	return value;
}

function oneOf<T extends string>(value: unknown, offered: readonly T[], where: string): T {
	const found = offered.find((one) => one === value);
	if (found === undefined) throw new ProfileError('unknown_code', `${where}: ${String(value)}`);
	return found;
}
