import { describe, expect, test } from 'vitest';
import { measures } from '../../../src/lib/measures/catalogue.ts';
import { facts } from '../../../src/lib/measures/facts.ts';
import { rowsSql } from '../../../src/lib/measures/figure-rows.ts';
import { everything } from '../../../src/lib/measures/filter.ts';
import { optionsSql } from '../../../src/lib/measures/filter-options.ts';
import { qualityByOrganisationSql } from '../../../src/lib/measures/quality-by-organisation.ts';
import { slicesSql } from '../../../src/lib/measures/slices.ts';
import { openRowsSql } from '../../../src/lib/measures/work-list.ts';

/** What DuckDB knows and PostgreSQL does not, or what would load an extension or read the clock. */
const FOREIGN: readonly (readonly [name: string, pattern: RegExp])[] = [
	['a cast with ::', /::/],
	['a list or a slice', /[[\]]/],
	['a struct', /[{}]|\bSTRUCT\b|\bMAP\b/i],
	['a list function', /\b(LIST|UNNEST|ARRAY_AGG)\b|\blist_/i],
	['QUALIFY', /\bQUALIFY\b/i],
	['EXCLUDE', /\bEXCLUDE\b/i],
	['* REPLACE', /\*\s*REPLACE\b/i],
	['GROUP BY ALL', /\bBY\s+ALL\b/i],
	['UNION BY NAME', /\bBY\s+NAME\b/i],
	['FROM first', /^\s*FROM\b/i],
	['TRY_CAST', /\bTRY_CAST\b/i],
	[
		'a type of DuckDB alone',
		/\b(HUGEINT|UINTEGER|UBIGINT|TINYINT|STRING|BLOB)\b|\bDOUBLE\b(?!\s+PRECISION)/i,
	],
	['a join of DuckDB alone', /\b(ASOF|POSITIONAL|ANTI|SEMI)\s+JOIN\b|\bPIVOT\b/i],
	['whole division', /\/\//],
	['a lambda', /->/],
	['the clock', /\b(now|today|current_date|current_timestamp)\b/i],
];

/** Functions that both have, under one name and with one meaning. */
const SHARED = ['cast', 'coalesce', 'count', 'extract', 'grouping', 'lpad', 'max', 'min', 'row_number'];
const SHARED_TOO = [
	...['ceil', 'floor', 'greatest', 'lead', 'least', 'lower', 'percentile_disc', 'replace'],
	...['substring', 'sum'],
];
/** Words before a bracket that call nothing. */
const WORDS = [
	'as',
	'and',
	'decimal',
	'exists',
	'from',
	'group',
	'in',
	'join',
	'on',
	'or',
	'over',
	'sets',
	'then',
	'when',
	'where',
];

const all: [name: string, sql: string][] = [
	['what filters offer', optionsSql()],
	['who has what is in doubt', qualityByOrganisationSql(2024, everything)],
	...facts.map(([name, sql]): [string, string] => [name, sql]),
	...measures.map((measure): [string, string] => [measure.id, slicesSql(measure, everything)]),
	...measures.flatMap((measure) =>
		(['all', ...measure.slices] as const).map((dimension): [string, string] => {
			const slice = { year: 2024, dimension, key: '', series: null };
			return [`rows of ${measure.id} by ${dimension}`, rowsSql(measure, { slice, filter: everything })];
		}),
	),
];

const sharesOpen = measures
	.filter(({ unit, total }) => unit === 'share' && total)
	.map((measure): [string, string] => {
		const slice = { year: 2024, dimension: 'all', key: '', series: null } as const;
		return [`what is open in ${measure.id}`, openRowsSql(measure, slice, everything)];
	});
all.push(...sharesOpen);

/** Without the texts in it, so that only SQL is left. */
const bare = (sql: string) => sql.replace(/'(?:[^']|'')*'/g, `''`);

function foreignIn(sql: string): string[] {
	const text = bare(sql);
	const called = [...text.matchAll(/\b([a-z_]\w*)\s*\(/gi)].map(([, name]) => name!.toLowerCase());
	const known = new Set([...SHARED, ...SHARED_TOO, ...WORDS]);
	return [
		...FOREIGN.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
		...called.filter((name) => !known.has(name)).map((name) => `the function ${name}`),
	];
}

describe('the SQL of facts and measures stays within what DuckDB and PostgreSQL share', () => {
	test('there are facts and measures to look at', () => {
		expect(all.length).toBeGreaterThanOrEqual(5 + 2 * 5);
	});

	test.each(all)('%s', (_, sql) => {
		expect(foreignIn(sql)).toEqual([]);
		expect(bare(sql)).not.toMatch(/\b(parquet|json|icu)\b|AT TIME ZONE/i);
	});
});

describe('and what leaves it is found', () => {
	test.each([
		['SELECT a::INTEGER FROM t', 'a cast with ::'],
		['SELECT [1, 2] AS a', 'a list or a slice'],
		[`SELECT {'a': 1} AS a`, 'a struct'],
		['SELECT a FROM t QUALIFY row_number() OVER () = 1', 'QUALIFY'],
		['SELECT * EXCLUDE (a) FROM t', 'EXCLUDE'],
		['SELECT * REPLACE (1 AS a) FROM t', '* REPLACE'],
		['SELECT a, count(*) FROM t GROUP BY ALL', 'GROUP BY ALL'],
		['SELECT CAST(a AS DOUBLE) FROM t', 'a type of DuckDB alone'],
		[`SELECT strftime(a, '%Y') FROM t`, 'the function strftime'],
		['SELECT a FROM t WHERE b < current_date', 'the clock'],
	])('%s', (sql, name) => {
		expect(foreignIn(sql)).toContain(name);
	});

	test('but a text may hold anything', () => {
		expect(foreignIn(`SELECT 'a::b [c] {d} now() it''s' AS a`)).toEqual([]);
	});
});
