import { describe, expect, test } from 'vitest';
import { whatStands, type Decision, type Profile } from '../../../src/lib/intake/decisions.ts';
import { ProfileError, readProfiles, writeProfiles } from '../../../src/lib/intake/profile-file.ts';
import { applyProfile, profileFor, profileOf, withRenamed } from '../../../src/lib/intake/profiles.ts';
import type { Reading } from '../../../src/lib/intake/reading.ts';
import type { Entry } from '../../../src/lib/store/log.ts';
import { swedish } from './guard/numbers.ts';

const headers = ['Köpare', 'Slag', 'Annonserat', 'Krav', 'Belopp'];
const reading: Reading = {
	columns: { Slag: 'nature', Annonserat: 'published_on', Krav: 'clause' },
	values: { nature: { tj: 'services' } },
	dayOrders: { Annonserat: 'dmy' },
	delimiter: ';',
};

function log(...decisions: readonly Decision[]): Entry<Decision>[] {
	return decisions.map((what, at) => ({ id: `e${at}`, at: `2026-01-01T00:00:0${at}.000Z`, what: [what] }));
}
const added = (file: string, own = headers, how = reading): Decision => ({
	kind: 'added',
	...{ file, name: `${file}.csv`, table: 'contracts', headers: own, reading: how },
});
const found = (own: readonly string[], ...decisions: readonly Decision[]) =>
	profileFor(own, undefined, log(...decisions));

describe('the profile of a file', () => {
	test('is that of the latest with the same headers, whatever their order', () => {
		const latest = found(
			['Slag', 'Köpare', 'Annonserat', 'Krav', 'Belopp'],
			added('a'),
			added('b'),
			added('c', ['Köpare', 'Annat']),
		);
		expect(latest).toMatchObject({
			profile: { name: 'b.csv' },
			exact: true,
			change: { came: [], went: [], moved: ['Köpare'], renamed: [] },
		});
	});

	test('is found where the file was dropped since, with what was decided before', () => {
		const values = { nature: { tj: 'works' } };
		const decisions: Decision[] = [
			added('a'),
			{ kind: 'read', file: 'a', reading: { ...reading, values } },
			{ kind: 'dropped', file: 'a', name: 'a.csv' },
		];
		expect(found(headers, ...decisions)!.profile.reading.values).toEqual(values);
	});

	test('is never that of a file of corrected rows', () => {
		const correction = [...headers, 'avtryck_fil', 'avtryck_rad', 'avtryck_orsak'];
		const own = [...headers, 'Ort', 'Enhet', 'Konto'];
		expect(found(own, added('a'), added('rättat', correction))).toMatchObject({ profile: { name: 'a.csv' } });
	});

	test('is none where its entry was undone', () => {
		const entries = [...log(added('a')), { id: 'u', at: '2026-01-02T00:00:00.000Z', what: [], undoes: 'e0' }];
		expect(profileFor(headers, undefined, entries)).toBeNull();
	});

	test('is that of the nearest where none is the same, with what came, went and seems renamed', () => {
		const near = found(
			['Köpare', 'Slag', 'Annonsering', 'Krav', 'Belopp', 'Ort'],
			added('a'),
			added('b', ['Köpare', 'X', 'Y', 'Z']),
		);
		expect(near).toMatchObject({
			profile: { name: 'a.csv' },
			exact: false,
			change: {
				came: ['Annonsering', 'Ort'],
				went: ['Annonserat'],
				moved: [],
				renamed: [{ from: 'Annonserat', to: 'Annonsering' }],
			},
		});
	});

	test('is none where less than six headers of ten are the same', () => {
		expect(found(['Köpare', 'Slag', 'A', 'B', 'C'], added('a'))).toBeNull();
	});

	test('is none of another table', () => {
		expect(profileFor(headers, 'outcomes', log(added('a')))).toBeNull();
	});

	test('can be one that was shared', () => {
		const profile: Profile = { name: 'delad', table: 'contracts', headers, reading: {}, said: [] };
		expect(found(headers, added('a'), { kind: 'profile', profile })!.profile).toBe(profile);
	});

	test('knows a renamed column by what it is read as', () => {
		const now = ['Köpare', 'Slag', 'Publicerad', 'Krav', 'Belopp'];
		const columns = now.map((header, index) => ({
			...{ index, header, confidence: 1, others: [] },
			how: 'synonym' as const,
			field: header === 'Publicerad' ? 'published_on' : null,
		}));
		expect(profileFor(now, undefined, log(added('a')), columns)!.change.renamed).toEqual([
			{ from: 'Annonserat', to: 'Publicerad' },
		]);
	});
});

describe('a profile that is applied', () => {
	const { profile } = found(headers, added('a'))!;

	test('says what is of the headers, and how the file is built is not of it', () => {
		expect(applyProfile(profile, { encoding: 'utf-8' }, ['Köpare', 'Slag'])).toEqual({
			encoding: 'utf-8',
			table: 'contracts',
			columns: { Slag: 'nature' },
			values: { nature: { tj: 'services' } },
		});
	});

	test('leaves what was decided already', () => {
		const own: Reading = { columns: { Slag: null }, values: { nature: { tj: 'works' } } };
		const made = applyProfile(profile, own, headers);
		expect(made.columns).toEqual({ Slag: null, Annonserat: 'published_on', Krav: 'clause' });
		expect(made.values).toEqual({ nature: { tj: 'works' } });
	});

	test('reads renamed columns as before', () => {
		expect(withRenamed(profile, {}, [{ from: 'Annonserat', to: 'När' }]).columns).toEqual({
			När: 'published_on',
		});
	});
});

describe('profiles as a file', () => {
	const said = {
		yes: 'city_model',
		blank: 'no',
		from: null,
		to: 2023,
		who: 'Upphandling',
		why: 'Rutin',
	} as const;
	const file = whatStands(
		log(added('a'), { kind: 'declared', file: 'a', field: 'clause', header: 'Krav', said: [said] }),
	).files.get('a')!;

	test('come back as they were', () => {
		const profile = profileOf(file);
		expect(profile.said).toEqual([{ field: 'clause', header: 'Krav', said: [said] }]);
		expect(readProfiles(writeProfiles([profile]))).toEqual([profile]);
	});

	test('hold nothing of how the one file is built', () => {
		expect(JSON.parse(writeProfiles([profileOf(file)])).profiles[0].reading).not.toHaveProperty('delimiter');
	});

	const written = JSON.parse(writeProfiles([profileOf(file)]));
	const changed = (change: (profile: Record<string, unknown>) => void, top: object = {}) => {
		const copy = structuredClone({ ...written, ...top });
		change(copy.profiles[0]);
		return JSON.stringify(copy);
	};

	test.each([
		['no JSON', 'Köpare;Slag', 'not_profiles', ''],
		['another file', '{"format":"annat"}', 'not_profiles', ''],
		['a newer one', changed(() => {}, { version: 2 }), 'newer_version', '2'],
		['an unknown table', changed((one) => (one['table'] = 'raketer')), 'unknown_table', 'raketer'],
		[
			'an unknown field',
			changed((one) => (one['reading'] = { columns: { A: 'raket' } })),
			'unknown_field',
			'contracts.raket',
		],
		[
			'an unknown code',
			changed((one) => (one['reading'] = { values: { nature: { tj: 'rymd' } } })),
			'unknown_code',
			'nature: rymd',
		],
		['headers that are none', changed((one) => (one['headers'] = 'Köpare')), 'malformed', 'headers'],
		[
			'an identity number',
			changed((one) => (one['name'] = `19${swedish.slice(0, 6)}-${swedish.slice(6)}`)),
			'identity_numbers',
			'',
		],
	])('are refused for %s, by name', (_, text, code, detail) => {
		try {
			readProfiles(text);
		} catch (error) {
			expect(error).toBeInstanceOf(ProfileError);
			expect(error).toMatchObject({ code, detail });
			return;
		}
		throw new Error('was read');
	});
});
