import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, run } from './run.ts';
import { three } from './three.ts';

describe('avtryck measure, told what a file means', () => {
	test('takes what a column is declared to say', async () => {
		const { stdout } = await run('measure', three, '--blank', 'clause=no', '--as-of', '2025-01-15');
		expect(stdout).toMatch(/2024\s+33,3 %\s+1 av 3\s+0\s+33,3 %–33,3 %/);
	});

	test('prints who says so, and why, and that nobody has said anything', async () => {
		const column = 'I kolumnen ”Sysselsättningskrav enligt stadens modell” betyder ja att';
		const byDefault = (await run('measure', three, '--as-of', '2025-01-15')).stdout;
		expect(byDefault).toContain(
			`${column} det finns ett krav enligt stadens modell, och tomt betyder uppgift saknas. Det gäller alla år och är standard: ingen har sagt något annat.`,
		);
		const source = ['--said-by', 'inköpsavdelningen', '--because', 'avtalsmall 2019'];
		const given = [three, '--blank', 'clause=no', ...source, '--as-of', '2025-01-15'];
		const sentence = `${column} det finns ett krav enligt stadens modell, och tomt betyder nej. Det gäller alla år, enligt inköpsavdelningen (avtalsmall 2019).`;
		expect((await run('measure', ...given)).stdout).toContain(sentence);
		const json = JSON.parse((await run('measure', ...given, '--json')).stdout) as {
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

	test('takes no identity number as the one who says so', async () => {
		const { status, stdout, stderr } = await run('measure', three, '--said-by', 'enl. 19121212-1212');
		expect(status).not.toBe(0);
		expect(stdout).toBe('');
		expect(stderr).toContain('ser ut att innehålla ett personnummer');
		expect(stderr).not.toContain('1212');
	});

	test('asks about dates that can be read in two ways, and reads them as it is told', async () => {
		const text = readFileSync(three, 'utf8')
			.replace('2024-02-01', '01/02/2024')
			.replace('2024-03-01', '02/03/2024');
		const dates = fileOf('datum.csv', text);
		const asked = await run('measure', dates);
		expect(asked.stdout).toContain(
			'2 datum i ”Annonseringsdatum” går att läsa på två sätt: 01/02/2024, 02/03/2024.',
		);
		const told = await run('measure', dates, '--dates', 'Annonseringsdatum=dmy', '--by', 'month');
		expect(told.stdout).not.toContain('på två sätt');
		expect(told.stdout).toContain('feb 2024');
		expect(await run('measure', dates, '--dates', 'Annonseringsdatum=ymd')).toMatchObject({ status: 1 });
	});
});
