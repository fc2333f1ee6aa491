import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBundle, writeBundle } from '../../src/cli/bundle-folder.ts';
import { protectAside } from '../../src/cli/protect-aside.ts';
import { svgDocument } from '../../src/lib/charts/svg-document.ts';
import { startNodeEngine } from '../../src/lib/engine/node.ts';
import { read } from '../../src/lib/intake/read.ts';
import { derivedFiles, makeBundle } from '../../src/lib/publish/bundle.ts';
import { standingOf } from '../../src/lib/publish/compute.ts';
import type { Content } from '../../src/lib/publish/content.ts';
import { draft } from '../../src/lib/publish/publish.ts';
import type { PublishedRow, Snapshot } from '../../src/lib/publish/snapshot.ts';
import { demoKey, demoProfile } from '../../src/tools/demo/publisher.ts';
import { noEvidence } from '../lib/publish/no-evidence.ts';
import { tracesOf } from '../lib/publish/traces.ts';
import { fileOf, run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-amounts-'));
const key = fileOf('nyckel.txt', 'en-nyckel-som-ingen-kan-gissa-0123456789');
const profile = fileOf('profil.json', JSON.stringify(demoProfile));
const header =
	'Upphandlings-ID;Förvaltning;Leverantör;Upphandlingsslag;Annonseringsdatum;Avtalsvärde;Valuta;Sysselsättningskrav enligt stadens modell';
const row = (id: string, supplier: string, value: number, clause: 'Ja' | 'Nej') =>
	`${id};Parkförvaltningen;${supplier};Tjänster;2024-02-01;${value};SEK;${clause}`;

/** All that others than the two largest have is 97,331: far less than 10 % of what Ensam has. */
const largest = 58_613_407;
const rest = 1_211_003 + 97_331;
const dominated = fileOf(
	'ensam.csv',
	header,
	row('A1', 'Ensam Städ AB', largest, 'Ja'),
	row('A2', 'Liten Puts AB', 1_211_003, 'Nej'),
	row('A3', 'Minst Fix AB', 97_331, 'Nej'),
);
/** Three with a clause and three without, no one too large. */
const even = ['Ek', 'Al', 'Ask', 'Lind', 'Rönn', 'Björk'].map((supplier, at) =>
	row(`B${at}`, supplier, 7_000_000 + at * 311, at < 3 ? 'Ja' : 'Nej'),
);
const many = fileOf('flera.csv', header, ...even);
const oneMore = fileOf('en-till.csv', header, ...even, row('B9', 'Ek', 913_577, 'Ja'));

const receipt = (name: string) => path.join(folder, `${name}.json`);
const publish = (file: string, name: string, out: string, ...more: string[]) =>
	run(
		...['publish', file, '--year', '2024', '--as-of', '2025-02-28', '--key', key, '--profile', profile],
		...['--receipt', receipt(name), '--out', path.join(folder, out), '--status', 'final', ...more],
	);
const verifyWith = (place: string, file: string, name: string) =>
	run('verify', path.join(folder, place), file, '--receipt', receipt(name));
const snapshotOf = (content: Content) => JSON.parse(strFromU8(content.get('results.json')!)) as Snapshot;
const isMoney = ({ measure, year }: PublishedRow) => measure === 'clause_share_by_value' && year === 2024;
const moneyIn = (snapshot: Snapshot) => snapshot.tables.flatMap(({ rows }) => rows).find(isMoney)!;
/** A snapshot whose share of money says something else. */
const saying = (snapshot: Snapshot, own: Partial<PublishedRow>): Snapshot => ({
	...snapshot,
	tables: snapshot.tables.map((table) => ({
		...table,
		rows: table.rows.map((one) => (isMoney(one) ? { ...one, ...own } : one)),
	})),
});
const traces = (content: Content) => [
	...tracesOf(content, [largest, rest], largest + rest),
	...tracesOf(content, [largest + rest], 1),
];

let published: Awaited<ReturnType<typeof run>>;
let content: Content;
beforeAll(async () => {
	published = await publish(dominated, 'ensam', 'ensam');
	content = await openBundle(path.join(folder, 'ensam', '2024-v1'), 'sv');
}, 120_000);

describe('a year of which one supplier has nearly all the money', () => {
	test('is published without its share by value, and the publisher is told why', () => {
		expect(published.stderr).toBe('');
		expect(published.status).toBe(0);
		// 58,613,407 of 59,921,741, and 1,211,003; of what has no clause 1,211,003 of 1,308,334.
		expect(published.stdout).toContain('Av beloppen 2024 visas inte: allt (');
		expect(published.stdout).toContain('belopp med klausul: Ensam Städ AB 100 %;');
		expect(published.stdout).toContain('belopp utan klausul: Liten Puts AB 92,6 %, Minst Fix AB 7,4 %');
		expect(published.stdout).toContain('hela beloppet: Ensam Städ AB 97,8 %, Liten Puts AB 2,0 %');
		const secret = ['value', 'numerator', 'denominator', 'unknown', 'unknown_nature', 'lower', 'upper'];
		expect(moneyIn(snapshotOf(content))).toMatchObject({
			...Object.fromEntries(secret.map((figure) => [figure, null])),
			secret,
		});
	});

	test('tells of it in no file: no text, label, drawing, metadata or download', () => {
		expect(traces(content)).toEqual([]);
		for (const [file, bytes] of content)
			expect(strFromU8(bytes), file).not.toMatch(/Ensam|Liten Puts|Minst Fix/);
	});

	test('says so, and shows two points in their place', () => {
		const page = strFromU8(content.get('index.html')!);
		expect(page).toContain('visas inte, för att ingen leverantörs belopp ska kunna räknas ut.');
		const table = strFromU8(content.get('tables/shares.csv')!);
		const line = table.split('\n').find((one) => /^clause_share_by_value,.*,2024,/.test(one));
		expect(line?.match(/\.\./g)).toHaveLength(7);
		expect(strFromU8(content.get('figures/sv/variants.svg')!)).toContain('..');
	});

	test('is searched where its figures would be found', () => {
		const told: Partial<PublishedRow> = {
			...{ value: largest / (largest + rest), numerator: largest, denominator: largest + rest, unknown: 0 },
			...{ unknown_nature: 0, lower: largest / (largest + rest), upper: largest / (largest + rest) },
		};
		const { secret: _, ...open } = moneyIn(snapshotOf(content));
		const snapshot = saying(snapshotOf(content), { ...open, ...told });
		for (const table of snapshot.tables) for (const one of table.rows) if (isMoney(one)) delete one.secret;
		const files = new Set(traces(derivedFiles(snapshot, svgDocument())).map(({ file }) => file));
		expect([...files]).toEqual([
			...['results.json', 'index.html', 'tables/shares.csv'],
			...['sv', 'fi', 'en'].map((locale) => `figures/${locale}/variants.svg`),
		]);
	});

	test('comes out of sources and receipt again', async () => {
		const { status, stdout } = await verifyWith('ensam/2024-v1', dominated, 'ensam');
		expect(stdout).toContain('Samma: allt är uträknat på nytt ur källfilerna');
		expect(status).toBe(0);
	});
});

describe('avtryck audit', () => {
	test('finds none of the hidden amounts', async () => {
		const { status, stdout } = await run('audit', path.join(folder, 'ensam', '2024-v1'));
		expect(stdout).toContain('Inget av de 4 dolda beloppen går att räkna ut.');
		expect(status).toBe(0);
	});

	test('works out one that is told by the share and what it is a share of', async () => {
		const own = { value: 0.978165955077, denominator: 59_921_741, secret: ['numerator'] as const };
		const snapshot = saying(snapshotOf(content), { ...own, unknown: 0, unknown_nature: 0 });
		const planted = path.join(folder, 'planted');
		await writeBundle(planted, makeBundle(snapshot, noEvidence(), svgDocument()).content);
		const { status, stdout, stderr } = await run('audit', planted);
		expect(stderr).toBe('');
		expect(status).toBe(1);
		expect(stdout).toContain('Ett dolt belopp går att räkna ut.');
		// 0.978165955077 × 59,921,741
		expect(stdout).toContain('från 58 613 407 till 58 613 407.');
	});
});

describe('a later version', () => {
	test('holds the amounts back while what came can be one supplier’s, and comes out again too', async () => {
		expect((await publish(many, 'flera', 'flera')).status).toBe(0);
		const first = await openBundle(path.join(folder, 'flera', '2024-v1'), 'sv');
		// 3 × 7,000,000 + 0 + 311 + 622
		expect(moneyIn(snapshotOf(first))).toMatchObject({ numerator: 21_000_933, denominator: 42_004_665 });
		const texts = ['--text-sv', 'Ett avtal kom sent.', '--text-fi', 'Yksi sopimus.', '--text-en', 'One.'];
		const revised = ['--status', 'revised', '--reason', 'late_report', ...texts];
		const { status, stdout } = await publish(oneMore, 'en-till', 'flera', ...revised);
		expect(status).toBe(0);
		expect(stdout).toContain(
			'2024 visas inte: allt (det som har ändrats sedan en tidigare version kan gälla för få leverantörer)',
		);
		const second = await openBundle(path.join(folder, 'flera', '2024-v2'), 'sv');
		expect(tracesOf(second, [913_577, 21_914_510, 42_918_242], 1)).toEqual([]);
		const cell = { table: 'shares', measure: 'clause_share_by_value', year: 2024, key: '', series: null };
		expect(snapshotOf(second).changes).toContainEqual({
			...{ ...cell, figure: 'numerator', old: 21_000_933, new: 'secret' },
		});
		expect((await verifyWith('flera/2024-v2', oneMore, 'en-till')).stdout).toContain('Samma: allt');
	});
});

describe('a version from before amounts were protected', () => {
	test('is whole, shows its amounts and comes out again', async () => {
		const { dominance: _, ...before } = demoProfile;
		const aside = protectAside();
		const engine = await startNodeEngine();
		try {
			const files = [read(readFileSync(dominated), path.basename(dominated))];
			const { snapshot, evidence } = await draft(
				engine,
				{ files, standing: standingOf(files), parameters: { asOf: '2025-02-28' }, demo: false },
				before,
				{
					...{ year: 2024, status: 'final', issued: '2025-03-15', version: 1 },
					...{ archive: [], earlier: null, revision: null },
				},
				aside.protect,
			);
			const bundle = makeBundle(snapshot, evidence(demoKey), svgDocument());
			expect(strFromU8(bundle.content.get('results.json')!)).not.toMatch(/"dominance"|"secret": \[/);
			expect(moneyIn(snapshot).numerator).toBe(largest);
			await writeBundle(path.join(folder, 'before'), bundle.content);
			const kept = fileOf('kvitto.json', JSON.stringify(bundle.receipt));
			const again = await run('verify', path.join(folder, 'before'), dominated, '--receipt', kept);
			expect(again.stdout).toContain('Samma: allt');
			expect(again.status).toBe(0);
		} finally {
			await Promise.all([engine.close(), aside.close()]);
		}
	});
});
