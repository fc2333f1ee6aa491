import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Package, type Resource } from 'datapackage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const published = 'data/published';
const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (at: string): Promise<Package> =>
	Package.load(path.join(at, 'datapackage.json'), { basePath: at, strict: false });

const tablesOf = ({ resources }: Package): Resource[] => resources.filter(({ tabular }) => tabular);

const read = (table: Resource) => table.read({ keyed: true }) as Promise<Record<string, unknown>[]>;

/** What the reader objects to in a table's rows. */
async function objections(table: Resource): Promise<string[]> {
	try {
		await read(table);
		return [];
	} catch (error) {
		const { message, errors = [] } = error as Error & { errors?: Error[] };
		return [message, ...errors.map((one) => one.message)];
	}
}

describe.each(readdirSync(published).filter((name) => name !== 'city.json'))(
	'%s, read by the Open Knowledge Foundation’s reader',
	(name) => {
		test('is a data package, and each row keeps to what is said of its columns', async () => {
			const opening = await opened(path.join(published, name));
			expect(opening.errors).toEqual([]);
			const tables = tablesOf(opening);
			expect(tables.map((table) => `${table.name}.csv`).sort()).toEqual(
				readdirSync(path.join(published, name, 'tables')).filter((file) => file.endsWith('.csv')),
			);
			for (const table of tables) expect(await objections(table), table.name).toEqual([]);
		});
	},
);

describe('a secret count', () => {
	test('is read as missing, not as a text', async () => {
		const opening = await opened(path.join(published, '2025-v1'));
		const table = tablesOf(opening).find((one) => one.name === 'persons-by-group')!;
		const text = readFileSync(path.join(published, '2025-v1', 'tables', 'persons-by-group.csv'), 'utf8');
		const secret = text.split('\r\n').filter((line) => line.split(',').includes('..'));
		expect(secret.length).toBeGreaterThan(0);
		const counts = (await read(table)).map(({ count }) => count);
		expect(counts.filter((count) => count === null)).toHaveLength(secret.length);
		expect(counts.filter((count) => typeof count === 'string')).toEqual([]);
	});
});

describe('a bundle that does not keep to its package', () => {
	const shares = path.join(folder, 'tables', 'shares.csv');
	beforeAll(() => cpSync(path.join(published, '2025-v1'), folder, { recursive: true }));

	test.each([
		['a count that is none', /,\d+,/, ',many,'],
		['a measure that is not on the list', /clause_share/, 'jobs_created'],
	])('is found by %s', async (_fault, of, to) => {
		const text = readFileSync(path.join(published, '2025-v1', 'tables', 'shares.csv'), 'utf8');
		const [header, ...rows] = text.split('\r\n');
		writeFileSync(shares, [header, rows[0]!.replace(of, to), ...rows.slice(1)].join('\r\n'));
		const table = tablesOf(await opened(folder)).find((one) => one.name === 'shares')!;
		expect(await objections(table)).not.toEqual([]);
	});
});
