import { expect } from 'vitest';
import { csv, type Register } from './register-of.ts';

/** The typed value of a cell of contracts or outcomes, or the problem it is. `beside` are further cells of the column. */
export async function castIn(
	register: Register,
	table: 'contracts' | 'outcomes',
	field: string,
	cell: string,
	beside: string[] = [],
) {
	const fixed =
		table === 'contracts' ? ['buyer', 'nature', 'published_on'] : ['form', 'persons', 'outcome_id'];
	const values = table === 'contracts' ? ['Parker', 'services', '2024-01-01'] : ['employment', '1', 'X'];
	const rows = [cell, ...beside].map((each) => [...values, each]);
	const { report, fileNo } = await register.take(csv([...fixed, field], ...rows));
	expect(report.table).toBe(table);
	expect(report.rows).toMatchObject({ read: rows.length, accepted: rows.length, refused: 0 });
	const [first] = await register.rows(table, `"${field}" AS value`, fileNo);
	const problem = report.problems.find(({ row }) => row === 2);
	if (!problem) return first!['value'];
	expect(problem).toMatchObject({ row: 2, field });
	expect([null, 'unknown']).toContain(first!['value']);
	return `${problem.reason}: ${problem.raw}`;
}

/** Cells that say that a value is missing. */
export const missing = [
	...[
		'',
		' ',
		'\u00a0',
		'-',
		'–',
		'—',
		'..',
		'.',
		'?',
		'N/A',
		'n/a',
		'null',
		'saknas',
		'Saknas',
		'uppgift saknas',
	],
	...[
		'Uppgift  saknas ',
		'ej angivet',
		'okänt',
		'ei tietoa',
		'EI TIETOA',
		'puuttuu',
		'tuntematon',
		'unknown',
	],
];
