import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { exclusionReasons } from '../../../src/lib/measures/exclusion-reasons.ts';
import { facts } from '../../../src/lib/measures/facts.ts';
import type { Measure } from '../../../src/lib/measures/measure.ts';
import type { Measured } from '../../../src/lib/measures/result.ts';
import { definitionSources } from '../../../src/lib/measures/sources.ts';
import { methodMarkdown } from '../../../src/lib/publish/method-markdown.ts';
import { methodOf, type MethodEntry } from '../../../src/lib/publish/method.ts';
import { locales } from '../../../src/lib/text/locale.ts';
import { translator } from '../../../src/lib/text/translate.ts';
import { measureIn } from '../measures/measure-in.ts';
import { SMALL } from '../measures/scenarios.ts';

const flat = (entries: readonly MethodEntry[]): MethodEntry[] =>
	entries.flatMap((entry) => [entry, ...flat(entry.variants)]);

describe.each(locales)('the method in %s', (locale) => {
	const method = methodOf(locale);
	const entries = flat(method.measures);

	test('has an entry for every measure of the catalogue, variants under what they vary', () => {
		expect(entries.map(({ id }) => id).sort()).toEqual(measures.map(({ id }) => id).sort());
		for (const { id, variants } of entries)
			expect(variants.map((variant) => variant.id)).toEqual(
				measures.filter(({ variantOf }) => variantOf === id).map((measure) => measure.id),
			);
	});

	test('says in each entry what is counted, what is left out, what is unknown, and where the definition comes from', () => {
		const rows = new Map(entries.map((entry) => [entry.id, entry.rows]));
		for (const [id, said] of rows) {
			expect(said.length, id).toBe(9);
			for (const { term, items } of said) {
				expect(term, id).not.toBe('');
				expect(items.length, `${id}: ${term}`).toBeGreaterThan(0);
				for (const { text } of items) expect(text.trim(), `${id}: ${term}`).not.toBe('');
			}
		}
	});

	test('dates every version of a definition', () => {
		const changes = (id: string) => measures.find((measure) => measure.id === id)!.changes;
		for (const { id, rows } of entries) expect(rows.at(-1)!.items.length).toBe(changes(id).length);
	});

	test('gives the SQL of each fact once, in the order in which they build on each other', () => {
		expect(method.facts.map(({ name }) => name)).toEqual(facts.map(([name]) => name));
		for (const { fact, id } of entries)
			expect(
				method.facts.map(({ name }) => name),
				id,
			).toContain(fact);
	});

	test('as Markdown holds all of it: every label, every SQL, and no open fence', () => {
		const text = methodMarkdown(locale);
		for (const { id, label, sql } of entries) {
			expect(text).toContain(`# ${label} (\`${id}\`)`);
			expect(text).toContain(`\`\`\`sql\n${sql}\n\`\`\``);
		}
		for (const { sql } of method.facts) expect(text).toContain(sql);
		expect(text.match(/^```/gm)!.length).toBe(2 * (entries.length + method.facts.length));
		expect(text.match(/^# /gm)!.length).toBe(1);
	});
});

test('the share under the city’s model reads as a controller would say it', () => {
	const [entry] = methodOf('sv').measures;
	const said = Object.fromEntries(
		entry!.rows.map(({ term, items }) => [term, items.map(({ text }) => text)]),
	);
	expect(said['Nämnare']).toEqual(['alla tjänsteupphandlingar som annonserades under året']);
	expect(said['Formel']).toEqual(['täljare ÷ nämnare']);
	expect(said['Räknas inte']).toContain('Direktupphandlingar');
	expect(said['Version och ändringar']![0]).toBe('1 (2026-11-21): första definitionen.');
});

test('signs of Markdown in a text stand for themselves', () => {
	const lines = methodMarkdown('sv').split('\n');
	const fences = lines.filter((line) => line.startsWith('```'));
	expect(fences.every((line) => line === '```' || line === '```sql')).toBe(true);
	expect(lines).toContain(`### 1. \`${facts[0][0]}\``);
});

test('a source names measures that there are, under an address that a browser can open', () => {
	const ids = measures.map(({ id }) => id);
	for (const { id, url, measures: named } of definitionSources) {
		expect(
			named.filter((one) => !ids.includes(one)),
			id,
		).toEqual([]);
		if (url !== null) expect(new URL(url).protocol).toBe('https:');
	}
});

describe('the reasons to be left out', () => {
	let measured: Measured;
	let engine: Awaited<ReturnType<typeof startNodeEngine>>;

	beforeAll(async () => {
		engine = await startNodeEngine();
		const encoder = new TextEncoder();
		const sources = Object.entries(SMALL.texts).map(([name, text]) => ({
			name,
			bytes: encoder.encode(text),
		}));
		measured = await measureIn(engine, sources, SMALL);
	});

	afterAll(() => engine.close());

	const given = ({ id }: Measure) => measured.answers[id].exclusions.map(({ reason }) => reason);

	test.each(measures.map((measure) => [measure.id, measure] as const))(
		'that %s can give are all named',
		(_, measure) => {
			expect(given(measure).filter((reason) => !exclusionReasons(measure).includes(reason))).toEqual([]);
		},
	);

	test.each([...new Set(measures.map(({ fact }) => fact))])(
		'that are named of %s are all given where every branch is reached',
		(fact) => {
			const over = measures.filter((measure) => measure.fact === fact);
			const reached = new Set(over.flatMap(given));
			expect([...new Set(over.flatMap(exclusionReasons))].sort()).toEqual([...reached].sort());
		},
	);

	test('have a text each in every language', () => {
		const reasons = Object.values(measured.answers).flatMap(({ exclusions }) =>
			exclusions.map(({ reason }) => reason),
		);
		for (const locale of locales)
			for (const reason of reasons) expect(translator(locale)(`method_exclusion_${reason}`)).not.toBe('');
	});
});
