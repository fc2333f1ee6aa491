import fc from '../../property.ts';
import { expect, test } from 'vitest';
import { scan } from '../../../src/lib/engine/scan.ts';
import { ident, literal } from '../../../src/lib/engine/sql.ts';

const kinds = (sql: string) => scan(sql).map(({ kind }) => kind);

test('SQL falls into its pieces, comments and blanks left out', () => {
	expect(scan(`SELECT a.b::INT, 1.5e3 -- c\nFROM "T" /* d /* e */ */ WHERE x ->> 'y'`)).toEqual([
		{ kind: 'word', text: 'select' },
		{ kind: 'word', text: 'a' },
		{ kind: 'symbol', text: '.' },
		{ kind: 'word', text: 'b' },
		{ kind: 'symbol', text: '::' },
		{ kind: 'word', text: 'int' },
		{ kind: 'symbol', text: ',' },
		{ kind: 'number', text: '1.5e3' },
		{ kind: 'word', text: 'from' },
		{ kind: 'quoted', text: '"T"' },
		{ kind: 'word', text: 'where' },
		{ kind: 'word', text: 'x' },
		{ kind: 'symbol', text: '->>' },
		{ kind: 'string', text: "'y'" },
	]);
});

test('what is never closed reaches to the end', () => {
	expect(["'a b", '"a b', '$x$ a b', "e'a\\'", '/* a'].map(kinds)).toEqual([
		['string'],
		['quoted'],
		['string'],
		['string'],
		[],
	]);
});

test('a backslash escapes only after E, and e at the end of a name is no E', () => {
	expect(kinds("'\\' now")).toEqual(['string', 'word']);
	expect(kinds("E'\\' now'")).toEqual(['string']);
	expect(kinds("table'\\' now")).toEqual(['word', 'string', 'word']);
});

test('$1 is a parameter, $$ a quote', () => {
	expect(kinds('$1 $$ $1 $$ $2')).toEqual(['symbol', 'number', 'string', 'symbol', 'number']);
});

test('whatever stands in a literal or a name is one piece', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			fc.pre(!text.includes('\0') && text !== '');
			expect(kinds(`${literal(text)} ${ident(text)}`)).toEqual(['string', 'quoted']);
		}),
	);
});

test('a literal of millions of characters is read like a short one', () => {
	expect(kinds(`${literal("it's ".repeat(4_000_000))} , E'${'\\\\x'.repeat(4_000_000)}'`)).toEqual([
		'string',
		'symbol',
		'string',
	]);
});
