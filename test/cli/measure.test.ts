import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerSavedAgain } from '../lib/intake/register-saved-again.ts';
import { hasSharedData, sharedData } from '../shared-data.ts';

const root = path.join(import.meta.dirname, '..', '..');
const bin = path.join(root, 'src', 'cli', 'avtryck.js');
const folder = mkdtempSync(path.join(tmpdir(), 'avtryck-cli-'));

function file(name: string, text: string | Uint8Array): string {
	const target = path.join(folder, name);
	writeFileSync(target, text);
	return target;
}

function avtryck(...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node', [bin, ...args], { cwd: folder, encoding: 'utf8' });
	const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
	return { status, stdout: plain(stdout), stderr: plain(stderr) };
}

const three = file(
	'tre.csv',
	[
		'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum;Sysselsättningskrav enligt stadens modell',
		'A1;Parkförvaltningen;Tjänster;2024-02-01;Ja',
		'A2;Parkförvaltningen;Tjänster;2024-03-01;Nej',
		'A3;Kulturförvaltningen;Tjänster;2024-04-01;',
	].join('\n'),
);

describe('avtryck measure', () => {
	test('prints rows read and each share with its counts, unknowns and band', () => {
		const { status, stdout, stderr } = avtryck('measure', three, '--as-of', '2025-01-15');
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toContain('tre.csv: 3 rader lästa, 3 inlästa, 0 avvisade');
		expect(stdout).toMatch(/2024\s+33,3 %\s+1 av 3\s+1\s+33,3 %–66,7 %/);
		expect(stdout).toContain('Läget 2025-01-15.');
	});

	test('says how many answers would decide a verdict that cannot be decided', () => {
		const goal = file(
			'mål.csv',
			'organisation;measure;population;comparator;target;unit;valid_from\n*;clause_share;Tjänster;>=;50;procent;2020-01-01\n',
		);
		const { stdout } = avtryck('measure', three, goal, '--as-of', '2025-01-15');
		expect(stdout).toMatch(/2024 .*kan inte avgöras/);
		expect(stdout).toContain('\n2024: Ett svar saknas, och det kan avgöra om målet är nått.\n');
		expect(avtryck('measure', three, '--as-of', '2025-01-15').stdout).not.toContain('svar saknas');
	});

	test('gives each buyer a line of its own', () => {
		const { stdout } = avtryck('measure', three, '--by', 'organisation', '--as-of', '2025-01-15');
		expect(stdout).toMatch(/2024\s+Kulturförvaltningen\s+–\s+inget känt av 1\s+1/);
		expect(stdout).toMatch(/2024\s+Parkförvaltningen\s+–\s+1 av 2\s+0/);
	});

	test('names the rows that were refused and the cells that could not be read, and how many more', () => {
		const rows = Array.from({ length: 11 }, (_, i) => `B${i};Park;Tjänster;någon dag ${i}`);
		const flawed = file(
			'brister.csv',
			[
				'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum',
				'A1;;Tjänster;2024-02-01',
				...rows,
			].join('\n'),
		);
		const { stdout } = avtryck('measure', flawed, '--as-of', '2025-01-15');
		expect(stdout).toContain(
			[
				'brister.csv: 12 rader lästa, 11 inlästa, 1 avvisad',
				'  rad 2: Köpare saknas',
				'  rad 3: Annonseringsdatum: Inget datum: någon dag 0',
			].join('\n'),
		);
		expect(stdout).toContain('  och 2 till (se --json)');
		expect(stdout).not.toContain('rad 12:');
	});

	test('takes what a column is declared to say', () => {
		const { stdout } = avtryck('measure', three, '--blank', 'clause=no', '--as-of', '2025-01-15');
		expect(stdout).toMatch(/2024\s+33,3 %\s+1 av 3\s+0\s+33,3 %–33,3 %/);
	});

	test('prints who says so, and why, and that nobody has said anything', () => {
		const column = 'I kolumnen ”Sysselsättningskrav enligt stadens modell” betyder ja att';
		const byDefault = avtryck('measure', three, '--as-of', '2025-01-15').stdout;
		expect(byDefault).toContain(
			`${column} det finns ett krav enligt stadens modell, och tomt betyder uppgift saknas. Det gäller alla år och är standard: ingen har sagt något annat.`,
		);
		const source = ['--said-by', 'inköpsavdelningen', '--because', 'avtalsmall 2019'];
		const given = [three, '--blank', 'clause=no', ...source, '--as-of', '2025-01-15'];
		const sentence = `${column} det finns ett krav enligt stadens modell, och tomt betyder nej. Det gäller alla år, enligt inköpsavdelningen (avtalsmall 2019).`;
		expect(avtryck('measure', ...given).stdout).toContain(sentence);
		const json = JSON.parse(avtryck('measure', ...given, '--json').stdout) as {
			declared: string[];
			files: { declarations: { said: unknown[] }[] }[];
		};
		expect(json.declared).toEqual([sentence]);
		expect(json.files[0]!.declarations[0]!.said).toEqual([
			{
				...{ yes: 'city_model', blank: 'no', from: null, to: null },
				...{ who: 'inköpsavdelningen', why: 'avtalsmall 2019' },
			},
		]);
	});

	test('takes no identity number as the one who says so', () => {
		const { status, stdout, stderr } = avtryck('measure', three, '--said-by', 'enl. 19121212-1212');
		expect(status).not.toBe(0);
		expect(stdout).toBe('');
		expect(stderr).toContain('ser ut att innehålla ett personnummer');
		expect(stderr).not.toContain('1212');
	});

	test(
		'asks about dates that can be read in two ways, and reads them as it is told',
		{ timeout: 30_000 },
		() => {
			const text = readFileSync(three, 'utf8')
				.replace('2024-02-01', '01/02/2024')
				.replace('2024-03-01', '02/03/2024');
			const dates = file('datum.csv', text);
			const asked = avtryck('measure', dates);
			expect(asked.stdout).toContain(
				'2 datum i ”Annonseringsdatum” går att läsa på två sätt: 01/02/2024, 02/03/2024.',
			);
			const told = avtryck('measure', dates, '--dates', 'Annonseringsdatum=dmy', '--by', 'month');
			expect(told.stdout).not.toContain('på två sätt');
			expect(told.stdout).toContain('feb 2024');
			expect(avtryck('measure', dates, '--dates', 'Annonseringsdatum=ymd')).toMatchObject({ status: 1 });
		},
	);

	test('speaks Finnish and English too', () => {
		expect(avtryck('measure', three, '--lang', 'fi').stdout).toContain('3 riviä luettu');
		expect(avtryck('measure', three, '--lang', 'en').stdout).toContain('3 rows read');
	});

	test.each([
		['no files', [], 'Ange minst en fil.'],
		['a file that is not there', ['finns-inte.csv'], 'Filen finns inte. Kontrollera namnet.'],
		['a folder', ['.'], 'Det är en mapp. Ange filerna i den.'],
		['a year that is none', [three, '--year', 'i år'], '--year passar inte. Skriv till exempel 2025.'],
		['an unknown slice', [three, '--by', 'planet'], 'Uppdelningen planet finns inte.'],
		['a date that does not exist', [three, '--as-of', '2025-02-30'], '--as-of passar inte.'],
		['an unknown meaning', [three, '--blank', 'clause=kanske'], '--blank passar inte.'],
		['an unknown option', [three, '--frobnicate'], '--frobnicate'],
		['an empty file', [file('tom.csv', '')], 'Filen är tom.'],
		['a workbook', [file('bok.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))], 'Den packade filen är skadad'],
	])('with %s says what to do and ends with 1', (_, args, message) => {
		const { status, stdout, stderr } = avtryck('measure', ...args);
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(stderr).toContain(message);
		expect(stderr).not.toContain('    at ');
	});

	test('an unknown verb shows how the command is used', () => {
		const { status, stderr } = avtryck('paint');
		expect(status).toBe(1);
		expect(stderr).toContain('avtryck measure [FIL...]');
	});
});

interface Expected {
	numerator: number;
	denominator: number;
	unknown: number;
	unknown_nature: number;
	derived_nature: number;
	value: number;
	lower: number;
	upper: number;
	verdict: string;
}
type Block = { all: Expected; by_month: Record<string, Expected>; by_buyer: Record<string, Expected> };

describe.skipIf(!hasSharedData)('avtryck measure on all procurements announced in Sweden in 2021', () => {
	const register = (name: string) => path.join(sharedData, 'uhm2021', name);
	const read = () => JSON.parse(readFileSync(register('expected.json'), 'utf8')) as Record<string, Block>;

	function json(encoding: string, by: string | null, blank: string) {
		const args = [
			'measure',
			register(`register.${encoding}.csv`),
			register('goals.csv'),
			'--year',
			'2021',
			'--json',
		];
		if (by) args.push('--by', by);
		args.push('--blank', `social_flag=${blank}`, '--as-of', '2022-01-31');
		const { status, stdout } = spawnSync('node', [bin, ...args], {
			cwd: root,
			encoding: 'utf8',
			maxBuffer: 64e6,
		});
		expect(status).toBe(0);
		const results = (
			JSON.parse(stdout) as { results: (Expected & { measure: string; slice: { key: string } })[] }
		).results;
		return new Map(
			results.filter(({ measure }) => measure === 'social_share').map((result) => [result.slice.key, result]),
		);
	}

	test.each([
		['cp1252', 'not_recorded'],
		['utf8', 'not_recorded'],
		['cp1252', 'no'],
		['utf8', 'no'],
	])(
		'%s with blank meaning %s gives every expected figure',
		(encoding, blank) => {
			const expected = read()[`blank_means_${blank}`]!;
			const check = (found: Expected | undefined, wanted: Expected) => {
				for (const name of [
					'numerator',
					'denominator',
					'unknown',
					'unknown_nature',
					'derived_nature',
					'verdict',
				] as const) {
					expect(found?.[name], name).toBe(wanted[name]);
				}
				for (const name of ['value', 'lower', 'upper'] as const)
					expect(found?.[name]).toBeCloseTo(wanted[name], 6);
			};
			check(json(encoding, null, blank).get(''), expected.all);
			const months = json(encoding, 'month', blank);
			for (const [month, wanted] of Object.entries(expected.by_month)) check(months.get(month), wanted);
			const buyers = json(encoding, 'organisation', blank);
			for (const [buyer, wanted] of Object.entries(expected.by_buyer)) check(buyers.get(buyer), wanted);
		},
		60_000,
	);

	const again = hasSharedData ? registerSavedAgain() : {};
	test.each(Object.keys(again))(
		'saved again %s, it gives the same figures',
		(name) => {
			const extension = name.includes('zip') ? 'zip' : 'csv';
			const saved = file(`register-${Object.keys(again).indexOf(name)}.${extension}`, again[name]!);
			const figures = (source: string) => {
				const { status, stdout } = spawnSync(
					'node',
					[bin, 'measure', source, '--as-of', '2022-01-31', '--json'],
					{
						cwd: root,
						encoding: 'utf8',
						maxBuffer: 64e6,
					},
				);
				expect(status).toBe(0);
				return (JSON.parse(stdout) as { results: unknown[] }).results;
			};
			expect(figures(saved)).toEqual(figures(register('register.utf8.csv')));
		},
		60_000,
	);
});
