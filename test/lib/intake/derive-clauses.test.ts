import { describe, expect, test } from 'vitest';
import { csv, openRegister } from './register-of.ts';

const register = openRegister();
const contract = ['Upphandlings-ID', 'Köpare', 'CPV', 'Startdatum'];
const row = (no: number, ...cells: string[]) => [`U${no}`, 'Park', '90911200', '2024-01-01', ...cells];

describe('columns of their own for what a contract asks', () => {
	test('are a clause for each yes, with its topic and level', async () => {
		const { fileNo } = await register.take(
			csv(
				[...contract, 'Dialogkrav', 'Skarpt krav', 'Tillgänglighetskrav', 'Uppförandekod', 'Modell för krav'],
				row(1, 'Ja', 'Nej', 'x', '', 'Stadens modell'),
				row(2, 'Nej', 'Ja', '', 'Ja', ''),
				row(3, 'Nej', 'Nej', 'Nej', 'kanske', ''),
			),
		);
		const columns = 'source_row, procurement_id, topic, level, model_id, said_by';
		const clauses = await register.rows('clauses', columns, fileNo);
		expect(clauses.map((clause) => Object.values(clause).map(String).join(' '))).toEqual([
			'2 U1 accessibility null null null',
			'2 U1 employment dialog city_model clause_dialog',
			'3 U2 employment employment null clause_employment',
			'3 U2 ethical_supply_chain null null null',
		]);
	});

	test.each([
		['Dialogkrav', ['missing']],
		['Skarpt krav', ['missing']],
		['Lärlingskrav', ['missing']],
		['Tillgänglighetskrav', []],
	])('a yes to %s makes a blank count of jobs due: %j', async (column, statuses) => {
		const { fileNo } = await register.take(csv([...contract, column, 'Antal anställda'], row(1, 'Ja', '')));
		const rows = await register.rows('follow_ups', 'status', fileNo);
		expect(rows.map(({ status }) => status)).toEqual(statuses);
	});

	test('what a yes says can be declared of the two about employment alone', async () => {
		const { report } = await register.take(
			csv([...contract, 'Dialogkrav', 'Skarpt krav', 'Tillgänglighetskrav'], row(1, 'Ja', 'Ja', 'Ja')),
		);
		expect(report.declarations.map(({ field, yes, blank }) => `${field} ${yes} ${blank}`)).toEqual([
			'clause_dialog employment_clause not_recorded',
			'clause_employment employment_clause not_recorded',
		]);
	});
});
