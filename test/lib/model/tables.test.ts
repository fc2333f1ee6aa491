import { describe, expect, test } from 'vitest';
import { foldHeader, normaliseHeader } from '../../../src/lib/intake/header.ts';
import { codeLists } from '../../../src/lib/model/code-lists.ts';
import { tables } from '../../../src/lib/model/tables.ts';
import type { Field, Table } from '../../../src/lib/model/types.ts';

/** Copied by hand from the design, "Tables". */
const designed: Record<string, string> = {
	contracts:
		'contract_id procurement_id previous_procurement_id parent_contract_id lot_id title buyer using_organisation ' +
		'follow_up_by supplier supplier_id nature cpv procedure status framework call_off reserved published_on ' +
		'awarded_on signed_on start_on end_on duration_months min_staff estimated_value value currency assessed_on ' +
		'assessment eligible no_clause_reason social_flag clause clause_level clause_model',
	clauses:
		'clause_id procurement_id contract_id topic level bonus model_id instrument forms unit amount groups at ' +
		'first_start_due_on due_on offered_on dialog_on dialog_outcome offered referred interviewed',
	follow_ups: 'contract_id period status asked_on reported_on',
	outcomes:
		'outcome_id contract_id procurement_id deviation_id partnership_id channel form employed term ' +
		'planned_months subsidised persons start_on period_start period_end end_on end_reason fte_pct ' +
		'full_time_months groups gender age_band status_3m status_6m status_12m same_employer kind reported_on',
	outcome_counts: 'outcome_id dimension code persons',
	deviations:
		'deviation_id organisation report_kind event_on period_start period_end submitted_on procurement_id ' +
		'supplier nature model_id reason reason_text measure_types board_informed_on status',
	models: 'model_id name owner checked_with checked_on valid_from valid_to',
	partnerships:
		'partnership_id organisation partner subject start_on end_on value currency market_exists city_share ' +
		'partner_share programme',
	organisations: 'organisation_id orgnr name_sv name_fi name_en kind parent_id valid_from valid_to',
	organisation_changes: 'from_id to_id on kind',
	goals: 'organisation measure population comparator target unit valid_from valid_to decision',
	reference_population: 'group year gender persons source',
};

const sets = ['clauses.forms', 'clauses.groups', 'outcomes.groups', 'deviations.measure_types'];

const named: [string, Table][] = tables.map((table) => [table.id, table]);
const namedFields = tables.flatMap((table) =>
	table.fields.map((field): [string, Field] => [`${table.id}.${field.id}`, field]),
);
const headersOf = (field: Field): string[] => [
	field.id,
	...field.synonyms,
	...Object.keys(field.yesMeansBySynonym ?? {}),
];

describe('the tables of a register', () => {
	test('are those of the design, each once', () => {
		expect(tables.map(({ id }) => id).sort()).toEqual(Object.keys(designed).sort());
	});

	test.each(Object.entries(designed))('%s has every field of the design', (id, fields) => {
		const known = tables.find((table) => table.id === id)?.fields.map((field) => field.id) ?? [];
		expect(fields.split(' ').filter((field) => !known.includes(field))).toEqual([]);
	});

	test('contracts also tell how many persons came of them, by form', () => {
		const forms = tables[0]!.fields.filter((field) => field.outcomeForm);
		expect(forms.map(({ id, outcomeForm }) => `${id} ${outcomeForm}`)).toEqual([
			'jobs employment',
			'internships internship',
			'work_trials work_trial',
			'apprentices apprenticeship',
		]);
	});

	test('contracts may have a column for each thing they ask', () => {
		const kinds = tables[0]!.fields.filter((field) => field.clauseOf);
		expect(
			kinds.map(({ id, clauseOf }) => `${id}: ${clauseOf!.topic} ${clauseOf!.level ?? ''}`.trim()),
		).toEqual([
			'clause_dialog: employment dialog',
			'clause_employment: employment employment',
			'clause_apprentices: apprentices',
			'clause_equality: equality',
			'clause_accessibility: accessibility',
			'clause_labour_rights: labour_rights',
			'clause_ethical_supply_chain: ethical_supply_chain',
			'clause_human_rights: human_rights',
		]);
		const topics = codeLists['topic']!.codes.map(({ code }) => code);
		expect(kinds.filter(({ clauseOf }) => !topics.includes(clauseOf!.topic))).toEqual([]);
	});

	test.each(['contracts', 'outcomes'])('%s may count those of whom a code holds', (id) => {
		const fields = tables.find((table) => table.id === id)!.fields.filter((field) => field.ofWhom);
		expect(fields.map((field) => field.id)).toEqual([
			...['of_whom_young', 'of_whom_foreign_born', 'of_whom_newly_arrived', 'of_whom_disability'],
			...['of_whom_partial_capacity', 'of_whom_long_term_unemployed', 'of_whom_income_support'],
			...['of_whom_older', 'of_whom_foreign_worker', 'of_whom_other', 'of_whom_women', 'of_whom_men'],
			...['of_whom_16_24', 'of_whom_25_29', 'of_whom_30_54', 'of_whom_55'],
		]);
		const counted = codeLists['count_code']!.codes.map(({ code }) => code);
		expect(fields.map(({ ofWhom }) => ofWhom!.code)).toEqual(counted);
	});

	test('several codes in one cell are read where the design says so', () => {
		expect(namedFields.filter(([, field]) => field.set).map(([name]) => name)).toEqual(sets);
	});

	test.each(named)('%s names no field twice', (_, { fields }) => {
		const ids = fields.map(({ id }) => id);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
	});

	test.each(named)('the key of %s names its fields', (_, { key, fields }) => {
		expect(key.length).toBeGreaterThan(0);
		expect(key.filter((id) => !fields.some((field) => field.id === id))).toEqual([]);
	});

	test.each(named)('the needs of %s name its fields', (_, { needs, fields }) => {
		expect(needs.length).toBeGreaterThan(0);
		for (const need of needs) expect(need.length).toBeGreaterThan(0);
		expect(needs.flat().filter((id) => !fields.some((field) => field.id === id))).toEqual([]);
	});

	test.each(named)('a field that every row of %s must have is a need of the file', (_, { needs, fields }) => {
		const alone = needs.filter((need) => need.length === 1).flat();
		const required = fields.filter((field) => field.required).map(({ id }) => id);
		expect(required.filter((id) => !alone.includes(id))).toEqual([]);
	});

	test.each(named)('no header names two fields of %s', (_, { fields }) => {
		const clashes = fields.flatMap((field, at) =>
			headersOf(field).flatMap((header) =>
				fields
					.slice(at + 1)
					.filter((other) => headersOf(other).map(normaliseHeader).includes(normaliseHeader(header)))
					.map((other) => `${header}: ${field.id}, ${other.id}`),
			),
		);
		expect(clashes).toEqual([]);
	});

	test.each(named)('nor does one of %s when its dots and rings are lost', (_, { fields }) => {
		const fold = (header: string): string => foldHeader(normaliseHeader(header));
		const clashes = fields.flatMap((field, at) =>
			headersOf(field).flatMap((header) =>
				fields
					.slice(at + 1)
					.filter((other) => headersOf(other).map(fold).includes(fold(header)))
					.map((other) => `${header}: ${field.id}, ${other.id}`),
			),
		);
		expect(clashes).toEqual([]);
	});
});

describe('each field', () => {
	test.each(namedFields)('%s has headers in lower case', (_, field) => {
		expect(
			field.synonyms.filter((header) => header !== header.toLowerCase() || header.trim() !== header),
		).toEqual([]);
	});

	test.each(namedFields)('%s has a code list if it is a code, and only then', (_, field) => {
		expect(field.codes !== undefined).toBe(field.type === 'code');
		if (field.codes !== undefined) expect(Object.keys(codeLists)).toContain(field.codes);
	});
});

test('what yes means is told for the columns that say whether there is a clause', () => {
	const told = namedFields.filter(([, field]) => field.yesMeans);
	expect(told.map(([name, field]) => `${name} ${field.yesMeans}`)).toEqual([
		'contracts.social_flag social_objective',
		'contracts.clause employment_clause',
		'contracts.clause_level employment_clause',
		'contracts.clause_dialog employment_clause',
		'contracts.clause_employment employment_clause',
		'clauses.level employment_clause',
	]);
});
