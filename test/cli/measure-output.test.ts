import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/lib/measures/catalogue.ts';
import { fileOf, run } from './run.ts';

const schema = JSON.parse(readFileSync('static/schema/measure-1.json', 'utf8')) as object;
const fits = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
const demo = readdirSync('data/demo')
	.filter((name) => name.endsWith('.csv'))
	.map((name) => `data/demo/${name}`);

const three = fileOf(
	'tre.csv',
	'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
	'A1;Parkförvaltningen;Tjänster;2024-02-01;Ja',
	'A2;Parkförvaltningen;Tjänster;2024-03-01;Nej',
	'A3;=Kultur+1;Tjänster;2023-04-01;',
);
const asOf = ['--as-of', '2025-01-15'];

interface Document {
	asked: { by: string[] };
	measures: { id: string; slices: string[]; not_reached_by_filter: string[]; unanswerable: string | null }[];
	deciding: unknown[];
	results: {
		measure: string;
		value: number;
		denominator: number;
		slice: { year: number; dimension: string; key: string };
	}[];
}

async function json(...args: string[]): Promise<Document> {
	const { status, stdout } = await run('measure', ...args, '--json');
	expect(status).toBe(0);
	return JSON.parse(stdout) as Document;
}

describe('the JSON of avtryck measure', () => {
	test('has the shape of its schema, for every measure of the demo city in every breakdown', async () => {
		const document = await json(...demo, '--by', 'every', '--as-of', '2026-02-28');
		expect(fits(document), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
		expect(document.measures.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
		const found = new Set(document.results.map(({ measure, slice }) => `${measure} ${slice.dimension}`));
		for (const { id, slices } of document.measures)
			for (const dimension of slices.filter((one) => one === 'month' || one === 'organisation'))
				expect(found).toContain(`${id} ${dimension}`);
	});

	test('has it where nothing can be answered, and where a filter reaches nothing', async () => {
		const bare = fileOf('mål.csv', 'organisation;measure;target', 'Staden;clause_share;0,5');
		for (const args of [[bare], [three, '--group', 'young'], [three, '--from', '2030']]) {
			const document = await json(...args, ...asOf);
			expect(fits(document), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
		}
	});

	test('would not have it with a figure that stands alone, or a slice without its key', async () => {
		const document = await json(three, '--measure', 'clause_share', ...asOf);
		const [first] = document.results;
		expect(fits({ ...document, results: [{ ...first, denominator: undefined }] })).toBe(false);
		const { denominator: _, ...alone } = first!;
		expect(fits({ ...document, results: [alone] })).toBe(false);
		expect(
			fits({ ...document, results: [{ ...first, slice: { ...first!.slice, dimension: 'month' } }] }),
		).toBe(false);
		expect(fits({ ...document, schema: 2 })).toBe(false);
	});

	test('says how many answers would decide a verdict that is open', async () => {
		const goal = fileOf('mål.csv', 'organisation;measure;target', '*;clause_share;0,5');
		const open = fileOf(
			'fyra.csv',
			'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
			'B1;Parkförvaltningen;Tjänster;2023-02-01;Ja',
			'B2;Parkförvaltningen;Tjänster;2023-03-01;Nej',
			'B3;Parkförvaltningen;Tjänster;2023-04-01;',
			'B4;Parkförvaltningen;Tjänster;2023-05-01;',
			'B5;Parkförvaltningen;Tjänster;2022-05-01;Ja',
		);
		const document = await json(open, goal, '--measure', 'clause_share', ...asOf);
		// One of four is known to have a clause: one more reaches the half, two without miss it. 2022 is decided.
		expect(document.deciding).toEqual([
			{
				...{ measure: 'clause_share', year: 2023, running: false },
				...{ least: 1, reached: 1, not_reached: 2, all: 2, enough: 2 },
			},
		]);
		expect(fits(document), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
	});

	test('holds the measures and breakdowns that were asked for, and no other', async () => {
		const document = await json(three, '--measure', 'social_share,clause_share', '--by', 'month', ...asOf);
		expect(document.measures.map(({ id }) => id)).toEqual(['clause_share', 'social_share']);
		expect(document.asked.by).toEqual(['month']);
		expect(
			document.results
				.filter(({ measure }) => measure === 'clause_share')
				.map(({ slice }) => `${slice.dimension} ${slice.key}`),
		).toEqual(['month 2023-04', 'month 2024-02', 'month 2024-03']);
	});

	test('counts only what the filter lets through, and says which measures it does not reach', async () => {
		const clause = ['--measure', 'clause_share', '--measure', 'deviations'];
		const years = await json(three, ...clause, '--from', '2024', '--to', '2024', ...asOf);
		expect(years.results.map(({ slice, denominator }) => [slice.year, denominator])).toEqual([[2024, 2]]);
		const park = await json(three, ...clause, '--organisation', 'Parkförvaltningen', ...asOf);
		expect(park.results.map(({ slice, value }) => [slice.year, value])).toEqual([[2024, 0.5]]);
		const young = await json(three, ...clause, '--group', 'young', ...asOf);
		expect(young.results).toEqual([]);
		expect(young.measures.map((measure) => measure.not_reached_by_filter)).toEqual([['group'], ['group']]);
	});
});

describe('the CSV of avtryck measure', () => {
	test('has a row for each result, with all that must stand beside it and the mark that it is internal', async () => {
		const { stdout } = await run('measure', three, '--csv', '--measure', 'clause_share', ...asOf);
		const [head, ...rows] = stdout.trimEnd().split('\r\n');
		expect(head).toBe(
			'\ufeffSkydd;measure;unit;version;year;series;dimension;key;name;value;numerator;denominator;unknown;unknown_nature;derived_nature;fallback_dates;lower;upper;verdict;goal;goal_decision;running;as_of',
		);
		// 2023: one of which nothing is known. 2024: one yes, one no.
		expect(rows).toEqual([
			'intern-ej-rojandekontrollerad;clause_share;share;1;2023;;all;;;0;0;1;1;0;0;0;0;1;;;;no;2025-01-15',
			'intern-ej-rojandekontrollerad;clause_share;share;1;2024;;all;;;0,5;1;2;0;0;0;0;0,5;0,5;;;;no;2025-01-15',
		]);
	});

	test('names organisations and codes beside their ids, in the language asked for', async () => {
		const organisations = fileOf(
			'organisationer.csv',
			'organisation_id;name_sv;name_fi',
			'F7;Parkförvaltningen;Puistotoimi',
		);
		const args = ['--csv', '--measure', 'clause_share', '--by', 'organisation,nature', '--lang', 'fi'];
		const { stdout } = await run('measure', three, organisations, ...args, '--year', '2024', ...asOf);
		expect(stdout).toContain(';organisation;F7;Puistotoimi;');
		expect(stdout).toContain(';nature;services;Palvelut;');
	});

	test('holds no text that a spreadsheet would run', async () => {
		const args = ['--csv', '--measure', 'clause_share', '--by', 'organisation', '--lang', 'en', ...asOf];
		const { stdout } = await run('measure', three, ...args);
		expect(stdout).toContain(",organisation,'=Kultur+1,'=Kultur+1,");
		expect(stdout).not.toMatch(/[,;]=/);
	});
});

describe('the text of avtryck measure', () => {
	test('names codes in words, and what they are held against', async () => {
		const outcomes = fileOf(
			'utfall.csv',
			'outcome_id;form;persons;start_on;groups',
			'X1;Anställning;1;2024-02-01;Unga',
			'X2;Anställning;1;2024-02-01;',
		);
		const { stdout } = await run(
			'measure',
			outcomes,
			'--measure',
			'jobs_started',
			'--by',
			'form,group',
			...asOf,
		);
		expect(stdout).toContain('PÅBÖRJADE ANSTÄLLNINGAR (jobs_started)');
		expect(stdout).toMatch(/2024 {2}stödfunktionen {2}Anställning +2/);
		expect(stdout).toMatch(/2024 {2}stödfunktionen {2}Ej registrerat +1 +–/);
		expect(stdout).toMatch(/2024 {2}stödfunktionen {2}Unga +1 +1\n/);
	});

	test('says by what a measure is broken down, where it is not by what was asked', async () => {
		const { stdout } = await run('measure', three, '--measure', 'clause_share', '--by', 'gender', ...asOf);
		expect(stdout).toContain('Måttet delas inte upp så. Det kan delas upp efter: month, organisation');
	});

	test('says that a choice does not reach a measure', async () => {
		const args = ['--measure', 'clause_share', '--group', 'young', '--lang', 'en', ...asOf];
		expect((await run('measure', three, ...args)).stdout).toContain(
			'Cannot be computed for the choice: the measure is not broken down by target group.',
		);
	});

	test.each([
		[['--measure', 'andel'], 'Måttet andel finns inte. De som finns är: clause_share, '],
		[['--by', 'planet'], 'Uppdelningen planet finns inte. De som finns är: every, all, month, organisation'],
		[['--nature', 'saker'], '--nature passar inte. Skriv till exempel services, supplies, works, unknown.'],
		[['--group', 'alla'], '--group passar inte.'],
		[['--cpv', '8'], '--cpv passar inte. Skriv till exempel 85, 90.'],
		[['--from', 'i fjol'], '--from passar inte. Skriv till exempel 2025.'],
		[['--json', '--csv'], '--json --csv passar inte. Skriv till exempel --json.'],
	])('%j is answered with what there is', async (args, message) => {
		const { status, stdout, stderr } = await run('measure', three, ...args);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain(message);
	});
});
