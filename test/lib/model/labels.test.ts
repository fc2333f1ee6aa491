import { describe, expect, test } from 'vitest';
import { codeLists } from '../../../src/lib/model/code-lists.ts';
import {
	codeKey,
	fieldHelpKey,
	fieldKey,
	ofWhomCodeKey,
	tableHelpKey,
	tableKey,
} from '../../../src/lib/model/labels.ts';
import { tables } from '../../../src/lib/model/tables.ts';
import { fieldName } from '../../../src/lib/intake/refusal.ts';
import en from '../../../src/lib/text/messages/en/model.json';
import fi from '../../../src/lib/text/messages/fi/model.json';
import sv from '../../../src/lib/text/messages/sv/model.json';

const messages: Readonly<Record<'sv' | 'fi' | 'en', Readonly<Record<string, string>>>> = { sv, fi, en };

/** Words that Finnish and Swedish share. */
const alike = ['code_currency_eur'];

const lists = Object.values(codeLists);
/** Fields that count the persons of one code are called by it, in one message for all. */
const ofWhom = 'field_of_whom';
const ofWhomFields = tables.flatMap(({ id, fields }) =>
	fields.filter((field) => field.ofWhom).map((field): [string, string] => [id, field.id]),
);
const fieldKeys = tables.map(({ id, fields }) =>
	fields.filter((field) => !field.ofWhom).map((field) => fieldKey(id, field.id)),
);
const codeKeys = lists.map(({ id, codes }) => codes.map(({ code }) => codeKey(id, code)));
const labels = [
	...new Set([...tables.map(({ id }) => tableKey(id)), ...fieldKeys.flat(), ...codeKeys.flat(), ofWhom]),
];
const tableHelps = tables.map(({ id }) => tableHelpKey(id));
const fieldHelps = tables.flatMap(({ id, fields }) => fields.map((field) => fieldHelpKey(id, field.id)));

/** Words that stand more than once in a list. */
function repeated(words: readonly (string | undefined)[]): (string | undefined)[] {
	return words.filter((word, at) => words.indexOf(word) !== at);
}

describe.each(Object.entries(messages))('the labels in %s', (_locale, texts) => {
	test('name every table, field and code, and say what a row of each table is', () => {
		expect([...labels, ...tableHelps].filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
	});

	test('name nothing that is not in the model', () => {
		const known = new Set([...labels, ...tableHelps, ...fieldHelps]);
		expect(Object.keys(texts).filter((key) => !known.has(key))).toEqual([]);
	});

	test('are not empty and have no space around them', () => {
		expect(Object.entries(texts).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
	});

	test('begin with a capital or a figure and have no full stop, as headings do', () => {
		const untidy = labels.filter((key) => !/^[\p{Lu}\d].*[^.]$/u.test(texts[key] ?? ''));
		expect(untidy).toEqual([]);
	});

	test('are short enough for a column heading', () => {
		expect(fieldKeys.flat().filter((key) => (texts[key] ?? '').length > 36)).toEqual([]);
	});

	test('are explained in whole sentences', () => {
		const helps = [...tableHelps, ...fieldHelps].filter((key) => Object.hasOwn(texts, key));
		expect(helps.filter((key) => !/^\p{Lu}.+\.$/u.test(texts[key] ?? ''))).toEqual([]);
	});

	test('tell the tables, the fields of a table and the codes of a list apart', () => {
		const together = [tables.map(({ id }) => tableKey(id)), ...fieldKeys, ...codeKeys];
		expect(together.flatMap((keys) => repeated(keys.map((key) => texts[key])))).toEqual([]);
	});
});

test('the three languages have the same keys, in the same order', () => {
	expect(Object.keys(fi)).toEqual(Object.keys(sv));
	expect(Object.keys(en)).toEqual(Object.keys(sv));
});

test('Finnish is not Swedish left untranslated', () => {
	const same = Object.keys(sv).filter((key) => messages.fi[key] === messages.sv[key]);
	expect(same).toEqual(alike);
});

describe.each(['sv', 'fi', 'en'] as const)('a column of persons that belong to a code in %s', (locale) => {
	const names = ofWhomFields.map(([table, field]) => ({ table, name: fieldName(table, field, locale) }));

	test('is called by the code', () => {
		const young = { sv: 'Varav unga', fi: 'Joista: nuoret', en: 'Of whom young people' };
		const band = { sv: 'Varav 16–24 år', fi: 'Joista: 16–24-vuotiaat', en: 'Of whom 16–24 years' };
		expect(fieldName('contracts', 'of_whom_young', locale)).toBe(young[locale]);
		expect(fieldName('outcomes', 'of_whom_16_24', locale)).toBe(band[locale]);
		expect(ofWhomFields.filter(([, field]) => ofWhomCodeKey(field) === null)).toEqual([]);
	});

	test('is told apart from all others, by a label short enough for a heading', () => {
		expect(names.length).toBe(2 * 16);
		for (const { id } of tables)
			expect(repeated(names.filter(({ table }) => table === id).map(({ name }) => name))).toEqual([]);
		expect(names.filter(({ name }) => name.length > 44 || /[{}_]/.test(name))).toEqual([]);
	});
});

describe('message keys', () => {
	test('are plain identifiers', () => {
		expect([...labels, ...tableHelps, ...fieldHelps].filter((key) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual(
			[],
		);
		expect(codeKey('age_band', '55+')).toBe('code_age_band_55_');
		expect(codeKey('currency', 'SEK')).toBe('code_currency_sek');
	});

	test('belong to one thing each', () => {
		const own = lists.flatMap(({ id }, at) => (id === 'count_code' ? [] : (codeKeys[at] ?? [])));
		const all = [
			...tables.map(({ id }) => tableKey(id)),
			...tableHelps,
			...fieldKeys.flat(),
			...fieldHelps,
			...own,
		];
		expect(repeated(all)).toEqual([]);
	});

	test('of counted groups, sexes and age bands are those of the lists they come from', () => {
		expect(codeKey('count_code', 'young')).toBe(codeKey('group', 'young'));
		expect(codeKey('count_code', 'women')).toBe(codeKey('gender', 'women'));
		expect(codeKey('count_code', '16-24')).toBe(codeKey('age_band', '16-24'));
	});

	test('of a value outside the model name no message', () => {
		expect(Object.hasOwn(sv, codeKey('clause_model', 'Branschmodellen'))).toBe(false);
		expect(Object.hasOwn(sv, codeKey('count_code', 'left-handed'))).toBe(false);
	});
});
