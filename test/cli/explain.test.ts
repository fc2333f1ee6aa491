import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/lib/measures/catalogue.ts';
import { contributionsSql } from '../../src/lib/measures/contributions.ts';
import { facts, numberedOf } from '../../src/lib/measures/facts.ts';
import { methodMarkdown } from '../../src/lib/publish/method-markdown.ts';
import { run } from './run.ts';

describe('avtryck explain', () => {
	test.each(measures.map((measure) => [measure.id, measure] as const))(
		'tells of %s in words and in the SQL that computes it',
		async (id, measure) => {
			const { status, stdout, stderr } = await run('explain', id);
			expect([status, stderr]).toEqual([0, '']);
			expect(stdout).toContain(`(${id})`);
			expect(stdout).toContain('Räknas inte:');
			expect(stdout).toContain(contributionsSql(measure));
			for (const table of [measure.fact, numberedOf(measure.fact)])
				expect(stdout).toContain(facts.find(([name]) => name === table)![1].trim());
			expect(stdout).toContain('GROUPING SETS');
		},
	);

	test('keeps its prose within a hundred signs a line', async () => {
		const { stdout } = await run('explain', 'clause_share', '--lang', 'fi');
		const prose = stdout.slice(0, stdout.indexOf('\n-- ')).split('\n');
		expect(prose.filter((line) => line.length > 104 && !line.includes('https://'))).toEqual([]);
		expect(stdout).toContain('Osoittaja: ');
	});

	test('says what measures there are where it knows none of the name, or is given none', async () => {
		expect(await run('explain', 'andel')).toMatchObject({
			status: 1,
			stdout: '',
			stderr: expect.stringContaining('Måttet andel finns inte. De som finns är: clause_share') as string,
		});
		const none = await run('explain', '--lang', 'en');
		expect(none.status).toBe(1);
		expect(none.stderr).toContain('Name a measure: clause_share, ');
	});
});

describe('avtryck method', () => {
	test('writes the method page as Markdown, to the screen or into a file', async () => {
		const text = methodMarkdown('en');
		expect((await run('method', '--lang', 'en')).stdout).toBe(text.replace(/\u00a0/g, ' '));
		const file = path.join(mkdtempSync(path.join(tmpdir(), 'avtryck-method-')), 'metod.md');
		expect(await run('method', '--lang', 'en', '--out', file)).toEqual({ status: 0, stdout: '', stderr: '' });
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	test('says that a file cannot be written', async () => {
		const { status, stderr } = await run('method', '--out', path.join(tmpdir(), 'finns-inte', 'metod.md'));
		expect(status).toBe(1);
		expect(stderr).toContain('Det går inte att skriva filen');
	});
});
