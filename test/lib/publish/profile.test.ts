import { describe, expect, test } from 'vitest';
import {
	emptyProfile,
	faultsOf,
	parseProfile,
	ProfileError,
	readProfile,
} from '../../../src/lib/publish/profile.ts';
import { smallSnapshot } from './small-snapshot.ts';

const { profile } = smallSnapshot;
const faultsIn = (text: string) => {
	try {
		parseProfile(text);
	} catch (error) {
		if (error instanceof ProfileError) return error.faults;
		throw error;
	}
	return [];
};

describe('what a publisher says of itself', () => {
	test('comes back from its file as it was', () => {
		expect(parseProfile(JSON.stringify(profile))).toEqual(profile);
	});

	test('has a limit of five, protects amounts to ten per cent and has a free licence where nothing else is said', () => {
		const { licence: _, threshold: __, dominance: ___, ...rest } = profile;
		expect(parseProfile(JSON.stringify(rest))).toMatchObject({
			...{ threshold: 5, dominance: 10, licence: 'https://creativecommons.org/publicdomain/zero/1.0/' },
		});
	});

	test('is read as far as it goes where it is still to be filled in', () => {
		const unfinished = {
			...emptyProfile(),
			clusters: [{ id: 'care', sv: 'Omsorg', fi: '', en: '', units: [] }],
		};
		expect(readProfile(JSON.stringify(unfinished))).toEqual(unfinished);
		expect(faultsIn(JSON.stringify(unfinished))).toContainEqual({
			code: 'missing',
			field: 'clusters.care.fi',
		});
	});

	test('lacks all that must be printed where it is empty', () => {
		expect(faultsOf(emptyProfile())).toEqual([
			{ code: 'missing', field: 'publisher.name.sv' },
			{ code: 'missing', field: 'publisher.name.fi' },
			{ code: 'missing', field: 'publisher.name.en' },
			{ code: 'missing', field: 'publisher.homepage' },
			{ code: 'missing', field: 'publisher.email' },
			{ code: 'missing', field: 'site' },
		]);
	});

	test.each([2, 11, 4.5, Number.NaN])('cannot set the limit of small counts to %s', (threshold) => {
		expect(faultsOf({ ...profile, threshold })).toEqual([{ code: 'out_of_range', field: 'threshold' }]);
	});

	test.each([0, 51, 4.5, Number.NaN])('cannot protect amounts to %s per cent', (dominance) => {
		expect(faultsOf({ ...profile, dominance })).toEqual([{ code: 'out_of_range', field: 'dominance' }]);
	});

	test('gives addresses of the web, and that of its results ends with a stroke', () => {
		expect(faultsOf({ ...profile, site: 'https://stad.example/avtryck' })).toEqual([
			{ code: 'not_an_address', field: 'site' },
		]);
		expect(faultsOf({ ...profile, licence: 'javascript:alert(1)' })).toEqual([
			{ code: 'not_an_address', field: 'licence' },
		]);
	});

	test('never holds an identity number', () => {
		const quality = { ...profile.quality, accuracy: { sv: 'Fråga 19121212-1212', fi: '', en: '' } };
		expect(faultsOf({ ...profile, quality })).toEqual([{ code: 'identity_number', field: 'accuracy' }]);
	});

	test('is refused whole where the file is another, or of a later version', () => {
		expect(faultsIn('[]')).toEqual([{ code: 'not_a_profile' }]);
		expect(faultsIn('{')).toEqual([{ code: 'not_a_profile' }]);
		expect(faultsIn(JSON.stringify({ ...profile, format_version: 2 }))).toEqual([{ code: 'newer_version' }]);
	});
});
