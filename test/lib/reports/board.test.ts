import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { startSolver as startAuditor } from '../../../src/lib/publish/audit/start-node.ts';
import type { Published } from '../../../src/lib/publish/audit/knowledge.ts';
import { filedEditions, type BoardEdition } from '../../../src/lib/publish/board-editions.ts';
import type { CountTable } from '../../../src/lib/publish/counts.ts';
import { isSafe, protectAudited } from '../../../src/lib/publish/protect-audited.ts';
import { startSolver } from '../../../src/lib/publish/protection/solver.ts';
import {
	boardRules,
	boardTables,
	isMixed,
	type Starts,
} from '../../../src/lib/reports/board/board-counts.ts';
import { boardContent } from '../../../src/lib/reports/board/board-content.ts';
import { boardDocx } from '../../../src/lib/reports/board/board-docx.ts';
import { boardPage } from '../../../src/lib/reports/board/board-page.ts';
import { boardReport, type BoardGiven } from '../../../src/lib/reports/board/board-report.ts';
import { daysOf, type Period } from '../../../src/lib/reports/board/period.ts';
import type { Report } from '../../../src/lib/reports/register/report.ts';

const solvers = { protector: await startSolver(), auditor: await startAuditor() };
const protect = (
	...[tables, rules]: [Parameters<typeof protectAudited>[0], Parameters<typeof protectAudited>[1]]
) => protectAudited(tables, rules, solvers);
const tertial = (no: number): Period => ({ year: 2025, part: 'tertial', no });
const started = (
	month: number,
	series: Starts['series'],
	persons: number,
	measure: Starts['measure'] = 'jobs_started',
): Starts => ({
	...{ year: 2025, month, series, measure, persons },
});
const edition = (version: number, asOf: string) => ({ year: 2025, version, asOf, demo: false, threshold: 5 });

const none = { told: 0, counted: 0 };
function told(id: string, given: Partial<Report> = {}): Report {
	return {
		...{
			name: { file: id, row: 2 },
			file: `${id}.csv`,
			kind: 'row',
			deviation: id,
			unit: 'Park',
			unitName: 'Park',
		},
		...{
			reportKind: 'event',
			eventOn: '2025-02-01',
			periodStart: null,
			periodEnd: null,
			submittedOn: '2025-02-10',
		},
		...{ year: 2025, procurement: 'U1', supplier: 'Påhittade Städ AB', model: 'M1', checked: 'checked' },
		...{ reason: 'own_programme', days: 9, jobs: { told: 7, counted: 7 }, placements: none, whyOut: null },
		...{ status: 'accepted', into: null, doubts: [], unreadCells: [] },
		...given,
	};
}

const given = (more: Partial<BoardGiven> = {}): BoardGiven => ({
	...{ period: tertial(1), issued: '2025-05-10', asOf: '2025-05-01', demo: false, threshold: 5 },
	reports: [
		told('D1'),
		told('D2', {
			eventOn: '2025-04-30',
			submittedOn: '2025-06-30',
			days: 61,
			unitName: 'Vård',
			unit: 'Vård',
		}),
		told('D3', { eventOn: '2025-05-01' }),
		told('D4', { whyOut: 'overlap' }),
	],
	...{ filed: [], lessons: 'Fråga tidigare.', counts: [] },
	...more,
});

describe('the time that a report to the board covers', () => {
	test('is a tertial, a half or a year, by its days', () => {
		expect(daysOf(tertial(1))).toEqual({ from: '2025-01-01', to: '2025-04-30' });
		expect(daysOf(tertial(3))).toEqual({ from: '2025-09-01', to: '2025-12-31' });
		expect(daysOf({ year: 2024, part: 'half', no: 1 })).toEqual({ from: '2024-01-01', to: '2024-06-30' });
		expect(daysOf({ year: 2024, part: 'year', no: 1 })).toEqual({ from: '2024-01-01', to: '2024-12-31' });
	});

	test('is of one division in a year', () => {
		const filed = [{ period: tertial(1) }];
		expect(isMixed({ year: 2025, part: 'half', no: 1 }, filed)).toBe(true);
		expect(isMixed({ year: 2026, part: 'half', no: 1 }, filed)).toBe(false);
		expect(isMixed({ year: 2025, part: 'year', no: 1 }, filed)).toBe(false);
		expect(isMixed(tertial(2), filed)).toBe(false);
	});
});

describe('the persons that the board is told of', () => {
	const starts = [
		...[started(2, 'support_function', 20), started(3, 'deviation', 3), started(6, 'support_function', 30)],
		...[started(7, 'deviation', 12), started(12, 'support_function', 10), started(12, 'deviation', 9)],
	];

	test('stand by channel and part of the year, with their sums', () => {
		const [jobs] = boardTables(starts, tertial(1));
		const at = (row: string, column: string) =>
			jobs!.cells.find((cell) => cell.row === row && cell.column === column)?.count;
		expect([at('1', 'deviation'), at('2', 'deviation'), at('3', 'deviation'), at('', 'deviation')]).toEqual([
			3, 12, 9, 24,
		]);
		expect([at('1', ''), at('', 'support_function'), at('', '')]).toEqual([23, 60, 84]);
	});

	test('are those of deviations alone where no file tells of the support function: nothing is said to be none', async () => {
		const { tables } = await protect(
			boardTables([started(2, 'deviation', 30)], { year: 2025, part: 'year', no: 1 }),
			boardRules(edition(1, '2026-01-31'), [], []),
		);
		const blocks = boardContent(boardReport(given({ counts: tables })), 'sv');
		const jobs = blocks.find(
			(block) => block.kind === 'table' && block.caption === 'Påbörjade anställningar',
		);
		expect(jobs).toMatchObject({ head: ['Tid', 'Vid avsteg'], rows: [['Hela 2025', '30']] });
		expect(blocks.flatMap((block) => ('text' in block ? block.text : [])).join(' ')).toContain(
			'inga uppgifter om jobb och praktik genom stödfunktionen',
		);
	});

	test('are hidden where they are few, with what would give them away, and no audit works them out', async () => {
		const found = await protect(
			boardTables(starts, tertial(1)),
			boardRules(edition(1, '2026-01-31'), [], []),
		);
		const jobs = found.tables.find(({ measure }) => measure === 'jobs_started')!;
		const at = (row: string, column: string) =>
			jobs.cells.find((cell) => cell.row === row && cell.column === column)!.count;
		expect(at('1', 'deviation')).toBeNull();
		expect(isSafe(found.audit)).toBe(true);
		const shown = jobs.cells.filter(({ count }) => count !== null);
		expect(shown.length).toBeLessThan(jobs.cells.length - 1);
	});

	test('are held against what was filed before: three more since then are not told', async () => {
		const before = starts.filter(({ month }) => month < 12);
		const first = await protect(
			boardTables(before, tertial(2)),
			boardRules(edition(1, '2025-09-10'), [], []),
		);
		const filed: BoardEdition = { ...edition(1, '2025-09-10'), counts: first.tables };
		const later = [...before, started(8, 'deviation', 3)];
		const rules = boardRules(edition(2, '2025-12-10'), [filed], []);
		const second = await protect(boardTables(later, tertial(2)), rules);
		expect(isSafe(second.audit)).toBe(true);
		const of = (tables: typeof second.tables) =>
			tables
				.find(({ measure }) => measure === 'jobs_started')!
				.cells.find(({ row, column }) => row === '2' && column === 'deviation')?.count ?? null;
		const [then, now] = [of(first.tables), of(second.tables)];
		expect(then === null || now === null).toBe(true);
	});
});

describe('a year that is published and reported to the board', () => {
	const publisher = { homepage: 'https://exempel.example/' };
	const year = (counts: Record<string, number | null>): Published => ({
		...{
			year: 2025,
			version: 1,
			as_of: '2026-01-31',
			demo: false,
			tables: [],
			clusters: [],
			wide_groups: [],
		},
		profile: { threshold: 5, publisher },
		counts: [
			{
				...{
					id: 'by_channel',
					measure: 'jobs_started',
					rows: null,
					columns: 'channel',
					span: 1,
					waiting: [],
				},
				cells: Object.entries(counts).map(([column, count]) => ({
					...{ year: 2025, row: '', column, count, hidden: count === null ? 'secret' : null },
				})),
			},
		],
	});
	const channels = (tables: readonly CountTable[], row = '') =>
		Object.fromEntries(
			tables
				.find(({ measure }) => measure === 'jobs_started')!
				.cells.filter((cell) => cell.row === row)
				.map(({ column, count }) => [column, count]),
		);

	test('is told the same in both: what the publication hides the board is not told either', async () => {
		const starts = [started(2, 'support_function', 40), started(6, 'deviation', 3)];
		const hidden = year({ '': 43, support_function: null, deviation: null });
		const rules = boardRules(edition(1, '2026-02-10'), [], [hidden]);
		const found = await protect(boardTables(starts, tertial(3)), rules);
		expect(isSafe(found.audit)).toBe(true);
		expect(channels(found.tables)).toEqual({ '': 43, support_function: null, deviation: null });
	});

	test('tells nothing that is worked out beside the other: three more since it was published stay unknown', async () => {
		const starts = [started(2, 'support_function', 40), started(6, 'deviation', 23)];
		const before = year({ '': 60, support_function: 40, deviation: 20 });
		const rules = boardRules(edition(1, '2026-02-10'), [], [before]);
		const found = await protect(boardTables(starts, { year: 2025, part: 'year', no: 1 }), rules);
		expect(isSafe(found.audit)).toBe(true);
		expect(channels(found.tables)).toEqual({ '': 63 });
		const free = await protect(
			boardTables(starts, { year: 2025, part: 'year', no: 1 }),
			boardRules(edition(1, '2026-02-10'), [], []),
		);
		expect(channels(free.tables)).toEqual({ '': 63, support_function: 40, deviation: 23 });
	});

	test('is published beside what was filed: a part of the year that the board was not told of stays unknown', async () => {
		const starts = [
			...[started(2, 'support_function', 20), started(2, 'deviation', 3), started(6, 'support_function', 20)],
			...[started(6, 'deviation', 20), started(10, 'support_function', 20), started(10, 'deviation', 20)],
		];
		const filed = await protect(
			boardTables(starts, tertial(3)),
			boardRules(edition(1, '2026-01-31'), [], []),
		);
		expect(channels(filed.tables, '1')['deviation']).toBeNull();
		const report = { ...edition(1, '2026-01-31'), counts: filed.tables };
		const reports = [{ year: 2025, part: 'tertial', no: 3, version: 1, asOf: '2026-01-31', report } as const];
		const archive = filedEditions(reports, { homepage: publisher.homepage, demo: false });
		const bundle = boardTables(starts, { year: 2025, part: 'year', no: 1 });
		const { counts: _, clusters: __, tables: ___, ...own } = year({});
		const found = await protect(bundle, {
			...{ threshold: 5, clusters: [], archive, edition: { ...own, as_of: '2026-02-28' } },
		});
		expect(isSafe(found.audit)).toBe(true);
		expect(found.audit!.editions).toHaveLength(2);
		// What the report hid of the year for the sake of a tertial, the publication does not tell.
		const reported = channels(filed.tables);
		for (const [column, count] of Object.entries(channels(found.tables)))
			if (reported[column] === null) expect(count).toBeNull();
	});
});

describe('a report to the board', () => {
	const report = boardReport(given());

	test('counts the reports of its time, and the late ones', () => {
		expect(report.figures).toMatchObject({
			received: 3,
			counted: 2,
			again: 1,
			late: 1,
			dated: 2,
			checked: 2,
		});
		expect(report.byUnit).toEqual([
			{ name: 'Park', reports: 1 },
			{ name: 'Vård', reports: 1 },
		]);
		expect(report.version).toBe(1);
	});

	test('says what has changed since the one before', () => {
		const next = boardReport(given({ period: tertial(2), filed: [report] }));
		expect(next.version).toBe(2);
		const text = boardContent(next, 'sv').flatMap((block) => ('text' in block ? block.text : []));
		expect(text).toContain(
			'Förra redovisningen gällde tertial 1 2025 (version 1). Antalet avsteg var då 2 och är nu 1. Sena rapporter var då 1 och är nu 0.',
		);
	});

	test('lists its reports without anything that points to a person', () => {
		expect(report.annex).toHaveLength(3);
		const all = JSON.stringify(report);
		for (const word of ['Påhittade Städ AB', '"jobs"', '"told"', 'U1']) expect(all).not.toContain(word);
	});

	test.each(['sv', 'fi', 'en'] as const)('is the same page and document in %s', async (locale) => {
		const counts = boardTables([started(2, 'deviation', 6)], tertial(1)).map((table) => ({
			...table,
			waiting: [],
			cells: table.cells.map((cell) => ({ ...cell, hidden: null })),
		}));
		const full = boardReport(given({ counts, lessons: 'A & <B>' }));
		const page = boardPage(full, locale);
		expect(page).toContain('A &amp; &lt;B&gt;');
		expect(page).not.toMatch(/<script|src=|href=/);
		const document = new Uint8Array(await (await boardDocx(full, locale)).arrayBuffer());
		const xml = strFromU8(unzipSync(document)['word/document.xml']!);
		const words = xml.replace(/<[^>]+>/g, ' ');
		for (const block of boardContent(full, locale))
			if (block.kind === 'heading' || block.kind === 'title') {
				expect(page).toContain(block.text.replaceAll('&', '&amp;'));
				expect(words).toContain(block.text);
			}
		expect(words).toContain('A &amp; &lt;B&gt;');
	});
});
