import fc from '../../../property.ts';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../../src/lib/engine/engine.ts';
import { startNodeEngine } from '../../../../src/lib/engine/node.ts';
import { commit, forget } from '../../../../src/lib/intake/commit.ts';
import { whatStands, type Decision, type Said, type Standing } from '../../../../src/lib/intake/decisions.ts';
import { read, type ReadFile } from '../../../../src/lib/intake/read.ts';
import type { Reading } from '../../../../src/lib/intake/reading.ts';
import { createRegister } from '../../../../src/lib/intake/schema.ts';
import { settleExports, type Waiting } from '../../../../src/lib/intake/waiting.ts';
import { measureAll } from '../../../../src/lib/measures/measured.ts';
import { compute } from '../../../../src/lib/publish/compute.ts';
import { entry, standing, toRedo, toUndo, type Entry } from '../../../../src/lib/store/log.ts';
import { reconcile } from '../../../../src/lib/ui/explore/reconcile.ts';
import type { Loaded } from '../../../../src/lib/ui/explore/told.ts';

const AS_OF = '2024-12-31';

interface Source {
	name: string;
	bytes: Uint8Array;
	id: string;
	table: string;
	headers: string[];
}

function source(name: string, ...lines: string[]): Source {
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const { id, table, columns } = read(bytes, name);
	return { name, bytes, id, table, headers: columns.map(({ header }) => header) };
}

const head = 'contract_id;buyer;nature;published_on;value;clause;clause_level;jobs;of_whom_youth';
const corrects = (of: Source, row: number, ...lines: string[]) => [
	`avtryck_fil;avtryck_rad;avtryck_orsak;${head}`,
	...lines.map((line) => `${of.id.slice(0, 12)};${row};x;${line}`),
];

// The first file shows that the day stands first; the others do not say.
const first = source(
	'januari.csv',
	head,
	'A1;Park;Tjänster;25/01/2024;100,5;Ja;Tuff;3;1',
	'A2;Park;Tjänster;fel;200;Kanske;Skarpt;1;',
	'A3;Skola;Tjänster;02/03/2023;1.300;;Skarpt;2;2',
);
const second = source(
	'juni.csv',
	head,
	'A1;Park;Tjänster;2024-02-01;150;Nej;Tuff;4;0',
	'A4;Park;Tjänster;2024-05-01;400;Ja;;;',
);
const third = source(
	'parken.csv',
	head,
	'A4;Park;Tjänster;2024-05-01;450;Ja;Dialog;6;1',
	'A5;Park;Tjänster;2024-06-01;500;;;;',
);
const mended = source('rättat 1.csv', ...corrects(first, 3, 'A2;Park;Tjänster;03/04/2022;222;Ja;Tuff;7;'));
const mendedToo = source(
	'rättat 2.csv',
	...corrects(first, 3, 'A2;Park;Tjänster;05/06/2021;2.333;Nej;Tuff;9;9'),
);
const mendedNewer = source(
	'rättat 3.csv',
	...corrects(second, 3, 'A4;Park;Tjänster;07/08/2023;444;;Dialog;5;'),
);
const outcomes = source(
	'utfall.csv',
	'outcome_id;contract_id;form;persons;start_on',
	'X1;A1;Praktik;1;2024-03-01',
	'X2;A3;Anställning;2;2023-03-01',
);
const sources = [first, second, third, mended, mendedToo, mendedNewer, outcomes];

const readings: readonly Reading[] = [
	{},
	{ values: { clause_level: { tuff: 'hard' }, clause: { kanske: 'yes' } } },
	{ values: { clause_level: { tuff: 'dialogue' } }, decimal: '.' },
	{ dayOrders: { published_on: 'mdy' }, columns: { jobs: null } },
];
const says = (given: Partial<Said>): Said => ({
	...{ yes: 'city_model', blank: 'no', from: null, to: null, who: 'Kansliet', why: '' },
	...given,
});
const statements: readonly Said[][] = [[], [says({})], [says({ to: 2023, yes: 'other' as Said['yes'] })]];

type Deed =
	| { kind: 'add' | 'drop'; file: number }
	| { kind: 'read'; file: number; reading: number }
	| { kind: 'declare'; file: number; said: number }
	| { kind: 'join'; older: number; newer: number; gone: 'keep' | 'drop' }
	| { kind: 'apart'; one: number; other: number }
	| { kind: 'undo' | 'redo' }
	| { kind: 'turn'; nth: number }
	| { kind: 'restart' };

/** What the page does, without the page. */
class Page {
	entries: Entry<Decision>[] = [];
	files: readonly Loaded[] = [];
	waiting: Waiting[] = [];
	#next = 1;
	#engine: Engine | null = null;

	async engine(): Promise<Engine> {
		if (!this.#engine) await createRegister((this.#engine = await startNodeEngine()));
		return this.#engine!;
	}

	async do(deed: Deed): Promise<void> {
		const own = (at: number) => sources[at]!;
		const what: Decision[] = [];
		if (deed.kind === 'add') {
			const { id, name, table, headers } = own(deed.file);
			if (this.stands.files.has(id)) return;
			this.files = [...this.files, await this.#take(own(deed.file), {})];
			what.push({ kind: 'added', file: id, name, table, headers, reading: {} });
		} else if (deed.kind === 'drop') what.push({ kind: 'dropped', file: own(deed.file).id, name: '' });
		else if (deed.kind === 'read') await this.#reread(own(deed.file), readings[deed.reading]!, what);
		else if (deed.kind === 'declare') {
			const said = statements[deed.said]!;
			what.push({ kind: 'declared', file: own(deed.file).id, field: 'clause', header: 'clause', said });
		} else if (deed.kind === 'join' && deed.older !== deed.newer) {
			const gone = { what: deed.gone, organisation: null, from: null, to: null };
			what.push({ kind: 'joined', older: own(deed.older).id, newer: own(deed.newer).id, gone });
		} else if (deed.kind === 'apart')
			what.push({ kind: 'apart', one: own(deed.one).id, other: own(deed.other).id });
		else if (deed.kind === 'restart') await this.close();
		if (what.length > 0) this.entries = [...this.entries, entry(this.entries, what)];
		const turned = {
			undo: () => toUndo(this.entries)?.id,
			redo: () => toRedo(this.entries)?.id,
			turn: () => standing(this.entries).at(-1 - (deed.kind === 'turn' ? deed.nth : 0))?.id,
		}[deed.kind as 'undo']?.();
		if (turned) this.entries = [...this.entries, entry(this.entries, [], turned)];
		await this.bring();
	}

	get stands(): Standing {
		return whatStands(this.entries);
	}

	async bring(): Promise<void> {
		const engine = await this.engine();
		await reconcile(engine, this.files, this.stands, {
			take: ({ file, reading }) =>
				this.#take(
					sources.find(({ id }) => id === file)!,
					reading,
				),
			failed: (error) => {
				throw error;
			},
			holds: (files) => (this.files = files),
		});
		const placed = this.files.map(({ no, report }) => ({ no, id: report.id }));
		this.waiting = await settleExports(engine, placed, this.stands);
	}

	async close(): Promise<void> {
		await this.#engine?.close();
		[this.#engine, this.files] = [null, []];
	}

	async #take({ bytes, name }: Source, reading: Reading): Promise<Loaded> {
		const no = this.#next++;
		const report = await commit(await this.engine(), read(bytes, name, reading), no);
		return { no, report, reading, said: new Map(), demo: false, file: null as never };
	}

	async #reread(source: Source, reading: Reading, what: Decision[]): Promise<void> {
		const loaded = this.files.find(({ report }) => report.id === source.id);
		if (!loaded) return;
		const again = await this.#take(source, reading);
		await forget(await this.engine(), loaded.no);
		this.files = this.files.map((other) => (other === loaded ? again : other));
		what.push({ kind: 'read', file: source.id, reading });
	}
}

const rows = (engine: Engine) =>
	engine.query(`SELECT left(f.file_id, 6) || ':' || c.source_row AS "row", CAST(published_on AS VARCHAR) AS "on",
		CAST(value AS DOUBLE) AS value, clause, clause_level
		FROM contracts c JOIN files f ON f.file_no = c.file_no ORDER BY 1`);

async function shown(page: Page) {
	const engine = await page.engine();
	const measured = await measureAll(engine, { asOf: AS_OF });
	const accepted = page.files.map(({ report }) => [report.name, report.rows.accepted]);
	return { rows: await rows(engine), accepted, waiting: page.waiting, measured };
}

async function rebuilt(stands: Standing) {
	const files = [...stands.files.values()].map(({ file, name, reading }): ReadFile =>
		read(sources.find(({ id }) => id === file)!.bytes, name, reading),
	);
	const engine = await startNodeEngine();
	const { reports, waiting, measured } = await compute(engine, files, stands, AS_OF);
	const accepted = reports.map((report) => [report.name, report.rows.accepted]);
	const all = { rows: await rows(engine), accepted, waiting, measured };
	await engine.close();
	return all;
}

async function expectAlike(deeds: readonly Deed[]): Promise<void> {
	const page = new Page();
	try {
		for (const deed of deeds) await page.do(deed);
		expect(await shown(page)).toEqual(await rebuilt(page.stands));
	} finally {
		await page.close();
	}
}

const file = fc.nat(sources.length - 1);
const exportAt = fc.nat(2);
const deed: fc.Arbitrary<Deed> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), file }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), file }) },
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('read' as const), file, reading: fc.nat(readings.length - 1) }),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('declare' as const),
			file,
			said: fc.nat(statements.length - 1),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			...{ kind: fc.constant('join' as const), older: exportAt, newer: exportAt },
			gone: fc.constantFrom('keep' as const, 'drop' as const),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('apart' as const), one: exportAt, other: exportAt }),
	},
	{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('turn' as const), nth: fc.nat(5) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

const [FIRST, MENDED, MENDED_TOO] = [0, 3, 4];

describe('the tables of the page are those that come of its files and decisions', () => {
	test('when the file that a correction is of goes, or comes after it', async () => {
		await expectAlike([
			{ kind: 'add', file: MENDED },
			{ kind: 'add', file: FIRST },
		]);
		await expectAlike([
			{ kind: 'add', file: FIRST },
			{ kind: 'add', file: MENDED },
			{ kind: 'drop', file: FIRST },
		]);
	});

	test('when the file that a correction is of is read or declared otherwise', async () => {
		const both: Deed[] = [
			{ kind: 'add', file: FIRST },
			{ kind: 'add', file: MENDED },
		];
		await expectAlike([...both, { kind: 'read', file: FIRST, reading: 1 }]);
		await expectAlike([
			...both,
			{ kind: 'declare', file: FIRST, said: 1 },
			{ kind: 'declare', file: MENDED, said: 2 },
			{ kind: 'undo' },
		]);
	});

	test('when one of two corrections of a row goes and comes back', async () => {
		const all: Deed[] = [FIRST, MENDED, MENDED_TOO].map((file) => ({ kind: 'add', file }));
		await expectAlike([...all, { kind: 'drop', file: MENDED }]);
		await expectAlike([...all, { kind: 'drop', file: MENDED }, { kind: 'undo' }]);
	});

	test('whatever is done and undone, in whatever order', async () => {
		await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 16 }), expectAlike), {
			numRuns: 5,
		});
	}, 180_000);
});
