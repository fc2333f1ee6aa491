import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/lib/publish/snapshot.ts';
import {
	faultsOfNext,
	faultsOfSnapshot,
	folderName,
	folderOf,
	type Next,
} from '../../../src/lib/publish/versions.ts';
import { smallSnapshot } from './small-snapshot.ts';

const said = { sv: 'Sena rapporter.', fi: 'Myöhäisiä raportteja.', en: 'Late reports.' };
const next = (status: Status, own: Partial<Next> = {}): Next => ({
	...{ status, as_of: '2026-06-30', issued: '2026-07-01' },
	revision: status === 'revised' ? { reason: 'late_report', text: said } : { reason: null, text: {} },
	...own,
});
const before = (status: Status) => ({ ...smallSnapshot, status, as_of: '2026-02-28' });

describe('a version', () => {
	test.each([
		[null, 'preliminary'],
		[null, 'final'],
		['preliminary', 'preliminary'],
		['preliminary', 'final'],
		['final', 'revised'],
		['revised', 'revised'],
	] as const)('after %s can be %s', (earlier, status) => {
		expect(faultsOfNext(earlier === null ? null : before(earlier), next(status))).toEqual([]);
	});

	test.each([
		[null, 'revised', 'nothing_to_revise'],
		['preliminary', 'revised', 'nothing_to_revise'],
		['final', 'preliminary', 'must_be_revised'],
		['final', 'final', 'must_be_revised'],
		['revised', 'final', 'must_be_revised'],
	] as const)('after %s cannot be %s: %s', (earlier, status, fault) => {
		expect(faultsOfNext(earlier === null ? null : before(earlier), next(status))).toEqual([fault]);
	});

	test('that is a revision says why, in a word and in three languages', () => {
		const silent = next('revised', { revision: { reason: null, text: { ...said, fi: ' ' } } });
		expect(faultsOfNext(before('final'), silent)).toEqual(['reason_missing', 'text_missing']);
	});

	test.each(['preliminary', 'final'] as const)(
		'that is %s has no reason and no text of a revision',
		(status) => {
			const faults = (revision: Next['revision']) => faultsOfNext(null, next(status, { revision }));
			expect(faults({ reason: 'correction', text: {} })).toEqual(['revises_nothing']);
			expect(faults({ reason: null, text: said })).toEqual(['revises_nothing']);
			expect(faults({ reason: null, text: { sv: '', fi: ' ', en: '' } })).toEqual([]);
		},
	);

	test('never holds an identity number in what it says of a change', () => {
		const revision = { reason: 'correction' as const, text: { ...said, sv: 'Fel om 19121212-1212.' } };
		expect(faultsOfNext(before('final'), next('revised', { revision }))).toEqual(['identity_number']);
	});

	test('is not of an earlier day than the one before, nor issued before its day', () => {
		const early = next('revised', { as_of: '2026-02-27', issued: '2026-02-26' });
		expect(faultsOfNext(before('final'), early)).toEqual(['older_as_of', 'issued_before_as_of']);
	});

	test('is not the next one of another publisher, nor made up after real ones', () => {
		const other = {
			...smallSnapshot,
			demo: true,
			profile: {
				...smallSnapshot.profile,
				publisher: { ...smallSnapshot.profile.publisher, homepage: 'https://annan.example/' },
			},
		};
		expect(faultsOfSnapshot(smallSnapshot, other)).toEqual(['other_publisher', 'demo_and_own']);
	});

	test('that changes nothing is none, unless what was preliminary becomes final', () => {
		const same = { ...smallSnapshot, changes: [] };
		expect(faultsOfSnapshot(smallSnapshot, same)).toEqual(['nothing_changed']);
		expect(
			faultsOfSnapshot({ ...smallSnapshot, status: 'preliminary' }, { ...same, status: 'final' }),
		).toEqual([]);
	});

	test('that corrects a breakdown alone is one: the totals can stay as they are', () => {
		const cells = smallSnapshot.counts[0]!.cells.slice(0, 2);
		const counts = [{ ...smallSnapshot.counts[0]!, cells }];
		expect(faultsOfSnapshot(smallSnapshot, { ...smallSnapshot, changes: [], counts })).toEqual([]);
	});

	test('has a folder by its year and number', () => {
		expect(folderName({ year: 2025, version: 12 })).toBe('2025-v12');
		expect(folderOf('2025-v12')).toEqual({ year: 2025, version: 12 });
		for (const other of ['2025-v0', '2025', '2025-v1.part', 'v1', '2025-v01'])
			expect(folderOf(other)).toBeNull();
	});
});
