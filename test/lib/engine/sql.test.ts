import { expect, test } from 'vitest';
import { ident, literal } from '../../../src/lib/engine/sql.ts';

test('a quoted name cannot be left from inside', () => {
	expect(ident('a"; DROP TABLE b; --')).toBe('"a""; DROP TABLE b; --"');
});

test('a quoted text cannot be left from inside', () => {
	expect(literal("a'; DROP TABLE b; --")).toBe("'a''; DROP TABLE b; --'");
	expect(literal("\0'\0")).toBe("('' || chr(0) || '''' || chr(0) || '')");
});

test('the other values are written as SQL words', () => {
	expect([literal(null), literal(true), literal(false), literal(-1.5), literal(1e21)]).toEqual([
		'NULL',
		'TRUE',
		'FALSE',
		'-1.5',
		'1e+21',
	]);
});

test.each([NaN, Infinity, -Infinity])('%d has no SQL word and is refused', (value) => {
	expect(() => literal(value)).toThrow(RangeError);
});
