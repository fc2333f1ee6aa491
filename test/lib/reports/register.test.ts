import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { read, type ReadFile } from '../../../src/lib/intake/read.ts';
import type { Standing } from '../../../src/lib/intake/decisions.ts';
import { FileError, type FileReport } from '../../../src/lib/intake/report.ts';
import { reportKey, settleReports, type StatusSaid } from '../../../src/lib/intake/report-status.ts';
import { fill, standingOf } from '../../../src/lib/publish/compute.ts';
import { createRegister } from '../../../src/lib/intake/schema.ts';
import { workOut } from '../../../src/lib/measures/measured.ts';
import { boardContent } from '../../../src/lib/reports/board/board-content.ts';
import { boardReport } from '../../../src/lib/reports/board/board-report.ts';
import { dueOn } from '../../../src/lib/reports/due.ts';
import { pictureOf, reportYears } from '../../../src/lib/reports/picture/picture.ts';
import { clarificationsOf, clarificationText } from '../../../src/lib/reports/register/clarification.ts';
import { countsTwice, pairsOf } from '../../../src/lib/reports/register/pairs.ts';
import { readReports } from '../../../src/lib/reports/register/read-reports.ts';
import { registerCsv } from '../../../src/lib/reports/register/register-csv.ts';
import type { Report } from '../../../src/lib/reports/register/report.ts';
import { cityReports } from './city/city-reports.ts';
import { countReports } from './city/independent-reports.js';

const files = cityReports();
const counted = countReports(files);
const asOf = '2026-01-31';
let engine: Engine;
let standing: Standing;
let fileReports: FileReport[];
let reports: Report[];

beforeAll(async () => {
	engine = await startNodeEngine();
	const taken: ReadFile[] = [];
	const unread = new Map();
	for (const { name, bytes } of files) {
		try {
			taken.push(read(bytes, name));
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			unread.set(name, { file: name, name, bytes: bytes.length, code: error.code, kept: false });
		}
	}
	const ids = taken.map(({ id }) => id);
	const apart = new Set(
		ids.flatMap((one) => ids.filter((other) => one < other).map((other) => `${one} ${other}`)),
	);
	standing = { ...standingOf(taken), unread, apart };
	await createRegister(engine);
	fileReports = (await fill(engine, taken, standing)).reports;
	await workOut(engine, { asOf });
	reports = await readReports(engine, fileReports, standing, 'sv');
});
afterAll(() => engine.close());

const sum = (of: (report: Report) => number) => reports.reduce((all, report) => all + of(report), 0);
const counting = () => reports.filter(({ kind, whyOut }) => kind === 'row' && whyOut === null);

describe('200 reports of 25 units, 30 of what is reported already, 15 late and 10 unreadable', () => {
	test('are what the count apart from the project finds', () => {
		expect(counted).toMatchObject({ received: 200, rows: 190, unreadable: 10, late: 15 });
	});

	test('are all received, whatever can be read of them', () => {
		expect(reports).toHaveLength(200);
		expect(reports.filter(({ kind }) => kind === 'unread')).toHaveLength(10);
		expect(new Set(reports.map(({ name }) => reportKey(name))).size).toBe(200);
	});

	test('tell of no jobs where nothing can be read: that is not none', () => {
		const unread = reports.filter(({ kind }) => kind === 'unread');
		expect(unread.map(({ jobs, placements }) => [jobs.told, placements.told])).toEqual(
			Array(10).fill([null, null]),
		);
	});

	test('count once, and what they led to', () => {
		expect(counting()).toHaveLength(counted.deviations);
		expect(sum(({ jobs }) => jobs.counted)).toBe(counted.jobs);
		expect(sum(({ placements }) => placements.counted)).toBe(counted.internships);
		expect(counting().filter(({ days }) => (days ?? 0) > 30)).toHaveLength(15);
	});

	test('are shown as pairs where they may tell of the same', () => {
		const pairs = pairsOf(reports);
		expect(pairs).toHaveLength(counted.pairs);
		const kinds = pairs.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'same_report')).toHaveLength(10);
		expect(kinds.filter((kind) => kind === 'same_event')).toHaveLength(10);
		expect(pairs.every(({ decided }) => !decided)).toBe(true);
	});

	test('are all in the file of the register, each with the file and row where its original stands', () => {
		const csv = registerCsv(reports, 'sv');
		for (const { name } of files) expect(csv).toContain(name);
		for (const { deviation } of reports) expect(csv).toContain(deviation ?? '');
		expect(csv.trimEnd().split('\r\n')).toHaveLength(200 + 3);
		expect(csv.split('\r\n')[0]).toContain('Internt, ej röjandekontrollerat');
	});

	test('make a picture that agrees with the count, cut in any way', () => {
		const picture = pictureOf(reports, 2025);
		expect(picture).toMatchObject({
			reports: counted.deviations,
			jobs: counted.jobs,
			placements: counted.internships,
		});
		expect(picture.days.late).toBe(15);
		for (const cut of [picture.byUnit, picture.byModel, picture.byReason, picture.byChecked]) {
			expect(cut.reduce((all, one) => all + one.reports, 0)).toBe(counted.deviations);
			expect(cut.reduce((all, one) => all + one.jobs, 0)).toBe(counted.jobs);
		}
		expect(picture.byUnit).toHaveLength(25);
		expect(picture.withoutYear).toEqual(counted.withoutYear);
		expect(reportYears(reports)).toEqual([2025]);
	});

	test('are due: fifteen units have not reported the year, and the board is to have the last tertial', () => {
		const given = { reports, clarifications: clarificationsOf(reports), pairs: pairsOf(reports), filed: [] };
		const due = dueOn('2026-01-15', given);
		const december = due.find(({ kind }) => kind === 'december');
		expect(december).toMatchObject({ year: 2025, by: '2025-12-31', units: counted.withoutYear });
		const board = due.find(({ kind }) => kind === 'board');
		expect(board).toMatchObject({ year: 2025, tertial: 3, by: '2025-12-31' });
		expect(due.find(({ kind }) => kind === 'pairs')).toMatchObject({ pairs: counted.pairs });
		expect(dueOn('2025-09-01', given).find(({ kind }) => kind === 'board')).toMatchObject({
			tertial: 2,
			year: 2025,
		});
		for (const filed of [
			{ year: 2025, part: 'tertial', no: 3 },
			{ year: 2025, part: 'half', no: 2 },
			{ year: 2025, part: 'year', no: 1 },
		] as const)
			expect(dueOn('2026-01-15', { ...given, filed: [filed] }).map(({ kind }) => kind)).not.toContain(
				'board',
			);
		const before = { ...given, filed: [{ year: 2025, part: 'tertial', no: 2 } as const] };
		expect(dueOn('2026-01-15', before).map(({ kind }) => kind)).toContain('board');
		expect(dueOn('2026-01-15', { reports: [], clarifications: [], pairs: [], filed: [] })).toEqual([]);
	});

	test('lead to a text for each unit with something to ask about', () => {
		const asked = clarificationsOf(reports);
		const unknown = asked.at(-1)!;
		expect(unknown.name).toBeNull();
		expect(unknown.reports).toHaveLength(10);
		const text = clarificationText(asked[0]!, 'sv');
		expect(text).toContain(asked[0]!.name);
		expect(text).toMatch(/– (De två bekräftelserna saknas|Vilken modell)/);
		expect(clarificationText(unknown, 'fi')).toContain('avsteg-inskannad-1.pdf');
	});
});

describe('a report that the officer has judged', () => {
	async function judged(...said: StatusSaid[]): Promise<Report[]> {
		const statuses = new Map(said.map((one) => [reportKey(one.report), one]));
		await settleReports(engine, { statuses });
		await workOut(engine, { asOf });
		return readReports(engine, fileReports, { ...standing, statuses }, 'sv');
	}

	test('counts no more once it is merged, with what it led to, and again once that is taken back', async () => {
		const one = counting().find(
			({ jobs, unit }) => jobs.counted > 0 && unit!.includes('AB') && !unit!.startsWith('Park'),
		)!;
		const into = counting().find((other) => other !== one)!.name;
		const merge: StatusSaid = {
			report: one.name,
			status: 'merged_duplicate',
			into,
			who: 'Inköp',
			why: 'Samma',
		};
		const after = await judged(merge);
		expect(after).toHaveLength(200);
		const merged = after.find(({ name }) => reportKey(name) === reportKey(one.name))!;
		expect(merged).toMatchObject({
			status: 'merged_duplicate',
			into,
			whyOut: 'duplicate',
			jobs: { counted: 0 },
		});
		expect(merged.jobs.told).toBe(one.jobs.told);
		const jobs = after.reduce((all, report) => all + report.jobs.counted, 0);
		expect(jobs).toBe(counted.jobs - one.jobs.counted);
		const back = await judged();
		expect(back).toEqual(reports);
	});

	test('no longer waits for an answer once it is accepted, and a pair of accepted ones is decided', async () => {
		const pair = pairsOf(reports).find(({ kind }) => kind === 'annual_event')!;
		const said = [pair.one, pair.other].map(({ name }): StatusSaid => ({
			...{ report: name, status: 'accepted', into: null, who: 'Inköp', why: 'Olika' },
		}));
		const after = await judged(...said);
		const decided = pairsOf(after).filter((one) => one.decided);
		expect(decided).toHaveLength(1);
		const waiting = clarificationsOf(after).flatMap((one) => one.reports.map(({ name }) => reportKey(name)));
		expect(waiting).not.toContain(reportKey(pair.other.name));
		await judged();
	});
});

describe('two reports of one year of one organisation', () => {
	const heading =
		'Avstegs-id;Rapporterande organisation;Typ av rapport;Periodens start;Periodens slut;Inlämningsdatum;Antal anställningar';
	const annual = (id: string, submitted: string, jobs: number, unit = 'Park') =>
		`${id};${unit};Helårsrapport;2025-01-01;2025-12-31;${submitted};${jobs}`;
	const rows = [
		annual('AV-1', '2025-12-20', 9),
		annual('AV-2', '2025-12-10', 12),
		annual('AV-3', '2025-12-11', 4, 'Kultur'),
	];
	const file = read(new TextEncoder().encode([heading, ...rows, ''].join('\r\n')), 'avsteg-helar.csv');
	const own = { ...standingOf([file]), unread: new Map() };
	let two: Engine;

	async function judged(...said: StatusSaid[]): Promise<Report[]> {
		const statuses = new Map(said.map((one) => [reportKey(one.report), one]));
		await settleReports(two, { statuses });
		await workOut(two, { asOf });
		return readReports(two, filled, { ...own, statuses }, 'sv');
	}
	let filled: FileReport[];
	beforeAll(async () => {
		two = await startNodeEngine();
		await createRegister(two);
		filled = (await fill(two, [file], own)).reports;
	});
	afterAll(() => two.close());
	const countedOf = (all: readonly Report[]) =>
		new Map(all.map(({ deviation, whyOut, jobs }) => [deviation, [whyOut, jobs.counted]]));

	test('both count until somebody decides, and the pair is told as one that may count twice', async () => {
		const before = await judged();
		expect(countedOf(before)).toEqual(
			new Map([
				['AV-1', [null, 9]],
				['AV-2', [null, 12]],
				['AV-3', [null, 4]],
			]),
		);
		const [pair, ...others] = pairsOf(before);
		expect(others).toEqual([]);
		expect(pair).toMatchObject({ kind: 'two_annual', decided: false });
		expect(countsTwice(pair!)).toBe(true);
		const period = { year: 2025, part: 'year', no: 1 } as const;
		const report = boardReport({
			...{ period, issued: '2026-01-31', asOf, demo: false, threshold: 5, reports: before, filed: [] },
			...{ lessons: '', counts: [] },
		});
		const told = boardContent(report, 'sv').flatMap((block) => ('text' in block ? block.text : []));
		expect(told).toContain(
			'1 par av rapporter kan gälla samma sak och är inte avgjort. Båda i paret räknas tills vidare.',
		);
		const [one, other] = [pair!.one.name, pair!.other.name];
		const after = await judged({
			report: one,
			status: 'merged_duplicate',
			into: other,
			who: 'Inköp',
			why: 'Samma',
		});
		expect(countedOf(after).get('AV-2')).toEqual(['duplicate', 0]);
		expect(countedOf(after).get('AV-1')).toEqual([null, 9]);
		expect(pairsOf(after).filter(countsTwice)).toEqual([]);
	});
});
