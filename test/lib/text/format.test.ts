import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import {
	formatDate,
	formatDecimal,
	formatInteger,
	formatPercent,
	isoDay,
} from '../../../src/lib/text/format.ts';
import { locales } from '../../../src/lib/text/locale.ts';

const NO_BREAK = '\u00a0';
const numberOf = (percent: string): number => Number(percent.replace(/[\s\u00a0%]/g, '').replace(',', '.'));

describe('whole numbers', () => {
	test.each([
		[0, '0', '0'],
		[7, '7', '7'],
		[999, '999', '999'],
		[1234, '1 234', '1,234'],
		[12345, '12 345', '12,345'],
		[1234567, '1 234 567', '1,234,567'],
		[-5, '\u22125', '\u22125'],
		[-12345, '\u221212 345', '\u221212,345'],
		[-0.4, '0', '0'],
	])('%d is written in groups of three, with a space that does not break', (value, nordic, english) => {
		expect(formatInteger(value, 'sv')).toBe(nordic.replaceAll(' ', NO_BREAK));
		expect(formatInteger(value, 'fi')).toBe(nordic.replaceAll(' ', NO_BREAK));
		expect(formatInteger(value, 'en')).toBe(english);
	});
});

describe('numbers with a decimal', () => {
	test.each([
		[0, '0,0', '0.0'],
		[2.25, '2,3', '2.3'],
		[9.96, '10,0', '10.0'],
		[12345.6, '12 345,6', '12,345.6'],
		[-1.5, '\u22121,5', '\u22121.5'],
		[-0.01, '0,0', '0.0'],
	])('%d has one, after the sign of the language', (value, nordic, english) => {
		expect(formatDecimal(value, 'sv')).toBe(nordic.replaceAll(' ', NO_BREAK));
		expect(formatDecimal(value, 'fi')).toBe(nordic.replaceAll(' ', NO_BREAK));
		expect(formatDecimal(value, 'en')).toBe(english);
	});
});

describe('shares', () => {
	test.each([
		[0, '0 %', '0%'],
		[1, '100 %', '100%'],
		[0.5, '50,0 %', '50.0%'],
		[696 / 8578, '8,1 %', '8.1%'],
		[0.7, '70,0 %', '70.0%'],
		[0.4996, '50,0 %', '50.0%'],
		[2 / 3, '66,7 %', '66.7%'],
		[0.00001, '0,1 %', '0.1%'],
		[0.99999, '99,9 %', '99.9%'],
	])('%d has one decimal, but for nothing and all', (fraction, nordic, english) => {
		expect(formatPercent(fraction, 'sv')).toBe(nordic.replace(' ', NO_BREAK));
		expect(formatPercent(fraction, 'fi')).toBe(nordic.replace(' ', NO_BREAK));
		expect(formatPercent(fraction, 'en')).toBe(english);
	});

	test.each([
		[0.4996, 0.5, '49,9 %'],
		[0.499999, 0.5, '49,9 %'],
		[0.5, 0.5, '50,0 %'],
		[0.5001, 0.5, '50,0 %'],
		[0.6999, 0.7, '69,9 %'],
		[0.559999, 0.56, '55,9 %'],
		[0.069999, 0.07, '6,9 %'],
	])('%d beside a goal of %d reads on its own side of it', (fraction, goal, expected) => {
		expect(formatPercent(fraction, 'sv', goal)).toBe(expected.replace(' ', NO_BREAK));
	});

	test('what is below a goal never prints as the goal, whatever the goal', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100_000 }), (goal, parts) => {
				const below = goal / 100 - parts / 1e8;
				if (below <= 0.002) return;
				expect(numberOf(formatPercent(below, 'sv', goal / 100))).toBeLessThan(goal);
			}),
		);
	});

	test('a part of something prints as neither nothing nor all', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 10_000_000 }), fc.nat(), (all, seed) => {
				const part = 1 + (seed % (all - 1));
				const printed = numberOf(formatPercent(part / all, 'fi'));
				expect(printed).toBeGreaterThan(0);
				expect(printed).toBeLessThan(100);
				expect(Math.abs(printed - (100 * part) / all)).toBeLessThanOrEqual(0.1);
			}),
		);
	});
});

describe('dates', () => {
	test.each([
		['2025-03-12', '2025-03-12', '12.3.2025', '12 March 2025'],
		['2014-01-01', '2014-01-01', '1.1.2014', '1 January 2014'],
		['2024-12-31', '2024-12-31', '31.12.2024', '31 December 2024'],
	])('%s is written as each language does', (iso, swedish, finnish, english) => {
		const written = locales.map((locale) => formatDate(iso, locale));
		expect(written).toEqual([swedish, finnish, english.replaceAll(' ', NO_BREAK)]);
	});
});

test.each([
	[new Date(2025, 0, 5, 0, 0), '2025-01-05'],
	[new Date(2024, 11, 31, 23, 59), '2024-12-31'],
])('a moment is of the day that it is where the reader is', (at, day) => {
	expect(isoDay(at)).toBe(day);
});
