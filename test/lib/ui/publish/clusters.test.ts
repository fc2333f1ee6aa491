import { describe, expect, test } from 'vitest';
import { aloneIn, withNames, withNew, withUnit } from '../../../../src/lib/ui/publish/clusters.ts';
import { fieldLabel } from '../../../../src/lib/ui/publish/profile-fields.ts';
import { translator } from '../../../../src/lib/text/translate.ts';

const cluster = (id: string, ...units: string[]) => ({ id, sv: '', fi: '', en: '', units });
const unitsOf = (clusters: readonly { id: string; units: readonly string[] }[]) =>
	Object.fromEntries(clusters.map(({ id, units }) => [id, units]));

describe('a cluster that is added', () => {
	test('has an id that none had before, also in what was published', () => {
		const ids = (...given: Parameters<typeof withNew>) => withNew(...given).map(({ id }) => id);
		expect(ids([], [])).toEqual(['area_1']);
		expect(ids([cluster('care'), cluster('area_1')], ['area_4'])).toEqual(['care', 'area_1', 'area_5']);
	});

	test('is named without touching the others', () => {
		const named = withNames([cluster('a', 'F01'), cluster('b')], 'a', { sv: 'Omsorg' });
		expect(named).toEqual([{ ...cluster('a', 'F01'), sv: 'Omsorg' }, cluster('b')]);
	});
});

describe('a unit', () => {
	const clusters = [cluster('a', 'F02'), cluster('b', 'F03')];

	test('is put in one cluster, and taken out of the one that it was in', () => {
		expect(unitsOf(withUnit(clusters, 'F01', 'a'))).toEqual({ a: ['F01', 'F02'], b: ['F03'] });
		expect(unitsOf(withUnit(clusters, 'F03', 'a'))).toEqual({ a: ['F02', 'F03'], b: [] });
		expect(unitsOf(withUnit(clusters, 'F02', null))).toEqual({ a: [], b: ['F03'] });
		expect(withUnit(clusters, 'F02', 'a')).toEqual(clusters);
	});

	test('that is the only one outside is told of: the other units would be that unit', () => {
		expect(aloneIn(clusters, ['F01', 'F02', 'F03'])).toBe('F01');
		expect(aloneIn(clusters, ['F02', 'F03', 'not_recorded'])).toBeNull();
		expect(aloneIn(clusters, ['F01', 'F04'])).toBeNull();
		expect(aloneIn([], ['F01'])).toBeNull();
	});
});

test('a fault names the cluster and the language that it is about', () => {
	const language = { t: translator('sv'), locale: 'sv' } as const;
	const clusters = [{ ...cluster('a'), sv: 'Omsorg' }, cluster('b')];
	expect(fieldLabel('clusters.a.fi', clusters, language)).toBe('Namnet på finska på ”Omsorg”');
	expect(fieldLabel('clusters.b', clusters, language)).toBe('”Område 2”');
	expect(fieldLabel('threshold', clusters, language)).toBe(`”${translator('sv')('publish_threshold')}”`);
});
