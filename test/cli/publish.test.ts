import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../src/lib/publish/snapshot.ts';
import { demoProfile } from '../../src/tools/demo/publisher.ts';
import { fileOf, run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-publish-'));
const archive = path.join(folder, 'published');
const key = fileOf('nyckel.txt', 'en-nyckel-som-ingen-kan-gissa-0123456789');
const profile = fileOf('profil.json', JSON.stringify(demoProfile));
const receipt = (name: string) => path.join(folder, `${name}.json`);
const contracts = fileOf(
	'tre.csv',
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
	'A1;Parkförvaltningen;Tjänster;2024-02-01;Ja',
	'A2;Parkförvaltningen;Tjänster;2024-03-01;Nej',
	'A3;Kulturförvaltningen;Tjänster;2024-04-01;',
);
const later = fileOf(
	'fyra.csv',
	...readFileSync(contracts, 'utf8').replace('04-01;', '04-01;Ja').split('\n'),
);
const publish = (file: string, name: string, ...more: string[]) =>
	run(
		...['publish', file, '--year', '2024', '--as-of', '2025-02-28', '--key', key, '--profile', profile],
		...['--receipt', receipt(name), '--out', archive, ...more],
	);
const snapshotOf = (version: string) =>
	JSON.parse(readFileSync(path.join(archive, version, 'results.json'), 'utf8')) as Snapshot;
const shareIn = ({ tables }: Snapshot) =>
	tables[0]!.rows.find(({ measure, year }) => measure === 'clause_share' && year === 2024)!;

let first: Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
	first = await publish(contracts, 'ett', '--status', 'final');
}, 120_000);

describe('avtryck publish', () => {
	test('writes a year as a folder of its own, and the receipt apart from it', () => {
		expect(first.stderr).toBe('');
		expect(first.status).toBe(0);
		expect(first.stdout).toContain('Version 1 är skriven');
		expect(readdirSync(archive)).toEqual(['2024-v1']);
		// One of three; the blank may be a yes: between 1/3 and 2/3.
		expect(shareIn(snapshotOf('2024-v1'))).toMatchObject({
			...{ numerator: 1, denominator: 3, unknown: 1 },
			...{ lower: 0.333333333333, upper: 0.666666666667 },
		});
		const kept = JSON.parse(readFileSync(receipt('ett'), 'utf8')) as { sources: { name: string }[] };
		expect(kept.sources.map(({ name }) => name)).toEqual(['tre.csv']);
	});

	test('writes the same bytes again, in another time zone too', async () => {
		vi.stubEnv('TZ', 'Pacific/Auckland');
		const other = path.join(folder, 'other');
		const args = ['--status', 'final', '--receipt', receipt('annan'), '--out', other];
		try {
			expect((await publish(contracts, 'annan', ...args)).status).toBe(0);
		} finally {
			vi.unstubAllEnvs();
		}
		for (const name of readdirSync(path.join(archive, '2024-v1'), { recursive: true, encoding: 'utf8' })) {
			if (!/\.\w+$/.test(name)) continue;
			const [one, two] = [archive, other].map((root) => readFileSync(path.join(root, '2024-v1', name)));
			expect(two!.equals(one!), name).toBe(true);
		}
		expect(readFileSync(receipt('annan'), 'utf8')).toBe(readFileSync(receipt('ett'), 'utf8'));
	});

	test('lets only a revision that says why follow on final figures, and keeps both', async () => {
		const silent = await publish(later, 'två', '--status', 'final');
		expect(silent.status).toBe(1);
		expect(silent.stderr).toContain('En ny version måste vara reviderad och säga varför.');
		const texts = ['--text-sv', 'Ett svar kom sent.', '--text-fi', 'Yksi vastaus.', '--text-en', 'One.'];
		const revised = ['--status', 'revised', '--reason', 'late_report', ...texts];
		expect((await publish(contracts, 'lika', ...revised)).stderr).toContain('Inga siffror har ändrats');
		const { status, stdout } = await publish(later, 'två', ...revised);
		expect(status).toBe(0);
		expect(stdout).toContain('Version 2 är skriven');
		const { changes, previous, version } = snapshotOf('2024-v2');
		expect(version).toBe(2);
		expect(previous).toMatchObject({ version: 1, status: 'final' });
		const cell = { table: 'shares', measure: 'clause_share', year: 2024, key: '', series: null };
		expect(changes).toContainEqual({ ...cell, figure: 'numerator', old: 1, new: 2 });
		expect(changes).toContainEqual({ ...cell, figure: 'unknown', old: 1, new: 0 });
		expect(readdirSync(archive).sort()).toEqual(['2024-v1', '2024-v2']);
		const follows = await run('verify', path.join(archive, '2024-v2'));
		expect(follows.status).toBe(0);
	});

	test('publishes nothing without a key, and says all that lacks', async () => {
		const { status, stderr } = await run('publish', contracts, '--year', '2024', '--out', archive);
		expect(status).toBe(1);
		expect(stderr).toContain('Ange också --as-of, --status, --key, --profile, --receipt.');
		const short = fileOf('kort.txt', 'hemlig');
		const weak = await publish(contracts, 'kort', '--status', 'final', '--key', short);
		expect(weak.stderr).toContain('Nyckeln är för kort');
	});

	test('takes no reason for what revises nothing', async () => {
		const reason = ['--status', 'final', '--reason', 'correction', '--out', path.join(folder, 'none')];
		const { status, stderr } = await publish(contracts, 'skäl', ...reason);
		expect(status).toBe(1);
		expect(stderr).toContain('Orsak och förklaring hör till en reviderad version.');
	});

	test('never writes over a receipt', async () => {
		const again = await publish(contracts, 'ett', '--status', 'final');
		expect(again.stderr).toContain('finns redan och skrivs inte över');
	});
});

describe('avtryck verify', () => {
	test('says the same where sources and receipt give every byte again', async () => {
		const { status, stdout } = await run(
			...['verify', path.join(archive, '2024-v1'), contracts, '--receipt', receipt('ett')],
		);
		expect(stdout).toContain('Samma: allt är uträknat på nytt ur källfilerna');
		expect(status).toBe(0);
	});

	test('says what differs where the sources are others', async () => {
		const { status, stdout } = await run(
			...['verify', path.join(archive, '2024-v1'), later, '--receipt', receipt('ett')],
		);
		expect(status).toBe(1);
		expect(stdout).toContain('De här filerna användes inte: fyra.csv.');
		expect(stdout).toContain('En källfil saknas här.');
		expect(stdout).toMatch(/De här filerna blir andra .*results\.json/);
	});

	test.each(['results.json', 'tables/shares.csv', 'figures/sv/headline.svg', 'index.html'])(
		'names %s where one byte of it is another',
		async (name) => {
			const copy = mkdtempSync(path.join(tmpdir(), 'avtryck-changed-'));
			cpSync(path.join(archive, '2024-v1'), copy, { recursive: true });
			const bytes = readFileSync(path.join(copy, name));
			bytes[bytes.length - 3]! ^= 1;
			writeFileSync(path.join(copy, name), bytes);
			const { status, stdout } = await run('verify', copy);
			expect(status).toBe(1);
			expect(stdout).toContain(`Filen ${name} är inte den som publicerades`);
		},
	);

	test('names a file that lacks and one that is too many', async () => {
		const copy = mkdtempSync(path.join(tmpdir(), 'avtryck-changed-'));
		cpSync(path.join(archive, '2024-v1'), copy, {
			recursive: true,
			filter: (source) => !source.endsWith('dcat.jsonld'),
		});
		writeFileSync(path.join(copy, 'rader.csv'), 'x');
		const { stdout } = await run('verify', copy);
		expect(stdout).toContain('Filen dcat.jsonld saknas.');
		expect(stdout).toContain('Filen rader.csv hör inte till det som publicerades.');
	});
});
