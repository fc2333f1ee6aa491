import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { codeLists } from '../../../../src/lib/model/code-lists.ts';
import { tables } from '../../../../src/lib/model/tables.ts';
import { noWords, yesWords } from '../../../../src/lib/model/words.ts';
import { locales } from '../../../../src/lib/text/locale.ts';
import { isKnownHeader, match } from '../../../../src/lib/intake/match.ts';
import { readStructure } from '../../../../src/lib/intake/structure.ts';
import { template } from '../../../../src/lib/intake/templates/template.ts';
import { templateFile } from '../../../../src/lib/intake/templates/template-file.ts';
import { openRegister } from '../register-of.ts';
import { filledCsv, filledXlsx } from './fill.ts';

const register = openRegister();
const each = tables.flatMap((table) => locales.map((locale) => ({ table, id: table.id, locale })));
const files = each.flatMap((one) => (['csv', 'xlsx'] as const).map((format) => ({ ...one, format })));

const filled = (bytes: Uint8Array, rows: readonly (readonly string[])[], format: string, locale: string) =>
	format === 'csv' ? filledCsv(bytes, rows, locale === 'en' ? ',' : ';') : filledXlsx(bytes, rows);

describe.each(each)('the template of $id in $locale', ({ table, locale }) => {
	const made = template(table, locale);

	test('has headings that the reader knows, each as its own field', () => {
		const matched = match(made.fields.map(({ heading }) => heading));
		expect(matched?.table.id).toBe(table.id);
		expect(matched?.columns.map(({ field }) => field)).toEqual(table.fields.map(({ id }) => id));
	});

	test('says of every column how it is written and gives two examples', () => {
		for (const field of made.fields) {
			expect(field.kind, field.id).not.toBe('');
			for (const example of field.examples) expect(example.trim(), field.id).not.toBe('');
		}
	});
});

describe.each(files)('the template of $id in $locale as $format', ({ table, id, locale, format }) => {
	const { bytes } = templateFile(id, locale, format);
	const rows = [0, 1].map((at) => template(table, locale).fields.map(({ examples }) => examples[at]!));

	test('is a table without rows, of which nothing above or beside it is taken for one', () => {
		const { staged } = readStructure(bytes, `mall.${format}`, isKnownHeader);
		expect(staged.read).toBe(0);
		expect(staged.header).toEqual(template(table, locale).fields.map(({ heading }) => heading));
	});

	test('is read without a question or a problem once it is filled', async () => {
		const { report } = await register.take(filled(bytes, rows, format, locale), `mall.${format}`);
		expect(report.table).toBe(id);
		expect(report.columns.map(({ field }) => field)).toEqual(table.fields.map((field) => field.id));
		expect(report.rows).toMatchObject({ read: 2, accepted: 2, refused: 0 });
		expect(report.problemCounts).toEqual([]);
		expect(report.setAside).toEqual([]);
		expect(report.parts.map(({ known }) => known > 1)).toEqual(format === 'csv' ? [] : [true, false]);
		expect(report.dates.filter(({ order }) => order === null)).toEqual([]);
		expect(report.keptOut).toEqual({
			...{ identityNumbers: 0, asked: [], contacts: [], personal: [], lostPrecision: [], byShape: 0 },
			maskedNames: { file: false, parts: 0 },
		});
	});
});

describe('a filled template', () => {
	test.each(['csv', 'xlsx'] as const)('as %s gives what was written in it', async (format) => {
		const table = tables.find(({ id }) => id === 'deviations')!;
		const said: Record<string, string> = {
			deviation_id: '007',
			organisation: 'Parkförvaltningen',
			report_kind: 'Enskild händelse',
			event_on: '2025-05-06',
			procurement_id: '0012',
			nature: 'Tjänster',
			measure_types: 'Jobb, Utbildning',
			confirmed_scope: 'Ja',
			confirmed_commitment: 'Nej',
		};
		const row = table.fields.map((field) => said[field.id] ?? '');
		const { bytes } = templateFile('deviations', 'sv', format);
		const { fileNo, report } = await register.take(filled(bytes, [row], format, 'sv'), `avsteg.${format}`);
		expect(report.problemCounts).toEqual([]);
		expect(
			await register.rows(
				'deviations',
				'deviation_id, organisation, report_kind, CAST(event_on AS VARCHAR) AS event_on, procurement_id, nature, confirmed_scope, confirmed_commitment',
				fileNo,
			),
		).toEqual([
			{
				deviation_id: '007',
				organisation: 'Parkförvaltningen',
				report_kind: 'event',
				event_on: '2025-05-06',
				procurement_id: '0012',
				nature: 'services',
				confirmed_scope: 'yes',
				confirmed_commitment: 'no',
			},
		]);
		expect(
			await register.engine.query(
				`SELECT code FROM deviations_measure_types WHERE file_no = ${fileNo} ORDER BY code`,
			),
		).toEqual([{ code: 'jobs' }, { code: 'training' }]);
	});

	test('is read alike once a spreadsheet has saved it with all lines as wide as the table', async () => {
		const table = tables.find(({ id }) => id === 'contracts')!;
		const { fields } = template(table, 'sv');
		const rows = [0, 1].map((at) => fields.map(({ examples }) => examples[at]!));
		const lines = new TextDecoder()
			.decode(filledCsv(templateFile('contracts', 'sv', 'csv').bytes, rows, ';'))
			.split('\r\n');
		const header = lines.findIndex((line) => line.startsWith('Avtalsnummer;'));
		const saved = lines
			.map((line, at) => (at < header ? line + ';'.repeat(fields.length - 1) : line))
			.join('\r\n');
		const { report } = await register.take(saved, 'avtal.csv');
		expect(report.parts).toEqual([]);
		expect(report.columns.map(({ field }) => field)).toEqual(table.fields.map(({ id }) => id));
		expect(report.rows).toMatchObject({ read: 2, accepted: 2, refused: 0 });
		expect(report.problemCounts).toEqual([]);
	});

	test.each(files)('each allowed value of $id in $locale as $format is understood', async (one) => {
		const { fields } = template(one.table, one.locale);
		const most = Math.max(...fields.map(({ allowed }) => allowed.length));
		const rows = Array.from({ length: most }, (_, at) =>
			fields.map(({ allowed, examples }) =>
				allowed.length === 0 ? examples[0] : allowed[at % allowed.length]!,
			),
		);
		const { bytes } = templateFile(one.id, one.locale, one.format);
		const { report, fileNo } = await register.take(
			filled(bytes, rows, one.format, one.locale),
			`alla.${one.format}`,
		);
		expect(report.problemCounts).toEqual([]);
		for (const field of one.table.fields.filter(({ codes, set }) => codes !== undefined && !set)) {
			const known = codeLists[field.codes!]!.codes.map(({ code }) => code);
			const got = await register.engine.query<{ code: string }>(
				`SELECT DISTINCT "${field.id}" AS code FROM "${one.id}" WHERE file_no = ${fileNo}`,
			);
			expect(got.map(({ code }) => code).sort(), field.id).toEqual([...known].sort());
		}
	});
});

test('yes and no are words that are read as such', () => {
	for (const locale of locales) {
		const [yes, no] = template(tables[0]!, locale).fields.find(({ type }) => type === 'yes_no')!.allowed;
		expect(yesWords).toContain(yes!.toLowerCase());
		expect(noWords).toContain(no!.toLowerCase());
	}
});

test('values of which a cell may hold several have no sign in them that parts values', () => {
	const sets = tables.flatMap((table) =>
		locales.flatMap((locale) => template(table, locale).fields.filter(({ set }) => set)),
	);
	expect(sets.flatMap(({ allowed }) => allowed).filter((value) => /[;,|]/.test(value))).toEqual([]);
});

test('files are named in their language, each its own', () => {
	expect(templateFile('deviations', 'sv', 'xlsx').name).toBe('avtryck-mall-avsteg.xlsx');
	expect(templateFile('outcomes', 'en', 'csv').name).toBe('avtryck-template-outcomes.csv');
	const names = locales.flatMap((locale) => tables.map(({ id }) => templateFile(id, locale, 'csv').name));
	expect(new Set(names).size).toBe(names.length);
});

test('the same template has the same bytes, whenever it is made', () => {
	vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
	const first = templateFile('contracts', 'sv', 'xlsx').bytes;
	vi.setSystemTime(new Date('2031-07-04T12:34:56Z'));
	const second = templateFile('contracts', 'sv', 'xlsx').bytes;
	vi.useRealTimers();
	expect(second).toEqual(first);
});

describe('no cell of a template could be run as a formula by a spreadsheet', () => {
	test.each(each)('$id in $locale as CSV', ({ id, locale }) => {
		const text = new TextDecoder().decode(templateFile(id, locale, 'csv').bytes);
		const { data } = parse<string[]>(text, { delimiter: locale === 'en' ? ',' : ';' });
		expect(data.length).toBeGreaterThan(3);
		expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
	});

	test.each(each)('$id in $locale as a workbook: each cell is a text', ({ id, locale }) => {
		const parts = unzipSync(templateFile(id, locale, 'xlsx').bytes);
		for (const sheet of ['sheet1', 'sheet2']) {
			const xml = strFromU8(parts[`xl/worksheets/${sheet}.xml`]!);
			const cells = xml.match(/<c [^>]*>/g)!;
			expect(cells.length).toBeGreaterThan(3);
			expect(cells.filter((cell) => !cell.includes('t="inlineStr"'))).toEqual([]);
			expect(xml).not.toContain('<f>');
		}
	});
});
