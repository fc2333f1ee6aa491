import { describe, expect, test } from 'vitest';
import { auditValues } from '../../../../src/lib/publish/audit/values.ts';
import type { Published } from '../../../../src/lib/publish/audit/knowledge.ts';
import type { PublishedRow } from '../../../../src/lib/publish/snapshot.ts';
import { smallSnapshot } from '../small-snapshot.ts';
import { published } from './published.ts';

/**
 * 300 with a clause, 600 without, 100 not known; of unknown nature 20 with one, 30 without, 50 not known. So 300 of 1000, at least
 * 300 of 1080, at most 470 of 1070.
 */
const whole: PublishedRow = {
	...smallSnapshot.tables[0]!.rows[0]!,
	...{ measure: 'clause_share_by_value', year: 2025, key: '', series: null, hidden: null },
	...{ value: 0.3, numerator: 300, denominator: 1000, unknown: 100, unknown_nature: 100 },
	...{ lower: 0.277777777778, upper: 0.439252336449 },
};

function version(
	secret: NonNullable<PublishedRow['secret']>,
	own: Partial<PublishedRow> = {},
	at = 1,
): Published {
	const row = { ...whole, ...own, ...Object.fromEntries(secret.map((figure) => [figure, null])) };
	return published([], {
		...{ version: at, as_of: `2026-0${at}-28` },
		tables: [{ ...smallSnapshot.tables[0]!, rows: [secret.length > 0 ? { ...row, secret } : row] }],
	});
}

const worked = (...versions: Published[]) =>
	auditValues(versions).failing.map(({ figure, least, most }) => [
		figure,
		Math.round(least),
		Math.round(most),
	]);

describe('hidden amounts', () => {
	test('are safe where the band goes, what is not known with it, or the share with both', () => {
		const band = ['unknown_nature', 'lower', 'upper'] as const;
		const share = ['value', 'numerator', 'unknown', ...band] as const;
		expect(auditValues([version(band)])).toEqual({ hidden: 1, failing: [] });
		expect(auditValues([version(['unknown', ...band])])).toEqual({ hidden: 2, failing: [] });
		expect(auditValues([version(share)])).toEqual({ hidden: 3, failing: [] });
		expect(auditValues([version(['denominator', ...share])])).toEqual({ hidden: 4, failing: [] });
		expect(auditValues([version([])])).toEqual({ hidden: 0, failing: [] });
	});

	test('are worked out from a share and what it is a share of', () => {
		// 0.3 × 1000
		expect(worked(version(['numerator']))).toEqual([['numerator', 300, 300]]);
		// 300 ÷ 0.3
		expect(worked(version(['denominator']))).toEqual([['denominator', 1000, 1000]]);
	});

	test('are worked out from the band', () => {
		// At least 0.2778 × 1000 = 278, at most 0.2778 × (1000 + 100) = 306: less than 10 % apart.
		expect(worked(version(['value', 'numerator']))).toEqual([['numerator', 278, 306]]);
		// Where nothing is of unknown nature: 0.4 × 1000 − 300.
		const row = { unknown_nature: 0, lower: 0.3, upper: 0.4 };
		expect(worked(version(['unknown'], row))).toEqual([['unknown', 100, 100]]);
	});

	test('are worked out from what is left of a denominator that one part fills nearly', () => {
		// Of 1000 all but 1 is in the numerator, with nothing else known: from 999 to 1000.
		const row = { numerator: 999, value: 0.999, unknown: 1, lower: 0.99, upper: 1, unknown_nature: 0 };
		expect(worked(version(['denominator', 'value', 'upper'], row))).toEqual([['denominator', 1009, 1009]]);
	});

	test('are told by another version in which the rest is the same', () => {
		const band = ['unknown', 'unknown_nature', 'lower', 'upper'] as const;
		const { failing } = auditValues([version([]), version(band, {}, 2)]);
		expect(
			failing.map(({ figure, edition, together }) => [figure, edition.version, together?.version]),
		).toEqual([
			['unknown', 2, 1],
			['unknown_nature', 2, 1],
		]);
		const later = { numerator: 310, denominator: 1010, value: 0.306930693069 };
		expect(worked(version([], later), version(band, {}, 2))).toEqual([]);
	});

	test('are safe where they can be nothing or all that is left', () => {
		expect(worked(version(['unknown'], { lower: null, upper: null, unknown_nature: null }))).toEqual([]);
	});
});
