import { describe, expect, test } from 'vitest';
import { fileOf, run } from './run.ts';
import { three } from './three.ts';

describe('avtryck measure', () => {
	test('prints rows read and each share with its counts, unknowns and band', async () => {
		const { status, stdout, stderr } = await run('measure', three, '--as-of', '2025-01-15');
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toContain('tre.csv: 3 rader lästa, 3 inlästa, 0 avvisade');
		expect(stdout).toMatch(/2024\s+33,3 %\s+1 av 3\s+1\s+33,3 %–66,7 %/);
		expect(stdout).toContain('Läget 2025-01-15.');
	});

	test('says how many answers would decide a verdict that cannot be decided', async () => {
		const goal = fileOf(
			'mål.csv',
			'organisation;measure;population;comparator;target;unit;valid_from\n*;clause_share;Tjänster;>=;50;procent;2020-01-01\n',
		);
		const { stdout } = await run('measure', three, goal, '--as-of', '2025-01-15');
		expect(stdout).toMatch(/2024 .*kan inte avgöras/);
		expect(stdout).toContain('\n2024: Ett svar saknas, och det kan avgöra om målet är nått.\n');
		expect((await run('measure', three, '--as-of', '2025-01-15')).stdout).not.toContain('svar saknas');
	});

	test('gives each buyer a line of its own', async () => {
		const { stdout } = await run('measure', three, '--by', 'organisation', '--as-of', '2025-01-15');
		expect(stdout).toMatch(/2024\s+Kulturförvaltningen\s+–\s+inget känt av 1\s+1/);
		expect(stdout).toMatch(/2024\s+Parkförvaltningen\s+–\s+1 av 2\s+0/);
	});

	test('names the rows that were refused and the cells that could not be read, and how many more', async () => {
		const rows = Array.from({ length: 11 }, (_, i) => `B${i};Park;Tjänster;någon dag ${i}`);
		const flawed = fileOf(
			'brister.csv',
			'Upphandlings-ID;Förvaltning;Upphandlingsslag;Annonseringsdatum',
			'A1;;Tjänster;2024-02-01',
			...rows,
		);
		const { stdout } = await run('measure', flawed, '--as-of', '2025-01-15');
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

	test('speaks Finnish and English too', async () => {
		expect((await run('measure', three, '--lang', 'fi')).stdout).toContain('3 riviä luettu');
		expect((await run('measure', three, '--lang', 'en')).stdout).toContain('3 rows read');
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
		['an empty file', [fileOf('tom.csv', '')], 'Filen är tom.'],
		[
			'a workbook',
			[fileOf('bok.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))],
			'Den packade filen är skadad',
		],
	])('with %s says what to do and ends with 1', async (_, args, message) => {
		const { status, stdout, stderr } = await run('measure', ...args);
		expect(status).toBe(1);
		expect(stdout).toBe('');
		expect(stderr).toContain(message);
		expect(stderr).not.toContain('    at ');
	});

	test('an unknown verb shows how the command is used', async () => {
		const { status, stderr } = await run('paint');
		expect(status).toBe(1);
		expect(stderr).toContain('avtryck measure [FIL...]');
	});
});
