import fc from '../../property.ts';
import { expect, test } from 'vitest';
import { columnRule, guardCell } from '../../../src/lib/intake/guard/cell.ts';
import { losesPrecision } from '../../../src/lib/intake/guard/precision.ts';
import { DIGIT, KIND, mustBeSeen } from '../../../src/lib/intake/scan-cell.ts';

function isSeen(text: string, words: boolean): boolean {
	const bytes = new TextEncoder().encode(text);
	let kinds = 0;
	let digits = 0;
	for (const byte of bytes) {
		kinds |= KIND[byte]!;
		digits += KIND[byte]! & DIGIT;
	}
	return mustBeSeen(bytes, 0, bytes.length, kinds, digits, words);
}

const number = fc.stringMatching(
	/^(SE ?)?(16|18|19|20)?\d\d-?(0[1-9]|1[0-2])-?[0-8]\d ?[-+A-Y]? ?[\dTRS]\d{3}( ?01)?$/,
);
const signs = fc.constantFrom(' ', '.', '/', '-', '_', ':', '  ', '\n', '\u00a0', '%2D', '');
/** With signs between its parts, in groups of three, or without its zero. */
const written = fc.tuple(number, signs, signs).map(([digits, sign, last]) => {
	const twelve = /^(18|19|20)?(\d\d)-?(\d\d)-?(\d\d).?(\d{4})$/.exec(digits);
	if (!twelve) return digits;
	const [, century = '19', year, month, day, rest] = twelve;
	const whole = century + year! + month! + day! + rest!;
	if (last === '') return whole.replace(/(?<=\d)(?=(\d{3})+$)/g, sign);
	if (last === '-') return `0${whole.slice(3)}`.slice(1);
	return `${century}${year}${sign}${month}${sign}${day}${last}${rest}`;
});
const text = fc.oneof(
	number,
	written,
	fc.stringMatching(/^\d(0[1-9]|1[0-2])[0-8]\d{5}([.,]0)?$/),
	fc.string({ unit: fc.constantFrom(...'0123456789-+ .,AETse@'), maxLength: 24 }),
	fc.stringMatching(/^\d[.,]\d{1,9}E\+?\d\d$/),
	fc.stringMatching(/^(\+46|0)[78] ?\d{3} ?\d{2} ?\d{2}$/),
	fc.tuple(fc.string({ unit: 'grapheme', maxLength: 5 }), number).map((pair) => pair.join('')),
);

test('whatever the guard finds in a cell was picked out by its bytes', () => {
	fc.assert(
		fc.property(text, fc.constantFrom('text', 'id', 'orgnr', 'money', undefined), (cell, type) => {
			const rule = columnRule({ header: 'Kolumn', field: null }, type, {});
			const found = guardCell(cell, rule) !== null || losesPrecision(cell, type);
			if (found) expect(isSeen(cell, rule.words), cell).toBe(true);
		}),
		{ numRuns: 20_000 },
	);
});

test.each([
	...['196 110 280 127', '196.110.280.127', '1961 10 28 0127', '61 10 28-0127', '1961.10.28-0127'],
	...['19611028/0127', '19611028\n0127', '611028%2D0127', '161073 Y532C', '304057912', '304057912.0'],
])('%s is', (cell) => {
	expect(isSeen(cell, false)).toBe(true);
});

test.each(['U2017-0000001', '556417-7320', '90910000-9', '2 352 787,50', 'A0000001', '2024-01-02'])(
	'%s, as most cells are, is not',
	(cell) => {
		expect(isSeen(cell, false)).toBe(false);
	},
);
