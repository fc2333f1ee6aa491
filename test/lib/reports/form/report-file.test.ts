import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNodeEngine } from '../../../../src/lib/engine/node.ts';
import type { Engine } from '../../../../src/lib/engine/engine.ts';
import { commit } from '../../../../src/lib/intake/commit.ts';
import { read } from '../../../../src/lib/intake/read.ts';
import { createRegister } from '../../../../src/lib/intake/schema.ts';
import { newEvent } from '../../../../src/lib/reports/form/draft.ts';
import { modelsIn } from '../../../../src/lib/reports/form/models-file.ts';
import { modelState } from '../../../../src/lib/reports/form/known-models.ts';
import { reportCsv, reportName } from '../../../../src/lib/reports/form/report-file.ts';
import { reportPage } from '../../../../src/lib/reports/form/report-page.ts';
import { locales } from '../../../../src/lib/text/locale.ts';
import { filled, reportOf } from './filled.ts';

const handedIn = '2025-11-21';
let engine: Engine;
let files = 0;

beforeAll(async () => {
	engine = await startNodeEngine();
	await createRegister(engine);
});
afterAll(() => engine.close());

async function taken(text: string) {
	const fileNo = ++files;
	const report = await commit(engine, read(new TextEncoder().encode(text), 'avsteg.csv'), fileNo);
	const rows = (sql: string) => engine.query(sql.replaceAll('$', String(fileNo)));
	return { report, rows };
}

describe.each(locales)('a report that was filled in, in %s', (locale) => {
	test('is read back as it was meant, without a question', async () => {
		const first = filled();
		const second = filled({
			kind: 'annual',
			on: '',
			year: '2025',
			counts: { ...newEvent('').counts, jobs: '0' },
		});
		const { report, rows } = await taken(reportCsv(reportOf(first, second), handedIn, locale));
		expect(report).toMatchObject({
			table: 'deviations',
			problems: [],
			rows: { read: 2, accepted: 2, refused: 0 },
		});
		expect(report.unknownValues).toEqual([]);
		expect(report.columns.filter(({ field }) => field === null)).toEqual([]);
		const told = 'deviation_id, organisation, report_kind, event_on, period_start, period_end, submitted_on';
		const why = 'procurement_id, supplier, nature, model_id, reason, agreed_text';
		const confirmed = 'confirmed_scope, confirmed_commitment';
		expect(
			await rows(
				`SELECT ${told}, ${why}, ${confirmed} FROM deviations WHERE file_no = $ ORDER BY source_row`,
			),
		).toEqual([
			{
				...{ deviation_id: first.id, organisation: 'Parkförvaltningen', report_kind: 'event' },
				...{ event_on: '2025-11-03', period_start: null, period_end: null, submitted_on: handedIn },
				...{ procurement_id: 'U2025-0123', supplier: 'Påhittade Städ AB', nature: 'services' },
				...{ model_id: 'Branschmodellen', reason: 'own_programme', agreed_text: first.agreed },
				...{ confirmed_scope: 'yes', confirmed_commitment: 'yes' },
			},
			expect.objectContaining({
				...{ report_kind: 'annual', event_on: null, period_start: '2025-01-01', period_end: '2025-12-31' },
			}),
		]);
		expect(
			await rows(
				"SELECT code FROM deviations_measure_types WHERE file_no = $ AND row_id LIKE '%:2' ORDER BY code",
			),
		).toEqual([{ code: 'jobs' }, { code: 'training' }]);
		expect(await rows('SELECT form, persons FROM outcomes WHERE file_no = $ ORDER BY form')).toEqual([
			{ form: 'employment', persons: 3 },
			{ form: 'internship', persons: 1 },
		]);
		expect(await rows('SELECT code, persons FROM outcome_counts WHERE file_no = $ ORDER BY code')).toEqual([
			{ code: '16-24', persons: 2 },
			{ code: 'women', persons: 1 },
			{ code: 'young', persons: 2 },
		]);
	});

	test('knows every group, sex and age band that can be chosen', async () => {
		const codes = [
			'young',
			'foreign_born',
			'newly_arrived',
			'disability',
			'partial_capacity',
			'older',
			'other',
		];
		const more = ['long_term_unemployed', 'income_support', 'foreign_worker', 'women', 'men', '55+', '30-54'];
		const jobs = [...codes, ...more].map((code) => ({ code, persons: '1' }));
		const event = filled({ parts: { ...filled().parts, jobs } });
		const { report, rows } = await taken(reportCsv(reportOf(event), handedIn, locale));
		expect(report.problems).toEqual([]);
		expect(await rows('SELECT code FROM outcome_counts WHERE file_no = $')).toHaveLength(14);
	});

	test('is a page that says the same', () => {
		const page = reportPage(reportOf(filled({ supplier: 'A & <B>' })), handedIn, locale, []);
		expect(page).toContain('Parkförvaltningen');
		expect(page).toContain('A &amp; &lt;B&gt;');
		expect(page).not.toMatch(/<script|src=|href=/);
	});
});

describe('the file', () => {
	test('is named by unit, year and day, so that the receiver can sort it', () => {
		const report = { ...reportOf(filled()), organisation: 'Park- och naturförvaltningen' };
		expect(reportName(report, handedIn)).toBe('avsteg_park-och-naturforvaltningen_2025_20251121');
		const years = {
			...report,
			events: [filled({ on: '2024-02-01' }), filled({ kind: 'annual', year: '2025' })],
		};
		expect(reportName(years, handedIn)).toBe('avsteg_park-och-naturforvaltningen_2024-2025_20251121');
		expect(reportName({ ...report, organisation: '###' }, handedIn)).toBe('avsteg_enhet_2025_20251121');
	});

	test('names each deviation for good, in letters that can be no identity number', () => {
		const ids = Array.from({ length: 200 }, () => newEvent('2025-11-21').id);
		expect(new Set(ids).size).toBe(200);
		expect(ids.filter((id) => !/^AV-2025-[A-Z]{7}$/.test(id))).toEqual([]);
	});
});

describe('the register of models', () => {
	const csv =
		'Modell-ID;Namn;Avstämd med;Avstämd den;Giltig från;Giltig till\nM1;Modell ett;Stödfunktionen;2020-05-01;2020-06-01;2024-12-31\nM2;Modell två;;;;\n;;;;;';
	const [checked, never] = modelsIn(new TextEncoder().encode(csv), 'modeller.csv');

	test('is read from a file', () => {
		expect(checked).toMatchObject({
			id: 'M1',
			name: 'Modell ett',
			checkedWith: 'Stödfunktionen',
			validTo: '2024-12-31',
		});
		expect(never).toMatchObject({ id: 'M2', checkedOn: null });
	});

	test('tells of a model whether it was checked and held then', () => {
		expect(modelState(checked!, '2023-01-01')).toBe('deviation_model_checked');
		expect(modelState(checked!, '')).toBe('deviation_model_checked');
		expect(modelState(checked!, '2025-01-01')).toBe('deviation_model_not_valid');
		expect(modelState({ ...checked!, validFrom: null }, '2020-04-30')).toBe('deviation_model_not_checked');
		expect(modelState(never!, '2023-01-01')).toBe('deviation_model_not_checked');
	});
});
