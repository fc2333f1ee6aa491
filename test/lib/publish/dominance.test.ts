import fc from '../../property.ts';
import { describe, expect, test } from 'vitest';
import { valueParts, type ValueContribution } from '../../../src/lib/measures/value-contributors.ts';
import {
	isChangedByFew,
	isDominated,
	secretAmounts,
	type ValuePart,
} from '../../../src/lib/publish/dominance.ts';
import { plan } from '../../../src/lib/publish/plan.ts';
import type { PublishedRow, Snapshot } from '../../../src/lib/publish/snapshot.ts';
import { smallSnapshot } from './small-snapshot.ts';

describe('the p % rule', () => {
	test.each([
		['one supplier', [100], true],
		['two suppliers', [100, 90], true],
		// The second largest takes its 50 off the 160 and knows 110 of the largest: within 10 % of its 100.
		['others with 10 less a little', [100, 50, 9.99], true],
		['others with 10 of a hundred', [100, 50, 10], false],
		['others with 10 together', [100, 50, 4, 3, 3], false],
		['nobody', [], false],
		['nobody but zeros', [0, 0], false],
	])('says of %s: %s', (_, amounts, dominated) => {
		expect(isDominated(amounts, 10)).toBe(dominated);
	});

	test('is as strict as the publisher says', () => {
		expect(isDominated([100, 50, 20], 20)).toBe(false);
		expect(isDominated([100, 50, 20], 21)).toBe(true);
	});
});

const none = Object.fromEntries(valueParts.map((part) => [part, 0])) as Omit<
	ValueContribution,
	'year' | 'supplier' | 'name'
>;
/** Amounts of the suppliers A, B, C ... by part. */
function of(parts: Partial<Record<(typeof valueParts)[number], number[]>>, year = 2024): ValueContribution[] {
	const names = ['a', 'b', 'c', 'd', 'e', 'f'];
	return names.map((supplier, at) => {
		const own = Object.entries(parts).map(([part, amounts]) => [part, amounts[at] ?? 0]);
		return { ...none, ...Object.fromEntries(own), year, supplier, name: `${supplier.toUpperCase()} AB` };
	});
}

const secretOf = (contributions: ValueContribution[], archive: Pick<Snapshot, 'tables'>[] = []) =>
	secretAmounts(contributions, 10, archive).find(({ year }) => year === 2024)?.secret;

const many = [100, 90, 80, 70];
const band = ['unknown_nature', 'lower', 'upper'];
const share = ['value', 'numerator', 'unknown', ...band];

describe('what is left out of a share by value', () => {
	test('is nothing where every part of it has enough suppliers', () => {
		expect(secretOf(of({ part: many, rest: many, unknown: many }))).toEqual([]);
		expect(secretOf(of({ part: many }))).toEqual([]);
	});

	test('is the band where what may belong to it is that of one', () => {
		expect(secretOf(of({ part: many, rest: many, unknown: many, unclear_rest: [5] }))).toEqual(band);
	});

	test('is what is not known, and the band that tells it, where that is of two', () => {
		expect(secretOf(of({ part: many, rest: many, unknown: [5, 4] }))).toEqual(['unknown', ...band]);
	});

	test('is the share, too, where the numerator or all the rest of the denominator is of too few', () => {
		expect(secretOf(of({ part: [100, 90], rest: many, unknown: many }))).toEqual(share);
		// 100 and 90 in the rest; what is not known adds 5 and 4 of others, which is 9 % of the largest.
		expect(secretOf(of({ part: many, rest: [100, 90], unknown: [0, 0, 5, 4] }))).toEqual(share);
		expect(secretOf(of({ part: many, rest: [100, 90], unknown: [0, 0, 6, 4] }))).toEqual([
			'unknown',
			...band,
		]);
	});

	test('is everything only where the city’s whole amount is of too few', () => {
		expect(secretOf(of({ part: [100], rest: [0, 90] }))).toEqual([
			'value',
			'numerator',
			'denominator',
			'unknown',
			...band,
		]);
		expect(secretOf(of({ part: [100], rest: [0, 90, 10] }))).toEqual(share);
	});

	test('is nothing in versions from before amounts were protected', () => {
		expect(secretAmounts(of({ part: [100] }), undefined, [])).toEqual([]);
	});
});

describe('amounts whose supplier is not given', () => {
	test('can be those of the largest', () => {
		const unnamed = (amount: number): ValueContribution[] => [
			...of({ part: [100, 50, 15] }),
			{ ...none, year: 2024, supplier: '', name: '', part: amount },
		];
		// 15 of others are 10 % of 150, and less than that of 151.
		expect(secretOf(unnamed(50))).toEqual([]);
		expect(secretOf(unnamed(51))).not.toEqual([]);
	});
});

describe('the publisher', () => {
	const why = (contributions: ValueContribution[], archive: Pick<Snapshot, 'tables'>[] = []) =>
		secretAmounts(contributions, 10, archive)[0];

	test('is told of every sum that is of too few, and who has most of it', () => {
		expect(why(of({ part: [75, 25], rest: many, unclear_rest: [0, 0, 5] }))?.dominated).toEqual([
			{
				parts: ['part'],
				largest: [
					{ name: 'A AB', share: 0.75 },
					{ name: 'B AB', share: 0.25 },
				],
			},
			{ parts: ['unclear_rest'], largest: [{ name: 'C AB', share: 1 }] },
		]);
	});

	test('is told of nothing where all is shown', () => {
		expect(why(of({ part: many }))).toEqual({ year: 2024, secret: [], dominated: [], earlier: null });
	});
});

/** The rule by trying every pair: what one supplier does not know of another's amount, of a sum and its own. */
function isCloseToAnother(amounts: number[], percent: number): boolean {
	const total = amounts.reduce((sum, amount) => sum + amount, 0);
	return amounts.some((sought, at) =>
		amounts.some(
			(own, other) => other !== at && sought > 0 && total - own - sought < (percent / 100) * sought,
		),
	);
}

test('what is told gives nobody away, nor does any sum of it', () => {
	const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 }));
	const supplier = fc.record(
		Object.fromEntries(valueParts.map((part) => [part, amount])) as Record<ValuePart, typeof amount>,
	);
	fc.assert(
		fc.property(fc.array(supplier, { minLength: 2, maxLength: 7 }), (parts) => {
			const own = parts.map((one, at) => ({ ...one, year: 2024, supplier: `s${at}`, name: '' }));
			const secret = secretOf(own)!;
			const told: ValuePart[][] = [
				...(secret.includes('unknown_nature')
					? []
					: ([['unclear_part'], ['unclear_rest'], ['unclear_unknown']] as const).map((one) => [...one])),
				...(secret.includes('numerator') ? [] : [['part'] satisfies ValuePart[]]),
				...(secret.includes('unknown')
					? secret.includes('numerator')
						? secret.includes('denominator')
							? []
							: [['part', 'rest', 'unknown'] satisfies ValuePart[]]
						: [['rest', 'unknown'] satisfies ValuePart[]]
					: [['rest'] satisfies ValuePart[], ['unknown'] satisfies ValuePart[]]),
			];
			for (let which = 1; which < 2 ** told.length; which += 1) {
				const sum = told.filter((_, at) => which & (2 ** at)).flat();
				const amounts = own.map((one) => sum.reduce((all, part) => all + one[part], 0));
				expect(isCloseToAnother(amounts, 10)).toBe(false);
			}
		}),
		{ numRuns: 500, seed: 7 },
	);
});

describe('what came since a version', () => {
	test.each([
		// Each can have added all it has: 100 of the largest, 90 of the second, and then 10 of others at least.
		['as much as the two largest have, and 10 % of the largest', 200, false],
		['a little less', 199, true],
		['nothing', 0, false],
		['less than a crown, which rounding can be', 0.4, false],
		['less than was told', -500, true],
	])('can be that of too few, where it is %s', (_, change, few) => {
		expect(isChangedByFew(change, [90, 100, 80], 10)).toBe(few);
	});
});

describe('what is left out of a later version', () => {
	const [row] = smallSnapshot.tables[0]!.rows;
	/** A version that told this of 2024. */
	const version = (own: Partial<PublishedRow>): Pick<Snapshot, 'tables'> => {
		const told: PublishedRow = {
			...{ ...row!, measure: 'clause_share_by_value', year: 2024, unknown: 0, unknown_nature: 0 },
			...own,
		};
		const share = told.numerator === null ? null : told.numerator / told.denominator!;
		const shares = { value: share, lower: share, upper: share };
		const hidden = Object.fromEntries((own.secret ?? []).map((figure) => [figure, null]));
		return { tables: [{ ...smallSnapshot.tables[0]!, rows: [{ ...told, ...shares, ...hidden }] }] };
	};
	const six = of({ part: [100, 100, 100, 100, 100, 100] });
	const all = ['value', 'numerator', 'denominator', 'unknown', ...band];

	test('is everything where too little came: one supplier’s contract would be the difference', () => {
		expect(secretOf(six, [version({ numerator: 390, denominator: 390 })])).toEqual([]);
		expect(secretOf(six, [version({ numerator: 391, denominator: 391 })])).toEqual(all);
		expect(secretOf(six, [version({ numerator: 700, denominator: 700 })])).toEqual(all);
	});

	test('is everything where the same amount was told apart in another way', () => {
		expect(secretOf(six, [version({ numerator: 500, denominator: 600 })])).toEqual(all);
	});

	test('is what was left out before, or nothing more, where nothing changed', () => {
		const same = { numerator: 600, denominator: 600 };
		expect(secretOf(six, [version(same)])).toEqual([]);
		expect(secretOf(six, [version({ ...same, secret: ['unknown_nature', 'lower', 'upper'] })])).toEqual(band);
		// Shown before amounts were protected: to hide it now would help nobody.
		expect(secretOf(of({ part: [100] }), [version({ numerator: 100, denominator: 100 })])).toEqual([]);
	});

	test('is held against every version, but for those that told nothing', () => {
		const few = version({ numerator: 550, denominator: 550 });
		const enough = version({ numerator: 300, denominator: 300 });
		const nothing = version({ numerator: 550, denominator: 550, secret: all as PublishedRow['secret'] & {} });
		expect(secretOf(six, [enough, few])).toEqual(all);
		expect(secretOf(six, [enough, nothing])).toEqual([]);
	});

	test('is the same where the version left out other figures than any does', () => {
		const odd = version({ numerator: 600, denominator: 600, secret: ['denominator'] });
		expect(secretOf(six, [odd])).toEqual(all);
	});

	test('is the band where it cannot be said what of unknown nature changed', () => {
		const own = of({ part: Array(6).fill(100), unclear_unknown: Array(6).fill(100) });
		const before = version({ numerator: 200, denominator: 200, unknown_nature: 100 });
		expect(secretOf(own, [before])).toEqual(band);
	});
});

test('no other money is published: a share by value stands in the city’s years alone', () => {
	const holding = plan.filter(({ measures }) => measures.some((id) => /value|intensity/.test(id)));
	expect(holding.map(({ id, dimension }) => [id, dimension])).toEqual([['shares', 'all']]);
});
