import { codeLists } from '../../../src/lib/model/code-lists.ts';
import { tables } from '../../../src/lib/model/tables.ts';
import type { Field, Table } from '../../../src/lib/model/types.ts';
import { Chance } from '../../../src/tools/demo/random.ts';
import type { Scenario } from './scenarios.ts';

const names = ['Vård', 'Skola', 'Park och natur', 'Hamnen'];
/** An organisation by its id, by one of its names, or by what no organisation is called. */
const called = [...names, 'skola', 'O1', 'O2', 'o3', 'O5', 'O8', 'O13', 'Ingen'];
const ids: Readonly<Record<string, string>> = {
	...{ contract_id: 'A', parent_contract_id: 'A', procurement_id: 'P', previous_procurement_id: 'P' },
	...{ lot_id: 'L', clause_id: 'K', outcome_id: 'X', deviation_id: 'D', partnership_id: 'I' },
	...{ organisation_id: 'O', parent_id: 'O', from_id: 'O', to_id: 'O' },
};
const ofOrganisation = ['buyer', 'using_organisation', 'organisation'];
const rowsOf: Readonly<Record<string, number>> = { contracts: 60, outcomes: 60, goals: 3, models: 4 };

/** A register whose cells are all drawn by chance, blank and contradictory ones among them: every field of the model has a column. */
export function randomScenario(seed: number): Scenario {
	const chance = new Chance(seed);
	const texts = tables.map((table) => [`${table.id}.csv`, text(table, chance)] as const);
	const means = chance.pick(['city_model', 'employment_clause', 'social_objective'] as const);
	return {
		asOf: `202${chance.whole(2, 4)}-0${chance.whole(1, 9)}-28`,
		declared: [['contracts.csv', 'clause', means, chance.pick(['no', 'not_recorded'] as const)]],
		texts: Object.fromEntries(texts),
	};
}

function text(table: Table, chance: Chance): string {
	const fields = table.fields.filter((field) => !field.ofWhom || chance.happens(0.2));
	const rows = Array.from({ length: rowsOf[table.id] ?? 25 }, () =>
		fields.map((field) => cell(table, field, chance)).join(';'),
	);
	return [fields.map(({ id }) => id).join(';'), ...rows].join('\n');
}

function cell(table: Table, field: Field, chance: Chance): string {
	const needed = field.required === true || table.needs.some((need) => need[0] === field.id);
	if (!needed && chance.happens(field.ofWhom ? 0.9 : 0.35)) return '';
	if (field.id === 'measure') return 'clause_share';
	if (field.id === 'target') return chance.pick(['0,5', '0,25', '1']);
	if (field.id === 'year' || field.id === 'period') return String(chance.whole(2020, 2024));
	switch (field.type) {
		case 'id':
			return `${ids[field.id] ?? 'N'}${chance.whole(1, 14)}`;
		case 'orgnr':
			return '';
		case 'date':
			return `${chance.whole(2020, 2024)}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`;
		case 'integer':
			return String(chance.pick([0, 1, 1, 1, 2, 3, 7]));
		case 'number':
			return chance.pick(['0', '1', '2,5', '6', '12', '30']);
		case 'money':
			return chance.pick(['0', '1000', '250000,50', '1000000', '7500000,25']);
		case 'percent':
			return chance.pick(['25 %', '50 %', '75 %', '100 %']);
		case 'yes_no':
			return chance.pick(['Ja', 'Nej']);
		case 'cpv':
			return chance.pick(['79000000', '90910000', '45000000', '30200000', '']);
		case 'code':
			return codes(field, chance);
		case 'text':
			return chance.pick(ofOrganisation.includes(field.id) ? called : names);
	}
}

function codes(field: Field, chance: Chance): string {
	const list = codeLists[field.codes!]!.codes.map(({ code }) => code);
	return field.set ? [...new Set([chance.pick(list), chance.pick(list)])].join(', ') : chance.pick(list);
}
