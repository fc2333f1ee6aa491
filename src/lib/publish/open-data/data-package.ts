import { baseLocale, locales, type Locale } from '../../text/locale.ts';
import type { FileEntry } from '../content.ts';
import type { ByLocale, Snapshot } from '../snapshot.ts';
import { byLocale, hiddenMarks, type Column, type Kind } from './columns.ts';
import { entryOf, fileAddress, fullVersion, licenceName, schemaAddress, yearAddress } from './names.ts';
import type { OpenTable } from './open-table.ts';
import { inAll, packageDescription, packageTitle, tableDescription } from './texts.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

const types: Readonly<Record<Kind, string>> = {
	...{ code: 'string', text: 'string', year: 'year', month: 'yearmonth' },
	...{ number: 'number', count: 'integer', flag: 'boolean' },
};

/**
 * `datapackage.json`: the tables and `results.json` as the Data Package standard, version 2, has it. Texts are in Swedish; those in the
 * other languages stand in `translations`, a property of our own that the description names.
 * @param files of the bundle, at least all that it describes
 * @throws Error where one of these lacks
 */
export function dataPackage(
	snapshot: Snapshot,
	tables: readonly OpenTable[],
	files: readonly FileEntry[],
): object {
	const { profile, year, sources } = snapshot;
	const { publisher, licence } = profile;
	const name = licenceName(licence);
	return {
		$schema: `${profiles}/datapackage.json`,
		name: `avtryck-${year}`,
		id: fileAddress(snapshot, 'datapackage.json'),
		...inLanguages({ title: packageTitle(snapshot), description: withNote(packageDescription(snapshot)) }),
		homepage: yearAddress(snapshot),
		version: fullVersion(snapshot),
		created: `${snapshot.issued}T00:00:00Z`,
		licenses: [{ ...(name !== null && { name }), path: licence }],
		contributors: [
			{
				...{ title: publisher.name[baseLocale], path: publisher.homepage, email: publisher.email },
				roles: ['publisher'],
			},
		],
		...(sources.length > 0 && { sources: sources.map((title) => ({ title })) }),
		resources: [
			...tables.map((table) => tableResource(table, snapshot, files)),
			resultsResource(snapshot, files),
		],
	};
}

function withNote(description: ByLocale): ByLocale {
	const note = inAll('open_data_translations');
	return byLocale((locale) => `${description[locale]} ${note[locale]}`);
}

function tableResource(
	{ name, title, notes, path, columns }: OpenTable,
	snapshot: Snapshot,
	files: readonly FileEntry[],
): object {
	return {
		name,
		type: 'table',
		...inLanguages({ title, description: tableDescription(snapshot, notes) }),
		...fileOf(files, path, 'csv', 'text/csv'),
		dialect: {
			$schema: `${profiles}/tabledialect.json`,
			...{ header: true, headerRows: [1], delimiter: ',', lineTerminator: '\r\n' },
			...{ quoteChar: '"', doubleQuote: true },
		},
		schema: {
			$schema: `${profiles}/tableschema.json`,
			fields: columns.map(fieldOf),
			missingValues: ['', ...Object.values(hiddenMarks)],
			primaryKey: columns.filter(({ key }) => key).map((column) => column.name),
		},
	};
}

function resultsResource(snapshot: Snapshot, files: readonly FileEntry[]): object {
	return {
		name: 'results',
		...inLanguages({ title: inAll('open_data_results'), description: inAll('open_data_results_about') }),
		...fileOf(files, 'results.json', 'json', 'application/json'),
		jsonSchema: schemaAddress(snapshot),
	};
}

function fileOf(files: readonly FileEntry[], path: string, format: string, mediatype: string): object {
	const { bytes, sha256 } = entryOf(files, path);
	return { path, format, mediatype, encoding: 'utf-8', bytes, hash: `sha256:${sha256}` };
}

function fieldOf({ name, kind, title, description, codes, required }: Omit<Column, 'cell'>): object {
	const categories =
		codes && byLocale((locale) => codes.map(({ code, label }) => ({ value: code, label: label[locale] })));
	return {
		name,
		type: types[kind],
		...inLanguages({ title, description, ...(categories && { categories }) }),
		constraints: {
			...(required && { required }),
			...(codes && { enum: codes.map(({ code }) => code) }),
			...((kind === 'number' || kind === 'count') && { minimum: 0 }),
		},
	};
}

/** Properties in Swedish, and the same in the other languages. */
function inLanguages(properties: Readonly<Record<string, Readonly<Record<Locale, unknown>>>>): object {
	const inOne = (locale: Locale) =>
		Object.fromEntries(Object.entries(properties).map(([name, texts]) => [name, texts[locale]]));
	const others = locales.filter((locale) => locale !== baseLocale);
	return {
		...inOne(baseLocale),
		translations: Object.fromEntries(others.map((locale) => [locale, inOne(locale)])),
	};
}
