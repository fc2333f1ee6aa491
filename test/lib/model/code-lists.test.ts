import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../src/lib/model/code-lists.ts';
import { cpvDivisions, cpvMissing } from '../../../src/lib/model/cpv.ts';
import { tables } from '../../../src/lib/model/tables.ts';
import type { CodeList } from '../../../src/lib/model/types.ts';
import { missingWords, monthWords, noWords, yesWords } from '../../../src/lib/model/words.ts';

const lists: [string, CodeList][] = Object.entries(codeLists);
const repeated = (words: readonly string[]): string[] =>
	words.filter((word, at) => words.indexOf(word) !== at);
/** What a cell may say for each code, each way once. */
const wordsOf = ({ codes }: CodeList): string[] =>
	codes.flatMap(({ code, words }) => [...new Set([code.toLowerCase(), ...words])]);

describe('the code lists', () => {
	test.each(lists)('%s is found by its own name and holds no code twice', (id, list) => {
		expect(list.id).toBe(id);
		expect(list.codes.length).toBeGreaterThan(0);
		expect(repeated(list.codes.map(({ code }) => code))).toEqual([]);
	});

	test.each(lists)('a word of %s means one code only', (_, list) => {
		expect(repeated(wordsOf(list))).toEqual([]);
	});

	test.each(lists)('the words of %s are in lower case, as cells are compared', (_, list) => {
		const words = list.codes.flatMap((code) => code.words);
		expect(words.filter((word) => word !== word.toLowerCase() || word.trim() !== word)).toEqual([]);
	});

	test('each is used by a field', () => {
		const used = tables.flatMap(({ fields }) => fields.map(({ codes }) => codes));
		expect(Object.keys(codeLists).filter((id) => !used.includes(id))).toEqual([]);
	});

	test('target groups are the atomic ones of the design, health and origin among them', () => {
		expect(codeLists['group']!.codes.map(({ code }) => code)).toEqual([
			'young',
			'foreign_born',
			'newly_arrived',
			'disability',
			'partial_capacity',
			'long_term_unemployed',
			'income_support',
			'older',
			'foreign_worker',
			'other',
		]);
	});

	test('topics of clauses are those of the design, of which only employment counts for the goal', () => {
		expect(codeLists['topic']!.codes.map(({ code }) => code).sort()).toEqual(
			[
				...['accessibility', 'apprentices', 'employment', 'equality', 'ethical_supply_chain'],
				...['human_rights', 'labour_rights', 'other'],
			].sort(),
		);
	});

	test('a deviation is told apart by reason, never by the reasons for having no clause', () => {
		const reasons = codeLists['deviation_reason']!.codes.map(({ code }) => code);
		expect(reasons).not.toContain('urgent');
		expect(codeLists['no_clause_reason']!.codes.map(({ code }) => code)).toContain('urgent');
	});
});

describe('CPV divisions', () => {
	const all = Object.values(cpvDivisions).flat();

	test('tell one nature each', () => {
		expect(repeated(all)).toEqual([]);
		expect(all.filter((division) => !/^\d\d$/.test(division))).toEqual([]);
	});

	test.each([
		['48', 'supplies', 'software'],
		['51', 'services', 'installation'],
		['71', 'services', 'engineering'],
		['45', 'works', 'construction'],
		['90', 'services', 'cleaning'],
		['03', 'supplies', 'produce'],
	] as const)('division %s is %s: %s', (division, nature, _) => {
		expect(cpvDivisions[nature]).toContain(division);
	});

	test.each(['49', '52', '61', '62', '67', '74', '78', '81', '91', '93', '00'])(
		'there is no division %s in CPV 2008',
		(division) => {
			expect(all).not.toContain(division);
		},
	);

	test('the code that says that none was given belongs to no division', () => {
		expect(cpvMissing).toBe('00000000');
	});
});

describe('words of cells', () => {
	test('no word means two things of yes, no and missing', () => {
		expect(repeated([...yesWords, ...noWords, ...missingWords])).toEqual([]);
	});

	test('no name of a month means two months', () => {
		expect(monthWords).toHaveLength(12);
		expect(repeated(monthWords.flat())).toEqual([]);
	});

	test('all are in lower case', () => {
		const all = [...yesWords, ...noWords, ...missingWords, ...monthWords.flat()];
		expect(all.filter((word) => word !== word.toLowerCase())).toEqual([]);
	});
});
