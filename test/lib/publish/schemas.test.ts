import { describe, expect, test } from 'vitest';
import { publishedMeasures, plan } from '../../../src/lib/publish/plan.ts';
import { revisionReasons, statuses, type Snapshot } from '../../../src/lib/publish/snapshot.ts';
import { faultsIn, schemaNames, schemas, type Schema, type SchemaName } from './schemas.ts';
import { smallSnapshot } from './small-snapshot.ts';
import { snapshotOfDemo } from './snapshot-of-demo.ts';

/** A copy with something done to it. */
function but<T>(document: T, change: (copy: T) => void): T {
	const copy = structuredClone(document);
	change(copy);
	return copy;
}

const loose = (value: unknown) => value as Record<string, unknown>;

describe('the schema of results.json', () => {
	test('fits the demo city’s year and one written by hand', async () => {
		const demo = await snapshotOfDemo(2025);
		expect(demo.tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(50);
		expect(faultsIn('results-1', demo)).toEqual([]);
		expect(faultsIn('results-1', smallSnapshot)).toEqual([]);
	});

	test('knows every table, measure, status and reason that can be published', () => {
		const known = (name: string) => loose(loose(schemas['results-1']['$defs'])[name])['enum'];
		expect(known('table_id')).toEqual(plan.map(({ id }) => id));
		expect(known('measure')).toEqual(publishedMeasures);
		expect(known('status')).toEqual(statuses);
		const revision = loose(loose(schemas['results-1']['properties'])['revision'])['anyOf'] as Schema[];
		expect(loose(loose(revision[0]!['properties'])['reason'])['enum']).toEqual(revisionReasons);
	});

	test.each<[fault: string, at: string, change: (copy: Snapshot) => void]>([
		['a date that is none', '/as_of pattern', (copy) => (copy.as_of = '2026-02-41')],
		['a member of nobody’s', ' additionalProperties', (copy) => (loose(copy)['published_at'] = 'now')],
		['a member too few', ' required', (copy) => delete loose(copy)['declarations']],
		['a strange status', '/status enum', (copy) => (loose(copy)['status'] = 'official')],
		['a hash too short', '/previous/manifest pattern', (copy) => (copy.previous!.manifest = 'ab12')],
		['a second version without a first', '/previous type', (copy) => (copy.previous = null)],
		['changes from nothing', '/changes maxItems', (copy) => (copy.version = 1)],
		['a revision without a reason', '/revision type', (copy) => (copy.revision = null)],
		[
			'a negative count',
			'/tables/0/rows/0/numerator minimum',
			(copy) => (copy.tables[0]!.rows[0]!.numerator = -1),
		],
		[
			'half a row',
			'/tables/0/rows/1/derived_nature type',
			(copy) => (copy.tables[0]!.rows[1]!.derived_nature = 0.5),
		],
		['a key of the whole', '/tables/0/rows/0/key const', (copy) => (copy.tables[0]!.rows[0]!.key = 'park')],
		[
			'a month that is none',
			'/tables/2/rows/0/key pattern',
			(copy) => (copy.tables[2]!.rows[0]!.key = '2025-13'),
		],
		[
			'a figure in a hidden row',
			'/tables/3/rows/1/value type',
			(copy) => (copy.tables[3]!.rows[1]!.value = 4),
		],
		[
			'a row of a measure that is not published',
			'/tables/0/rows/0/measure enum',
			(copy) => (copy.tables[0]!.rows[0]!.measure = 'retention'),
		],
		['a low threshold', '/profile/threshold minimum', (copy) => (loose(copy.profile)['threshold'] = 2)],
	])('catches %s', (_fault, at, change) => {
		expect(faultsIn('results-1', but(smallSnapshot, change))).toContain(at);
	});
});

const hash = 'c0'.repeat(32);
const manifest = {
	...{ format: 'avtryck-manifest', format_version: 1, year: 2025, version: 2, status: 'revised' },
	...{ as_of: '2026-02-28', software: 'Avtryck 0.1.0', engine: 'DuckDB v1.4.3' },
	parameters: smallSnapshot.parameters,
	declarations: smallSnapshot.declarations,
	definitions: [{ measure: 'clause_share', version: 1, sql: hash }],
	...{ sources: [hash], decisions: hash },
	files: [{ path: 'tables/shares.csv', bytes: 12, sha256: hash }],
};

describe('the schema of manifest.json', () => {
	test('fits a manifest', () => {
		expect(faultsIn('manifest-1', manifest)).toEqual([]);
	});

	test.each<[fault: string, at: string, change: (copy: typeof manifest) => void]>([
		['a plain name of a source', '/sources/0 pattern', (copy) => (copy.sources[0] = 'avtal.csv')],
		['a path out of the bundle', '/files/0/path pattern', (copy) => (copy.files[0]!.path = 'tables/../../x')],
		['a path from the root', '/files/0/path pattern', (copy) => (copy.files[0]!.path = '/etc/x')],
		['a hash too long', '/files/0/sha256 pattern', (copy) => (copy.files[0]!.sha256 += '00')],
		['a time of day', ' additionalProperties', (copy) => (loose(copy)['made'] = '12:00')],
	])('catches %s', (_fault, at, change) => {
		expect(faultsIn('manifest-1', but(manifest, change))).toContain(at);
	});
});

describe('the schema of a profile', () => {
	test.each<[fault: string, at: string, change: (copy: Snapshot['profile']) => void]>([
		[
			'a site without a slash at its end',
			'/site pattern',
			(copy) => (copy.site = 'https://storstad.example/x'),
		],
		[
			'an address that is not encrypted',
			'/publisher/homepage pattern',
			(copy) => (copy.publisher.homepage = 'http://storstad.example/'),
		],
		['no name in Finnish', '/publisher/name/fi minLength', (copy) => (loose(copy.publisher.name)['fi'] = '')],
		[
			'an email that is none',
			'/publisher/email pattern',
			(copy) => (copy.publisher.email = 'storstad.example'),
		],
	])('catches %s', (_fault, at, change) => {
		expect(faultsIn('profile-1', smallSnapshot.profile)).toEqual([]);
		expect(faultsIn('profile-1', but(smallSnapshot.profile, change))).toContain(at);
	});
});

describe('the schemas', () => {
	test.each<[name: SchemaName, sample: unknown]>([
		['results-1', smallSnapshot],
		['manifest-1', manifest],
		['profile-1', smallSnapshot.profile],
	])('%s asks for just the members that there are, at every level', (name, sample) => {
		expect(differences(sample, schemas[name], schemas[name], '')).toEqual([]);
	});

	test('stand each on its own, and say the same where they say it of the same', () => {
		const defs = (name: SchemaName) => loose(schemas[name]['$defs']);
		expect(defs('results-1')).toMatchObject(defs('manifest-1'));
		expect(defs('results-1')).toMatchObject(defs('profile-1'));
		const {
			$schema: _schema,
			$id: _id,
			title: _title,
			description: _about,
			$defs: _defs,
			...own
		} = schemas['profile-1'];
		expect(defs('results-1')['profile']).toEqual(own);
		for (const name of schemaNames) {
			expect(schemas[name]['$id']).toBe(`urn:avtryck:schema:${name}`);
			expect(JSON.stringify(schemas[name])).not.toMatch(/"\$ref":"[^#]/);
		}
	});
});

/** Where an object of a sample has other members than its schema names and asks for. */
/** Members that bundles from before do not have. */
const added = ['dominance', 'secret'];

function differences(sample: unknown, given: Schema, root: Schema, path: string): string[] {
	if (sample === null || typeof sample !== 'object') return [];
	const schema = resolved(given, root);
	if (Array.isArray(sample))
		return sample.flatMap((item, i) => differences(item, loose(schema['items']), root, `${path}/${i}`));
	if (schema['properties'] === undefined) return schema['additionalProperties'] ? [] : [path];
	const properties = Object.fromEntries(
		Object.entries(loose(schema['properties'])).filter(([key]) => key in sample || !added.includes(key)),
	);
	const own = Object.keys(sample).sort().join();
	const named = Object.keys(properties).sort().join();
	const asked = [
		...(schema['required'] as string[]),
		...Object.keys(properties).filter((key) => added.includes(key)),
	]
		.sort()
		.join();
	return [
		...(own === named && own === asked && schema['additionalProperties'] === false ? [] : [path]),
		...Object.entries(sample).flatMap(([key, value]) =>
			differences(value, loose(properties[key]), root, `${path}/${key}`),
		),
	];
}

/** What a schema points to; of two branches the one that is not null. */
function resolved(schema: Schema, root: Schema): Schema {
	const branches = schema['anyOf'] as Schema[] | undefined;
	if (branches) return resolved(branches[0]!, root);
	if (schema['$ref'] === undefined) return schema;
	const steps = String(schema['$ref']).slice(2).split('/');
	return resolved(
		steps.reduce<Schema>((at, step) => loose(at[step]), root),
		root,
	);
}
