import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../src/lib/model/code-lists.ts';
import { coarser } from '../../../src/lib/publish/persons.ts';
import {
	clustersIn,
	clustersOf,
	faultsOfStructure,
	finest,
	structureOf,
	wideGroupsIn,
	type Structure,
} from '../../../src/lib/publish/structure.ts';
import { otherText, structureText } from '../../../src/lib/publish/structure-text.ts';
import { translator } from '../../../src/lib/text/translate.ts';

const cluster = (id: string, ...units: string[]) => ({ id, sv: 'Ett', fi: 'Yksi', en: 'One', units });

describe('how finely persons are told apart', () => {
	test('is the finest where a publisher says nothing, and else as it says', () => {
		expect(structureOf({})).toEqual(finest);
		expect(structureOf({ span: 2 })).toEqual({ ...finest, span: 2 });
	});

	test('is one of the choices, or the fault names the part', () => {
		const structure = structureOf({ ages: 'eight', months: 3 });
		expect(faultsOfStructure({ structure, clusters: [] })).toEqual([
			{ code: 'not_a_choice', field: 'structure.ages' },
			{ code: 'not_a_choice', field: 'structure.months' },
		]);
	});

	test('says which groups are shown as one, all of them groups of the code list', () => {
		expect(wideGroupsIn({ groups: 'apart' })).toEqual([]);
		const wide = wideGroupsIn({ groups: 'merged' });
		const codes = codeLists['group']!.codes.map(({ code }) => code);
		const merged = wide.flatMap(({ groups }) => groups);
		expect(new Set(merged).size).toBe(merged.length);
		expect(codes).toEqual(expect.arrayContaining(merged));
		for (const { id } of wide) expect(codes).not.toContain(id);
	});

	test('is told whole, or by what of it is another', () => {
		const t = translator('sv');
		const other: Structure = { ...finest, groups: 'merged', span: 2 };
		expect(structureText(finest, t)).toBe(
			'varje enhet, varje form för sig, varje målgrupp för sig, fyra åldersgrupper, ett år',
		);
		expect(otherText(other, finest, t)).toBe('närliggande målgrupper tillsammans, två år tillsammans');
		expect(otherText(finest, finest, t)).toBe('');
	});

	test('can be a step coarser in each way that is left', () => {
		const structure: Structure = {
			...{ units: 'clusters', forms: 'apart', groups: 'apart', ages: 'two', span: 2 },
		};
		expect(coarser(structure)).toEqual([
			{ ...structure, forms: 'together' },
			{ ...structure, groups: 'merged' },
			{ ...structure, span: 3 },
		]);
	});
});

describe('clusters of units', () => {
	const named = (id: string, name: string, ...units: string[]) => ({
		...cluster(id, ...units),
		...{ sv: name, fi: name, en: name },
	});

	test('hold each unit once, under a name in every language and an id of their own', () => {
		const clusters = [
			named('care', 'Care', 'F15', 'F16'),
			{ ...named('care', 'More', 'F16', 'F17'), fi: '' },
		];
		expect(faultsOfStructure({ structure: finest, clusters })).toEqual([
			{ code: 'twice', field: 'clusters: F16' },
			{ code: 'not_a_choice', field: 'clusters.care' },
			{ code: 'missing', field: 'clusters.care.fi' },
		]);
	});

	test('hold two units at least, since one alone would be shown by itself', () => {
		const clusters = [named('care', 'Care', 'F15'), named('none', 'None'), named('two', 'Two', 'F01', 'F02')];
		expect(faultsOfStructure({ structure: finest, clusters })).toEqual([
			{ code: 'too_few_units', field: 'clusters.care' },
			{ code: 'too_few_units', field: 'clusters.none' },
		]);
	});

	test('are told apart by their names in each language', () => {
		const clusters = [
			named('care', 'Care', 'F15', 'F16'),
			{ ...named('more', 'More', 'F01', 'F02'), en: 'Care' },
		];
		expect(faultsOfStructure({ structure: finest, clusters })).toEqual([
			{ code: 'same_name', field: 'clusters.more.en' },
		]);
	});

	test('are told with the units that there are, and all others stand together', () => {
		const clusters = clustersIn([cluster('care', 'F15', 'F99'), cluster('gone', 'S01')], ['B01', 'F15']);
		expect(clusters.map(({ id, units }) => [id, units])).toEqual([
			['care', ['F15']],
			['other_units', ['B01']],
		]);
	});

	test('are read from a file as far as they are clusters', () => {
		expect(clustersOf(undefined)).toEqual([]);
		expect(clustersOf([{ id: 'care', sv: 'Omsorg', units: ['F15', 7] }])).toEqual([
			{ id: 'care', sv: 'Omsorg', fi: '', en: '', units: ['F15', ''] },
		]);
	});
});
