import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { openTables } from '../../../../src/lib/publish/open-data/open-table.ts';
import { dataPackage } from '../../../../src/lib/publish/open-data/data-package.ts';
import { smallSnapshot } from '../small-snapshot.ts';
import { bundleEntries } from './bundle-entries.ts';

interface Field {
	name: string;
	type: string;
	title: string;
	constraints: { required?: boolean; enum?: string[]; minimum?: number };
	translations: Record<'fi' | 'en', { title: string; categories?: { value: string; label: string }[] }>;
}
interface Resource {
	name: string;
	path: string;
	title: string;
	bytes: number;
	hash: string;
	schema?: { fields: Field[]; primaryKey: string[]; missingValues: string[] };
}
interface Package {
	resources: Resource[];
	[property: string]: unknown;
}

const entries = bundleEntries(smallSnapshot);
const made = dataPackage(smallSnapshot, openTables(smallSnapshot), entries) as Package;
const tables = made.resources.filter(({ path }) => path.endsWith('.csv'));

/** The standard's own schema; formats as it names them, from RFC 3339, RFC 3986 and RFC 5322 as far as they occur here. */
const standard = new Ajv({
	...{ strict: false, allErrors: true },
	formats: {
		'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
		uri: /^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/,
		email: /^[^\s@]+@[^\s@]+$/,
	},
}).compile(JSON.parse(readFileSync('test/standards/datapackage-2.0/datapackage.json', 'utf8')) as object);

function faultsIn(document: unknown): string[] {
	return standard(document) ? [] : standard.errors!.map(({ instancePath }) => instancePath);
}

function but(change: (copy: Package) => void): Package {
	const copy = structuredClone(made);
	change(copy);
	return copy;
}

describe('the data package', () => {
	test('is one by the schema of the standard', () => {
		expect(faultsIn(made)).toEqual([]);
	});

	test.each<[fault: string, at: string, change: (copy: Package) => void]>([
		['no resources', '', (copy) => delete (copy as Partial<Package>).resources],
		['a day in place of a moment', '/created', (copy) => (copy['created'] = '2026-03-16')],
		['a path out of the package', '/resources/0/path', (copy) => (copy.resources[0]!.path = '../shares.csv')],
		['a hash that is none', '/resources/0/hash', (copy) => (copy.resources[0]!.hash = 'sha256:xyz')],
		['a size that is none', '/resources/0/bytes', (copy) => (copy.resources[0]!.bytes = 0.5)],
		[
			'a strange type',
			'/resources/0/schema/fields/0/type',
			(copy) => (copy.resources[0]!.schema!.fields[0]!.type = 'code'),
		],
		[
			'a field without a name',
			'/resources/0/schema/fields/1',
			(copy) => delete (copy.resources[0]!.schema!.fields[1] as Partial<Field>).name,
		],
		[
			'a table without fields',
			'/resources/0/schema',
			(copy) => delete (copy.resources[0]!.schema as Partial<Resource['schema'] & object>).fields,
		],
	])('would not be one with %s', (_fault, at, change) => {
		expect(faultsIn(but(change))).toContain(at);
	});

	test('says who publishes, when, in which version and under which licence', () => {
		expect(made).toMatchObject({
			...{ name: 'avtryck-2025', version: '2.0.0', created: '2026-03-16T00:00:00Z' },
			id: 'https://storstad.example/avtryck/results/2025/v2/files/datapackage.json',
			homepage: 'https://storstad.example/avtryck/results/2025',
			licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
			contributors: [
				{ title: 'Storstad', path: 'https://storstad.example/', email: 'upphandling@storstad.example' },
			],
			sources: [{ title: 'avtal.csv' }, { title: 'utfall.csv' }],
		});
	});

	test('tells everything in Swedish, and again in Finnish and English', () => {
		expect(made['title']).toBe('Sysselsättningskrav i upphandlingar 2025 – Storstad');
		expect(made['translations']).toMatchObject({
			fi: { title: 'Hankintojen työllistämisehdot 2025 – Suurkaupunki' },
			en: { title: 'Employment clauses in procurement 2025 – Big City' },
		});
		const [measure] = tables[0]!.schema!.fields;
		expect(measure!.translations.fi.title).toBe('Mittari (koodi)');
		expect(measure!.translations.en.categories).toContainEqual({
			...{ value: 'social_share', label: 'Share of service procurements with a social objective' },
		});
	});

	test('names every table with its size and hash, and the results', () => {
		const paths = entries.map(({ path }) => path).filter((path) => /\.csv$|^results/.test(path));
		expect(made.resources.map(({ path }) => path)).toEqual(paths);
		for (const { path, bytes, hash } of made.resources)
			expect(entries).toContainEqual({ path, bytes, sha256: hash.replace(/^sha256:/, '') });
		expect(() => dataPackage(smallSnapshot, openTables(smallSnapshot), entries.slice(1))).toThrow(
			'no tables/shares.csv in the bundle',
		);
	});
});
