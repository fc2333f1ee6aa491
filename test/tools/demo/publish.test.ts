import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { article } from '../../../src/lib/publish/html/article.ts';
import type { Snapshot } from '../../../src/lib/publish/snapshot.ts';
import { locales } from '../../../src/lib/text/locale.ts';
import { publishDemo } from '../../../src/tools/demo/publish.ts';

const root = 'data/published';
const paths = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
/** Beside them lie the city's settings. */
const folders = readdirSync(root)
	.filter((name) => name !== 'city.json')
	.sort();

describe('what the demo city has published', () => {
	let made: Awaited<ReturnType<typeof publishDemo>>;

	beforeAll(async () => {
		made = await publishDemo();
	}, 180_000);

	test('comes out of its exports again, byte for byte, and nothing else is there', () => {
		expect(made.map(({ folder }) => folder).sort()).toEqual(folders);
		for (const { folder, bundle } of made) {
			expect([...bundle.content.keys()].sort()).toEqual(paths(path.join(root, folder)));
			for (const [name, bytes] of bundle.content)
				expect(
					Buffer.from(bytes).equals(readFileSync(path.join(root, folder, name))),
					`${folder}/${name}`,
				).toBe(true);
		}
	});

	test('has one year that was revised, with what it was before', () => {
		const revised = made.find(({ snapshot }) => snapshot.status === 'revised')!.snapshot;
		expect([revised.year, revised.version, revised.previous?.status]).toEqual([2024, 2, 'final']);
		// As `independent.js` counts: 93 and 19 of deviations by 2025-02-28, 112 and 19 a year later.
		const jobs = { table: 'persons', measure: 'jobs_started', year: 2024, series: 'sum', figure: 'value' };
		expect(revised.changes).toContainEqual({ ...jobs, key: '', old: 112, new: 131 });
	});
});

interface Counted {
	amount?: number;
	part?: number;
	rest?: number;
	unknown?: number;
}
type Expected = Record<string, { all: Record<string, Record<string, Counted>> }>;

describe('the figures that are published', () => {
	const { tables } = JSON.parse(readFileSync(`${root}/2025-v1/results.json`, 'utf8')) as Snapshot;
	const expectedOf = (measure: string) =>
		JSON.parse(readFileSync(`data/demo/expected/${measure}.json`, 'utf8')) as Expected;

	test.each(['jobs_started', 'placements_started'])(
		'of %s are those of the independent computation',
		(id) => {
			const rows = tables
				.find((table) => table.id === 'persons')!
				.rows.filter(({ measure }) => measure === id);
			const expected = expectedOf(id)['sum']!.all;
			expect(rows).toHaveLength(12);
			for (const { year, value } of rows) expect(value, String(year)).toBe(expected[year]!['']!.amount);
		},
	);

	test('of the share that leads are those of the independent computation', () => {
		const rows = tables[0]!.rows.filter(({ measure }) => measure === 'clause_share');
		const expected = Object.values(expectedOf('clause_share'))[0]!.all;
		expect(rows).toHaveLength(12);
		for (const { year, numerator, denominator, unknown } of rows) {
			const { part = 0, rest = 0, unknown: open = 0 } = expected[year]!['']!;
			expect([numerator, denominator, unknown], String(year)).toEqual([part, part + rest + open, open]);
		}
	});
});

describe('every version ever published', () => {
	test.each(folders)('%s can still be read, in each language', (folder) => {
		const snapshot = JSON.parse(readFileSync(path.join(root, folder, 'results.json'), 'utf8')) as Snapshot;
		const { document } = new JSDOM('').window;
		for (const locale of locales) {
			const text = article(snapshot, locale, document, { files: '', method: () => '', verify: null });
			expect(text).toContain(`lang="${locale}"`);
			expect(text).toContain(snapshot.profile.publisher.name[locale]);
		}
	});
});
